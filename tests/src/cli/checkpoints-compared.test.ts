import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trial } from "#tests/reliability/trial.ts";
import { desk } from "#tests/src/record/desk.ts";
import { notice, sound } from "#tests/src/record/lines.ts";

import { atDesk, copyOf } from "./kept-record.ts";

describe("opening a record", () => {
  it("must be refused where yesterday’s file was put back, whatever for", async () => {
    trial(10);
    const at = await atDesk();
    const yesterday = copyOf(at.record, "yesterday");
    await at.add("N-2");
    await at.add("N-3");
    yesterday.putBack();
    const bytes = readFileSync(at.record);
    for (const line of [
      "show testshire",
      "councils",
      "export",
      "import more.jsonl",
      "log checkpoint",
    ]) {
      const { code, out, err } = await at.type(line);
      expect([code, out]).toEqual([7, ""]);
      expect(err).toContain("It holds 3 entries and held 5: the last 2 are gone");
      expect(err).toContain("log accept-restore --reason");
      expect(err).toContain(at.beside);
    }
    expect(readFileSync(at.record)).toEqual(bytes);
  });

  it("must be refused where another copy that went its own way stands there", async () => {
    trial(11);
    const [at, other] = [await atDesk(), await atDesk()];
    await at.add("N-2");
    for (const id of ["N-3", "N-4"]) await other.add(id);
    copyFileSync(other.record, at.record);
    const { code, err } = await at.type("councils");
    expect([code, err]).toEqual([7, expect.stringContaining("went its own way")]);
    expect(err).toContain("Its first 4 entries are not those that it held");
  });

  it("must be refused where an entry was changed and all hashes were made anew", async () => {
    const at = await atDesk();
    const other = desk(...sound.slice(0, 2), notice("N-X"));
    await other.import({ create: true });
    rmSync(`${at.record}-wal`, { force: true });
    copyFileSync(other.record, at.record);
    const { code, err } = await at.type("show testshire");
    expect(code).toBe(7);
    expect(err).toMatch(
      /Its first 3 entries are not those that it held: their Merkle root is [0-9a-f]{64}/,
    );
  });

  it("must be refused where another record stands in its place, or none", async () => {
    const at = await atDesk();
    const other = desk(
      ...sound.map((line) => ({ ...line, recordedAt: "2026-03-01T09:00:00.000Z" })),
    );
    await other.import({ create: true });
    copyFileSync(other.record, at.record);
    expect((await at.type("councils")).err).toContain("It begins with another entry");
    for (const ending of ["", "-wal", "-shm"]) rmSync(at.record + ending, { force: true });
    for (const line of ["councils", "import in.jsonl --create"]) {
      const { code, err } = await at.type(line);
      expect([code, err]).toEqual([7, expect.stringMatching(/is gone\. It held 3 entries when/)]);
    }
    expect(existsSync(at.record)).toBe(false);
    const given = await at.type('log accept-restore --reason "begun anew" --by "Ann, clerk"');
    expect([given.code, given.err]).toEqual([0, ""]);
    expect((await at.type("import in.jsonl --create")).code).toBe(0);
  });

  it("must be refused where a kept checkpoint was altered, by any one bit", async () => {
    const at = await atDesk();
    const note = readFileSync(at.beside);
    // The name and id of the key may be altered to those of a key that nobody here knows; what the
    // note says is then still held against the record.
    const signer = note.lastIndexOf("intervention-lifecycle");
    const untold = { from: signer, to: signer + "intervention-lifecycle ".length + 6 };
    let refused = 0;
    for (const place of note.keys()) {
      const spoilt = Buffer.from(note);
      spoilt[place] = (spoilt[place] as number) ^ 1;
      writeFileSync(at.beside, spoilt);
      const { code } = await at.type("councils");
      if (code === 7) refused += 1;
      else if (place < untold.from || place >= untold.to) throw new Error(`byte ${place}: ${code}`);
    }
    expect(refused).toBeGreaterThanOrEqual(note.length - (untold.to - untold.from));
  });

  it("must say a first sight once, and remember it", async () => {
    const at = await atDesk();
    const stranger = { home: at.path("stranger") };
    rmSync(at.beside);
    const first = await at.type("councils", stranger);
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringMatching(
        /^This is the first time that the record [^]*3 entries, Merkle root [0-9a-f]{64}[^]*Made a key/,
      ),
    ]);
    expect((await at.type("councils", stranger)).err).toBe("");
    expect(existsSync(at.beside)).toBe(false);
    const yesterday = copyOf(at.record, "yesterday");
    await at.add("N-2");
    rmSync(at.beside);
    // What others have added is seen, and from then on may not be taken away.
    expect((await at.type("councils", stranger)).err).toBe("");
    yesterday.putBack();
    expect((await at.type("councils", stranger)).code).toBe(7);
  });

  it("must answer a reader who can keep nothing, and say so", async () => {
    const at = await atDesk();
    rmSync(at.beside);
    writeFileSync(at.path("file"), "");
    const bound = { home: at.path("file/home") };
    const { code, out, err } = await at.type("councils", bound);
    expect([code, out !== ""]).toEqual([0, true]);
    expect(err).toMatch(/the first time[^]*could not be kept here either/);
  });
});
