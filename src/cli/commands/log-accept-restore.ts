import { no, ok, type Result } from "#events/result.ts";
import { guard, type Disagreement } from "#src/checkpoint/guard.ts";
import { ownKey, type OwnKey } from "#src/checkpoint/key-file.ts";
import {
  everyNote,
  keepRestore,
  placesOf,
  type AcceptedRestore,
  type CheckpointPlaces,
  type KeptNote,
} from "#src/checkpoint/kept.ts";
import { checkpointOf, checkpointText } from "#src/checkpoint/checkpoint.ts";
import { checkpointFolder } from "#src/cli/checkpoint-folder.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { keepCheckpoint, readNotes } from "#src/cli/open-record.ts";
import type { Refusal } from "#src/cli/record.ts";
import { disagreementsSaid, keyMadeText, receiptSaid } from "#src/cli/text/checkpoint-text.ts";
import { refused, refusedAt } from "#src/cli/refused.ts";
import { refuse } from "#src/cli/view-council.ts";
import { recorderFrom } from "#src/cli/writing/recorder.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { isRecordAt, openAt, placeFor } from "#src/record/open.ts";

/** `intervention log accept-restore`, as parsed. */
export interface AcceptTyped {
  readonly record?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly checkpoints?: string;
}

/**
 * `intervention log accept-restore`: says, once and with a name and a reason, that a record which
 * contradicts its checkpoints is meant to stand. What is overtaken is kept, word for word.
 */
export async function acceptRestore(typed: AcceptTyped, io: Io): Promise<number> {
  const place = placeFor({ ...io, flag: typed.record });
  if (!place.ok) return refuse(io, { says: place.error.says, code: place.error.exitCode });
  const { file } = place.value;
  const said = saidBy(typed, io);
  if (!said.ok) return refuse(io, said.error);
  const outside = checkpointFolder(typed.checkpoints, io);
  if (!outside.ok)
    return refuse(io, {
      says: `${outside.error} Nothing was read or written.`,
      code: exitCodes.usage,
    });
  const places = placesOf(place.value, io, outside.value);
  const notes = readNotes(places);
  if (!notes.ok) return refuse(io, notes.error);
  const every = readNotes(places, everyNote);
  if (!every.ok) return refuse(io, every.error);
  const key = ownKey(io);
  if (!key.ok) return refuse(io, { says: key.error, code: exitCodes.dataInvalid });
  if (key.value.made) io.err(keyMadeText(key.value));
  const accepting = {
    ...said.value,
    file,
    places,
    notes: notes.value,
    every: every.value,
    key: key.value,
  };
  const there = await isRecordAt(place.value);
  if (!there.ok) return refuse(io, refusedAt(there.error, place.value));
  if (!there.value) return giveUp(accepting, io);
  const opened = await openAt(place.value, { mode: "read" });
  if (!opened.ok) return refuse(io, refusedAt(opened.error, place.value));
  try {
    return await accept(opened.value, accepting, io);
  } finally {
    await opened.value.close();
  }
}

interface Accepting extends Pick<AcceptedRestore, "at" | "by" | "reason"> {
  readonly file: string;
  readonly places: CheckpointPlaces;
  /** The newest of each place. */
  readonly notes: readonly KeptNote[];
  /** In the folder outside the older ones as well: none of them may stand up again later. */
  readonly every: readonly KeptNote[];
  readonly key: OwnKey;
}

function saidBy(
  { reason = "", by }: AcceptTyped,
  io: Io,
): Result<Pick<Accepting, "at" | "by" | "reason">, Refusal> {
  if (reason.trim() === "") {
    const says = `Say why the record was restored: add --reason "...", such as --reason "the disk of 3 May was lost".`;
    return no({ says, code: exitCodes.usage });
  }
  const recorder = recorderFrom(by, io);
  if (!recorder.ok) return no({ says: recorder.error, code: exitCodes.usage });
  const { actor, recordedAt: at } = recorder.value;
  return ok({ at, by: `${actor.name}, ${actor.role}`, reason: reason.trim() });
}

/** Nothing is at the place any more: its checkpoints are overtaken by nothing. */
function giveUp({ file, places, notes, every, at, by, reason }: Accepting, io: Io): number {
  if (notes.length === 0) {
    const says = `There is no record at ${file}, and no checkpoint of one is kept. There is nothing to accept.`;
    return refuse(io, { says, code: exitCodes.notFound });
  }
  const overtaken = textsOf(every);
  const files = keepRestore(places, { at, by, reason, overtaken, now: null });
  io.out(`Accepted that the record at ${file} is given up. Kept with its last checkpoints in:\n`);
  for (const one of files) io.out(`  ${one}\n`);
  io.out(`A new record can be made there now.\n`);
  return exitCodes.done;
}

async function accept(log: EventLog, accepting: Accepting, io: Io): Promise<number> {
  const { file, places, notes, every, key, at, by, reason } = accepting;
  const judged = await guard(log, every, [key.key.verifier]);
  const refusal = judged.ok ? null : judged.error;
  if (refusal?.kind === "record") {
    return refuse(io, refused(refusal.failure));
  }
  const against = refusal?.with ?? [];
  const newest = against.filter(({ path }) => notes.some((one) => one.path === path));
  if (newest.length === 0) {
    const says = `The record ${file} agrees with every checkpoint that is kept of it. There is nothing to accept.`;
    return refuse(io, { says, code: exitCodes.usage });
  }
  const now = await checkpointOf(log);
  if (!now.ok) return refuse(io, refused(now.error));
  const overtaken = textsOf(every.filter(({ path }) => against.some((one) => one.path === path)));
  const text = now.value === null ? null : checkpointText(now.value);
  const files = keepRestore(places, { at, by, reason, overtaken, now: text });
  const kept = await keepCheckpoint(log, places, io, "everywhere");
  if (!kept.ok) return refuse(io, kept.error);
  io.out(acceptedText(file, newest, files, io));
  if (kept.value !== null) io.out(`New ${receiptSaid(kept.value)}.\n`);
  return exitCodes.done;
}

const textsOf = (notes: readonly KeptNote[]): readonly string[] => [
  ...new Set(notes.map(({ note }) => note)),
];

const acceptedText = (
  file: string,
  against: readonly Disagreement[],
  files: readonly string[],
  io: Io,
): string =>
  [
    `Accepted that the record ${file} stands as it is, against ${against.length === 1 ? "a checkpoint" : "checkpoints"} kept of it:`,
    ...disagreementsSaid(against).map(({ says }) => `  ${says}`),
    "Who accepted it, why, and what was overtaken is kept in:",
    ...files.map((one) => `  ${one}`),
    `Whoever holds a checkpoint from before will still find this: ${commandName(io)} verify --against NOTE`,
    "",
  ].join("\n");
