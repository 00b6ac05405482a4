import { html } from "hono/html";
import { dateField, firstBox, goingAlong } from "#src/web/asked/dates-asked.ts";
import { cutParameters } from "#src/web/asked/question-asked.ts";
import { button } from "#src/web/components/button.ts";
import type { FieldFault, FormAgain } from "#src/web/fault.ts";
import type { Html } from "#src/web/html.ts";
import { knownToField } from "./council-dates.ts";

/** What the earlier date of knowledge is called on the screen. */
export const beforeWords = "From what was known by";

/** The two dates of knowledge, and the day whose position is compared. */
export const changesForm = (
  typed: URLSearchParams,
  faults: readonly FieldFault[] = [],
): Html => html`
  <form method="get" class="app-dates" aria-label="Change the dates">
    <div class="app-dates__fields">
      ${dateField(typed, faults, {
        name: "before",
        legend: beforeWords,
        hint: "The earlier date of knowledge, such as 24 1 2022.",
      })}
      ${dateField(typed, faults, {
        name: "known-at",
        legend: "To what was known by",
        hint: "The later one. Empty: everything on this record.",
      })}
      ${dateField(typed, faults, {
        name: "as-at",
        legend: cutParameters["as-at"],
        hint: "The day whose position is compared. Empty: the later date, else today.",
      })}
      ${knownToField(typed)}
    </div>
    ${goingAlong(typed, faults, ["before", "known-at", "as-at", "known-by"])}
    ${button({ content: "Show what changed" })}
  </form>
`;

/** The same on the page that says what is wrong in it. */
export const changesAgain = (typed: URLSearchParams, faults: readonly FieldFault[]): FormAgain => ({
  shown: changesForm(typed, faults),
  boxes: {
    before: firstBox("before"),
    "as-at": firstBox("as-at"),
    "known-at": firstBox("known-at"),
    "known-by": "known-by",
  },
});
