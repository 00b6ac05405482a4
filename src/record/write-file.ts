import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { no, ok, type Result } from "#events/result.ts";
import { faultInFile } from "#src/log/sqlite-file.ts";
import { exitCodes } from "./exit-code.ts";
import { draftOf, putInPlace } from "./put-in-place.ts";

/** Why a file was not written: a sentence to show, and the exit code that goes with it. */
export interface WriteRefusal {
  readonly says: string;
  readonly exitCode: number;
}

/**
 * Writes a file whole or not at all. What is there is replaced only with `force`, and never if it is
 * a record: a record is added to, not written over.
 */
export const writeWhole = (
  file: string,
  text: string,
  { force }: { readonly force: boolean },
): Result<null, WriteRefusal> => {
  const refusal = existsSync(file) ? refusalToReplace(file, force) : null;
  if (refusal !== null) return no(refusal);
  const draft = draftOf(file);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    const placed = putInPlace(draft, file, { replace: force });
    return placed === "placed" ? ok(null) : no(taken(file));
  } catch (thrown) {
    return no(refusalFrom(thrown, file));
  } finally {
    rmSync(draft, { force: true });
  }
};

const refusalToReplace = (file: string, force: boolean): WriteRefusal | null => {
  if (statSync(file).isDirectory()) {
    return { says: `${file} is a folder. Name a file in it.`, exitCode: exitCodes.usage };
  }
  if (!force) return taken(file);
  const fault = faultInFile(file);
  if (fault?.kind === "NotOurs" || fault?.kind === "NotFound") return null;
  const says = `${file} is a record, and a record is never written over. Choose another name.`;
  return { says, exitCode: exitCodes.usage };
};

const taken = (file: string): WriteRefusal => ({
  says: `${file} is there already and was not changed. Choose another name, or add --force to replace it.`,
  exitCode: exitCodes.usage,
});

/** Why the disk did not take a file, and what to do. Throws what is no fault of the disk. */
export const refusalFrom = (thrown: unknown, file: string): WriteRefusal => {
  const code = (thrown as NodeJS.ErrnoException).code ?? "";
  const why = reasons[code];
  if (why === undefined) throw thrown;
  return {
    says: `${file} could not be written: ${why}. Nothing was left there.`,
    exitCode: code === "ENOENT" || code === "ENOTDIR" ? exitCodes.notFound : exitCodes.ourFault,
  };
};

/**
 * Whether this is the disk's "no" to a name or a file, and no bug of ours. What has a code is not yet
 * that: text that is no UTF-8 and a key that is none have one too.
 */
export const isDiskFault = (thrown: unknown): boolean =>
  thrown instanceof Error && ("syscall" in thrown || ofFiles.test(codeOf(thrown)));

/** Node's own limits on files, of which no call of the system tells. */
const ofFiles = /^ERR_FS_/;

const codeOf = (thrown: Error): string => {
  const { code } = thrown as NodeJS.ErrnoException;
  return typeof code === "string" ? code : "";
};

const reasons: Readonly<Record<string, string | undefined>> = {
  ENOENT: "its folder does not exist; make it first",
  ENOTDIR: "part of its path is a file, not a folder",
  EACCES: "you may not write to its folder",
  EPERM: "you may not write to its folder",
  EROFS: "the disk can only be read",
  ENOSPC: "there is no room left on the disk",
  EDQUOT: "your share of the disk is used up",
  EIO: "the disk reported an error",
  ENAMETOOLONG: "its name is too long",
};
