import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { readFileSync } from "node:fs";
import type { Io } from "#src/cli/io.ts";
import { openGuarded } from "#src/cli/open-record.ts";
import type { Refusal } from "#src/cli/record.ts";
import { receiptSaid } from "#src/cli/text/checkpoint-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { placeFor } from "#src/record/open.ts";
import { writeWhole } from "#src/record/write-file.ts";

/** `intervention log checkpoint`, as parsed. */
export interface CheckpointTyped {
  readonly record?: string;
  readonly out?: string;
  readonly checkpoints?: string;
}

/**
 * `intervention log checkpoint`: signs a checkpoint of the record as it stands, keeps it, and gives
 * the note itself, to be handed to somebody else.
 */
export async function checkpoint(typed: CheckpointTyped, io: Io): Promise<number> {
  const place = placeFor({ ...io, flag: typed.record });
  if (!place.ok) return refuse(io, { says: place.error.says, code: place.error.exitCode });
  const { checkpoints } = typed;
  const opened = await openGuarded(place.value, { mode: "write", checkpoints }, io);
  if (!opened.ok) return refuse(io, opened.error);
  try {
    const kept = await opened.value.keep();
    if (!kept.ok) return refuse(io, kept.error);
    if (kept.value === null) {
      const says =
        "The record holds no entries, so there is nothing that a checkpoint could vouch for.";
      return refuse(io, { says, code: exitCodes.dataInvalid });
    }
    const note = readFileSync(kept.value.files[0] as string, "utf8");
    const handed = hand(note, typed.out, io);
    if (!handed.ok) return refuse(io, handed.error);
    io.err(`Made a ${receiptSaid(kept.value)}.\n${limits}\n`);
    return exitCodes.done;
  } finally {
    await opened.value.log.close();
  }
}

const limits =
  "Give it to somebody else, or publish it: it proves something only to those who hold it, or the line " +
  "of the key that signed it, from elsewhere.";

function hand(note: string, out: string | undefined, io: Io): Result<null, Refusal> {
  if (out === undefined) {
    io.out(note);
    return ok(null);
  }
  const written = writeWhole(resolve(io.cwd, out), note, { force: false });
  return written.ok ? written : no({ says: written.error.says, code: written.error.exitCode });
}
