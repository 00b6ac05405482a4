import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

/** What is wrong with one field. */
export const errorMessage = ({
  content,
  id,
  classes,
}: {
  readonly content: Content;
  readonly id?: string;
  readonly classes?: string;
}): Html => html`
  <p class="${classesOf("govuk-error-message", classes)}" ${attributesOf({ id })}>
    <span class="govuk-visually-hidden">Error:</span> ${content}
  </p>
`;
