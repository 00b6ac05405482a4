import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

/** Text set apart from what is around it. */
export const insetText = ({
  content,
  id,
  classes,
}: {
  readonly content: Content;
  readonly id?: string;
  readonly classes?: string;
}): Html =>
  html`<div class="${classesOf("govuk-inset-text", classes)}" ${attributesOf({ id })}>
    ${content}
  </div>`;
