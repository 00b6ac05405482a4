import { isAgreed } from "#src/checkpoint/guard.ts";
import type { VerifierKey } from "#src/checkpoint/key.ts";
import {
  acceptedRestores,
  placesOf,
  type AcceptedRestore,
  type KeptNote,
} from "#src/checkpoint/kept.ts";
import { longDay } from "#machines/time/day.ts";
import { checkpointFolder } from "#src/cli/checkpoint-folder.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { readNotes } from "#src/cli/open-record.ts";
import { disagreementSaid } from "#src/cli/text/checkpoint-text.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import { checked, createFaults, notChecked, nowhere, type Check } from "#src/verify/check.ts";
import { holdAgainst, type HeldAgainst } from "#src/verify/held-against.ts";
import type { RowsVerified } from "#src/verify/verify-rows.ts";
import type { NoteTyped } from "./note-typed.ts";

/** The checkpoints that are kept of a record, as far as they can be had. */
export interface NotesKept {
  readonly notes: readonly KeptNote[];
  /** Why there may be others, as a sentence; null where these are all. */
  readonly lacking: string | null;
  /** The restores that were accepted against others. */
  readonly restores: readonly AcceptedRestore[];
}

/** A folder outside that is not there may not hide what is kept elsewhere. */
export function notesKept(place: RecordPlace, io: Io): NotesKept {
  const outside = checkpointFolder(undefined, io);
  const places = placesOf(place, io, outside.ok ? outside.value : null);
  const kept = readNotes(places);
  if (!kept.ok) return { notes: [], lacking: kept.error.says, restores: [] };
  const lacking = outside.ok ? null : outside.error;
  return { notes: kept.value, lacking, restores: acceptedRestores(places) };
}

/** Holds the record against every checkpoint that is kept of it. */
export async function checkpointsCheck(
  verified: RowsVerified,
  { notes, lacking, restores }: NotesKept,
  keys: readonly VerifierKey[],
): Promise<Check> {
  const accepted = restores.map(restoreSaid).join("");
  if (notes.length === 0) {
    return notChecked(
      "checkpoints",
      `${lacking ?? "None is kept of this record here."}${accepted}`,
    );
  }
  const faults = createFaults();
  let [unread, unsigned] = [0, 0];
  for (const { path, note } of notes) {
    const held = await holdAgainst(verified, note, keys);
    if (held.isUnread) unread += 1;
    if (held.signedBy.kind === "unknown") unsigned += 1;
    const fault = faultIn(held);
    if (fault !== null) faults.add(nowhere, `${fault} By the checkpoint in ${path}.`);
  }
  if (unread > 0 && faults.count() === 0) return notChecked("checkpoints", tooFar);
  if (lacking !== null && faults.count() === 0) {
    const found = countOf(
      notes.length,
      "that is kept elsewhere agrees",
      "that are kept elsewhere agree",
    );
    return notChecked("checkpoints", `${lacking} The ${found}.`);
  }
  const kept = countOf(notes.length, "checkpoint is", "checkpoints are");
  const against = countOf(faults.count(), "does not agree", "do not agree");
  const says =
    faults.count() === 0 ? `${kept} kept here` : `${kept} kept here, of which ${against}`;
  const whose = unsigned === 0 ? "" : `; of ${unsigned} the signature is by a key not known here`;
  return checked("checkpoints", faults, `${says}${whose}.${accepted}`.replace(/\.$/, ""));
}

/** A restore that was accepted, for whoever checks: before it, the record held something else. */
const restoreSaid = ({ at, by, reason }: AcceptedRestore): string =>
  ` On ${longDay(londonDay(new Date(at)))} ${visible(by)} accepted that the record is not what it was before: ${visible(reason)}.`;

/** Holds the record against the checkpoint that the reader brings. */
export async function againstCheck(
  verified: RowsVerified,
  { note, keys, named }: NoteTyped,
): Promise<Check> {
  const held = await holdAgainst(verified, note, keys);
  const faults = createFaults();
  const { comparison, signedBy } = held;
  if (comparison.kind === "notANote") throw new Error("bug: the note was read before");
  const fault = faultIn(held);
  if (fault !== null) faults.add(nowhere, fault);
  if (named !== null && signedBy.kind === "unknown") {
    faults.add(nowhere, `It bears no signature by ${nameOf(named)}, the key that was named.`);
  }
  if (held.isUnread && faults.count() === 0) return notChecked("against", tooFar);
  const by = comparison.kind === "grown" ? `, and ${comparison.by} have come since` : "";
  const says = `a checkpoint of ${countOf(comparison.checkpoint.size, "entry", "entries")}${by}; ${signatureSays(held)}`;
  return checked("against", faults, says);
}

const tooFar = "The record cannot be read as far as the checkpoint goes.";

/** What a note says against the record; null where they agree, or where nothing can be said. */
const faultIn = (held: HeldAgainst): string | null => {
  if (held.isUnread && held.signedBy.kind !== "bad") return null;
  if (!isAgreed(held)) return disagreementSaid(held);
  return held.sameStreams
    ? null
    : "Its Merkle root agrees, and what it states of the ends of the streams does not: it is no checkpoint that this software made.";
};

const nameOf = ({ name, id }: VerifierKey): string => `${name}+${id}`;

const signatureSays = ({ signedBy }: HeldAgainst): string => {
  switch (signedBy.kind) {
    case "good":
      return `signed by ${nameOf(signedBy.key)}`;
    case "bad":
      return `the signature of ${nameOf(signedBy.key)} on it is not good`;
    case "unknown":
      return `whose signature it bears was not checked: ${signedBy.names.map(visible).join(", ")} is not known here, and --key names a key`;
  }
};
