import { html } from "hono/html";
import { fieldset } from "./fieldset.ts";
import { describing, saidOf } from "./input.ts";
import { label } from "./label.ts";
import { attributesOf, classesOf, type Content, type Html } from "#src/web/html.ts";

interface DateInput {
  /** The id of the field; the boxes are named after `name`. */
  readonly id: string;
  /** `as-at` names the boxes `as-at-day`, `as-at-month` and `as-at-year`; default: no prefix. */
  readonly name?: string;
  readonly legend: Content;
  readonly legendClasses?: string;
  /** What the boxes hold, as typed. */
  readonly value?: { readonly day?: string; readonly month?: string; readonly year?: string };
  readonly hint?: Content;
  readonly error?: Content;
}

const boxes = [
  { part: "day", words: "Day", width: 2 },
  { part: "month", words: "Month", width: 2 },
  { part: "year", words: "Year", width: 4 },
] as const;

/** A day, in three boxes: the way that needs no calendar and no explanation. */
export function dateInput({
  id,
  name,
  legend,
  legendClasses,
  value = {},
  hint,
  error,
}: DateInput): Html {
  const failed = error !== undefined;
  const describedBy = describing(id, hint, error);
  const content = html`${saidOf(id, hint, error)}
    <div class="govuk-date-input" id="${id}">
      ${boxes.map(({ part, words, width }) => {
        const classes = classesOf(
          "govuk-input govuk-date-input__input",
          failed && "govuk-input--error",
          `govuk-input--width-${width}`,
        );
        return html`<div class="govuk-date-input__item">
          <div class="govuk-form-group">
            ${label({ content: words, of: `${id}-${part}`, classes: "govuk-date-input__label" })}
            <input
              class="${classes}"
              id="${id}-${part}"
              name="${name === undefined ? part : `${name}-${part}`}"
              type="text"
              inputmode="numeric"
              ${attributesOf({ value: value[part] })}
            />
          </div>
        </div>`;
      })}
    </div>`;
  return html`<div class="${classesOf("govuk-form-group", failed && "govuk-form-group--error")}">
    ${fieldset({
      legend,
      content,
      role: "group",
      ...(legendClasses !== undefined && { legendClasses }),
      ...(describedBy !== undefined && { describedBy }),
    })}
  </div>`;
}
