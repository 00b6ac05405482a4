import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { draftOf } from "#src/record/put-in-place.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault, refusalFrom, type WriteRefusal } from "#src/record/write-file.ts";
import { files, firstLine } from "./format.ts";

/**
 * Writes a bundle as a folder, whole or not at all. A folder that is there is replaced only if it is
 * empty, or with `force` if it is a bundle itself.
 */
export function writeFolder(
  folder: string,
  made: ReadonlyMap<string, string>,
  { force }: { readonly force: boolean },
): Result<null, WriteRefusal> {
  const draft = draftOf(folder);
  const old = draftOf(folder);
  try {
    const isThere = existsSync(folder);
    const refusal = isThere ? refusalToReplace(folder, force) : null;
    if (refusal !== null) return no({ says: refusal, exitCode: exitCodes.usage });
    mkdirSync(draft);
    for (const [name, text] of made) {
      mkdirSync(dirname(join(draft, name)), { recursive: true });
      writeFileSync(join(draft, name), text, { flag: "wx", flush: true });
    }
    if (isThere && readdirSync(folder).length === 0) rmdirSync(folder);
    else if (isThere) renameSync(folder, old);
    putInPlace(draft, folder, old);
    return ok(null);
  } catch (thrown) {
    return no(refusalFrom(thrown, folder));
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  }
}

/** What was there comes back if the new one cannot take its place. */
function putInPlace(draft: string, folder: string, old: string): void {
  try {
    renameSync(draft, folder);
  } catch (thrown) {
    if (existsSync(old)) renameSync(old, folder);
    throw thrown;
  }
  if (process.platform === "win32") return;
  const descriptor = openSync(dirname(folder), "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function refusalToReplace(folder: string, force: boolean): string | null {
  if (!statSync(folder).isDirectory()) {
    return `${folder} is a file, and a bundle is a folder. Choose another name.`;
  }
  if (readdirSync(folder).length === 0) return null;
  if (!isBundle(folder)) {
    return `${folder} is there already and is no bundle, so that it is not replaced. Choose another name.`;
  }
  if (!force) {
    return `${folder} is there already and was not changed. Choose another name, or add --force to replace it.`;
  }
  const other = notOfTheBundle(folder);
  return other === null
    ? null
    : `${folder} holds ${visible(other)}, which is no part of the bundle and would be lost with it. Nothing was changed. Move it elsewhere, or choose another name for the bundle.`;
}

/** The first thing in a bundle's folder that its manifest does not list, as what somebody put there. */
function notOfTheBundle(folder: string): string | null {
  const lines = readFileSync(join(folder, files.manifest), "utf8").split("\n");
  const listed = new Set([files.manifest, ...lines.map((line) => line.split(" ")[2] ?? "")]);
  const names = [...thingsIn(folder)]
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll(sep, "/"));
  return names.toSorted().find((name) => !listed.has(name)) ?? null;
}

const isBundle = (folder: string): boolean => {
  const manifest = join(folder, files.manifest);
  return existsSync(manifest) && readFileSync(manifest, "utf8").startsWith(`${firstLine}\n`);
};

/**
 * Every file of a folder, by its name with slashes. No: why it is no bundle to be checked, and the
 * exit code.
 */
export function readFolder(folder: string): Result<ReadonlyMap<string, Uint8Array>, WriteRefusal> {
  try {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      return no({ says: `There is no folder ${folder}.`, exitCode: exitCodes.notFound });
    }
    if (!existsSync(join(folder, files.manifest))) {
      const says = `${folder} is no bundle: it has no ${files.manifest}. Nothing was checked.`;
      return no({ says, exitCode: exitCodes.dataInvalid });
    }
    const found = [...thingsIn(folder)];
    const odd = found.find((one) => !one.isFile() && !one.isDirectory());
    if (odd !== undefined) {
      const says = `${folder} is no bundle: ${visible(odd.name)} in it is a link or a device, and a bundle holds files alone, which nobody can exchange from elsewhere. Nothing was checked.`;
      return no({ says, exitCode: exitCodes.dataInvalid });
    }
    const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    return ok(
      new Map(
        paths
          .toSorted()
          .map((path) => [relative(folder, path).replaceAll(sep, "/"), readFileSync(path)]),
      ),
    );
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says = `${folder} could not be read: ${visible((thrown as Error).message)}. Nothing was checked.`;
    return no({ says, exitCode: exitCodes.ourFault });
  }
}

/** Whatever lies in a folder, in folders within it too. Node's own way follows links. */
function* thingsIn(folder: string): Generator<Dirent> {
  for (const thing of readdirSync(folder, { withFileTypes: true })) {
    yield thing;
    if (thing.isDirectory()) yield* thingsIn(join(folder, thing.name));
  }
}
