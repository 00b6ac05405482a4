import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { ImportArgs } from "#src/cli/commands/import.ts";
import { desk, folder, headOf } from "./desk.ts";
import { fileOf, notice, quoting, sound } from "./lines.ts";

describe("a record that cannot be used", () => {
  it.each([
    ["is of another program", "PRAGMA application_id = 7", 7, /not a record of this software/],
    ["is from a newer version", "PRAGMA user_version = 2", 7, /newer version/],
    ["is damaged", "DROP TRIGGER entries_no_delete", 7, /damaged/],
  ])("must be left as it is when it %s", async (_, sql, code, says) => {
    const at = desk(...sound);
    await at.import({ create: true });
    const db = new DatabaseSync(at.record);
    db.exec(sql);
    db.close();
    const before = readFileSync(at.record);
    for (const answer of [await at.import(), await at.export()]) {
      expect(answer).toMatchObject({ code, out: "" });
      expect(answer.err).toMatch(says);
    }
    expect(readFileSync(at.record)).toEqual(before);
  });

  it("must be left as it is when it is no database at all, or empty", async () => {
    const at = desk(...sound);
    for (const text of ["a letter", ""]) {
      writeFileSync(at.record, text);
      for (const create of [true, false]) expect((await at.import({ create })).code).toBe(7);
      expect(readFileSync(at.record, "utf8")).toBe(text);
    }
  });

  it.skipIf(process.getuid?.() === 0)("must not be written when it is read-only", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    chmodSync(at.record, 0o400);
    writeFileSync(at.path("in.jsonl"), fileOf(notice("N-2")));
    expect(await at.import()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/can be read here but not written/) as string,
    });
  });
});

const isRoot = process.getuid?.() === 0;

/** Runs an import as a user who is not root, in a program of its own. */
const importAs = (uid: number, args: ImportArgs, cwd: string) => {
  const ownHome = mkdtempSync(join(folder, "home-"));
  chownSync(ownHome, uid, uid);
  const script = `
    import { run } from "#src/cli/commands/import.ts";
    process.setuid(${uid});
    const io = { out: (t) => process.stdout.write(t), err: (t) => process.stderr.write(t), env: {},
      platform: process.platform, home: ${JSON.stringify(ownHome)}, cwd: ${JSON.stringify(cwd)},
      now: () => new Date(), isTerminal: false, readStdin: async () => new Uint8Array() };
    process.exitCode = await run(${JSON.stringify(args)}, io);`;
  const ran = spawnSync(process.execPath, ["--input-type=module", "--eval", script]);
  return { code: ran.status, err: String(ran.stderr) };
};

describe.runIf(isRoot)("a disk or a folder", () => {
  it("that may not be written must be reported, with nothing written", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    writeFileSync(at.path("in.jsonl"), fileOf(notice("N-2")));
    const before = await headOf(at.record);
    chmodSync(folder, 0o755);
    chmodSync(at.home, 0o555);
    chmodSync(at.record, 0o444);
    const { code, err } = importAs(65_534, { file: "in.jsonl", record: "record.db" }, at.home);
    expect([code, err]).toEqual([1, expect.stringMatching(/can be read here but not written/)]);
    expect(await headOf(at.record)).toEqual(before);
  });

  it("that is full must be reported; what was recorded stays, and the next run goes on", async () => {
    const small = join(folder, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small]);
    try {
      const notices = Array.from({ length: 40 }, (_, i) =>
        notice(`N-${i}`, { evidence: [quoting("letter", Array(10).fill("x".repeat(4000)))] }),
      );
      const at = desk(...sound.slice(0, 2), ...notices);
      const record = join(small, "record.db");
      const full = await at.import({ record, create: true });
      expect(full.code).toBe(1);
      expect(full.err).toMatch(/no room left on the disk[^]*of the 42 entries[^]*Nothing is lost/);
      const { size } = await headOf(record);
      expect(size).toBeGreaterThan(2);
      execFileSync("mount", ["-o", "remount,size=20m", small]);
      expect(await at.import({ record })).toMatchObject({
        code: 0,
        out: expect.stringMatching(/holds 42 entries/) as string,
      });
    } finally {
      execFileSync("umount", ["-l", small]);
    }
  });
});
