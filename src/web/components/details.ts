import { html, raw } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

/** More for those who want it, folded away on the screen and open on paper. */
export const details = ({
  summary,
  content,
  open = false,
  classes,
  id,
}: {
  readonly summary: Content;
  readonly content: Content;
  readonly open?: boolean;
  readonly classes?: string;
  readonly id?: string;
}): Html => html`
  <details
    class="${classesOf("govuk-details", classes)}"
    ${attributesOf({ id })}
    ${raw(open ? "open" : "")}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${summary}</span>
    </summary>
    <div class="govuk-details__text">${content}</div>
  </details>
`;
