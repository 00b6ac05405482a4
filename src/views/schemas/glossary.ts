import { z } from "zod";

/** The page `/glossary` with `?format=json`. */
export const glossary = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("glossary"),
  parts: z.array(
    z.strictObject({
      title: z.string(),
      /** What the words of the part are about, in the paragraph above them; null where there is none. */
      about: z.string().nullable(),
      words: z.array(
        z.strictObject({
          word: z.string(),
          means: z.string(),
          /** Where the word is from, or where it is at home in the software; null where it is not said. */
          from: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type GlossaryShown = z.output<typeof glossary>;
