import { z } from "zod";
import { fault, receipt } from "#src/record/import-report.ts";
import {
  cited,
  conflictShown,
  councilShown,
  dated,
  findingShown,
  moveShown,
  rungShown,
  verdict,
} from "./parts.ts";
import { why } from "./why.ts";

/** A conclusion that an entry changed. Null is "no finding": kept, or nothing to say. */
export const verdictChange = z.strictObject({
  rule: z.string(),
  statement: z.string(),
  about: z.string(),
  entry: z.string().nullable(),
  before: verdict.nullable(),
  after: verdict.nullable(),
});
export type VerdictChange = z.output<typeof verdictChange>;

/** Where the council stood on a day without the entry, and where with it. */
const positionChange = z.strictObject({
  functions: z.enum(["csc", "edu"]),
  asAt: z.iso.date(),
  before: rungShown,
  after: rungShown,
  moves: z.array(moveShown),
});
export type PositionChange = z.output<typeof positionChange>;

const entrySaid = z.strictObject({
  id: z.string(),
  type: z.string(),
  says: z.string(),
  on: dated,
  by: z.string(),
  /** The sources that it rests on. */
  sources: z.array(z.string()),
  /** Its place on the whole record, and in its stream; null while it is not recorded. */
  index: z.int().min(0).nullable(),
  revision: z.int().min(0).nullable(),
});
export type EntrySaid = z.output<typeof entrySaid>;

/** Whether the quoted words were looked for in a copy of the source that is held here. */
export const quotationCheck = z.enum(["found", "notHeld", "notText", "noQuotation"]);
export type QuotationCheck = z.output<typeof quotationCheck>;

const key = z.strictObject({ name: z.string(), key: z.string() });

/** What `record`, `correct`, `retract`, `state`, `adjudicate` and `source add` print with `--json`. */
export const recorded = z.strictObject({
  schemaVersion: z.literal(1),
  command: z.enum(["record", "correct", "retract", "state", "adjudicate", "source add"]),
  outcome: z
    .enum([
      "recorded",
      "wouldRecord",
      "onRecordAlready",
      "refused",
      "needsConfirmation",
      "stale",
      "invalid",
      "failed",
    ])
    .describe(
      "recorded; a dry run that would be; on record already by the same words; refused by a rule; " +
        "not recorded until --confirm is given; somebody else was faster; not as it must be; " +
        "the record or the command could not be used",
    ),
  council: councilShown.nullable(),
  record: z.string().nullable(),
  entry: entrySaid.nullable(),
  about: z.array(entrySaid).describe("the entries that it corrects, withdraws or speaks of"),
  conflict: conflictShown
    .nullable()
    .describe("the statements on the point that it speaks of, and how they are read now"),
  details: z
    .array(z.strictObject({ name: z.string(), says: z.string() }))
    .describe("what the entry says, in words"),
  notStated: z.array(z.string()).describe("details that it leaves “not on record”"),
  evidence: z.array(cited),
  differences: z
    .array(z.strictObject({ what: z.string(), before: z.string(), after: z.string() }))
    .describe("what a correction changes in the entry"),
  toState: z
    .array(
      z.strictObject({
        field: z.string(),
        means: z.string(),
        expected: z.string(),
        onRecord: z.array(z.string()),
      }),
    )
    .describe("details of the step itself that a refusing rule lacks"),
  unknownKeys: z
    .array(z.strictObject({ name: z.string(), key: z.string(), onRecord: z.array(z.string()) }))
    .describe("keys that the step names and nothing on record has"),
  alike: z.array(entrySaid).describe("standing entries of the same kind and day"),
  fallsSilent: z
    .array(z.string())
    .describe("statements and rulings about what is withdrawn: they stay, and speak of nothing"),
  takenToBe: z.array(key).describe("keys that were not stated and could mean one thing only"),
  keyMade: key.nullable().describe("a key made up for what the step begins"),
  sourceRegistered: z.string().nullable().describe("a source registered for this council as well"),
  quotation: quotationCheck,
  why: why.nullable().describe("the judgement of a step about to be taken"),
  findings: z.array(findingShown).describe("on the entry itself, once it is on record"),
  positions: z.array(positionChange),
  changed: z.array(verdictChange).describe("conclusions about other entries that it changed"),
  since: z.array(entrySaid).describe("what somebody else recorded in the meantime"),
  keptAs: z
    .string()
    .nullable()
    .describe("the file in which the step was kept, so that nothing is lost"),
  revision: z.int().min(0).nullable().describe("of the council’s last entry, for --if-revision"),
  undo: z.string().nullable().describe("the command that takes it back"),
  checkpoint: receipt
    .nullable()
    .describe("the signed checkpoint that covers the entry; null if none was kept"),
  clock: z.string().nullable().describe("what is wrong with this computer’s clock, if anything is"),
  faults: z.array(fault),
  problem: z.string().nullable().describe("in plain English, when it was not recorded"),
  exitCode: z.int(),
});
export type RecordedReport = z.output<typeof recorded>;
