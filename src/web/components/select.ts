import { html, raw } from "hono/html";
import { describing, saidOf } from "./input.ts";
import { label as labelOf } from "./label.ts";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

interface Choice {
  readonly text: string;
  readonly value?: string;
}

interface Select {
  readonly label: Content;
  readonly name: string;
  /** Default: its name. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  /** The value of the choice that is chosen. */
  readonly value?: string;
  readonly hint?: Content;
  readonly error?: Content;
  readonly classes?: string;
}

/** A field that offers one of several choices. */
export function select(parts: Select): Html {
  const { label, name, id = name, choices, value, hint, error, classes } = parts;
  const describedBy = describing(id, hint, error);
  const failed = error !== undefined;
  return html`
    <div class="${classesOf("govuk-form-group", failed && "govuk-form-group--error")}">
      ${labelOf({ content: label, of: id })} ${saidOf(id, hint, error)}
      <select
        class="${classesOf("govuk-select", classes, failed && "govuk-select--error")}"
        id="${id}"
        name="${name}"
        ${attributesOf({ "aria-describedby": describedBy })}
      >
        ${choices.map((choice) => {
          const isChosen = value !== undefined && (choice.value ?? choice.text) === value;
          return html`<option
            ${attributesOf({ value: choice.value })}
            ${raw(isChosen ? "selected" : "")}
          >
            ${choice.text}
          </option>`;
        })}
      </select>
    </div>
  `;
}
