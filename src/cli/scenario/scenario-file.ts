import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { no, ok, type Result } from "#events/result.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { readTextFile } from "#src/cli/text-file.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault } from "#src/record/write-file.ts";

/** A scenario’s file as it was read. */
export interface ScenarioText {
  /** As it was named, for messages. */
  readonly name: string;
  /** Where it stands; null for one that is shipped, which is not written to. */
  readonly file: string | null;
  readonly text: string;
}

const shippedFolder = fileURLToPath(new URL("../../scenario/shipped", import.meta.url));
const ending = /\.ya?ml$/;

/** The names of the scenarios that come with this version. */
export const shippedNames = (): readonly string[] =>
  readdirSync(shippedFolder)
    .filter((name) => ending.test(name))
    .map((name) => name.replace(ending, ""))
    .toSorted();

export const shippedText = (name: string): ScenarioText => ({
  name,
  file: null,
  text: readFileSync(resolve(shippedFolder, `${name}.yaml`), "utf8"),
});

/** The names of the files of a folder that may be scenarios. No: the folder cannot be read. */
export function namesIn(folder: string, io: Io): Result<readonly string[], Refusal> {
  try {
    const names = readdirSync(resolve(io.cwd, folder)).filter((name) => ending.test(name));
    return ok(names.toSorted());
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says = `The folder ${visible(folder)} cannot be read. Check its name.`;
    return no({ says, code: exitCodes.notFound });
  }
}

/** Reads a file, or the shipped scenario of that name. No: exit 3 without either, 7 if it is not text. */
export function readScenarioText(name: string, io: Io): Result<ScenarioText, Refusal> {
  const file = resolve(io.cwd, name);
  const shipped = basename(name).replace(ending, "");
  if (!existsSync(file) && name === shipped && shippedNames().includes(shipped)) {
    return ok(shippedText(shipped));
  }
  const text = readTextFile(name, notThere(name, io), io);
  return text.ok ? ok({ name, file, text: text.value }) : text;
}

/** What is not found may be in another folder, lack its ending, or be misspelt: each is said. */
function notThere(name: string, io: Io): string {
  const folder = dirname(resolve(io.cwd, name));
  const here = namesIn(folder, io);
  const files = here.ok ? here.value : [];
  const bare = basename(name).replace(/\.\w+$/, "");
  const near =
    files.find((file) => file.replace(ending, "") === bare) ??
    nearest(basename(name), [...files, ...shippedNames()]);
  const hint =
    near === null
      ? `Go to the folder that holds it (cd), or see what there is: ${commandName(io)} scenario list.`
      : `Did you mean ${visible(near)}?`;
  return `There is no scenario ${visible(name)} in ${visible(folder)}, nor one that comes with this version. ${hint}`;
}

/** The name of a file to write, which must end as such files do, or nothing opens it. No: exit 2. */
export function nameEnding(
  option: string,
  name: string,
  endings: readonly [string, ...string[]],
): Result<string, Refusal> {
  if (endings.some((one) => name.toLowerCase().endsWith(one) && name.length > one.length)) {
    return ok(name);
  }
  const isName = name.trim() !== "" && !name.startsWith("-");
  const such = isName ? `${name.replace(/\.\w*$/, "")}${endings[0]}` : `trust${endings[0]}`;
  const says = `${option} ${visible(name)}: name a file that ends in ${endings[0]}, such as ${option} ${visible(such)}.`;
  return no({ says, code: exitCodes.usage });
}
