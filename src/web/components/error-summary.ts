import { html } from "hono/html";
import { classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

/** What is wrong on a page, with the way to each place. */
export const errorSummary = ({
  title,
  description,
  errors = [],
  classes,
}: {
  readonly title: Content;
  readonly description?: Content;
  readonly errors?: readonly { readonly content: Content; readonly href?: string }[];
  readonly classes?: string;
}): Html => html`
  <div class="${classesOf("govuk-error-summary", classes)}">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${title}</h2>
      <div class="govuk-error-summary__body">
        ${description === undefined ? nothing : html`<p>${description}</p>`}
        ${
          errors.length === 0
            ? nothing
            : html`<ul class="govuk-list govuk-error-summary__list">
                ${errors.map(
                  ({ content, href }) =>
                    html`<li>
                      ${href === undefined ? content : html`<a href="${href}">${content}</a>`}
                    </li>`,
                )}
              </ul>`
        }
      </div>
    </div>
  </div>
`;
