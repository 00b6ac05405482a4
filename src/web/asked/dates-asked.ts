import { html } from "hono/html";
import { boxParts } from "./boxed.ts";
import { dateInput } from "#src/web/components/date-input.ts";
import type { FieldFault } from "#src/web/fault.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { cutParameters } from "./question-asked.ts";

/** A date as three boxes hold it, right or wrong. */
interface Boxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What stands in the boxes of a date: as they were sent, else taken from the date in one word. */
function boxesOf(typed: URLSearchParams, name: string): Boxes {
  const [day, month, year] = boxParts.map((part) => typed.get(`${name}-${part}`) ?? "") as [
    string,
    string,
    string,
  ];
  if (day + month + year !== "") return { day, month, year };
  const word = typed.getAll(name).find(isDayLike) ?? "";
  const [y = "", m = "", d = ""] = word.split("-");
  return { day: d.replace(/^0/, ""), month: m.replace(/^0/, ""), year: y };
}

const isDayLike = (text: string): boolean => /^\d{4}-\d{1,2}-\d{1,2}$/.test(text);

/** The box that an error about a date leads to. */
export const firstBox = (name: string): string => `${name}-day`;

/** A date of the address as a field, with what is wrong in it. */
export function dateField(
  typed: URLSearchParams,
  faults: readonly FieldFault[],
  field: { readonly name: string; readonly legend: string; readonly hint: string },
): Html {
  const { name, legend, hint } = field;
  const fault = faults.find((one) => one.field === name);
  return dateInput({
    id: name,
    name,
    legend,
    legendClasses: "govuk-fieldset__legend--s",
    hint,
    value: boxesOf(typed, name),
    ...(fault !== undefined && { error: fault.says }),
  });
}

/**
 * The other cuts that an address asks for, to go along with a form unseen. `shown` are the parameters
 * that the form has fields for; a date goes along where it is no day that boxes could hold. Nothing
 * does where the fault is in none of the fields: nobody could put right what they do not see. `own` are
 * parameters of the page itself that go along as well.
 */
export function goingAlong(
  typed: URLSearchParams,
  faults: readonly FieldFault[],
  shown: readonly string[],
  own: readonly string[] = [],
): Html {
  if (faults.some(({ field }) => !shown.includes(field))) return nothing;
  return html`${[...typed]
    .filter(([name]) => Object.hasOwn(cutParameters, name) || own.includes(name))
    .filter(([name, value]) => !isShown(name, value, shown))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

const isShown = (name: string, value: string, shown: readonly string[]): boolean =>
  value === "" || (shown.includes(name) && !isPointOfRecord(value));

/** An entry’s place or an instant, which no three boxes can hold. */
const isPointOfRecord = (value: string): boolean => value.startsWith("#") || value.includes("T");
