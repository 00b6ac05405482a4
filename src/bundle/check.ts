import { hash } from "node:crypto";
import type { Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { verifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import { signatureBy, type Note } from "#src/checkpoint/note.ts";
import { bundleJsonIn, checkBundleJson } from "./check-bundle-json.ts";
import { checkEnds, checkpointIn, checkWhole, streamHeadsIn } from "./check-checkpoint.ts";
import { checkAgainst, checkConsistency } from "./check-consistency.ts";
import { checkEntries, type EntryLine } from "./check-entries.ts";
import { checkManifest, keyIn, noteIn } from "./check-manifest.ts";
import type { Fault, Found, Say } from "./fault.ts";
import { files, type BundleJson } from "./format.ts";
import { remake } from "./remake.ts";
import { verdict } from "./words.ts";

/** What a check of a bundle may be told. */
export interface CheckOptions {
  /** The key that must have signed it, known from elsewhere. */
  readonly key?: VerifierKey;
  /** A signed checkpoint that the reader holds from elsewhere. */
  readonly against?: string;
  /** This software’s name and version, and its `check.py`. */
  readonly software: string;
  readonly checker: string;
  /** False for whoever has just made it: not to make everything again. */
  readonly remakes?: boolean;
  /** What is slow, for whoever checks many bundles that are nearly the same. */
  readonly means?: Means;
}

export interface Means {
  readonly digest: (bytes: Uint8Array) => string;
  readonly signatureBy: typeof signatureBy;
  readonly remake: typeof remake;
}

/** What was found. A bundle is in order if there are no faults. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** The line of the key that signed it; null where anything is amiss. */
  readonly signedBy: string | null;
  /** Why reports and the like were not made again and compared; null where they were. */
  readonly notRemade: string | null;
  readonly verdict: string;
  readonly bundle: BundleJson | null;
  readonly entries: number;
}

const usual: Means = {
  digest: (bytes) => hash("sha256", bytes, "hex"),
  signatureBy,
  remake,
};

/** Checks a bundle by everything in it, and gives every fault, not only the first. Pure. */
export function checkBundle(found: Found, options: CheckOptions): Checked {
  const { key: named, means = usual } = options;
  const faults: Fault[] = [];
  const say: Say = (file, where, says) => void faults.push({ file, where, says });
  const manifest = noteIn(found, files.manifest, say);
  checkManifest(found, manifest, say, means.digest);
  const key = keyMeant(keyIn(found, say), named, say);
  const note = noteIn(found, files.checkpoint, say);
  checkSignature(files.manifest, manifest, key, means, say);
  checkSignature(files.checkpoint, note, key, means, say);
  const checkpoint = checkpointIn(note, say);
  const heads = streamHeadsIn(found, checkpoint, say);
  const entries = checkEntries(found, checkpoint, say);
  const bundle = bundleJsonIn(found, say);
  const isWhole = bundle?.isWhole === true;
  if (heads !== null) checkEnds(entries, heads, isWhole, say);
  if (checkpoint !== null) checkWhole(entries, checkpoint, isWhole, say);
  if (bundle !== null) checkBundleJson(found, bundle, entries, checkpoint, say);
  const signed = checkpoint && key && { checkpoint, key, signatureBy: means.signatureBy };
  if (signed !== null) {
    checkConsistency(found, bundle?.since ?? null, signed, say);
    if (options.against !== undefined) {
      checkAgainst(options.against, bundle, entries, signed, say);
    }
  }
  const notRemade =
    options.remakes === false
      ? "it was not asked for"
      : checkRemade(found, { bundle, entries, checkpoint, key }, faults, options, say);
  const line = key && verifierLine(key);
  return {
    faults,
    signedBy: faults.length > 0 ? null : line,
    notRemade,
    verdict: verdict(faults, line, {
      isNamed: named !== undefined,
      isHeldAgainst: options.against !== undefined,
    }),
    bundle,
    entries: entries.length,
  };
}

/** The key to judge by: the one that was named, else the bundle’s own. */
function keyMeant(
  own: VerifierKey | null,
  named: VerifierKey | undefined,
  say: Say,
): VerifierKey | null {
  if (named === undefined) return own;
  if (own !== null && verifierLine(own) !== verifierLine(named)) {
    say(files.key, null, `It is the key ${shortOf(own)}, and you named ${shortOf(named)}.`);
  }
  return named;
}

const shortOf = ({ name, id }: VerifierKey): string => `${name}+${id}`;

function checkSignature(
  file: string,
  note: Note | null,
  key: VerifierKey | null,
  means: Means,
  say: Say,
): void {
  if (note === null) return;
  if (key === null) {
    say(file, null, "Its signature cannot be checked, as no key is known.");
    return;
  }
  const answer = means.signatureBy(note, key);
  if (answer === "none") say(file, null, `It bears no signature by the key ${shortOf(key)}.`);
  if (answer === "bad") {
    say(file, null, `Its signature by ${shortOf(key)} is not good: text or signature was altered.`);
  }
}

interface Made {
  readonly bundle: BundleJson | null;
  readonly entries: readonly EntryLine[];
  readonly checkpoint: Checkpoint | null;
  readonly key: VerifierKey | null;
}

const madeFrom: readonly string[] = [
  files.bundle,
  files.checkpoint,
  files.entries,
  files.key,
  files.proofs,
  files.sources,
];

/** Makes again what can be made again, and compares. The answer is why it could not be. */
function checkRemade(
  found: Found,
  { bundle, entries, checkpoint, key }: Made,
  faults: readonly Fault[],
  { software, checker, means = usual }: CheckOptions,
  say: Say,
): string | null {
  const faulty = new Set(faults.map(({ file }) => file));
  if (bundle === null || checkpoint === null || key === null) return "what they rest on is faulty";
  if (madeFrom.some((file) => faulty.has(file))) return "what they rest on is faulty";
  const sources = Buffer.from(found.get(files.sources) ?? []).toString();
  const since = bundle.since && { ...checkpoint, ...bundle.since };
  const made = means.remake({
    bundle,
    entries,
    checkpoint,
    since,
    key,
    sources,
    software,
    checker,
  });
  if (!made.ok) return made.error;
  for (const [name, expected] of made.value) {
    const bytes = found.get(name);
    if (faulty.has(name) || bytes === undefined || Buffer.compare(bytes, expected) === 0) continue;
    say(name, null, "It is not what this version makes from the entries: it says something else.");
  }
  return null;
}
