import { no, ok, type Result } from "#events/result.ts";
import { checkpointOf, checkpointText } from "#src/checkpoint/checkpoint.ts";
import { guard, type Agreement } from "#src/checkpoint/guard.ts";
import { ownKey, ownKeyIfThere, type OwnKey } from "#src/checkpoint/key-file.ts";
import {
  keepNote,
  keptNotes,
  placesOf,
  type CheckpointPlaces,
  type KeptNote,
} from "#src/checkpoint/kept.ts";
import { signNote } from "#src/checkpoint/note.ts";
import type { EventLog } from "#src/log/event-log.ts";
import type { KeptIndex } from "#src/log/kurrent-kept.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Receipt } from "#src/record/import-report.ts";
import { openAt, openForUse, refusalFor, type OpenedRecord } from "#src/record/open.ts";
import { keptIndexOf } from "#src/record/kept-index.ts";
import { isFileMissing, type RecordPlace } from "#src/record/place.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { checkpointFolder } from "./checkpoint-folder.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./record.ts";
import { refused, refusedAt } from "./refused.ts";
import {
  disagreesText,
  firstSeenText,
  goneText,
  keyMadeText,
  notKeptText,
  otherKeyText,
  notRememberedText,
} from "./text/checkpoint-text.ts";

/** A record that is open and agrees with every checkpoint that is kept of it. */
export interface GuardedRecord extends OpenedRecord {
  /**
   * Signs a checkpoint of the record as it stands and keeps it: to be done after every write, before
   * success is reported. Null for a record without entries. No: what was written stays.
   */
  readonly keep: () => Promise<Result<Receipt | null, Refusal>>;
}

interface OpenOptions {
  /** `create`: a new record, where the name is free. */
  readonly mode: "read" | "write" | "create";
  /** The folder named by `--checkpoints`. */
  readonly checkpoints?: string | undefined;
}

/**
 * Opens a record as every command does but those that examine it: holds it against the checkpoints
 * that are kept of it, refuses one that is shorter or other than it was, and says where it is seen
 * for the first time. To write, a key for signing is needed first: an entry without a receipt must
 * not come about for want of a key.
 */
export async function openGuarded(
  place: RecordPlace,
  { mode, checkpoints }: OpenOptions,
  io: Io,
): Promise<Result<GuardedRecord, Refusal>> {
  if (place.at.kind === "memory") return openInMemory(place, mode);
  const { file } = place;
  const outside = checkpointFolder(checkpoints, io);
  if (!outside.ok)
    return no({ says: `${outside.error} Nothing was read or written.`, code: exitCodes.usage });
  const signer = mode === "read" ? ownKeyIfThere(io) : ownKey(io);
  if (!signer.ok && mode !== "read") return no({ says: signer.error, code: exitCodes.dataInvalid });
  const key = signer.ok ? signer.value : null;
  if (key?.made === true) io.err(keyMadeText(key));
  // The notes are read before the record: what is written meanwhile can only make it longer.
  const places = placesOf(place, io, outside.value);
  const notes = readNotes(places);
  if (!notes.ok) return notes;
  if (key?.made === true && notes.value.length > 0) io.err(otherKeyText(key));
  const gone = { says: goneText(file, notes.value, io), code: exitCodes.dataInvalid };
  const isKnown = notes.value.length > 0;
  if (isKnown && isFileMissing(place)) return no(gone);
  const kept = keptIndexOf(place, io);
  const opened =
    mode === "create" ? await openNew(place, kept) : await openForUse(place, mode, { kept });
  if (!opened.ok) {
    const { says, exitCode, failure } = opened.error;
    return no(isKnown && failure?.kind === "NotFound" ? gone : { says, code: exitCode });
  }
  const { log, madeNow } = opened.value;
  if (madeNow)
    io.err(`Made the record ${file} from the shipped histories, as at every first use.\n`);
  const keep = () => keepCheckpoint(log, placesOf(place, io, outside.value), io, "everywhere");
  const fault = madeNow
    ? await faultIn(keep())
    : await compare(log, { places, notes: notes.value, key, place, mode }, io);
  if (fault === null) return ok({ ...opened.value, keep });
  await log.close();
  return no(fault);
}

/** Nothing is kept of a record that is gone when the command ends. */
async function openInMemory(
  place: RecordPlace,
  mode: OpenOptions["mode"],
): Promise<Result<GuardedRecord, Refusal>> {
  const opened = await openAt(place, { mode });
  if (!opened.ok) return no(refusedAt(opened.error, place));
  const { file } = place;
  return ok({ log: opened.value, file, madeNow: false, keep: async () => ok(null) });
}

const faultIn = async (kept: Promise<Result<unknown, Refusal>>): Promise<Refusal | null> => {
  const done = await kept;
  return done.ok ? null : done.error;
};

async function openNew(place: RecordPlace, kept: KeptIndex | null) {
  const opened = await openAt(place, { mode: "create", kept });
  return opened.ok
    ? ok({ log: opened.value, file: place.file, madeNow: false })
    : no(refusalFor(opened.error, place));
}

/** The checkpoints that are kept of a record. No: the disk does not give them. */
export function readNotes(
  places: CheckpointPlaces,
  which: typeof keptNotes = keptNotes,
): Result<readonly KeptNote[], Refusal> {
  try {
    return ok(which(places));
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says = `A checkpoint that is kept of the record cannot be read: ${(thrown as Error).message}. Nothing was read or written.`;
    return no({ says, code: exitCodes.ourFault });
  }
}

interface Kept {
  readonly places: CheckpointPlaces;
  readonly notes: readonly KeptNote[];
  readonly key: OwnKey | null;
  readonly place: RecordPlace;
  readonly mode: OpenOptions["mode"];
}

/** Null where the record agrees with what is kept; a first sight is said, and remembered. */
async function compare(log: EventLog, kept: Kept, io: Io): Promise<Refusal | null> {
  const { places, notes, key, place, mode } = kept;
  const { file } = place;
  const judged = await guard(log, notes, key === null ? [] : [key.key.verifier]);
  if (!judged.ok) {
    const { error } = judged;
    if (error.kind === "record") {
      return refusedAt(error.failure, { ...place, namedBy: "flag" });
    }
    return { says: disagreesText(file, error.with, io), code: exitCodes.dataInvalid };
  }
  if (mode === "read") await remember(log, judged.value, places, file, io);
  else if (judged.value.firstSeen) await sayFirstSeen(log, file, io);
  return null;
}

/**
 * A reader remembers what it has seen, in its own folder alone. Where that cannot be, as on a
 * computer on which nothing may be written, the reader is told and can read on.
 */
async function remember(
  log: EventLog,
  { firstSeen, isCurrent }: Agreement,
  places: CheckpointPlaces,
  file: string,
  io: Io,
): Promise<void> {
  if (isCurrent) return;
  if (firstSeen) await sayFirstSeen(log, file, io);
  const kept = await keepCheckpoint(log, places, io, "own");
  if (!kept.ok && firstSeen) io.err(notRememberedText(kept.error.says));
}

async function sayFirstSeen(log: EventLog, file: string, io: Io): Promise<void> {
  const head = await log.head();
  if (head.ok && head.value.size > 0) io.err(firstSeenText(file, head.value, io));
}

/** Entries may come while a checkpoint is kept; then another is made, so that the newest one stays. */
const mostRounds = 5;

/** Signs a checkpoint of an open record and keeps it. Null for a record without entries. */
export async function keepCheckpoint(
  log: EventLog,
  places: CheckpointPlaces,
  io: Io,
  where: "everywhere" | "own",
): Promise<Result<Receipt | null, Refusal>> {
  const signer = ownKey(io);
  if (!signer.ok) return no({ says: notKeptText(signer.error, io), code: exitCodes.ourFault });
  if (signer.value.made) io.err(keyMadeText(signer.value));
  const { verifier } = signer.value.key;
  let receipt: Receipt | null = null as Receipt | null;
  for (let round = 0; round < mostRounds; round += 1) {
    const checkpoint = await checkpointOf(log);
    if (!checkpoint.ok) {
      const { says, code } = refused(checkpoint.error);
      return no({ says: notKeptText(says, io), code });
    }
    if (checkpoint.value === null || checkpoint.value.size === receipt?.size) break;
    const { size, root } = checkpoint.value;
    try {
      const note = signNote(checkpointText(checkpoint.value), signer.value.key);
      const files = keepNote(places, checkpoint.value, note, where);
      receipt = { size, root, key: `${verifier.name}+${verifier.id}`, files: [...files] };
    } catch (thrown) {
      if (!isDiskFault(thrown)) throw thrown;
      return no({ says: notKeptText((thrown as Error).message, io), code: exitCodes.ourFault });
    }
  }
  return ok(receipt);
}
