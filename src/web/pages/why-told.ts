import { html } from "hono/html";
import { listed, sentence } from "#machines/words.ts";
import { commandName } from "#src/record/command-name.ts";
import { linkedTo, type Linked } from "#src/report/html.ts";
import { cutsTold } from "#src/report/opening.ts";
import { quoted } from "#src/record/open.ts";
import { capital } from "#src/views/say-value.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { othersSay } from "#src/views/stated-words.ts";
import {
  answerSays,
  departuresTyped,
  findingSays,
  takenSays,
  unconfirmedSays,
  unsaidSays,
  whenSays,
} from "#src/views/why-words.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { optionsAsked, recordOption } from "#src/web/asked/options-asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import type { FieldFault, FormAgain } from "#src/web/fault.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { datesAgain, datesForm } from "./council-dates.ts";
import { rulePages } from "./council-links.ts";

/** The page’s own parameters: what the step states, and what it departs from. */
export const stated = ["set", "departure"] as const;

/** What was typed of a step, as the options of the command take it. */
type Typed = Readonly<Record<(typeof stated)[number], readonly string[]>>;

/** Everything that is asked, as a form takes it. */
export function statedIn({ cuts, parameters }: Pick<Asked, "cuts" | "parameters">) {
  const typed = new URLSearchParams(cuts);
  for (const name of stated) for (const value of parameters(name)) typed.append(name, value);
  return typed;
}

/** The form of the page where what was asked cannot be read. */
export const whyAgain = (typed: URLSearchParams, faults: readonly FieldFault[]): FormAgain =>
  datesAgain(typed, faults, stated);

/** The answer first; then each rule in the way, the others, and what the step keeps. */
export function whyTold(why: Why, typed: Typed, asked: Asked): Html {
  const { council, step, findings, kept } = why;
  const linked = linkedTo(rulePages(asked));
  const blocking = findings.filter(({ blocks }) => blocks);
  const open = findings.filter(({ blocks }) => !blocks);
  return html`
    <div class="app-case">
      <span class="govuk-caption-xl">${council.name}</span>
      <h1>${capital(step.says)}: why, or why not</h1>
      <p class="headline">${answerSays(why)}</p>
      ${cutsTold(why)} ${takenSays(why).map((line) => html`<p>${line}</p>`)}
      ${othersSay(council, why.asAt, (keys) => `see ${listed(keys)}`).map(
        (line) => html`<p>${linkedTo(councilPages(why, asked))(line)}</p>`,
      )}
      ${sectionOf("in-the-way", "In the way", blocking, linked)} ${whenTold(why, typed, asked)}
      ${sectionOf("to-be-known", "Not in the way, but to be known", open, linked)}
      ${
        kept.length === 0
          ? nothing
          : html`<section aria-labelledby="kept-title">
              <h2 id="kept-title">Rules that it keeps (${kept.length})</h2>
              <ul>
                ${kept.map(({ rule, statement }) => html`<li>${linked(rule)}: ${statement}</li>`)}
              </ul>
            </section>`
      }
      <section aria-labelledby="again-title">
        <h2 id="again-title">Ask again</h2>
        ${againTold(why, typed, asked)}
      </section>
    </div>
  `;
}

const councilPages = ({ council }: Why, { to }: Asked) =>
  new Map(
    [...council.predecessors, ...council.successors].map((key) => [key, to(`/councils/${key}`)]),
  );

function sectionOf(id: string, title: string, findings: Why["findings"], linked: Linked): Html {
  if (findings.length === 0) return nothing;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${findings.map((finding) => findingTold(finding, linked))}
  </section>`;
}

const findingTold = (finding: Why["findings"][number], linked: Linked): Html => html`
  <div class="finding ${finding.blocks ? "breach" : "notable"}">
    <p><strong>Rule ${linked(finding.rule)}:</strong> ${finding.statement}</p>
    ${finding.confirmed ? nothing : html`<p class="small">${unconfirmedSays}</p>`}
    <dl>
      ${findingSays(finding).map(
        ([name, says]) =>
          html`<div>
            <dt>${capital(name)}</dt>
            <dd>${sentence(says)}</dd>
          </div>`,
      )}
    </dl>
  </div>
`;

/** From when it may be taken, and what could be stated or departed from to take it before. */
function whenTold(why: Why, typed: Typed, asked: Asked): Html {
  const departures = departuresTyped(why);
  const when = whenSays(why);
  const unsaid = unsaidSays(why);
  return html`
    ${when === null ? nothing : html`<p><strong>${when}</strong></p>`}
    ${
      departures === null
        ? nothing
        : html`<p>
            To take it all the same: ${commandLine(`${commandOf(why, typed, asked)} ${departures}`)}
          </p>`
    }
    ${unsaid === null ? nothing : html`<p>${unsaid}</p>`}
  `;
}

/** The command that says the same, as far as the record that it is to be typed beside. */
const commandOf = ({ council, step }: Why, typed: Typed, asked: Asked): string =>
  `${commandName(asked.io)} why ${council.key} ${step.type}${optionsAsked(asked.cuts)}` +
  stated.flatMap((name) => typed[name].map((value) => ` --${name} ${quoted(value)}`)).join("") +
  recordOption(asked);

const againTold = (why: Why, typed: Typed, asked: Asked): Html => html`
  ${datesForm(statedIn(asked), [], stated)}
  <p>
    In the terminal, where a detail of the step can be stated with <code>--set</code>:
    ${commandLine(commandOf(why, typed, asked))}
  </p>
  <p>
    <a href="${asked.to(`/councils/${why.council.key}`)}#next"
      >Every step that could happen next there</a
    >
  </p>
`;
