import { html } from "hono/html";
import { dateField, firstBox, goingAlong } from "#src/web/asked/dates-asked.ts";
import { button } from "#src/web/components/button.ts";
import { select } from "#src/web/components/select.ts";
import { cutParameters } from "#src/web/asked/question-asked.ts";
import type { FieldFault, FormAgain } from "#src/web/fault.ts";
import type { Html } from "#src/web/html.ts";

const shown = ["as-at", "known-at", "known-by"];

/**
 * The two dates of a page, to be changed: everything else that it asks for stays as it is. `own` are the
 * page’s own parameters, as far as `typed` has them.
 */
export const datesForm = (
  typed: URLSearchParams,
  faults: readonly FieldFault[] = [],
  own: readonly string[] = [],
): Html => html`
  <form method="get" class="app-dates" aria-label="Change the two dates">
    <div class="app-dates__fields">
      ${dateField(typed, faults, {
        name: "as-at",
        legend: cutParameters["as-at"],
        hint: "The day whose position you want. Empty: the other day, else today.",
      })}
      ${dateField(typed, faults, {
        name: "known-at",
        legend: cutParameters["known-at"],
        hint: "Leave out what came later. Empty: use everything on this record.",
      })}
      ${knownToField(typed)}
    </div>
    ${goingAlong(typed, faults, shown, own)} ${button({ content: "Show that position" })}
  </form>
`;

/** To whom what counts was known: to the public, or to this record. */
export const knownToField = (typed: URLSearchParams): Html =>
  select({
    label: cutParameters["known-by"],
    name: "known-by",
    choices: [
      { value: "public", text: "the public (published by then)" },
      { value: "record", text: "this record (recorded by then)" },
    ],
    value: typed.get("known-by") ?? "public",
  });

/** The same on the page that says what is wrong in it. */
export const datesAgain = (
  typed: URLSearchParams,
  faults: readonly FieldFault[],
  own: readonly string[] = [],
): FormAgain => ({
  shown: datesForm(typed, faults, own),
  boxes: { "as-at": firstBox("as-at"), "known-at": firstBox("known-at"), "known-by": "known-by" },
});
