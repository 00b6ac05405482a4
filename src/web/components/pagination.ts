import { html, raw } from "hono/html";
import { nothing, type Content, type Html } from "#src/web/html.ts";

interface Way {
  readonly href: string;
  readonly content?: Content;
  /** What is there, for the pages of a series. */
  readonly label?: string;
}

const arrows = {
  prev: raw(
    `<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>`,
  ),
  next: raw(
    `<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>`,
  ),
} as const;

/** The ways to the page before and the page after, of a series. */
export const pagination = ({
  previous,
  next,
  landmark = "Pagination",
}: {
  readonly previous?: Way;
  readonly next?: Way;
  readonly landmark?: string;
}): Html => html`
  <nav class="govuk-pagination govuk-pagination--block" aria-label="${landmark}">
    ${wayOf(previous, "prev")} ${wayOf(next, "next")}
  </nav>
`;

function wayOf(way: Way | undefined, which: "prev" | "next"): Html {
  if (way === undefined) return nothing;
  const { href, label } = way;
  const content =
    way.content ??
    html`${which === "prev" ? "Previous" : "Next"}<span class="govuk-visually-hidden"> page</span>`;
  const decorated = label === undefined ? " govuk-pagination__link-title--decorated" : "";
  return html`<div class="govuk-pagination__${which}">
    <a class="govuk-link govuk-pagination__link" href="${href}" rel="${which}">
      ${arrows[which]}
      <span class="govuk-pagination__link-title${decorated}">${content}</span>
      ${
        label === undefined
          ? nothing
          : html`<span class="govuk-visually-hidden">:</span>
              <span class="govuk-pagination__link-label">${label}</span>`
      }
    </a>
  </div>`;
}
