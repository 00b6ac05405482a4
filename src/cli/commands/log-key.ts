import { ownKey } from "#src/checkpoint/key-file.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import type { Io } from "#src/cli/io.ts";
import { keyMadeText } from "#src/cli/text/checkpoint-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";

/** `intervention log key`: the line by which others know this user's signatures. */
export function key(io: Io): number {
  const own = ownKey(io);
  if (!own.ok) return refuse(io, { says: own.error, code: exitCodes.dataInvalid });
  if (own.value.made) io.err(keyMadeText(own.value));
  io.out(`${verifierLine(own.value.key.verifier)}\n`);
  return exitCodes.done;
}
