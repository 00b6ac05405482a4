import { z } from "zod";
import { councilShown, entryCited, known, stated } from "./parts.ts";

/** One conclusion that differs between two cuts, and the entry that brought the difference. */
const change = z.strictObject({
  group: z.string(),
  name: z.string(),
  /** What was concluded before; null where nothing was. */
  was: z.string().nullable(),
  /** What is concluded now; null where nothing is any more. */
  is: z.string().nullable(),
  /** Null where the cuts themselves differ in nothing but the sources. */
  by: z
    .strictObject({
      ...entryCited.shape,
      /** The day by whose end it was public; null where no day is on record or the record was read on. */
      publicBy: z.iso.date().nullable(),
    })
    .nullable(),
});
export type Change = z.output<typeof change>;

/** `intervention diff <council> --known-at A..B --json`. */
export const diff = z.strictObject({
  ...stated,
  view: z.literal("diff"),
  council: councilShown,
  /** The earlier cut; `known` is the later one. */
  before: known,
  /** How many entries came to be known, or known in full, between the two. */
  newEntries: z.int().min(0),
  changes: z.array(change),
});
export type Diff = z.output<typeof diff>;
