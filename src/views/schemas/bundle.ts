import { z } from "zod";
import { bundleJson } from "#src/bundle/format.ts";

/** `intervention bundle create --json`. */
export const bundleMade = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("bundle create"),
  /** The folder that was written. */
  folder: z.string(),
  files: z.array(z.string()),
  bundle: bundleJson,
  /** The line of the key that signed it. */
  signedBy: z.string(),
  /** SHA-256 of the checker inside. */
  checker: z.string(),
});
export type BundleMade = z.output<typeof bundleMade>;

/** `intervention bundle check --json`. */
export const bundleChecked = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("bundle check"),
  /** In order: nothing was found. */
  inOrder: z.boolean(),
  /** The sentence that says against which key. */
  verdict: z.string(),
  /** The line of the key that signed it; null where anything is amiss. */
  signedBy: z.string().nullable(),
  /** Whether the reader named that key. */
  keyNamed: z.boolean(),
  entries: z.int(),
  /** Why reports and the like were not made again and compared; null where they were. */
  notRemade: z.string().nullable(),
  /** Of the checker inside: its SHA-256, and whether it is the one of this version. */
  checker: z.strictObject({ sha256: z.string().nullable(), isOurs: z.boolean() }),
  faults: z.array(
    z.strictObject({ file: z.string(), where: z.string().nullable(), says: z.string() }),
  ),
  proves: z.array(z.string()),
  limits: z.array(z.string()),
});
export type BundleChecked = z.output<typeof bundleChecked>;
