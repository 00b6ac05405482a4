import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A name beside `file` under which it can be made before anybody sees it. */
export const draftOf = (file: string): string =>
  `${file}.new-${process.pid}-${randomBytes(4).toString("hex")}`;

/**
 * Gives a finished draft its name, so that readers find the whole file or none. Without `replace`,
 * or where it is not wanted any more at the last moment, a file that is there already stays, and the
 * answer is "taken". The draft is gone afterwards.
 */
export const putInPlace = (
  draft: string,
  file: string,
  { replace, isWanted }: { readonly replace: boolean; readonly isWanted?: () => boolean },
): "placed" | "taken" => {
  try {
    flush(draft, "r+");
    if (isWanted?.() === false) return "taken";
    if (replace) renameSync(draft, file);
    else if (!linked(draft, file)) return "taken";
    flushFolder(file);
    return "placed";
  } finally {
    rmSync(draft, { force: true });
  }
};

/** After this, a name in a folder is on the disk as well. Windows knows no such thing. */
export const flushFolder = (file: string): void => {
  if (process.platform !== "win32") flush(dirname(file), "r");
};

const noLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * A link, unlike a rename, never replaces what is there. On a disk that knows no links a rename
 * follows straight upon a look: it cannot leave half a file, as a copy can.
 */
const linked = (draft: string, file: string): boolean => {
  try {
    linkSync(draft, file);
    return true;
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? "";
    if (code === "EEXIST") return false;
    if (!noLinks.has(code)) throw thrown;
    if (existsSync(file)) return false;
    renameSync(draft, file);
    return true;
  }
};

/** Removes drafts of this file whose programs were killed. What a living program makes stays. */
export const removeOrphans = (file: string): void => {
  const begins = `${basename(file)}.new-`;
  for (const name of readdirSync(dirname(file))) {
    const pid = name.startsWith(begins) ? Number.parseInt(name.slice(begins.length), 10) : NaN;
    if (pid > 0 && !isRunning(pid)) rmSync(join(dirname(file), name), { force: true });
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code !== "ESRCH";
  }
};

const flush = (path: string, flags: "r" | "r+"): void => {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
