import { z } from "zod";
import { dated, findingShown, stated } from "./parts.ts";

const councilNamed = z.strictObject({ key: z.string(), name: z.string() });
const version = z.string().regex(/^[0-9a-f]{64}$/);

/** One part of a change of the rules: a number of law, or the days of a rule. */
export const patchPart = z.strictObject({
  kind: z.enum(["number", "days"]),
  /** The name of the number, or the number of the rule. */
  name: z.string(),
  words: z.string(),
  was: z.string(),
  is: z.string(),
  /** False where the law says the same already. */
  differs: z.boolean(),
  /** Where what the law says comes from. */
  source: z.string(),
  /** Why it binds: statute, policy, practice; or that it is an assumption, or not set. */
  standing: z.string(),
  /** Whether the source was read for this project; of a rule, whether a lawyer confirmed the reading. */
  verified: z.boolean(),
  /** The rules that judge by it. */
  rules: z.array(z.strictObject({ rule: z.string(), statement: z.string() })),
  says: z.string(),
});
export type PatchPart = z.output<typeof patchPart>;

const patchStated = {
  /** What the change is; null for one that was typed. */
  words: z.string().nullable(),
  parts: z.array(patchPart),
  /** The version of the rules as changed. */
  changedVersion: version,
};

/** `rules diff --json`. */
export const rulesDiff = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("rulesDiff"),
  rulesVersion: version,
  ...patchStated,
});
export type RulesDiff = z.output<typeof rulesDiff>;

/** What a rule finds under the law and under the change, where the two are not the same. */
export const judgedOtherwise = z.strictObject({
  council: councilNamed,
  /** The step that is judged, or what the position is judged of; null for the position itself. */
  entry: z.string().nullable(),
  /** What it is, with its day. */
  about: z.string(),
  /** The day of the step, or of what the position is judged of. */
  on: dated,
  /** What is judged: a step that was taken, or the position as at the day of the view. */
  of: z.enum(["step", "position"]),
  /**
   * `appeared`: found under the change alone. `gone`: found under the law alone. `verdict`: found
   * under both, otherwise. `open`: not known under both, and turning on other days or facts.
   */
  how: z.enum(["appeared", "gone", "verdict", "open"]),
  was: findingShown.nullable(),
  is: findingShown.nullable(),
  says: z.string(),
});
export type JudgedOtherwise = z.output<typeof judgedOtherwise>;

const moved = z.strictObject({
  council: councilNamed,
  entry: z.string().nullable(),
  what: z.string(),
  was: z.string().nullable(),
  is: z.string().nullable(),
});

const count = z.int().min(0);

/** `rules rejudge --json`. `rulesVersion` is of the law, `changedVersion` of the change. */
export const rejudged = z.strictObject({
  ...stated,
  view: z.literal("rejudged"),
  ...patchStated,
  /** The councils of which something is judged otherwise. */
  councilsOtherwise: z.array(councilNamed),
  counted: z.strictObject({
    councils: count,
    /** The steps that were taken by the day of the view. */
    steps: count,
    /** How often a rule about the position was asked, as at the day of the view. */
    questions: count,
    /** Those with a verdict that is another; `open` are not among them. */
    stepsOtherwise: count,
    questionsOtherwise: count,
    findings: z.strictObject({
      appeared: count,
      gone: count,
      verdict: count,
      open: count,
    }),
  }),
  /** The head line: how much is judged otherwise, and of whom; or why nothing is. */
  says: z.array(z.string()),
  /** The rules that the change is about. */
  reached: z.array(
    z.strictObject({
      rule: z.string(),
      statement: z.string(),
      /** How often it was asked, of steps or of the position: 0 if nothing reached it. */
      asked: count,
      /** How often on a day on which it is in force under the change, or may be. */
      inForce: count,
    }),
  ),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      statement: z.string(),
      confirmed: z.boolean(),
      judged: z.array(judgedOtherwise),
    }),
  ),
  /** Steps that lead elsewhere or fall on another day, under the law and under the change. */
  moved: z.array(moved),
  /** Whatever else is concluded otherwise as at the day: what is due, above all. */
  concluded: z.array(
    z.strictObject({
      council: councilNamed,
      group: z.string(),
      name: z.string(),
      was: z.string().nullable(),
      is: z.string().nullable(),
    }),
  ),
});
export type Rejudged = z.output<typeof rejudged>;
