import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftOf, putInPlace } from "#src/record/put-in-place.ts";
import { isDiskFault } from "#src/record/write-file.ts";

/** SHA-256 in lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a copy of a source in a folder under the name of its SHA-256, whole or not at all, and gives
 * that name. A copy that is there already stays; what has its name and other bytes is replaced.
 * Throws what the disk throws.
 */
export function keepCopy(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  const file = join(folder, sha256);
  const there = bytesOf(file);
  if (there !== null && sha256Of(there) === sha256) return sha256;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = draftOf(file);
  try {
    writeFileSync(draft, bytes, { flag: "wx", mode: 0o600 });
    putInPlace(draft, file, { replace: there !== null });
  } finally {
    rmSync(draft, { force: true });
  }
  return sha256;
}

/** Larger files in a folder of sources are taken for something else, and no copy of them is kept. */
export const largestBytes = 256 * 1_048_576;

/**
 * The copy of a source that a folder holds, under its SHA-256 or under any other name; null where it
 * holds none. A file whose bytes have another hash is never given, whatever it is called.
 */
export function copyIn(folder: string, sha256: string): Uint8Array | null {
  const named = bytesOf(join(folder, sha256));
  if (named !== null && sha256Of(named) === sha256) return named;
  for (const name of namesIn(folder)) {
    const bytes = bytesOf(join(folder, name));
    if (bytes !== null && sha256Of(bytes) === sha256) return bytes;
  }
  return null;
}

/**
 * Gives the copy with a hash from the first of several folders that holds it; null where none does.
 * What was looked for once is remembered.
 */
export function copiesIn(folders: readonly string[]): (sha256: string) => Uint8Array | null {
  const looked = new Map<string, Uint8Array | null>();
  return (sha256) => {
    const before = looked.get(sha256);
    if (before !== undefined) return before;
    let found: Uint8Array | null = null;
    for (const folder of folders) found ??= copyIn(folder, sha256);
    looked.set(sha256, found);
    return found;
  };
}

/** What the disk does not give is not held: a folder that is none, a link that leads nowhere. */
function asHeld<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (isDiskFault(thrown)) return null;
    throw thrown;
  }
}

const namesIn = (folder: string): readonly string[] =>
  asHeld(() => readdirSync(folder).sort()) ?? [];

const bytesOf = (file: string): Uint8Array | null =>
  asHeld(() => {
    const found = statSync(file);
    return found.isFile() && found.size <= largestBytes ? readFileSync(file) : null;
  });

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The words of a copy that is plain text in UTF-8; null for a PDF, a web page or anything else. */
export function textIn(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return null;
  }
  return /^\s*(%PDF|<(!doctype|html|\?xml))/i.test(text) || text.includes("\u0000") ? null : text;
}
