import { z } from "zod";
import { entryId, functionSet, plainText } from "#events/values.ts";
import { rungLabels } from "#machines/rung.ts";
import { daysFile } from "#src/rules-patch/rule-days.ts";

/** A day in words, such as `2023-05-01` or `6 weeks after the letter`; `days.ts` reads it. */
const dayWords = z
  .string("expected a day")
  .describe("a day such as 2023-05-01, or one counted from another: 6 weeks after the letter");

const answer = z
  .string("expected an answer of the law, such as refused by V15")
  .regex(
    /^(allowed|refused|challengeable|unusual|not known)( by [VPDL]\d{1,2}[a-z]?)?$/,
    "expected allowed, or one of refused, challengeable, unusual and not known, with the rule, such as refused by V15",
  );

/** One step, or one move of the clock. */
export const stepFile = z.strictObject(
  {
    event: z.string("expected the name of an event").optional(),
    on: dayWords.optional().describe("the day of the step; left out, the day of the clock"),
    name: plainText.optional().describe("a name by which other days can be counted from this one"),
    set: z
      .record(z.string(), z.unknown(), "expected details by name, each with its value")
      .optional()
      .describe("what the step states, as docs/reference/events.md lists it"),
    dates: z
      .record(z.string(), dayWords, "expected dates by name, such as served: 2023-05-02")
      .optional(),
    departures: z
      .record(z.string(), plainText, "expected reasons by rule, such as V18: the reason")
      .optional(),
    happened: z
      .boolean("expected true or false")
      .optional()
      .describe("true: it stands even if the law refuses it, with its finding"),
    expect: z.union([answer, z.array(answer)], "expected an answer of the law").optional(),
    advance: z
      .string("expected a length of time")
      .optional()
      .describe("moves the clock by 3 months, or to a day"),
  },
  "expected a step or a move of the clock, such as event: ProgressReviewHeld or advance: 3 months",
);

const stage = z.union(
  [z.int().min(0).max(4), z.enum(rungLabels)],
  `expected a stage: a number from 0 to 4, or one of: ${rungLabels.join("; ")}`,
);

/** A scenario as it stands in its file. */
export const scenarioFile = z.strictObject(
  {
    "what-if": plainText.describe("what the scenario asks, in a few words"),
    format: z.literal(1, "expected the number 1"),
    about: plainText.optional(),
    start: z.strictObject(
      {
        council: z.string("expected the key of a council").optional(),
        blank: plainText.optional().describe("instead of a council: the name of one made up"),
        "as-at": z.iso.date("expected a day of the calendar, such as 2023-03-20"),
        "known-at": z.iso
          .date("expected a day of the calendar, such as 2023-03-20")
          .optional()
          .describe("only what was public by the end of this day; left out, everything"),
        functions: functionSet.optional(),
        head: z
          .strictObject(
            {
              size: z.int("expected a whole number of entries").min(0),
              root: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits"),
            },
            "expected the size and the root of a record",
          )
          .optional()
          .describe("the record’s size and Merkle root: later entries are not used"),
        taken: z
          .array(entryId, "expected a list of entries, such as [SOL-39]")
          .optional()
          .describe("entries that may have happened by the start, taken to have"),
      },
      "expected where it begins: a council and a day",
    ),
    anchors: z
      .record(z.string(), dayWords, "expected names, each with its day")
      .optional()
      .describe("names for days from which others can be counted"),
    suppose: z
      .record(z.string(), z.unknown(), "expected numbers of law by name, each with its value")
      .optional()
      .describe("numbers of law changed for this scenario, as with --suppose"),
    rules: z
      .record(z.string(), daysFile, "expected rules by number, each with its days")
      .optional()
      .describe("rules on other days for this scenario, such as V28: {to: 2027-01-01}"),
    steps: z.array(stepFile, "expected a list of steps, each after a hyphen").optional(),
    expect: z
      .array(
        z.strictObject(
          { on: dayWords, stage },
          "expected a day and a stage, such as {on: 2023-05-01, stage: 3}",
        ),
        "expected a list of stages, each with its day",
      )
      .optional(),
  },
  "expected a scenario",
);
export type ScenarioFile = z.output<typeof scenarioFile>;

/** One thing that is wrong with a scenario’s file. Its texts are safe to print. */
export interface ScenarioFault {
  /** Counted from 1; null when the fault is the file's. */
  readonly line: number | null;
  /** For example `steps[2].on`; null when the fault is the file's. */
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** Where in the file something stands. */
export type Place = readonly (string | number)[];

/** Says that something is wrong at a place. */
export type Fault = Omit<ScenarioFault, "line" | "field"> & { readonly at: Place };
