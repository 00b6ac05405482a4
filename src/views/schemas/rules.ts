import { z } from "zod";
import { dated, findingShown, stated, verdict } from "./parts.ts";

const day = z.iso.date().nullable();
const strength = z.enum(["ST", "PL", "PO", "TE", "PR"]);

/** A rule in words. */
const ruleSaid = z.strictObject({
  /** Its number, such as V18. */
  rule: z.string(),
  statement: z.string(),
  strength,
  /** Why it binds. */
  strengthWords: z.string(),
  /** What is found of a step that broke it. */
  ifBroken: verdict.exclude(["gap"]),
  ifBrokenWords: z.string(),
  /** Whether a step that breaks it has no legal effect, and moves nothing. */
  withoutEffect: z.boolean(),
  /** From the first day to before the last; null leaves that side open. */
  inForce: z.strictObject({ from: day, to: day, words: z.string() }),
  basis: z.array(
    z.strictObject({
      title: z.string(),
      /** Where the text can be read; null where it has no address. */
      address: z.string().nullable(),
      /** Whether the text was read in full for this project. */
      verified: z.boolean(),
    }),
  ),
  /** Whether a lawyer has confirmed the reading. */
  confirmed: z.boolean(),
  readingWords: z.string(),
  /** The steps that it judges. */
  judged: z.string(),
  /** The facts that it reads. */
  reads: z.array(z.string()),
  /** The numbers of law, policy and practice that it reads, as the table in force has them. */
  numbers: z.array(
    z.strictObject({
      name: z.string(),
      words: z.string(),
      /** Null where no source gives one: what rests on it is unknown. */
      value: z.union([z.number(), z.boolean()]).nullable(),
      unit: z.string(),
      kind: z.enum(["statute", "policy", "practice", "assumption", "unset"]),
      kindWords: z.string(),
      source: z.string(),
      /** Whether the document named was read for this project. */
      verified: z.boolean(),
    }),
  ),
  hint: z.string(),
});
export type RuleSaid = z.output<typeof ruleSaid>;

/** The page `/rules` with `?format=json`. */
export const rulesListed = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("rules"),
  rulesVersion: z.string().regex(/^[0-9a-f]{64}$/),
  /** The words that were looked for, as they are compared. */
  words: z.array(z.string()),
  strength: strength.nullable(),
  /** How many rules there are, whether or not they were asked for. */
  inAll: z.int().min(0),
  rules: z.array(ruleSaid),
});
export type RulesListed = z.output<typeof rulesListed>;

/** What a rule answered of one step of the record, or of one thing on it. */
export const ruleDecision = z.strictObject({
  council: z.strictObject({ key: z.string(), name: z.string() }),
  /** The entry judged, or the one that the position is about. */
  entry: z.string().nullable(),
  about: z.string(),
  /** The day of that entry; the day of the view where there is none. */
  on: dated,
  answer: z.enum(["kept", "broken", "open"]),
  says: z.string(),
  /** Null where the rule is kept. */
  finding: findingShown.nullable(),
});
export type RuleDecision = z.output<typeof ruleDecision>;

const count = z.int().min(0);

/** The page `/rules/…` with `?format=json`. */
export const ruleShown = z.strictObject({
  ...stated,
  view: z.literal("rule"),
  ...ruleSaid.shape,
  /** The shortest stories of a fictional council, a step to a line; none where there is no such story. */
  stories: z.strictObject({ kept: z.array(z.string()), broken: z.array(z.string()) }),
  counted: z.strictObject({ kept: count, broken: count, open: count }),
  decisions: z.array(ruleDecision),
});
export type RuleShown = z.output<typeof ruleShown>;
