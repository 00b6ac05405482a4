import { html } from "hono/html";
import {
  broughtSays,
  earliestSays,
  expectedSays,
  findingTold,
  followedSays,
  footingSays,
  momentSays,
  movedSays,
  outcomeSays,
  statesSay,
  tasksLead,
  tasksSay,
} from "#src/scenario/moment-words.ts";
import { capital } from "#src/views/say-value.ts";
import type { MomentShown } from "#src/views/schemas/scenario.ts";
import { nothing, type Html } from "#src/web/html.ts";

type Step = NonNullable<MomentShown["step"]>;

/** One moment of a story: what the days brought, the step and the answer of the law, and what changed. */
export function momentTold(moment: MomentShown): Html {
  const { step, expected } = moment;
  const tasks = step === null ? tasksSay(moment) : [];
  return html`
    <h3>${momentSays(moment)}</h3>
    ${broughtSays(moment).map(lineTold)} ${step === null ? nothing : stepTold(step)}
    ${followedSays(moment).map(lineTold)}
    ${movedSays(moment).map((line) => html`<p class="moved">${line}</p>`)}
    ${expected.map(
      (one) => html`<p class="${one.met ? "app-also" : "breach"}">${expectedSays(one)}</p>`,
    )}
    ${
      tasks.length === 0
        ? nothing
        : html`<p>${tasksLead}</p>
            <ul>
              ${tasks.map((line) => html`<li>${line}</li>`)}
            </ul>`
    }
  `;
}

const lineTold = (line: string): Html => html`<p>${line}</p>`;

function stepTold(step: Step): Html {
  const states = statesSay(step);
  const earliest = earliestSays(step);
  return html`
    ${states === null ? nothing : html`<p class="small">${states}</p>`}
    <p><strong>${footingSays(step)}</strong></p>
    ${step.findings.map((finding) => findingOf(finding, step))}
    ${earliest === null ? nothing : lineTold(earliest)}
  `;
}

const findingOf = (finding: Step["findings"][number], step: Step): Html => html`
  <div class="finding ${finding.outcome === "refused" ? "breach" : "notable"}">
    <p>
      <strong>${finding.rule} (${outcomeSays[finding.outcome]})</strong>
      ${finding.statement}
    </p>
    <dl>
      ${findingTold(finding, step).map(
        ([label, text]) =>
          html`<div>
            <dt>${capital(label)}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </div>
`;
