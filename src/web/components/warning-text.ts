import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** What has consequences for whoever overlooks it. */
export const warningText = ({
  content,
  classes,
  spoken = "Warning",
}: {
  readonly content: Content;
  readonly classes?: string;
  /** What the mark says to those who do not see it. */
  readonly spoken?: string;
}): Html => html`
  <div class="${classesOf("govuk-warning-text", classes)}">
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">${spoken}</span>
      ${content}
    </strong>
  </div>
`;
