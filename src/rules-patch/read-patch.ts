import type { z } from "zod";
import { no, ok, type Result } from "#events/result.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import { mayBeDated, type RuleDates } from "#src/replay/rule-book.ts";
import type { Fault, ScenarioFault } from "#src/scenario/scenario.ts";
import { supposed } from "#src/scenario/suppose-faults.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import { daysFile, patchFile, type RulesPatch } from "./patch.ts";

/** Reads a change of the rules, in YAML or JSON. No: everything that is wrong with it, by line. Pure. */
export function readPatch(text: string): Result<RulesPatch, readonly ScenarioFault[]> {
  const yaml = yamlTextOf(text);
  if (yaml.faults.length > 0) return no(yaml.faults);
  const read = patchFile.safeParse(yaml.value);
  const shape = read.success
    ? []
    : read.error.issues.flatMap((issue) => shapeFaults(issue, yaml.value));
  const { numbers, rules: days } = groupOf(yaml.value);
  const { suppose, faults } = supposed(groupOf(numbers), {
    field: "numbers",
    ofRule: "the days of a rule stand under rules, and not here",
  });
  const dated = Object.entries(groupOf(days)).map(([id, asked]) => datesOf(id, asked));
  const all = [
    ...shape,
    ...(read.success && numbers === undefined && days === undefined ? [nothingAsked] : []),
    ...faults,
    ...dated.flatMap(({ fault }) => fault ?? []),
  ].map(yaml.placed);
  if (!read.success || all.length > 0) {
    return no(all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  const dates = Object.assign({}, ...dated.map((one) => one.dates)) as RuleDates;
  return ok({ words: read.data.patch, suppose, dates });
}

const nothingAsked: Fault = {
  at: [],
  expected: "something to change: numbers, or rules with their days",
  found: "neither",
  remedy: "Name a number, such as numbers: {usualRepresentationsDays: 28}.",
};

const groupOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};

function shapeFaults(issue: z.core.$ZodIssue, value: unknown): readonly Fault[] {
  const at = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys((at[0] === "rules" ? daysFile : patchFile).shape);
    return issue.keys.map((name) => {
      const near = nearest(name, known);
      const remedy =
        near === null ? "Leave it out, or call it by one of these names." : `Did you mean ${near}?`;
      const expected = `one of ${known.join(", ")}`;
      return { at: [...at, name], expected, found: showValue(name), remedy };
    });
  }
  const found = at.reduce<unknown>((inner, part) => groupOf(inner)[part], value);
  const expected = issue.message.startsWith("expected ") ? issue.message.slice(9) : "some text";
  const remedy = "Mend the value, or see docs/how-to/change-a-rule.md.";
  return [{ at, expected, found: showValue(found), remedy }];
}

/** The days asked for of one rule. What has not the form of days is a fault of the shape already. */
function datesOf(
  id: string,
  asked: unknown,
): { readonly dates?: RuleDates; readonly fault?: Fault } {
  const at = ["rules", id];
  const name = ruleNames.find((one) => rules[one].id === id);
  if (name === undefined) {
    const near = nearest(
      id,
      Object.values(rules).map((rule: Rule) => rule.id),
    );
    const remedy = near === null ? "The list: rules list." : `Did you mean ${near}?`;
    const expected = "the number of a rule, such as V28";
    return { fault: { at, expected, found: showValue(id), remedy } };
  }
  if (!mayBeDated(name)) return { fault: { at, ...ofTheChart(name) } };
  const read = daysFile.safeParse(asked);
  if (!read.success) return {};
  const { inForce }: Rule = rules[name];
  const { from = inForce.from, to = inForce.to } = read.data;
  if (from === null || to === null || from < to) return { dates: { [name]: { from, to } } };
  const fault = {
    expected: "a last day that comes after the first",
    found: `from ${from}, to before ${to}`,
    remedy: "A side that is left out stays as the law has it; null leaves it open.",
  };
  return { fault: { at, ...fault } };
}

const ofTheChart = (name: RuleName): Omit<Fault, "at"> => ({
  expected: "a rule that the chart does not move by",
  found: `${rules[name].id}: a step that breaks it has no effect in law`,
  remedy:
    "Leave it out: on other days the chart itself would be another, and what is proved of it would not hold.",
});
