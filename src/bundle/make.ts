import { createHash } from "node:crypto";
import { checkpointText, streamHeadsText, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import type { SigningKey } from "#src/checkpoint/key.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import type { Recorded, StreamHead } from "#src/log/event-log.ts";
import { consistencyProof, inclusionProver } from "#src/log/merkle-proofs.ts";
import { contentsOf, type Contents } from "./contents.ts";
import { consistencyFile, councilStream, files, firstLine } from "./format.ts";

/** A record at one moment, and what of it the bundle is to hold. */
export interface ToBundle extends Pick<
  Contents,
  "council" | "question" | "checkpoint" | "software" | "isHeld" | "checker"
> {
  /** The whole record that the checkpoint is of, in its order. */
  readonly records: readonly Recorded[];
  /** The last entry of every stream of it, sorted by name. */
  readonly heads: readonly StreamHead[];
  /** An earlier checkpoint of this record, and the signed note it was read from. */
  readonly since: { readonly checkpoint: Checkpoint; readonly note: string } | null;
  readonly key: SigningKey;
}

/**
 * The files of a bundle by name. Pure: nothing of the day, the machine or any order goes into it, so
 * that the same record, cuts, key and version give the same bytes.
 */
export function makeBundle(asked: ToBundle): ReadonlyMap<string, string> {
  const { council, records, checkpoint, since, key } = asked;
  const chosen =
    council === null
      ? records
      : records.filter(({ entry }) => entry.stream === councilStream(council));
  const leaves = Buffer.from(records.map(({ leaf }) => leaf).join(""), "hex");
  const made = new Map<string, string>([
    ...contentsOf({
      ...asked,
      records: chosen,
      since: since?.checkpoint ?? null,
      verifier: key.verifier,
    }),
    [files.checkpoint, signNote(checkpointText(checkpoint), key)],
    [files.entries, chosen.map(({ body }) => `${body}\n`).join("")],
    [files.proofs, proofLines(chosen, leaves)],
    [files.streams, streamHeadsText(asked.heads)],
  ]);
  if (since !== null) {
    const proof = consistencyProof(leaves, since.checkpoint.size);
    made.set(consistencyFile, canonicalLine({ note: since.note, proof }));
  }
  return made.set(files.manifest, signNote(manifestText(made), key));
}

/** What the manifest of these files says. */
export function manifestText(made: ReadonlyMap<string, string | Uint8Array>): string {
  const lines = [...made]
    .filter(([name]) => name !== files.manifest)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => {
      const sha256 = createHash("sha256").update(text).digest("hex");
      return `${sha256} ${Buffer.byteLength(text)} ${name}\n`;
    });
  return `${firstLine}\n${lines.join("")}`;
}

function proofLines(records: readonly Recorded[], leaves: Uint8Array): string {
  const pathTo = inclusionProver(leaves);
  return records
    .map(({ index, leaf }) => canonicalLine({ index, leaf, path: pathTo(index) }))
    .join("");
}

function canonicalLine(value: unknown): string {
  const canonical = canonicalJson(value);
  if (!canonical.ok) throw new Error(`bug: ${canonical.error.path} ${canonical.error.reason}`);
  return `${canonical.value}\n`;
}
