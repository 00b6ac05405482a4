import { z } from "zod";
import { dateClaim, entryId, functionSet, instant, key, plainText } from "./values.ts";

/** A stream holds one council's entries, or the national statements. */
export const streamName = z
  .string()
  .regex(/^(england|council-[a-z0-9][a-z0-9-]{0,63})$/, "expected england or council-<key>");

/** How near a source is to the act that it reports. */
const standing = z.enum(["primary", "official", "press", "dataset"]);

/** Where an entry's facts come from. `quotation` is null when no words are quoted. */
export const evidence = z.strictObject({
  sourceId: key,
  locator: plainText,
  quotation: z.array(plainText).min(1).max(20).nullable(),
  standing,
  states: dateClaim.nullable(),
});
export type Evidence = z.output<typeof evidence>;

/** A rule that the step departs from, and the reason given for it. */
export const departure = z.strictObject({
  rule: z.string().regex(/^[VPDL]\d{1,2}[a-z]?$/, "expected a rule id such as V19"),
  reason: plainText,
});

/** An entry that supersedes or retracts others. They stay on the record and in view. */
const correction = z.strictObject({
  kind: z.enum(["supersede", "retract"]),
  of: z.array(entryId).min(1),
  reason: plainText,
  authority: plainText,
});

const claims = {
  made: dateClaim.optional(),
  served: dateClaim.optional(),
  effective: dateClaim.optional(),
  commenced: dateClaim.optional(),
  published: dateClaim.optional(),
  stated: dateClaim.optional(),
  ended: dateClaim.optional(),
};

/** What somebody records. The log adds `format`, `stream`, `revision` and `prevhash`. */
export const newEntry = z.strictObject({
  id: entryId,
  commandId: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/, "expected a command id without spaces"),
  type: z.string(),
  version: z.int().min(1),
  functions: z.array(functionSet),
  dates: z.strictObject(claims),
  data: z.record(z.string(), z.unknown()),
  evidence: z.array(evidence).max(20),
  departures: z.array(departure).max(50),
  after: entryId.optional(),
  corrects: correction.nullable(),
  actor: z.strictObject({ name: plainText, role: plainText }),
  agent: z.strictObject({ name: plainText, version: plainText }),
  recordedAt: instant,
});
export type NewEntry = z.output<typeof newEntry>;

/** An entry as it is stored and hashed. `revision` counts from 0 within the stream. */
export const entry = newEntry.extend({
  format: z.literal(1),
  stream: streamName,
  revision: z.int().min(0),
  prevhash: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits"),
});
export type Entry = z.output<typeof entry>;

/** A document or page that entries cite. `publishedOn` decides when its facts became public. */
export const source = z.strictObject({
  id: key,
  title: plainText,
  publisher: plainText,
  publishedOn: dateClaim.nullable(),
  uri: z.string().max(2000).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  standing,
});
export type Source = z.output<typeof source>;
