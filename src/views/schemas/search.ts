import { z } from "zod";
import { dated, stated } from "./parts.ts";

/** One entry in which every word was found. */
export const hit = z.strictObject({
  /** The council’s key, or `england`. */
  council: z.strictObject({ key: z.string(), name: z.string() }),
  entry: z.string(),
  type: z.string(),
  what: z.string(),
  on: dated,
  /** Where words of the search stand in it, and the text around them. */
  found: z.array(z.strictObject({ where: z.string(), text: z.string() })),
});
export type HitShown = z.output<typeof hit>;

/** `intervention search <words...> --json`. */
export const search = z.strictObject({
  ...stated,
  view: z.literal("search"),
  words: z.array(z.string()),
  /** Streams that were searched: the councils on the record, and England. */
  searched: z.int(),
  hits: z.array(hit),
  /** The rules in whose number, sentence, law or hint every word was found. */
  rules: z.array(z.strictObject({ rule: z.string(), statement: z.string() })),
});
export type SearchShown = z.output<typeof search>;
