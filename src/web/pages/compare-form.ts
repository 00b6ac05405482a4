import { html } from "hono/html";
import type { ScenarioList } from "#src/views/schemas/scenario.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { button } from "#src/web/components/button.ts";
import { checkboxes } from "#src/web/components/checkboxes.ts";
import type { FieldFault } from "#src/web/fault.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { keyOf } from "#src/cli/scenario/scenario-key.ts";

/** Which what-ifs are to be compared, and whether with the record. */
export interface CompareAsked {
  readonly keys: readonly string[];
  readonly withRecord: boolean;
}

/** Which what-ifs to hold against one another, and whether against the record as well. */
export function compareForm(
  { scenarios }: ScenarioList,
  { keys, withRecord }: CompareAsked,
  { to }: Pick<Asked, "to">,
  faults: readonly FieldFault[] = [],
): Html {
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? {} : { error: fault.says };
  };
  return html`
    <form method="get" action="/compare" class="app-screen-only" aria-label="Compare what-ifs">
      ${checkboxes({
        name: "of",
        legend: "Which what-ifs",
        legendClasses: "govuk-fieldset__legend--s",
        hint: "Two to four. The first of them is the baseline.",
        classes: "govuk-checkboxes--small",
        choices: scenarios
          .filter(({ title }) => title !== null)
          .map(({ name, title }) => ({
            value: keyOf(name),
            content: title ?? name,
            checked: keys.includes(keyOf(name)),
          })),
        ...errorOf("of"),
      })}
      ${checkboxes({
        name: "record",
        legend: "The real history",
        legendClasses: "govuk-fieldset__legend--s",
        hint: "For what-ifs that all begin with one council’s record; then one is enough.",
        classes: "govuk-checkboxes--small",
        choices: [
          {
            value: "yes",
            content: "Hold them against the record as it is today",
            checked: withRecord,
          },
        ],
        ...errorOf("record"),
      })}
      ${cutsAlong(to("/compare"))} ${button({ content: "Compare" })}
    </form>
  `;
}

/** The cuts of the address, to go along with the form. */
const cutsAlong = (address: string): Html =>
  address.includes("?")
    ? html`${[...new URLSearchParams(address.slice(address.indexOf("?")))].map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}`
    : nothing;
