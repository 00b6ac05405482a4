import { readCheckpoint, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import type { VerifierKey } from "#src/checkpoint/key.ts";
import { readNote, type Note } from "#src/checkpoint/note.ts";
import { isConsistent } from "#src/log/merkle-proofs.ts";
import { merkleRoot } from "#src/log/merkle.ts";
import { objectIn, type EntryLine } from "./check-entries.ts";
import { linesOf, type Found, type Say } from "./fault.ts";
import { consistencyFile, type BundleJson } from "./format.ts";
import { brought } from "./words.ts";

type SignatureBy = (note: Note, key: VerifierKey) => "good" | "bad" | "none";

/** What a bundle was signed with and says of the whole record. */
export interface Signed {
  readonly checkpoint: Checkpoint;
  readonly key: VerifierKey;
  readonly signatureBy: SignatureBy;
}

/** That the record is shown to continue an earlier checkpoint, where the bundle says so. */
export function checkConsistency(
  found: Found,
  since: BundleJson["since"],
  { checkpoint, key, signatureBy }: Signed,
  say: Say,
): void {
  const lines = linesOf(found, consistencyFile, say);
  if (lines === null) return;
  const { note: written, proof } = (lines.length === 1 ? objectIn(lines[0] ?? "") : null) ?? {};
  const note = typeof written === "string" ? readNote(written) : null;
  const earlier = note?.ok === true ? readCheckpoint(note.value.text) : null;
  if (note?.ok !== true || earlier?.ok !== true || !isListOfText(proof)) {
    const says = "It is not a checkpoint’s signed note and a proof, in canonical JSON.";
    say(consistencyFile, null, says);
    return;
  }
  const { size, root, origin } = earlier.value;
  if (signatureBy(note.value, key) !== "good") {
    say(consistencyFile, null, "Its earlier checkpoint bears no good signature by the same key.");
  }
  if (origin !== checkpoint.origin || since?.size !== size || since.root !== root) {
    say(consistencyFile, null, "Its earlier checkpoint is another than the bundle says.");
  }
  if (!isConsistent(earlier.value, checkpoint, proof)) {
    const says = `It does not show that the record of ${size} entries is the beginning of this one: what was there then was altered or cut.`;
    say(consistencyFile, null, says);
  }
}

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/**
 * That the record continues a checkpoint which the reader holds from elsewhere, as a signed note.
 * What cannot be decided is said as a fault, since it was asked for. The note is called `--against`.
 */
export function checkAgainst(
  written: string,
  bundle: Pick<BundleJson, "isWhole" | "since"> | null,
  entries: readonly EntryLine[],
  { checkpoint, key, signatureBy }: Signed,
  say: Say,
): void {
  const fault = (says: string): void => say(brought, null, says);
  const note = readNote(written);
  const held = note.ok ? readCheckpoint(note.value.text) : note;
  if (!note.ok || !held.ok) {
    fault("What you hold is not the signed note of a checkpoint.");
    return;
  }
  if (signatureBy(note.value, key) !== "good") {
    fault(
      "The checkpoint that you hold bears no good signature by the key that signed this bundle.",
    );
  }
  const { size, root, origin, streams } = held.value;
  if (origin !== checkpoint.origin) {
    fault("The checkpoint that you hold is of another record.");
  } else if (size > checkpoint.size) {
    fault(
      `The checkpoint that you hold is of ${size} entries, and this bundle of ${checkpoint.size}: either the bundle was made before it, or the record was cut since.`,
    );
  } else if (size === checkpoint.size) {
    if (root !== checkpoint.root || streams !== checkpoint.streams) {
      fault(`The same ${size} entries had another root or other stream heads in the one you hold.`);
    }
  } else {
    const then = rootThen(size, bundle, entries);
    if (then === null) {
      fault(
        `Undecided: this bundle holds no proof from the checkpoint of ${size} entries that you hold. Ask for one made with --since and your note.`,
      );
    } else if (then !== root) {
      fault(
        `The record’s first ${size} entries had another root when the checkpoint that you hold was signed: what was there then was altered or cut.`,
      );
    }
  }
}

/** The root over the first entries: of a whole record worked out, else as the proof shows it. */
function rootThen(
  size: number,
  bundle: Pick<BundleJson, "isWhole" | "since"> | null,
  entries: readonly EntryLine[],
): string | null {
  if (bundle?.isWhole === true) {
    return merkleRoot(entries.slice(0, size).map(({ leaf }) => leaf));
  }
  return bundle?.since?.size === size ? bundle.since.root : null;
}
