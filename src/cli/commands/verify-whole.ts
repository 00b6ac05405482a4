import { no, ok, type Result } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { verifiedWholeText } from "#src/cli/text/verified-whole-text.ts";
import { checkWhole } from "#src/cli/verifying/check-whole.ts";
import { noteTyped, type NoteTyped } from "#src/cli/verifying/note-typed.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { placeFor } from "#src/record/open.ts";
import type { Copies } from "#src/views/quotations-verified.ts";

/** `intervention verify` of the whole record, as parsed. */
export interface VerifyWholeTyped {
  readonly record?: string;
  readonly json?: boolean;
  readonly against?: string;
  readonly key?: string;
}

/**
 * `intervention verify`: everything that can be checked of a record. Exit 0 if all that was checked
 * holds, 6 if something does not, 7 where the file cannot be opened at all.
 */
export async function verifyWhole(
  typed: VerifyWholeTyped,
  copies: Copies,
  io: Io,
): Promise<number> {
  const place = placeFor({ ...io, flag: typed.record });
  if (!place.ok) return refuse(io, { says: place.error.says, code: place.error.exitCode });
  const brought = await broughtBy(typed, io);
  if (!brought.ok) return refuse(io, brought.error);
  const done = await checkWhole(place.value, { brought: brought.value, copies }, io);
  if (!done.ok) return refuse(io, done.error);
  const view = done.value;
  io.out(
    typed.json === true
      ? `${JSON.stringify(view, null, 2)}\n`
      : verifiedWholeText(view, place.value.file, io),
  );
  const holds = view.checks.every(({ answer }) => answer !== "doesNotHold");
  return holds ? exitCodes.done : exitCodes.checkFoundSomething;
}

async function broughtBy(
  { against, key }: VerifyWholeTyped,
  io: Io,
): Promise<Result<NoteTyped | null, Refusal>> {
  if (against !== undefined) return noteTyped(against, key, io);
  if (key === undefined) return ok(null);
  const says = "--key says whose signature --against NOTE must bear: give the note as well.";
  return no({ says, code: exitCodes.usage });
}
