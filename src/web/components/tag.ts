import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** A word that marks a status; its colour says nothing that the word does not. */
export const tag = ({
  content,
  classes,
}: {
  readonly content: Content;
  /** A colour, such as `govuk-tag--red`. */
  readonly classes?: string;
}): Html => html`<strong class="${classesOf("govuk-tag", classes)}">${content}</strong>`;
