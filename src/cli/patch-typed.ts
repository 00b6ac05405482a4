import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import type { RulesPatch } from "#src/rules-patch/patch.ts";
import { readPatch } from "#src/rules-patch/read-patch.ts";
import type { Question } from "#src/views/question.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./record.ts";
import { fileFaultsText } from "./text/file-faults-text.ts";
import { readTextFile } from "./text-file.ts";

/**
 * The change of the rules in a file, with the numbers that were typed. No: exit 2 if neither is
 * given or both name one number, 3 if there is no such file, 7 with all that is wrong with it.
 */
export function patchTyped(
  file: string | undefined,
  suppose: Question["suppose"],
  io: Io,
): Result<RulesPatch, Refusal> {
  if (file === undefined) {
    if (Object.keys(suppose).length > 0) return ok({ words: null, suppose, dates: {} });
    const says =
      "Say what is to change: name a file (docs/how-to/change-a-rule.md shows one), or a number, " +
      `such as ${commandName(io)} rules rejudge --suppose usualRepresentationsDays=28.`;
    return no({ says, code: exitCodes.usage });
  }
  const notThere = `${visible(file)} cannot be read: there is no such file, or it may not be opened. Check its name.`;
  const text = readTextFile(file, notThere, io);
  if (!text.ok) return text;
  const read = readPatch(text.value);
  if (!read.ok) {
    const says = fileFaultsText(
      { name: file, so: "nothing was judged", faults: read.error },
      io,
    ).trimEnd();
    return no({ says, code: exitCodes.dataInvalid });
  }
  const twice = Object.keys(suppose).find((name) => Object.hasOwn(read.value.suppose, name));
  if (twice === undefined) {
    return ok({ ...read.value, suppose: { ...read.value.suppose, ...suppose } });
  }
  const says = `${twice} is changed by ${visible(file)} and by --suppose: leave out one of them.`;
  return no({ says, code: exitCodes.usage });
}
