import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

/** What helps to fill in a field. */
export const hint = ({
  content,
  id,
  classes,
}: {
  readonly content: Content;
  readonly id?: string;
  readonly classes?: string;
}): Html =>
  html`<div class="${classesOf("govuk-hint", classes)}" ${attributesOf({ id })}>${content}</div>`;
