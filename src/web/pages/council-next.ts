import { html } from "hono/html";
import { listed } from "#machines/words.ts";
import { commandName } from "#src/record/command-name.ts";
import { listOf, nothing, type Html, type Linked, type Section } from "#src/report/html.ts";
import { partNames } from "#src/views/labels.ts";
import {
  aboutNothingSays,
  earliestSays,
  footings,
  groundsSay,
  lawSays,
  leftOut,
  needSays,
  toStateOf,
} from "#src/views/move-words.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { Move, Moves } from "#src/views/schemas/moves.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { optionsAsked, recordOption } from "#src/web/asked/options-asked.ts";
import { stepAddress, whyPath } from "#src/web/frame/step-address.ts";
import { folded } from "./council-folded.ts";

type Step = Pick<Move, "type" | "says">;

/** The words of a step, leading to why it may be taken or not where there is such a page. */
type StepTold = (step: Step) => Html;

/**
 * What could happen next, and why not the rest: first the steps that matter most, then every kind of
 * step by the footing on which it may be taken, each with what stands against it folded below it, and
 * leading to the page that says why rule by rule.
 */
export function nextSection(
  { position: { next }, council }: CaseShown,
  moves: Moves,
  linked: Linked,
  asked: Asked,
): Section {
  const told: StepTold = ({ type, says }) =>
    asked.isThere(whyPath)
      ? html`<a href="${stepAddress(council.key, type, asked)}">${capital(says)}</a>`
      : html`${capital(says)}`;
  const { aboutNothingOnRecord, alwaysRecordable, mayBeDone } = moves;
  const ask = `${commandName(asked.io)} why ${council.key} EVENT${optionsAsked(asked.cuts)}${recordOption(asked)}`;
  const body = html`
    ${
      next.length === 0
        ? nothing
        : html`<p>Some of the steps that may lawfully follow, and on what footing.</p>
            ${listOf(next.map((step) => html`${told(step)}: ${linked(`${step.how}.`)}`))}`
    }
    <h3>${footings.mayBeDone}: ${String(mayBeDone.length)}</h3>
    ${
      mayBeDone.length === 0
        ? html`<p>Nothing.</p>`
        : folded(html`${counted(mayBeDone.length, "step", "steps")} that no rule stands against`, [
            byPart(mayBeDone, told),
          ])
    }
    ${groupTold("mayBeDoneButUnusual", moves, told, (move) => rulesTold(move, move.unusual, linked))}
    ${groupTold("ifItStates", moves, told, (move) => statesTold(move, linked))}
    ${groupTold("onlyAsADeparture", moves, told, (move) => rulesTold(move, move.why, linked))}
    ${groupTold("notAllowed", moves, told, (move) => blockedTold(move, linked))}
    <h3>Not listed above</h3>
    ${folded(`${leftOut.aboutNothingOnRecord}: ${aboutNothingOnRecord.length}`, [
      html`<p>${aboutNothingSays}</p>`,
      byPart(aboutNothingOnRecord, told),
    ])}
    ${folded(`${leftOut.alwaysRecordable}: ${alwaysRecordable.length}`, [
      listOf(alwaysRecordable.map(told)),
    ])}
    <p>
      Each step leads to a page that says why it may be taken or not, rule by rule. To ask in the
      terminal, with the event’s name: ${commandLine(ask)}
    </p>
  `;
  return { id: "next", title: "What could happen next", body };
}

type Footing = "mayBeDoneButUnusual" | "ifItStates" | "onlyAsADeparture" | "notAllowed";

/** The steps of one footing; where there are none, that is said where a reader would ask. */
function groupTold(
  footing: Footing,
  moves: Moves,
  told: StepTold,
  more: (move: Move) => Html,
): Html {
  const group = moves[footing];
  if (group.length === 0 && footing === "mayBeDoneButUnusual") return nothing;
  return html`
    <h3>${footings[footing]}: ${String(group.length)}</h3>
    ${
      group.length === 0
        ? html`<p>${footing === "notAllowed" ? "Nothing is ruled out altogether." : "Nothing."}</p>`
        : html`<ul class="moves">
            ${group.map((move) => html`<li><strong>${told(move)}</strong> ${more(move)}</li>`)}
          </ul>`
    }
  `;
}

/** What a step must state, in one list; then which rule asks for what, and those that it could only depart from. */
const statesTold = (move: Move, linked: Linked): Html => html`
  ${folded(`What it must state: ${counted(toStateOf(move.needs).length, "thing", "things")}`, [
    listOf(
      toStateOf(move.needs).map(({ what, rules }) => html`${what} (${linked(listed(rules))})`),
    ),
  ])}
  ${folded(`Why: ${counted(move.needs.length, "rule asks", "rules ask")} for it`, [
    ...move.needs.map(
      (need) => html`
        ${listOf(needSays(need).map(linked))}
        <p class="small">${linked(lawSays(need))}</p>
      `,
    ),
    eventTold(move),
  ])}
  ${rulesTold(move, move.why, linked)} ${rulesTold(move, move.unusual, linked)}
`;

/** The next step first; then why not, and from when. */
const blockedTold = (move: Move, linked: Linked): Html => html`
  ${[...new Set(move.why.map(({ hint }) => hint))].map((hint) => html`<p>${hint}</p>`)}
  ${rulesTold(move, move.why, linked, [html`<p>${earliestSays(move)}</p>`])}
`;

function rulesTold(
  move: Move,
  findings: Move["why"],
  linked: Linked,
  after: readonly Html[] = [],
): Html {
  if (findings.length === 0) return nothing;
  const ids = findings.map(({ rule }) => rule);
  return folded(`Why: ${ids.length === 1 ? "rule" : "rules"} ${listed(ids)}`, [
    ...findings.map(
      (finding) => html`
        <p>${linked(finding.rule)}: ${linked(lawSays(finding))}</p>
        ${listOf(groundsSay(finding).map(linked))}
      `,
    ),
    ...after,
    eventTold(move),
  ]);
}

/** What the step is called where it is typed. */
const eventTold = ({ type }: Move): Html => html`<p class="small">Event: <code>${type}</code></p>`;

/** Steps under the part of the case that each belongs to. */
const byPart = (moves: readonly Move[], told: StepTold): Html => html`
  ${[...Map.groupBy(moves, ({ part }) => part)].map(
    ([part, some]) => html`
      <p><strong>${(partNames as Readonly<Record<string, string>>)[part] ?? part}</strong></p>
      ${listOf(some.map(told))}
    `,
  )}
`;
