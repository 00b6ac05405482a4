import { no, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { boxed, boxParts } from "./boxed.ts";
import type { FieldFault } from "#src/web/fault.ts";
import { everything, type KnownCut, type Question } from "#src/views/question.ts";

/** The parameters that cut every page, by the words that a form shows for them. */
export const cutParameters = {
  "as-at": "Position on",
  "known-at": "Using only what was known by",
  "known-by": "Known to",
  sources: "Sources",
  functions: "About",
  suppose: "Supposing",
} as const;

/** Of these a page may be given several. */
const many: readonly string[] = ["known-at", "suppose"];

/** The two dates may come in three boxes each. */
const boxedDates = ["as-at", "known-at"] as const;
const boxes = boxedDates.flatMap((date) => boxParts.map((part) => `${date}-${part}`));

/**
 * The question that an address asks, read by the function that reads the command line’s. An empty
 * parameter is one not given, as a form sends it. `takes` are the page’s own parameters, `several`
 * those of them that may be given several times. No: what is wrong, field by field.
 */
export function questionAsked(
  parameters: URLSearchParams,
  takes: readonly string[],
  today: () => Day,
  several: readonly string[] = [],
): Result<Question, readonly FieldFault[]> {
  const get = (name: string) => parameters.get(name);
  const dates = boxedDates.map((date) => boxed(get, date, cutParameters[date]));
  const faults = [
    ...faultsIn(parameters, takes, [...many, ...several]),
    ...dates.flatMap((date, at) =>
      date.ok ? [] : [{ field: boxedDates[at] ?? "", says: date.error }],
    ),
  ];
  if (faults.length > 0) return no(faults);
  const [asAtBoxed, knownAtBoxed] = dates.map((date) => (date.ok ? date.value : undefined));
  const given = (name: string) => parameters.getAll(name).filter((value) => value !== "");
  const [asAt = asAtBoxed] = given("as-at");
  const knownAt = [...given("known-at"), ...listed(knownAtBoxed)];
  const [knownBy] = given("known-by");
  const [sources] = given("sources");
  const [functions] = given("functions");
  const question = questionTyped(
    {
      ...(asAt !== undefined && { asAt }),
      knownAt,
      // A form sends its default with an empty date; then there is no day to which it could apply.
      ...(knownBy !== undefined && knownAt.length > 0 && { knownBy }),
      ...(sources !== undefined && { sources }),
      ...(functions !== undefined && { functions }),
      suppose: given("suppose"),
    },
    today,
  );
  return question.ok ? question : no([onScreen(question.error)]);
}

/** Whether an address cuts its view at all; if not, it is of today, whichever day that is. */
export const isCut = (parameters: URLSearchParams): boolean =>
  [...Object.keys(cutParameters), ...boxes].some((name) =>
    parameters.getAll(name).some((value) => value !== ""),
  );

const listed = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

function faultsIn(
  parameters: URLSearchParams,
  takes: readonly string[],
  several: readonly string[],
): readonly FieldFault[] {
  const known = [...Object.keys(cutParameters), ...boxes, "format", ...takes, ...several];
  const faults: FieldFault[] = [];
  for (const field of new Set(parameters.keys())) {
    if (!known.includes(field)) {
      const near = nearest(field, known);
      const hint = near === null ? "Take it out of the address." : `Did you mean ${near}?`;
      faults.push({ field, says: `This page takes no ${visible(field)}. ${hint}` });
    } else if (parameters.getAll(field).length > 1 && !several.includes(field)) {
      faults.push({ field, says: `${field} is given twice. Give it once.` });
    }
  }
  return faults;
}

/** A sentence of the command line in the words of the form. */
export function onScreen(says: string): FieldFault {
  const field = /^--([\w-]+)/.exec(says)?.[1] ?? "";
  const words = says.replaceAll(/--([\w-]+)/g, (whole, name: string) =>
    Object.hasOwn(cutParameters, name) ? cutParameters[name as keyof typeof cutParameters] : whole,
  );
  return { field, says: words };
}

/**
 * The parameters that ask a question again, without the question mark. What is the usual is left out,
 * but the day never is: tomorrow the same address must show the same.
 */
export function addressOf(question: Question): string {
  const { functions, asAt, known, sources, suppose } = question;
  const parameters = new URLSearchParams({ "as-at": asAt });
  for (const [name, value] of knownParameters(known)) parameters.append(name, value);
  if (sources !== null) parameters.set("sources", sources.join(","));
  if (functions !== "csc") parameters.set("functions", functions);
  for (const [name, value] of Object.entries(suppose)) {
    const said = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    parameters.append("suppose", `${name}=${said}`);
  }
  return parameters.toString();
}

function knownParameters({ publicBy, held }: KnownCut = everything): [string, string][] {
  const by: [string, string][] = publicBy === null ? [] : [["known-at", publicBy]];
  if (held === null) return by;
  if ("upToEntry" in held) return [...by, ["known-at", `#${held.upToEntry}`]];
  // A day of this record can be asked for by its own name only where no day of publication is.
  if (held.on !== null && publicBy === null) {
    return [
      ["known-at", held.on],
      ["known-by", "record"],
    ];
  }
  return [...by, ["known-at", held.upToInstant]];
}
