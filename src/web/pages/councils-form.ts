import { html } from "hono/html";
import { listOrders, stageChoices } from "#src/views/councils-listed.ts";
import { goingAlong } from "#src/web/asked/dates-asked.ts";
import { button } from "#src/web/components/button.ts";
import { input } from "#src/web/components/input.ts";
import { select } from "#src/web/components/select.ts";
import type { FieldFault, FormAgain } from "#src/web/fault.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { listTakes } from "./councils-asked.ts";
import { datesAgain } from "./council-dates.ts";

/** Which councils to list, and in which order; the dates go along as they are. */
export function listForm(typed: URLSearchParams, faults: readonly FieldFault[] = []): Html {
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? {} : { error: fault.says };
  };
  return html`
    <form method="get" action="/councils" class="app-filter" aria-label="Choose councils">
      <div class="app-filter__fields">
        ${input({
          label: "Part of the name",
          name: "name",
          value: typed.get("name") ?? "",
          ...errorOf("name"),
        })}
        ${select({
          label: "Stage",
          name: "stage",
          choices: [
            { value: "", text: "Every stage" },
            ...Object.entries(stageChoices).map(([value, { says }]) => ({ value, text: says })),
          ],
          value: typed.get("stage") ?? "",
          ...errorOf("stage"),
        })}
        ${select({
          label: "Order",
          name: "sort",
          choices: Object.entries(listOrders).map(([value, text]) => ({ value, text })),
          value: typed.get("sort") || "name",
          ...errorOf("sort"),
        })}
      </div>
      ${goingAlong(typed, faults, listTakes)} ${button({ content: "Show these councils" })}
    </form>
  `;
}

/** The form that holds what is wrong, on the page that says so: that of the dates, of the list, or both. */
export function listAgain(typed: URLSearchParams, faults: readonly FieldFault[]): FormAgain {
  const dates = datesAgain(typed, faults);
  const isOfList = ({ field }: FieldFault) => (listTakes as readonly string[]).includes(field);
  return {
    shown: html`${faults.some(isOfList) ? listForm(typed, faults) : nothing}
    ${faults.every(isOfList) ? nothing : dates.shown}`,
    boxes: { ...dates.boxes, ...Object.fromEntries(listTakes.map((name) => [name, name])) },
  };
}
