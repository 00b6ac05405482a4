import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** The first link of a page, which leads past its head. */
export const skipLink = ({
  content,
  href = "#content",
  classes,
}: {
  readonly content: Content;
  readonly href?: string;
  readonly classes?: string;
}): Html => html`<a href="${href}" class="${classesOf("govuk-skip-link", classes)}">${content}</a>`;
