import { z } from "zod";

export const standing = z.enum(["primary", "official", "dataset", "press"]);
export type Standing = z.output<typeof standing>;

/** What a conclusion rests on: how near its sources are to what they report. */
export const restsOn = z.strictObject({
  /** Each standing among the sources once, the nearest first; none where no source is on record. */
  standings: z.array(standing),
  /** Every fact that it rests on is stated by the press and by nobody nearer. */
  pressAlone: z.boolean(),
  /** The facts, of several, that are stated by the press and by nobody nearer. */
  pressAloneFacts: z.array(z.string()),
  /** The sources, in the order in which the record cites them. */
  sourceIds: z.array(z.string()),
  words: z.string(),
});
export type RestsOn = z.output<typeof restsOn>;
