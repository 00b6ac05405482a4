import { html } from "hono/html";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

/** What a field asks for. */
export const label = ({
  content,
  of,
  classes,
}: {
  readonly content: Content;
  /** The id of the field. */
  readonly of?: string;
  readonly classes?: string;
}): Html =>
  html`<label class="${classesOf("govuk-label", classes)}" ${attributesOf({ for: of })}>
    ${content}
  </label>`;
