import { no, ok } from "#events/result.ts";
import { readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { compareWith, type Compared } from "#src/checkpoint/compare.ts";
import type { VerifierKey } from "#src/checkpoint/key.ts";
import { readNote } from "#src/checkpoint/note.ts";
import type { EventLog, Recorded } from "#src/log/event-log.ts";
import { invalid } from "#src/log/prepare-append.ts";
import type { RowsVerified } from "./verify-rows.ts";

/** How a record that was read whole stands to a note, by what was worked out anew from its texts. */
export interface HeldAgainst extends Compared {
  /** False where the root agrees, and the hash that the note states over the stream heads does not. */
  readonly sameStreams: boolean;
  /** True where the record could not be read as far as the note goes: then nothing can be said. */
  readonly isUnread: boolean;
}

/** The number of entries that a note speaks of; null where it is no checkpoint. */
export const sizeIn = (note: string): number | null => {
  const read = readNote(note);
  const checkpoint = read.ok ? readCheckpoint(read.value.text) : read;
  return checkpoint.ok ? checkpoint.value.size : null;
};

/** The size of the note must be among those at which `verifyRows` was asked for the root. */
export const holdAgainst = async (
  verified: RowsVerified,
  note: string,
  keys: readonly VerifierKey[],
): Promise<HeldAgainst> => {
  const compared = await compareWith(asLog(verified), note, keys);
  if (!compared.ok) throw new Error(`bug: ${compared.error.kind} from what is in memory`);
  const { comparison } = compared.value;
  const at = "checkpoint" in comparison ? verified.at.get(comparison.checkpoint.size) : undefined;
  return {
    ...compared.value,
    sameStreams:
      !("checkpoint" in comparison) ||
      at === undefined ||
      at.streams === comparison.checkpoint.streams,
    isUnread: verified.stopped !== null && comparison.kind === "shorter",
  };
};

/** As much of a log as a comparison asks for, with the roots of the texts. */
const asLog = ({ head, at, firstLeaf }: RowsVerified): Pick<EventLog, "head" | "readAll"> => ({
  head: async ({ size = head.size } = {}) => {
    const root = size === head.size ? head.root : at.get(size)?.root;
    return root === undefined ? no(invalid("size", "is beyond what was read")) : ok({ size, root });
  },
  readAll: async () => {
    // Of the first entry only the leaf is asked for.
    const records = firstLeaf === null ? [] : [{ index: 0, leaf: firstLeaf } as Recorded];
    return ok({ records, next: null });
  },
});
