import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./record.ts";

/** A file that somebody wrote, as text. No: exit 3 with `notThere` without it, 7 if it is not text. */
export function readTextFile(name: string, notThere: string, io: Io): Result<string, Refusal> {
  try {
    const bytes = readFileSync(resolve(io.cwd, name));
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (thrown) {
    if (isDiskFault(thrown)) return no({ says: notThere, code: exitCodes.notFound });
    if (!(thrown instanceof TypeError)) throw thrown;
    const says = `${visible(name)}: expected text saved as UTF-8. Save it again as UTF-8.`;
    return no({ says, code: exitCodes.dataInvalid });
  }
}
