import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { checkBundle } from "#src/bundle/check.ts";
import { readFolder } from "#src/bundle/folder.ts";
import { readVerifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import { checker, software } from "#src/cli/bundle-software.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { bundleCheckedText, checkedOf } from "#src/cli/text/bundle-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { readFaultSaid } from "#src/record/read-fault.ts";
import { isDiskFault } from "#src/record/write-file.ts";

/** `intervention bundle check`, as parsed. */
export interface CheckTyped {
  readonly key?: string;
  readonly against?: string;
  readonly json?: boolean;
}

/** `intervention bundle check FOLDER`: exit 6 if anything is not as it was signed. Writes nothing. */
export function check(name: string, { key, against, json }: CheckTyped, io: Io): number {
  const named = key === undefined ? ok(undefined) : keyTyped(key, io);
  if (!named.ok) return refuse(io, named.error);
  const note = against === undefined ? ok(undefined) : fileTyped("--against", against, io);
  if (!note.ok) return refuse(io, note.error);
  const found = readFolder(resolve(io.cwd, name));
  if (!found.ok) return refuse(io, { says: found.error.says, code: found.error.exitCode });
  const checked = checkBundle(found.value, {
    ...(named.value !== undefined && { key: named.value }),
    ...(note.value !== undefined && { against: note.value }),
    software,
    checker: checker(),
  });
  const report = checkedOf(checked, found.value, named.value !== undefined, checker());
  io.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : bundleCheckedText(report, io));
  return report.inOrder ? exitCodes.done : exitCodes.checkFoundSomething;
}

/** A key as its line, or as a file that holds it. */
function keyTyped(typed: string, io: Io): Result<VerifierKey, Refusal> {
  const line = readVerifierLine(typed);
  if (line.ok) return line;
  const file = typed.includes("+") ? null : fileTyped("--key", typed, io);
  if (file !== null && !file.ok) return file;
  const read = file === null ? line : readVerifierLine(file.value);
  if (read.ok) return read;
  const says = `--key: ${read.error}. Give the line as it was published, intervention-lifecycle+…, or a file that holds it. Nothing was checked.`;
  return no({ says, code: exitCodes.usage });
}

function fileTyped(option: string, name: string, io: Io): Result<string, Refusal> {
  try {
    return ok(readFileSync(resolve(io.cwd, name), "utf8"));
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says = `${option} ${name}: ${readFaultSaid(thrown)}. Nothing was checked.`;
    return no({ says, code: exitCodes.notFound });
  }
}
