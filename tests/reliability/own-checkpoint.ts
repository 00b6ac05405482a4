import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readCheckpoint, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { ownKey } from "#src/checkpoint/key-file.ts";
import { readNote, signatureBy } from "#src/checkpoint/note.ts";
import type { Io } from "#src/cli/io.ts";

/** What a kept file says. Throws where it is not a whole note, well signed with this user’s key. */
export const checkpointIn = (file: string, around: Pick<Io, "env" | "home">): Checkpoint => {
  const key = ownKey({ ...around, platform: process.platform });
  const note = readNote(readFileSync(file, "utf8"));
  if (!key.ok || !note.ok) throw new Error(`${file}: ${JSON.stringify([key, note])}`);
  expect([file, signatureBy(note.value, key.value.key.verifier)]).toEqual([file, "good"]);
  const checkpoint = readCheckpoint(note.value.text);
  if (!checkpoint.ok) throw new Error(`${file}: ${checkpoint.error}`);
  return checkpoint.value;
};
