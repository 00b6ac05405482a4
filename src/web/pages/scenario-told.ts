import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { commandName } from "#src/record/command-name.ts";
import type { PlayedFile } from "#src/cli/scenario/play-file.ts";
import { sharedAxis } from "#src/pictures/staircase-picture.ts";
import { quoted } from "#src/record/open.ts";
import { visible } from "#src/record/show-value.ts";
import { staircaseOf, staircaseWords } from "#src/report/comparison-main.ts";
import { expectedSays } from "#src/scenario/moment-words.ts";
import type { ScenarioFault } from "#src/scenario/scenario.ts";
import { cameOutSays, endSays, startTold, unsettledTold } from "#src/scenario/story-words.ts";
import { variantFound } from "#src/scenario/variant.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { StoryShown } from "#src/views/schemas/scenario.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { recordOption } from "#src/web/asked/options-asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { whatIfBar } from "#src/web/components/what-if-bar.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { compareAddress } from "#src/web/scenarios/addresses.ts";
import type { KnownScenario } from "#src/web/scenarios/known-scenarios.ts";
import { momentTold } from "./moment-told.ts";

type Played = NonNullable<PlayedFile["played"]>;

/** A story: what it asks, how it came out, its picture, where it begins, each moment, how it ends. */
export function storyMain(
  known: KnownScenario,
  story: StoryShown,
  played: Played,
  asked: Asked,
): Html {
  const { start, end, moments } = story;
  const found = variantFound({ kind: "scenario", file: known.name, ...played }, "A", start.asAt);
  const axis = sharedAxis([start.asAt, end.asAt]);
  return html`
    ${whatIfBar()}
    <div class="app-case">
      <h1>What-if: ${story.title}</h1>
      ${story.about === null ? nothing : html`<p class="headline">${story.about}</p>`}
      ${outcomeTold(story)}
      <section aria-labelledby="start-title">
        <h2 id="start-title">It begins on ${longDay(start.asAt)}</h2>
        ${startSection(story)}
      </section>
      <section aria-labelledby="picture-title">
        <h2 id="picture-title">The story as a staircase</h2>
        ${staircaseOf(found, `WHAT-IF: ${story.title}`, axis)} ${staircaseWords(found, axis)}
      </section>
      <section aria-labelledby="steps-title">
        <h2 id="steps-title">Step by step</h2>
        <ol class="timeline app-moments">
          ${moments.map((moment) => html`<li>${momentTold(moment)}</li>`)}
        </ol>
      </section>
      <section aria-labelledby="end-title">
        <h2 id="end-title">It ends on ${longDay(end.asAt)}</h2>
        <p><strong>${endSays(story)}</strong></p>
        ${listTold(story.stages.map(expectedSays))}
      </section>
      <section aria-labelledby="onward-title">
        <h2 id="onward-title">Go on from here</h2>
        ${onwardTold(known, story, asked)}
      </section>
    </div>
  `;
}

/** A file that cannot be played: everything that is wrong with it, by line. */
export const faultsMain = (
  { name, text }: KnownScenario,
  faults: readonly ScenarioFault[],
): Html => html`
  ${whatIfBar()}
  <div class="app-case">
    <h1>${visible(name)}: ${counted(faults.length, "fault", "faults")}; nothing was played</h1>
    <p>Put them right in the file and ask for this page again: the file is read each time.</p>
    <ul>
      ${faults.map(
        ({ line, field, expected, found, remedy }) =>
          html`<li>
            <strong
              >${
                line === null && field === null
                  ? "The file"
                  : [line === null ? "" : `Line ${line}`, field ?? ""].filter(Boolean).join(", ")
              }</strong
            >: expected ${sentence(expected).replace(/^./, (first) => first.toLowerCase())} Found:
            ${found}. ${remedy}
          </li>`,
      )}
    </ul>
    ${fileTold(text)}
  </div>
`;

function outcomeTold(story: StoryShown): Html {
  const cameOut = cameOutSays(story);
  if (cameOut === null) return html`<p>The file expects nothing of it.</p>`;
  return html`<p class="${story.failed === 0 ? "moved" : "breach"}">
    <strong>${story.failed === 0 ? "" : "NOT AS EXPECTED. "}${cameOut}</strong>
  </p>`;
}

function startSection({ start }: StoryShown): Html {
  const unsettled = unsettledTold(start);
  return html`
    <dl class="cuts">
      ${startTold(start).map(
        ({ label, text, ofTheHead = false }) =>
          html`<div ${ofTheHead ? html`data-outside-frozen` : nothing}>
            <dt>${capital(label)}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${
      unsettled === null || start.madeUp
        ? nothing
        : html`<p><strong>NOT KNOWN.</strong> ${unsettled.lead}</p>
            ${listTold(unsettled.things)} ${unsettled.after.map((line) => html`<p>${line}</p>`)}`
    }
    <p>
      A what-if has a day and a knowledge of its own, which its file states; the two dates of an
      address only decide whether it may be shown.
    </p>
  `;
}

function onwardTold(known: KnownScenario, { start }: StoryShown, asked: Asked): Html {
  const { to } = asked;
  const typed = `${commandName(asked.io)} scenario`;
  const name = `${quoted(known.name)}${recordOption(asked)}`;
  return html`
    <ul>
      ${
        start.madeUp
          ? nothing
          : html`<li>
                <a href="${compareAddress([known.key], true, asked)}"
                  >Hold it against the record as it is today</a
                >
              </li>
              <li>
                <a href="${to(`/councils/${start.council.key}`)}"
                  >${start.council.name} on the record</a
                >
              </li>`
      }
      <li><a href="${to("/scenarios")}">Compare it with other what-ifs</a></li>
      <li>
        The same in the terminal: ${commandLine(`${typed} run ${name}`)}; where it stands at the
        end: ${commandLine(`${typed} show ${name}`)}; what may be done next:
        ${commandLine(`${typed} step ${name}`)}
      </li>
    </ul>
    ${fileTold(known.text)}
  `;
}

/** The file, to copy and to change. */
const fileTold = (text: string): Html =>
  html`<details>
    <summary>The file of this what-if, to copy and change</summary>
    <div><pre class="app-file">${text}</pre></div>
  </details>`;

const listTold = (lines: readonly string[]): Html =>
  lines.length === 0
    ? nothing
    : html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
