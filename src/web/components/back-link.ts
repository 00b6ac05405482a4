import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** The way back to the page before. */
export const backLink = ({
  content = "Back",
  href = "#",
  classes,
}: {
  readonly content?: Content;
  readonly href?: string;
  readonly classes?: string;
}): Html => html`<a href="${href}" class="${classesOf("govuk-back-link", classes)}">${content}</a>`;
