import { z } from "zod";
import { councilShown, stated } from "./parts.ts";

/** What became of one quotation. `verified` is said of none that is not held. */
const quotationAnswer = z.enum(["found", "notFound", "notHeld", "notText", "noQuotation"]);

const quotationShown = z.strictObject({
  council: z.strictObject({ key: z.string(), name: z.string() }),
  entry: z.string(),
  sourceId: z.string(),
  locator: z.string(),
  answer: quotationAnswer,
  /** The passage that is not found; null otherwise. */
  missing: z.string().nullable(),
  /** The words are in the copy, but before those that were quoted first. */
  isEarlier: z.boolean(),
});
export type QuotationShown = z.output<typeof quotationShown>;

/** `intervention verify --quotations --json`. */
export const verified = z.strictObject({
  ...stated,
  view: z.literal("verify"),
  /** What was checked. Nothing else was. */
  checks: z.array(z.literal("quotations")),
  councils: z.array(councilShown),
  counts: z.strictObject({
    found: z.int(),
    notFound: z.int(),
    notHeld: z.int(),
    notText: z.int(),
    noQuotation: z.int(),
  }),
  /** Every place in a source that an entry cites. */
  quotations: z.array(quotationShown),
  /** Each source that is cited: a copy is held, none is, or no hash is on record to know one by. */
  sources: z.array(
    z.strictObject({
      id: z.string(),
      sha256: z.string().nullable(),
      copy: z.enum(["held", "notHeld", "noHash"]),
    }),
  ),
});
export type Verified = z.output<typeof verified>;
