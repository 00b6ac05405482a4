import { statSync } from "node:fs";
import type { RecordPlace } from "#src/record/place.ts";

/**
 * What tells a record’s files from what they were: which files they are, how long, and when the
 * system last saw either change, which no program can set back. Equal stamps are taken to be of the same bytes.
 * Null where it is not kept in a file, or that cannot be looked at: then nothing can be told.
 */
export function stampOf({ at, file }: RecordPlace): string | null {
  if (at.kind !== "file") return null;
  try {
    return [file, `${file}-wal`].map(stampOfOne).join(" ");
  } catch {
    return null;
  }
}

function stampOfOne(file: string, at: number): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: at === 0 });
  if (found === undefined) return "none";
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  // Opening a record to read it makes an empty file of what is still to be written into it.
  const isEmpty = at > 0 && size === 0n;
  return isEmpty ? "none" : [dev, ino, size, mtimeNs, ctimeNs].join(":");
}
