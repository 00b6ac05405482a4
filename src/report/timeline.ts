import { html } from "hono/html";
import { listed, sentence } from "#machines/words.ts";
import { isTelling, notUsedSays, quotedSays } from "#src/views/history-words.ts";
import { onDay } from "#src/views/labels.ts";
import { capital } from "#src/views/say-value.ts";
import type { Happening } from "#src/views/schemas/history.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { conflictAnchor } from "./conflicts.ts";
import { standsOut } from "./findings.ts";
import {
  anchorOf,
  listOf,
  nothing,
  unfolded,
  type Fold,
  type Html,
  type Linked,
  type Section,
} from "./html.ts";

/** What happened, in order, each step with its sources and the words they rest on. */
export function timelineSection(
  { history }: CaseShown,
  linked: Linked,
  fold: Fold = unfolded,
): Section {
  const { steps, notUsed, corrected } = history;
  const body = html`
    ${
      steps.length === 0
        ? html`<p>Nothing had certainly happened by this day.</p>`
        : html`<ol class="timeline">
            ${steps.map((step) => stepTold(step, linked, fold))}
          </ol>`
    }
    <p>Left out of this timeline, of what the page may use: ${notUsedSays(notUsed)}</p>
    ${
      corrected.length === 0
        ? nothing
        : html`<h3>Corrected or withdrawn</h3>
            <p>These entries no longer count. They stay on the record.</p>
            ${listOf(corrected.map((one) => linked(correctedSays(one))))}`
    }
  `;
  return { id: "timeline", title: "What happened, with sources", body };
}

function correctedSays({
  entry,
  what,
  on,
  how,
  by,
  reason,
}: CaseShown["history"]["corrected"][number]) {
  const done = how === "withdrawn" ? "withdrawn by" : "corrected by";
  return sentence(`${entry}: ${what}, ${onDay(on)}; ${done} ${by}: ${reason}`);
}

function stepTold(step: Happening, linked: Linked, fold: Fold): Html {
  const { on, what, entry, dateWords, details, moves, rung, rungBefore, departures } = step;
  const way = rung > rungBefore ? "up" : "down";
  const lines: readonly string[] = [
    ...(dateWords !== null && isTelling(dateWords, on.words) ? [`Dated: ${dateWords}`] : []),
    ...details.map(
      ({ name, says, from }) => `${capital(name)}: ${says}${from === null ? "" : ` (${from})`}`,
    ),
    ...(step.recordedAsVersion === null
      ? []
      : [
          `Recorded as version ${step.recordedAsVersion} of this event, and shown in today’s shape`,
        ]),
    ...(step.inPlaceOf === null
      ? []
      : [`Stands in the place of ${listed(step.inPlaceOf.entries)}: ${step.inPlaceOf.reason}`]),
  ];
  return html`
    <li id="${entry === null ? nothing : anchorOf("entry", entry)}">
      <h3>${capital(onDay(on))}: ${what}</h3>
      ${moves.map(
        ({ name, words }) => html`<p class="moved">${name}: <strong>${words}</strong></p>`,
      )}
      ${
        rung === rungBefore
          ? nothing
          : html`<p class="moved">
              <strong>Rung ${String(rung)}, ${way} from ${String(rungBefore)}</strong>
            </p>`
      }
      ${departures.map(
        ({ rule, reason }) =>
          html`<p class="breach">${sentence(`Departure stated from ${rule}: ${reason}`)}</p>`,
      )}
      ${findingsTold(step)}
      ${fold(
        entry === null ? "Why" : `What it says, and its sources: ${entry}`,
        html`
          ${lines.length === 0 ? nothing : html`<p>${linked(lines.map(sentence).join(" "))}</p>`}
          ${sourcesTold(step, linked)} ${differencesTold(step)}
        `,
      )}
    </li>
  `;
}

function sourcesTold({ entry, sources }: Happening, linked: Linked): Html {
  if (entry === null) return html`<p class="small">Follows by the passing of days.</p>`;
  return html`
    ${sources.map(
      ({ sourceId, locator, quotation, standing }) =>
        html`<figure class="quotation">
          ${
            quotation === null
              ? html`<p>No words quoted.</p>`
              : html`<blockquote>${quotedSays(quotation)}</blockquote>`
          }
          <figcaption>${linked(sourceId)}, ${standing}: ${locator}</figcaption>
        </figure>`,
    )}
    <p class="small">Entry ${entry}${sources.length === 0 ? "; it cites no source" : ""}.</p>
  `;
}

/** What was found of the step, in a line each; the findings have sections of their own. */
function findingsTold({ findings }: Happening): Html {
  const gaps = findings.filter(({ verdict }) => verdict === "gap").map(({ rule }) => rule);
  return html`
    ${findings
      .filter(({ verdict }) => verdict !== "gap")
      .map(
        ({ verdict, rule, statement }) =>
          html`<p class="${standsOut(verdict)}">
            <a href="#findings">${capital(verdict)} by rule ${rule}</a>: ${statement}
          </p>`,
      )}
    ${
      gaps.length === 0
        ? nothing
        : html`<p>
            <a href="#gaps">Left open for want of a document</a>: rule
            ${listed([...new Set(gaps)])}.
          </p>`
    }
  `;
}

function differencesTold({ conflicts }: Happening): Html {
  if (conflicts.length === 0) return nothing;
  const points = conflicts.map(
    (conflict, at) =>
      html`${at === 0 ? "" : "; "}<a href="#${conflictAnchor(conflict)}">${conflict.point}</a>`,
  );
  return html`<p>Sources differ on ${points}.</p>`;
}
