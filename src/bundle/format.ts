import { z } from "zod";
import { isDay } from "#machines/time/day.ts";
import { lawNumbers } from "#machines/law/numbers.ts";
import type { Question } from "#src/views/question.ts";

/**
 * An evidence bundle: a folder of text files (UTF-8, lines that end in LF) that says of one council,
 * or of all, what the record holds, and lets a stranger check it. `MANIFEST.txt` is a signed note
 * whose text is this line and then, sorted by name, the SHA-256, size in bytes and name of every
 * other file.
 */
export const firstLine = "intervention-lifecycle bundle 1";

/** The files of every bundle; the reports, and `consistency.json` where it was asked for, beside. */
export const files = {
  manifest: "MANIFEST.txt",
  readme: "README.html",
  bundle: "bundle.json",
  checker: "check.py",
  checkpoint: "checkpoint.txt",
  entries: "entries.jsonl",
  key: "key.txt",
  proofs: "proofs.jsonl",
  rules: "rules.json",
  sources: "sources.json",
  streams: "streams.txt",
} as const;

/** Only in a bundle that was made with an earlier checkpoint to be compared with. */
export const consistencyFile = "consistency.json";

export const councilStream = (council: string): string => `council-${council}`;

/** The report of a council; in a bundle of the whole record there is a folder of them. */
export const reportFile = (council: string, isWhole: boolean): string =>
  isWhole ? `reports/${council}.html` : "report.html";

/** Data as a file that a person can read as well. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** SHA-256 in lower-case hex. */
export const hashText = /^[0-9a-f]{64}$/;

const hash = z.string().regex(hashText);
const day = z.string().refine(isDay, "expected a day");
const council = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

const question = z.strictObject({
  functions: z.enum(["csc", "edu"]),
  asAt: day,
  known: z.strictObject({
    publicBy: day.nullable(),
    held: z
      .union([
        z.strictObject({ upToEntry: z.int().min(0) }),
        z.strictObject({ upToInstant: z.iso.datetime(), on: day.nullable() }),
      ])
      .nullable(),
  }),
  sources: z.array(z.string()).nullable(),
  suppose: z.partialRecord(
    z.enum(Object.keys(lawNumbers) as [keyof typeof lawNumbers]),
    z.union([z.number(), z.boolean()]),
  ),
}) satisfies z.ZodType<Question>;

/** `bundle.json`: what the bundle is of, and from what its other files can be made again. */
export const bundleJson = z.strictObject({
  format: z.literal(1),
  software: z.string(),
  /** Whether the bundle is of the whole record. */
  isWhole: z.boolean(),
  councils: z.array(z.strictObject({ key: council, name: z.string(), report: z.string() })),
  /** The cuts of the reports, with every day written out. */
  question,
  /** The same in words. */
  known: z.string(),
  record: z.strictObject({ origin: z.string(), size: z.int().min(1), root: hash, streams: hash }),
  /** The earlier checkpoint that `consistency.json` starts from. */
  since: z.strictObject({ size: z.int().min(1), root: hash }).nullable(),
  counts: z.strictObject({ entries: z.int(), streams: z.int(), sources: z.int() }),
});
export type BundleJson = z.output<typeof bundleJson>;

const sourceShown = z.strictObject({
  stream: z.string(),
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** In the source’s own words; null where the day is not on record. */
  published: z.string().nullable(),
  standing: z.string(),
  uri: z.string().nullable(),
  sha256: hash.nullable(),
  /** Whether the maker of the bundle held a copy. None is inside. */
  copy: z.enum(["held", "notHeld", "noHash"]),
});

/** `sources.json`: every source that an entry of the bundle cites. */
export const sourcesJson = z.array(sourceShown);
export type SourceShown = z.output<typeof sourceShown>;
