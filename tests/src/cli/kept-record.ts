import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { readNote } from "#src/checkpoint/note.ts";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { desk } from "#tests/src/record/desk.ts";
import { fileOf, notice, sound } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

/** A desk at which a record of three entries was made, with the commands that are typed there. */
export async function atDesk() {
  const at = desk(...sound);
  const type = async (line: string, world: Partial<Io> = {}) => {
    const io = recordingIo({ home: at.home, cwd: at.home, ...world });
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? "");
    const code = await run([...words, "--record", at.record], io);
    return { code, ...io.said() };
  };
  const add = async (id: string, more = "") => {
    writeFileSync(at.path("more.jsonl"), fileOf(notice(id)));
    return type(`import more.jsonl ${more}`);
  };
  const made = await type("import in.jsonl --create");
  expect(made.code).toBe(0);
  const stateFolder = at.path(".local/state/intervention-lifecycle/checkpoints");
  return { ...at, type, add, beside: `${at.record}.checkpoint`, stateFolder };
}

/** Keeps a copy of a closed record, and puts it back as somebody would who wants it undone. */
export const copyOf = (record: string, name: string): { readonly putBack: () => void } => {
  const copy = `${record}.${name}`;
  copyFileSync(record, copy);
  return {
    putBack: () => {
      for (const ending of ["-wal", "-shm"]) rmSync(record + ending, { force: true });
      copyFileSync(copy, record);
    },
  };
};

export const sizeIn = (file: string): number => {
  const note = readNote(readFileSync(file, "utf8"));
  const checkpoint = note.ok ? readCheckpoint(note.value.text) : note;
  if (!checkpoint.ok) throw new Error(checkpoint.error);
  return checkpoint.value.size;
};
