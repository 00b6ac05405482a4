import { html } from "hono/html";
import { attributesOf, classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

/** Fields that belong together, with what they ask for. */
export const fieldset = ({
  legend,
  content,
  legendClasses,
  classes,
  describedBy,
  role,
}: {
  readonly legend?: Content;
  readonly content?: Content;
  readonly legendClasses?: string;
  readonly classes?: string;
  /** The ids of hint and error message. */
  readonly describedBy?: string;
  readonly role?: string;
}): Html => html`
  <fieldset
    class="${classesOf("govuk-fieldset", classes)}"
    ${attributesOf({ role, "aria-describedby": describedBy })}
  >
    ${
      legend === undefined
        ? nothing
        : html`<legend class="${classesOf("govuk-fieldset__legend", legendClasses)}">
            ${legend}
          </legend>`
    }
    ${content ?? nothing}
  </fieldset>
`;
