import { z } from "zod";
import { faultCodes } from "./import-fault.ts";

/** How many faults are printed; the rest are counted. */
export const mostFaultsShown = 200;

const head = z.strictObject({
  size: z.int().min(0).describe("entries in the whole record"),
  root: z.string().describe("Merkle root over them, in hexadecimal"),
});

/** The receipt of a write: a signed checkpoint of the record, and where it is kept. */
export const receipt = z.strictObject({
  size: z.int().min(1).describe("entries under it"),
  root: z.string().describe("Merkle root over them, in hexadecimal"),
  key: z.string().describe("name and id of the key that signed it"),
  files: z.array(z.string()).describe("where it is kept"),
});
export type Receipt = z.output<typeof receipt>;

export const fault = z.strictObject({
  line: z
    .int()
    .min(1)
    .nullable()
    .describe("from 1, in a sheet by rows; null when the fault is the file's"),
  entry: z.string().nullable().describe("the entry's id, if the line has one"),
  field: z
    .string()
    .nullable()
    .describe("such as evidence[0].sourceId, in a sheet the column; null for the whole line"),
  code: z.enum(faultCodes),
  expected: z.string(),
  found: z.string(),
  remedy: z.string(),
});

const streamCount = z.strictObject({ stream: z.string(), entries: z.int().min(1) });

/** What `intervention import --json` prints: one object of this form. */
export const importReport = z.strictObject({
  schemaVersion: z.literal(1),
  command: z.literal("import"),
  outcome: z
    .enum(["written", "nothingNew", "wouldWrite", "refused", "stopped"])
    .describe(
      "written; nothing new in the file; a dry run without faults; refused, nothing written; " +
        "stopped on the way, and running it again continues",
    ),
  file: z.string().describe("as typed; --shipped for the histories that came along"),
  record: z.string().nullable().describe("null when no record could be named"),
  lines: z.int().min(0).describe("lines of the file with something on them"),
  written: z.int().min(0).describe("entries; in a dry run, those that would be written"),
  skipped: z.int().min(0).describe("entries on record already, with the same content"),
  timesRaised: z
    .int()
    .min(0)
    .describe("entries recorded with the time of the entry before them, which was later"),
  raisedAtMostMs: z
    .int()
    .min(0)
    .describe("the most by which such a time is later than the one given, in milliseconds"),
  streams: z.array(streamCount).describe("entries written, or to write, for each stream"),
  head: head.nullable().describe("the record afterwards; null if it was not read"),
  checkpoint: receipt
    .nullable()
    .describe("the signed checkpoint afterwards; null if none was kept"),
  faults: z.array(fault),
  faultsNotShown: z.int().min(0),
  problem: z.string().nullable().describe("in plain English, when it was refused or stopped"),
  exitCode: z.int(),
});
export type ImportReport = z.output<typeof importReport>;

/** What `intervention export --out FILE --json` prints: one object of this form. */
export const exportReport = z.strictObject({
  schemaVersion: z.literal(1),
  command: z.literal("export"),
  outcome: z.enum(["written", "refused"]),
  file: z.string().nullable().describe("null when the lines go to the screen or to a pipe"),
  record: z.string().nullable(),
  format: z.enum(["jsonl", "csv"]),
  entries: z.int().min(0),
  streams: z.array(z.string()),
  notes: z.array(z.string()).describe("what whoever opens the file should know"),
  head: head.nullable().describe("the whole record when it was read"),
  problem: z.string().nullable(),
  exitCode: z.int(),
});
export type ExportReport = z.output<typeof exportReport>;
