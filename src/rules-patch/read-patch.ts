import { no, ok, type Result } from "#events/result.ts";
import type { Fault, ScenarioFault } from "#src/scenario/scenario.ts";
import { shapeFaults, type FileForm } from "#src/scenario/shape-faults.ts";
import { supposed } from "#src/scenario/suppose-faults.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import { patchFile, type RulesPatch } from "./patch.ts";
import { datesAsked, daysFile } from "./rule-days.ts";

/** Reads a change of the rules, in YAML or JSON. No: everything that is wrong with it, by line. Pure. */
export function readPatch(text: string): Result<RulesPatch, readonly ScenarioFault[]> {
  const yaml = yamlTextOf(text);
  if (yaml.faults.length > 0) return no(yaml.faults);
  const read = patchFile.safeParse(yaml.value);
  const shape = read.success
    ? []
    : read.error.issues.flatMap((issue) => shapeFaults(issue, yaml.value, form));
  const { numbers, rules: days } = groupOf(yaml.value);
  const { suppose, faults } = supposed(groupOf(numbers), "numbers");
  const dated = datesAsked(groupOf(days));
  const all = [
    ...shape,
    ...(read.success && numbers === undefined && days === undefined ? [nothingAsked] : []),
    ...faults,
    ...dated.faults,
  ].map(yaml.placed);
  if (!read.success || all.length > 0) {
    return no(all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  return ok({ words: read.data.patch, suppose, dates: dated.dates });
}

const form: FileForm = {
  guide: "docs/how-to/change-a-rule.md",
  namesAt: ([first]) => Object.keys((first === "rules" ? daysFile : patchFile).shape),
};

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
