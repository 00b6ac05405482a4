import { html, raw } from "hono/html";
import { fieldset } from "./fieldset.ts";
import { hint as hintOf } from "./hint.ts";
import { describing, saidOf } from "./input.ts";
import { label } from "./label.ts";
import { attributesOf, classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

interface Choice {
  readonly content: Content;
  readonly value: string;
  readonly checked?: boolean;
  readonly hint?: Content;
  /** Default: the name and the id of the group. */
  readonly name?: string;
  readonly id?: string;
}

interface Checkboxes {
  readonly name: string;
  /** The id of the first box, and the beginning of the others’; default: the name. */
  readonly id?: string;
  readonly legend: Content;
  readonly legendClasses?: string;
  readonly choices: readonly Choice[];
  readonly hint?: Content;
  readonly error?: Content;
  readonly classes?: string;
}

/** Choices of which none, one or several may be taken. */
export function checkboxes(parts: Checkboxes): Html {
  const { name, id = name, legend, legendClasses, choices, hint, error, classes } = parts;
  const describedBy = describing(id, hint, error);
  const content = html`${saidOf(id, hint, error)}
    <div class="${classesOf("govuk-checkboxes", classes)}" data-module="govuk-checkboxes">
      ${choices.map((choice, at) =>
        choiceOf({ name, id: at === 0 ? id : `${id}-${at + 1}`, ...choice }),
      )}
    </div>`;
  const failed = error !== undefined;
  return html`<div class="${classesOf("govuk-form-group", failed && "govuk-form-group--error")}">
    ${fieldset({
      legend,
      content,
      ...(legendClasses !== undefined && { legendClasses }),
      ...(describedBy !== undefined && { describedBy }),
    })}
  </div>`;
}

function choiceOf({
  name,
  id,
  value,
  content,
  checked = false,
  hint,
}: Choice & { readonly name: string; readonly id: string }): Html {
  const hintId = `${id}-item-hint`;
  const described = attributesOf({ "aria-describedby": hint === undefined ? undefined : hintId });
  return html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id="${id}"
      name="${name}"
      type="checkbox"
      value="${value}"
      ${raw(checked ? "checked" : "")}
      ${described}
    />
    ${label({ content, of: id, classes: "govuk-checkboxes__label" })}
    ${
      hint === undefined
        ? nothing
        : hintOf({ content: hint, id: hintId, classes: "govuk-checkboxes__hint" })
    }
  </div>`;
}
