import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { sinceDay } from "#src/views/labels.ts";
import {
  dueSays,
  lastEntrySays,
  mayHaveHappened,
  somethingTurnsOn,
  whatTurnsOn,
} from "#src/views/position-words.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { listOf, nothing, tableOf, type Html, type Linked, type Section } from "./html.ts";

/** Where each part of the case stands. */
export function standingSection(report: CaseShown, linked: Linked): Section {
  const { regions, inspection, support, lastEntry } = report.position;
  const rows = [
    ...regions.map(
      ({ name, words, since }) => [name, words, since === null ? "" : sinceDay(since)] as const,
    ),
    ...(inspection === null
      ? []
      : [["Last inspection", html`${inspection.words}; ${linked(inspection.entry)}`, ""] as const]),
    ...support.map(
      ({ words, entry }) =>
        ["Support", linked(entry === null ? words : `${words}; ${entry}`), ""] as const,
    ),
  ];
  const body = html`
    <p>${linked(lastEntrySays(lastEntry))}</p>
    ${tableOf(`Each part on ${longDay(report.asAt)}`, ["Part", "Stands at", "Since"], rows)}
    ${tableOf(
      "Who answers for the service",
      ["Question", "Answer", "From"],
      responsibilityRows(report).map(
        ([name, { words, entry, basis }]) =>
          [name, words, linked([entry, basis].filter((one) => one !== null).join("; "))] as const,
      ),
    )}
  `;
  return { id: "standing", title: "Where each part stands", body };
}

const responsibilityRows = ({ position: { responsibility } }: CaseShown) =>
  [
    ["Owned by", responsibility.owned],
    ["Run by", responsibility.ran],
    ["Accountable in law", responsibility.accountable],
  ] as const;

/** What may have happened by the day of the view, and what turns on it. */
export function possibleTold({ position: { possible }, asAt }: CaseShown, linked: Linked): Html {
  if (possible.length === 0) return nothing;
  const turning = possible.filter(somethingTurnsOn);
  const others = possible.filter((one) => !somethingTurnsOn(one));
  const rest = turning.length === 0 ? "No position turns on these." : "Nothing turns on the rest.";
  return html`
    <h3>May have happened by ${longDay(asAt)}; the record does not say</h3>
    ${listOf([
      ...turning.map((one) => linked(whatTurnsOn(one, asAt))),
      ...others.map((one) => linked(mayHaveHappened(one))),
    ])}
    ${others.length === 0 ? nothing : html`<p>${rest}</p>`}
  `;
}

/** What is owed, and by when. */
export function deadlinesSection({ position: { due } }: CaseShown, linked: Linked): Section {
  const body =
    due.length === 0
      ? html`<p>Nothing that is on record is due.</p>`
      : listOf(due.map((one) => linked(dueSays(one))));
  return { id: "deadlines", title: "What is due, and by when", body };
}
