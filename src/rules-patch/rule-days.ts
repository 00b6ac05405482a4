import { z } from "zod";
import { mayBeDated, type RuleDates } from "#machines/rule-book.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import type { Fault } from "#src/scenario/scenario.ts";

const side = z.iso
  .date("expected a day of the calendar, such as 2026-04-01, or null for no such day")
  .nullable()
  .optional();

/** The days on which a rule is in force. A side that is left out stays as the law has it. */
export const daysFile = z.strictObject(
  {
    from: side.describe("the first day; null: from the beginning"),
    to: side.describe("the first day on which it is in force no more; null: without end"),
  },
  "expected days, such as {from: 2016-07-01, to: 2026-04-01}",
);

/** The days on which a file puts rules, and what is wrong with what it asks, under `rules`. Pure. */
export function datesAsked(asked: Readonly<Record<string, unknown>>): {
  readonly dates: RuleDates;
  readonly faults: readonly Fault[];
} {
  const each = Object.entries(asked).map(([id, days]) => datesOf(id, days));
  return {
    dates: Object.assign({}, ...each.map((one) => one.dates)) as RuleDates,
    faults: each.flatMap(({ fault }) => fault ?? []),
  };
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
