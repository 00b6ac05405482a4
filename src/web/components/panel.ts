import { html, raw } from "hono/html";
import { classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

/** A result in large letters: what was checked, and that it holds. */
export const panel = ({
  title,
  content,
  headingLevel = 1,
  classes,
}: {
  readonly title: Content;
  readonly content?: Content;
  readonly headingLevel?: 1 | 2 | 3;
  readonly classes?: string;
}): Html => {
  const heading = raw(`h${headingLevel}`);
  return html`
    <div class="${classesOf("govuk-panel", "govuk-panel--confirmation", classes)}">
      <${heading} class="govuk-panel__title">${title}</${heading}>
      ${content === undefined ? nothing : html`<div class="govuk-panel__body">${content}</div>`}
    </div>
  `;
};
