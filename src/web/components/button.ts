import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

interface Button {
  readonly content: Content;
  /** Where it leads; without one it sends the form that it is in. */
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
  readonly classes?: string;
  readonly id?: string;
}

/** What a reader presses: to send a form, or, with an address, to go on. */
export function button({ content, href, name, value, classes, id }: Button): Html {
  const names = classesOf("govuk-button", classes);
  return href === undefined
    ? html`<button type="submit" class="${names}" ${attributesOf({ id, name, value })}>
        ${content}
      </button>`
    : html`<a
        href="${href}"
        role="button"
        draggable="false"
        class="${names}"
        ${attributesOf({ id })}
      >
        ${content}
      </a>`;
}
