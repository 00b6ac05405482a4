import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import {
  functionsSay,
  hiddenSays,
  supposedSays,
  type StatedShown,
} from "#src/views/stated-words.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { warningText } from "./warning-text.ts";

/** What a page is of, in the words of the terminal: the two dates, what is hidden, what is supposed. */
export const cutsStated = (stated: StatedShown): Html => {
  const hidden = hiddenSays(stated.hidden);
  return html`
    <p class="govuk-body">
      Position on ${longDay(stated.asAt)}, ${functionsSay[stated.functions]}, using
      ${stated.known.words}.
      ${hidden === "" ? nothing : html`<span data-outside-frozen>${hidden}</span>`}
    </p>
    ${stated.suppositions.map((one) => warningText({ content: supposedSays(one) }))}
  `;
};
