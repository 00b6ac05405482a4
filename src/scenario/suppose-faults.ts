import { lawNumbers, type LawNumberName } from "#machines/law/numbers.ts";
import { rules } from "#machines/rules/registry.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import type { Question } from "#src/views/question.ts";
import type { Fault } from "./scenario.ts";

/** The numbers of law that a file changes under a field, and what is wrong with what it asks. */
export function supposed(
  asked: Readonly<Record<string, unknown>>,
  field: "suppose" | "numbers",
): {
  readonly suppose: Question["suppose"];
  readonly faults: readonly Fault[];
} {
  const suppose: Partial<Record<LawNumberName, number | boolean>> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(asked)) {
    const read = isNumberName(name) ? numberRead(name, value) : null;
    if (read !== null && isNumberName(name)) suppose[name] = read;
    else {
      const fault = isNumberName(name) ? wrongNumber(name, value) : unknownName(name, value);
      faults.push({ ...fault, at: [field, name] });
    }
  }
  return { suppose, faults };
}

const isNumberName = (name: string): name is LawNumberName => Object.hasOwn(lawNumbers, name);

const answers: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ["yes", true],
  [true, true],
  ["no", false],
  [false, false],
]);

function numberRead(name: LawNumberName, value: unknown): number | boolean | null {
  if (lawNumbers[name].unit === "yes or no") return answers.get(value) ?? null;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1_000_000
    ? value
    : null;
}

const wrongNumber = (name: LawNumberName, value: unknown): Omit<Fault, "at"> => ({
  expected:
    lawNumbers[name].unit === "yes or no"
      ? "yes or no"
      : `a whole number of ${lawNumbers[name].unit}`,
  found: showValue(value),
  remedy: `Write it such as ${name}: ${lawNumbers[name].unit === "yes or no" ? "yes" : "28"}.`,
});

function unknownName(name: string, value: unknown): Omit<Fault, "at"> {
  const found = `${name}: ${showValue(value)}`;
  if (/^[VPDL]\d{1,2}[a-z]?$/.test(name)) {
    const isThere = Object.values(rules).some(({ id }) => id === name);
    return {
      found,
      expected: isThere
        ? "a number of law; the days of a rule stand under rules"
        : `a number of law; and there is no rule ${name}`,
      remedy: `Leave it out, or change a number that the rule reads: ${Object.keys(lawNumbers).join(", ")}.`,
    };
  }
  const near = nearest(name, Object.keys(lawNumbers));
  return {
    found,
    expected: "a number of law, as docs/reference/numbers.md lists them",
    remedy:
      near === null
        ? `The names are ${Object.keys(lawNumbers).join(", ")}.`
        : `Did you mean ${near}?`,
  };
}
