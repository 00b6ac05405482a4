import { ok, type Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import { originOf, readCheckpoint, type Checkpoint } from "./checkpoint.ts";
import type { VerifierKey } from "./key.ts";
import { readNote, signatureBy } from "./note.ts";

/** How a record stands to a checkpoint that was made of it, or is said to have been. */
export type Comparison =
  | { readonly kind: "same"; readonly checkpoint: Checkpoint }
  /** The record goes on from it. */
  | { readonly kind: "grown"; readonly checkpoint: Checkpoint; readonly by: number }
  /** It holds fewer entries than it did: cut short, or an older copy. */
  | { readonly kind: "shorter"; readonly checkpoint: Checkpoint; readonly held: number }
  /** It holds other entries than it did: changed, or a fork. */
  | { readonly kind: "differs"; readonly checkpoint: Checkpoint; readonly root: string }
  /** It begins with another entry: the checkpoint is of another record. */
  | { readonly kind: "otherRecord"; readonly checkpoint: Checkpoint }
  | { readonly kind: "notANote"; readonly reason: string };

/** Who signed a note, as far as the keys that are known here tell. */
export type SignedBy =
  | { readonly kind: "good"; readonly key: VerifierKey }
  /** It claims to be by a key that is known, and is not: it was altered. */
  | { readonly kind: "bad"; readonly key: VerifierKey }
  /** Names and ids as they stand on it; nothing here shows that they are right. */
  | { readonly kind: "unknown"; readonly names: readonly string[] };

export interface Compared {
  readonly comparison: Comparison;
  readonly signedBy: SignedBy;
}

/**
 * Holds a record against a note. Whether the two agree needs no signature: the root decides. The
 * signature says who vouches for the note. No: the record could not be read.
 */
export const compareWith = async (
  log: Pick<EventLog, "head" | "readAll">,
  note: string,
  keys: readonly VerifierKey[],
): Promise<Result<Compared, LogFailure>> => {
  const read = readNote(note);
  if (!read.ok) return ok(notANote(read.error));
  const signedBy = signerOf(read.value, keys);
  const checkpoint = readCheckpoint(read.value.text);
  if (!checkpoint.ok) return ok({ ...notANote(checkpoint.error), signedBy });
  const compared = await compareCheckpoint(log, checkpoint.value);
  return compared.ok ? ok({ comparison: compared.value, signedBy }) : compared;
};

const notANote = (reason: string): Compared => ({
  comparison: { kind: "notANote", reason },
  signedBy: { kind: "unknown", names: [] },
});

const signerOf = (
  note: Parameters<typeof signatureBy>[0],
  keys: readonly VerifierKey[],
): SignedBy => {
  for (const key of keys) {
    const kind = signatureBy(note, key);
    if (kind !== "none") return { kind, key };
  }
  return { kind: "unknown", names: note.signatures.map(({ name, keyId }) => `${name}+${keyId}`) };
};

const compareCheckpoint = async (
  log: Pick<EventLog, "head" | "readAll">,
  checkpoint: Checkpoint,
): Promise<Result<Comparison, LogFailure>> => {
  const first = await log.readAll({ limit: 1 });
  if (!first.ok) return first;
  const [entry] = first.value.records;
  if (entry === undefined) return ok({ kind: "shorter", checkpoint, held: 0 });
  if (originOf(entry.leaf) !== checkpoint.origin) return ok({ kind: "otherRecord", checkpoint });
  const then = await log.head({ size: checkpoint.size });
  const now = await log.head();
  if (!now.ok) return now;
  if (now.value.size < checkpoint.size) {
    return ok({ kind: "shorter", checkpoint, held: now.value.size });
  }
  if (!then.ok) return then;
  if (then.value.root !== checkpoint.root) {
    return ok({ kind: "differs", checkpoint, root: then.value.root });
  }
  const by = now.value.size - checkpoint.size;
  return ok(by === 0 ? { kind: "same", checkpoint } : { kind: "grown", checkpoint, by });
};
