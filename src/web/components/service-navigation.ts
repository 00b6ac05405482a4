import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

interface Item {
  readonly content: Content;
  readonly href: string;
  /** `page`: this very page; `part`: a page within that part. */
  readonly current?: "page" | "part";
}

/** The parts of the product. It is never folded away: folding would need a script. */
export const serviceNavigation = ({
  items,
  label = "Menu",
  id = "navigation",
}: {
  readonly items: readonly Item[];
  readonly label?: string;
  readonly id?: string;
}): Html => html`
  <div class="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav aria-label="${label}" class="govuk-service-navigation__wrapper">
          <ul class="govuk-service-navigation__list" id="${id}">
            ${items.map(itemOf)}
          </ul>
        </nav>
      </div>
    </div>
  </div>
`;

function itemOf({ content, href, current }: Item): Html {
  const active = current === undefined ? false : "govuk-service-navigation__item--active";
  const says =
    current === undefined ? {} : { "aria-current": current === "page" ? "page" : "true" };
  const inside =
    current === undefined
      ? content
      : html`<strong class="govuk-service-navigation__active-fallback">${content}</strong>`;
  return html`<li class="${classesOf("govuk-service-navigation__item", active)}">
    <a class="govuk-service-navigation__link" href="${href}" ${attributesOf(says)}>${inside}</a>
  </li>`;
}
