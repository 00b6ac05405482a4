import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** One step of the way to a page; the page itself has no address. */
export interface Crumb {
  readonly content: Content;
  readonly href?: string;
}

/** The way from the first page to this one. */
export const breadcrumbs = ({
  items,
  classes,
  label = "Breadcrumb",
}: {
  readonly items: readonly Crumb[];
  readonly classes?: string;
  readonly label?: string;
}): Html => html`
  <nav class="${classesOf("govuk-breadcrumbs", classes)}" aria-label="${label}">
    <ol class="govuk-breadcrumbs__list">
      ${items.map(({ content, href }) =>
        href === undefined
          ? html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content}</li>`
          : html`<li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href="${href}">${content}</a>
            </li>`,
      )}
    </ol>
  </nav>
`;
