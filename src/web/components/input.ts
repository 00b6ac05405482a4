import { html } from "hono/html";
import { errorMessage } from "./error-message.ts";
import { hint as hintOf } from "./hint.ts";
import { label as labelOf } from "./label.ts";
import { attributesOf, classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

interface Input {
  readonly label: Content;
  readonly name: string;
  /** Default: its name. */
  readonly id?: string;
  readonly value?: string;
  readonly hint?: Content;
  readonly error?: Content;
  readonly labelClasses?: string;
  readonly classes?: string;
  readonly inputmode?: "numeric" | "search";
  readonly autocomplete?: string;
}

/** A field for one line of text, with what it asks for. */
export function input(parts: Input): Html {
  const { label, name, id = name, value, hint, error, labelClasses = "", classes } = parts;
  const { inputmode, autocomplete } = parts;
  const describedBy = describing(id, hint, error);
  return html`
    <div class="${classesOf("govuk-form-group", error !== undefined && "govuk-form-group--error")}">
      ${labelOf({ content: label, of: id, classes: labelClasses })} ${saidOf(id, hint, error)}
      <input
        class="${classesOf("govuk-input", classes, error !== undefined && "govuk-input--error")}"
        id="${id}"
        name="${name}"
        type="text"
        ${attributesOf({ value, inputmode, autocomplete, "aria-describedby": describedBy })}
      />
    </div>
  `;
}

/** The ids of what describes a field, or undefined. */
export const describing = (
  id: string,
  hint: Content | undefined,
  error: Content | undefined,
): string | undefined =>
  classesOf(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;

/** The hint and the error message of a field. */
export const saidOf = (id: string, hint: Content | undefined, error: Content | undefined): Html =>
  html`${hint === undefined ? nothing : hintOf({ content: hint, id: `${id}-hint` })}
  ${error === undefined ? nothing : errorMessage({ content: error, id: `${id}-error` })}`;
