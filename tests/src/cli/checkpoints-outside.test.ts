import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "#tests/src/record/desk.ts";
import { atDesk, copyOf } from "./kept-record.ts";

/** A desk whose checkpoints are kept in a folder outside as well. */
const withOutside = async () => {
  const at = await atDesk();
  const outside = at.path("outside");
  mkdirSync(outside);
  const env = { INTERVENTION_CHECKPOINTS: outside };
  const type = (line: string) => at.type(line, { env });
  const add = (id: string) => at.add(id, `--checkpoints ${outside}`);
  await type("log checkpoint");
  const forget = () => {
    rmSync(at.stateFolder, { recursive: true });
    rmSync(at.beside, { force: true });
  };
  return { ...at, type, add, outside, forget };
};

const accept = 'log accept-restore --reason "disk lost" --by "Ann, clerk"';

const addOnly = (path: string, sign: "+a" | "-a") =>
  spawnSync("/usr/bin/env", ["chattr", sign, path]).status === 0;
const trial = join(folder, "add-only");
mkdirSync(trial);
const canBeAddOnly = addOnly(trial, "+a") && addOnly(trial, "-a");

describe("the checkpoints in a folder outside", () => {
  it("must show a rollback where nothing else is left that could", async () => {
    const at = await withOutside();
    const yesterday = copyOf(at.record, "yesterday");
    await at.add("N-2");
    await at.add("N-3");
    yesterday.putBack();
    at.forget();
    const { code, err } = await at.type("councils");
    expect([code, err]).toEqual([7, expect.stringContaining("held 5: the last 2 are gone")]);
  });

  it("must be overtaken by one accepted restore all together, however many there are", async () => {
    const at = await withOutside();
    const yesterday = copyOf(at.record, "yesterday");
    for (const id of ["N-2", "N-3", "N-4"]) await at.add(id);
    yesterday.putBack();
    expect((await at.type("councils")).code).toBe(7);
    const accepted = await at.type(accept);
    expect([accepted.code, accepted.err]).toEqual([0, ""]);
    expect(accepted.out).toContain("held 6");
    expect(await at.type("councils")).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(at.outside)).toHaveLength(4);
    // And those that came after it count again.
    await at.add("N-5");
    yesterday.putBack();
    rmSync(at.beside);
    for (const name of readdirSync(at.stateFolder).filter((one) => one.endsWith(".note"))) {
      rmSync(join(at.stateFolder, name));
    }
    expect((await at.type("councils")).code).toBe(7);
  });

  it("must be overtaken all together where the record is given up", async () => {
    const at = await withOutside();
    for (const id of ["N-2", "N-3"]) await at.add(id);
    for (const ending of ["", "-wal", "-shm"]) rmSync(at.record + ending, { force: true });
    expect((await at.type(accept)).code).toBe(0);
    expect((await at.type("import in.jsonl --create")).code).toBe(0);
    expect(await at.type("councils")).toMatchObject({ code: 0, err: "" });
  });

  it("must be read past a file whose writer was stopped, and not past one that was altered", async () => {
    const at = await withOutside();
    await at.add("N-2");
    const newest = join(at.outside, readdirSync(at.outside).at(-1) ?? "");
    const note = readFileSync(newest, "utf8");
    writeFileSync(newest, "");
    expect(await at.type("councils")).toMatchObject({ code: 0, err: "" });
    expect((await at.type("log checkpoint")).code).toBe(0);
    expect(readFileSync(newest, "utf8")).toBe(note);
    writeFileSync(newest, note.slice(0, -3));
    expect((await at.type("councils")).code).toBe(7);
  });

  it("must stay as the first who kept one wrote it", async () => {
    const at = await withOutside();
    const [name = ""] = readdirSync(at.outside);
    const note = readFileSync(join(at.outside, name));
    const mine = await at.type("log checkpoint");
    rmSync(at.path(".config"), { recursive: true });
    const theirs = await at.type("log checkpoint");
    expect(theirs.code).toBe(0);
    expect(theirs.out).not.toBe(mine.out);
    expect(readFileSync(join(at.outside, name))).toEqual(note);
  });

  it.skipIf(!canBeAddOnly)(
    "must be kept where files can be added and nothing renamed or removed",
    async () => {
      const at = await withOutside();
      addOnly(at.outside, "+a");
      try {
        expect(await at.add("N-2")).toMatchObject({ code: 0, err: "" });
        expect(readdirSync(at.outside)).toHaveLength(2);
      } finally {
        addOnly(at.outside, "-a");
      }
    },
  );
});
