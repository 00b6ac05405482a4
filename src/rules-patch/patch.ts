import { z } from "zod";
import { plainText } from "#events/values.ts";
import type { RuleDates } from "#machines/rule-book.ts";
import type { Question } from "#src/views/question.ts";
import { daysFile } from "./rule-days.ts";

/** A change of the rules as it stands in its file. */
export const patchFile = z.strictObject(
  {
    patch: plainText.describe("what the change is, in a few words"),
    format: z.literal(1, "expected the number 1"),
    numbers: z
      .record(z.string(), z.unknown(), "expected numbers of law by name, each with its value")
      .optional()
      .describe("numbers of law, as docs/reference/numbers.md lists them"),
    rules: z
      .record(z.string(), daysFile, "expected rules by number, each with its days")
      .optional()
      .describe("rules on other days, such as V28: {to: 2027-01-01}"),
  },
  "expected a change of the rules, such as patch: Four weeks to answer",
);

/** A change of the rules: a supposition, never the law. */
export interface RulesPatch {
  /** What it is, in a few words; null for one that was typed. */
  readonly words: string | null;
  readonly suppose: Question["suppose"];
  readonly dates: RuleDates;
}
