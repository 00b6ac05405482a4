import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import type { RulesPatch } from "#src/rules-patch/patch.ts";
import { readPatch } from "#src/rules-patch/read-patch.ts";
import type { Question } from "#src/views/question.ts";
import { commandName } from "./command-name.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./record.ts";
import { patchFaultsText } from "./text/rules-patch-text.ts";

/**
 * The change of the rules in a file, with the numbers that were typed. No: exit 2 if neither is
 * given or both name one number, 3 if there is no such file, 7 with all that is wrong with it.
 */
export async function patchTyped(
  file: string | undefined,
  suppose: Question["suppose"],
  io: Io,
): Promise<Result<RulesPatch, Refusal>> {
  if (file === undefined) {
    if (Object.keys(suppose).length > 0) return ok({ words: null, suppose, dates: {} });
    const says =
      "Say what is to change: name a file (docs/how-to/change-a-rule.md shows one), or a number, " +
      `such as ${commandName(io)} rules rejudge --suppose usualRepresentationsDays=28.`;
    return no({ says, code: exitCodes.usage });
  }
  const text = await textOf(file, io);
  if (!text.ok) return text;
  const read = readPatch(text.value);
  if (!read.ok) {
    const says = patchFaultsText(file, read.error, io).trimEnd();
    return no({ says, code: exitCodes.dataInvalid });
  }
  const twice = Object.keys(suppose).find((name) => Object.hasOwn(read.value.suppose, name));
  if (twice === undefined) {
    return ok({ ...read.value, suppose: { ...read.value.suppose, ...suppose } });
  }
  const says = `${twice} is changed by ${visible(file)} and by --suppose: leave out one of them.`;
  return no({ says, code: exitCodes.usage });
}

async function textOf(file: string, io: Io): Promise<Result<string, Refusal>> {
  try {
    const bytes = await readFile(resolve(io.cwd, file));
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (thrown) {
    // What is not UTF-8 is thrown with a code, as a fault of the disk is.
    if (thrown instanceof TypeError) {
      const says = `${visible(file)}: expected text saved as UTF-8. Save it again as UTF-8.`;
      return no({ says, code: exitCodes.dataInvalid });
    }
    if (!isDiskFault(thrown)) throw thrown;
    const says = `${visible(file)} cannot be read: there is no such file, or it may not be opened. Check its name.`;
    return no({ says, code: exitCodes.notFound });
  }
}
