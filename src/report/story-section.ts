import { html, raw } from "hono/html";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf, type Story } from "#src/pictures/story.ts";
import { toldOf } from "#src/pictures/story-list.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { possibleTold } from "./standing.ts";
import { listOf, nothing, type Linked, type Section } from "./html.ts";

/** The path so far, and what may come next. */
export function storySection(report: CaseShown, linked: Linked): Section {
  const { body, ...section } = pathSection(report, linked);
  const { next } = toldOf(storyIn(report));
  const toCome =
    next.length === 0
      ? nothing
      : html`<h3>What may come next</h3>
          <p>Some of the steps that may lawfully follow, and on what footing.</p>
          ${listOf(next.map(linked))}`;
  return { ...section, body: html`${body}${toCome}` };
}

const storyIn = ({ position, asAt, known, council, suppositions }: CaseShown): Story =>
  storyOf({ ...position, asAt, known, council, suppositions });

/** The two pictures, and the list that says the same; a narrow screen has the list alone. */
export function pathSection(report: CaseShown, linked: Linked): Section {
  const story = storyIn(report);
  const told = toldOf(story);
  const none = html`<p>Nothing on record had changed the position by this day.</p>`;
  const body = html`
    <p>
      The stage, from 0 to 4, says how far intervention has gone. It is worked out from what is in
      force; the law does not ask that one stage follow another.
    </p>
    <div class="pictures">
      <figure>${raw(rungsPicture(story))}</figure>
      <figure>${raw(staircasePicture(story))}</figure>
    </div>
    <h3>The path in words</h3>
    <p class="only-wide">The numbers are those of the pictures.</p>
    ${
      told.steps.length === 0
        ? none
        : html`<ol class="path">
            ${told.steps.map((step) => html`<li>${linked(step)}</li>`)}
          </ol>`
    }
    <p><strong>${told.now}</strong></p>
    ${possibleTold(report, linked)}
  `;
  return { id: "path", title: "The path so far", body };
}
