import { hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { KeptIndex } from "#src/log/kurrent-kept.ts";
import { cacheFolder, type Home } from "./default-path.ts";
import type { RecordPlace } from "./place.ts";
import { draftOf, putInPlace } from "./put-in-place.ts";
import { isDiskFault } from "./write-file.ts";

/**
 * Where this user’s computer keeps what is known of a record on a server; null for any other record,
 * and for a user without a home. The file holds hashes, names of streams and ids of commands, no text
 * of an entry, and may be deleted at any time.
 */
export const keptIndexOf = ({ at }: RecordPlace, around: Home): KeptIndex | null => {
  const folder = cacheFolder(around);
  if (at.kind !== "server" || folder === null) return null;
  const name = hash("sha256", at.address.identity, "hex").slice(0, 16);
  return keptIn(join(folder, `${name}.index`), folder);
};

const keptIn = (file: string, folder: string): KeptIndex => ({
  load: () => whereDiskAllows(() => readFileSync(file)),
  save: (parts) => {
    const draft = draftOf(file);
    whereDiskAllows(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      try {
        write(draft, parts);
        putInPlace(draft, file, { replace: true });
      } finally {
        rmSync(draft, { force: true });
      }
    });
  },
});

const write = (file: string, parts: readonly Uint8Array[]): void => {
  const open = openSync(file, "wx", 0o600);
  try {
    for (const part of parts) {
      for (let at = 0; at < part.length;) at += writeSync(open, part, at);
    }
  } finally {
    closeSync(open);
  }
};

/** Without it the record is read from the server: slower, and nothing else. */
const whereDiskAllows = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    return null;
  }
};
