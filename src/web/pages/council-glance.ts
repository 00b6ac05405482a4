import { html } from "hono/html";
import { sentence } from "#machines/words.ts";
import type { Html, Linked } from "#src/report/html.ts";
import { countsOf, findingsCounted } from "#src/views/finding-words.ts";
import { dueSays } from "#src/views/position-words.ts";
import { stageSince } from "#src/views/rung-words.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { nothing } from "#src/web/html.ts";

/** The case in a few lines, each leading to its section: the stage, who is at work, what is due, what was found. */
export const glanceTold = (shown: CaseShown, linked: Linked): Html => html`
  <dl>
    ${[stageOf(shown), ...partsOf(shown), dueOf(shown, linked), foundOf(shown)].map(
      ([name, says]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${says}</dd>
        </div>`,
    )}
  </dl>
`;

type Line = readonly [name: string, says: Html];

const stageOf = ({ position: { rung, rungSince } }: CaseShown): Line => [
  "Stage",
  html`<a href="#path">${String(rung.number)} of 4</a>: ${sentence(stageSince(rung, rungSince))}`,
];

/** The commissioner and who runs the service, where something is on record of them. */
const partsOf = ({ position: { regions } }: CaseShown): readonly Line[] =>
  regions
    .filter(({ part, since }) => (part === "commission" || part === "delivery") && since !== null)
    .map(({ name, words }) => [name, html`<a href="#standing">${sentence(words)}</a>`]);

function dueOf({ position: { due } }: CaseShown, linked: Linked): Line {
  const next = due.find(({ state }) => state === "to come");
  const passed = due.filter(({ state }) => state === "passed").length;
  return [
    "Next deadline",
    html`${next === undefined ? "None on record is still to come." : linked(dueSays(next))}
    ${
      passed === 0
        ? nothing
        : html`<a href="#deadlines">Passed, and not shown to be met: ${String(passed)}.</a>`
    }`,
  ];
}

const foundOf = ({ position: { findings } }: CaseShown): Line => [
  "Findings",
  html`<a href="#findings">${sentence(findingsCounted(countsOf(findings)))}</a>`,
];
