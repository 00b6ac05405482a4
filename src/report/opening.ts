import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import {
  functionsSay,
  hiddenSays,
  supposedSays,
  type StatedShown,
} from "#src/views/stated-words.ts";
import type { Known } from "#src/views/schemas/parts.ts";
import { nothing, type Html } from "./html.ts";

/**
 * Of which day the view is, what it used and what it left out, and anything supposed; of two views
 * held against each other, also what the other one used.
 */
export const cutsTold = (
  { asAt, known, functions, hidden, suppositions }: StatedShown,
  comparedWith?: Pick<Known, "words">,
): Html => html`
  <dl class="cuts">
    <div>
      <dt>Position on</dt>
      <dd>${longDay(asAt)}</dd>
    </div>
    <div>
      <dt>Using</dt>
      <dd>${sentence(known.words)} <span data-outside-frozen>${hiddenSays(hidden)}</span></dd>
    </div>
    ${
      comparedWith === undefined
        ? nothing
        : html`<div>
            <dt>Compared with</dt>
            <dd>${sentence(comparedWith.words)}</dd>
          </div>`
    }
    <div>
      <dt>About</dt>
      <dd>${functionsSay[functions]}</dd>
    </div>
  </dl>
  ${suppositions.map((one) => html`<p class="breach">${supposedSays(one)}</p>`)}
`;
