import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** The head of a page off GOV.UK: the product’s name, which leads home. */
export const genericHeader = ({
  name,
  href = "/",
  classes,
}: {
  readonly name: Content;
  readonly href?: string;
  readonly classes?: string;
}): Html => html`
  <div class="${classesOf("govuk-generic-header", classes)}">
    <div class="govuk-generic-header__container govuk-width-container">
      <div class="govuk-generic-header__logo">
        <a href="${href}" class="govuk-generic-header__homepage-link">${name}</a>
      </div>
    </div>
  </div>
`;
