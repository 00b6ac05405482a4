import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkpointText, readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { ownKey } from "#src/checkpoint/key-file.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { readNote, signNote } from "#src/checkpoint/note.ts";
import { run } from "#src/cli/run.ts";
import type { Io } from "#src/cli/io.ts";
import type { CheckName } from "#src/verify/check.ts";
import { verifiedWhole } from "#src/views/schemas/verified-whole.ts";
import { rewrite, tamper } from "#tests/src/log/tamper.ts";
import { fileOf, notice, sound } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** Somebody with a record of four entries, and a checkpoint that was handed out after three. */
const somebody = async () => {
  count += 1;
  const home = join(folder, `home-${count}`);
  mkdirSync(home);
  const io = (changes: Partial<Io> = {}) => recordingIo({ home, cwd: home, ...changes });
  const type = async (line: string, changes: Partial<Io> = {}) => {
    const at = io(changes);
    const code = await run([...line.split(" "), "--record", "record.db"], at);
    return { code, ...at.said() };
  };
  const record = join(home, "record.db");
  writeFileSync(join(home, "first.jsonl"), fileOf(...sound));
  writeFileSync(join(home, "more.jsonl"), fileOf(notice("N-2")));
  await type("import first.jsonl --create");
  await type("log checkpoint --out handed.note");
  copyFileSync(record, join(home, "old.db"));
  await type("import more.jsonl");
  const own = ownKey(io());
  if (!own.ok) throw new Error(own.error);
  return {
    home,
    record,
    type,
    own: own.value.key,
    key: verifierLine(own.value.key.verifier),
    /** The answer of each check, and the exit code. */
    checks: async (line = "verify", changes: Partial<Io> = {}) => {
      const { code, out, err } = await type(`${line} --json`, changes);
      if (out === "") throw new Error(err);
      const view = verifiedWhole.parse(JSON.parse(out));
      const of = (name: CheckName) => view.checks.find((check) => check.name === name);
      return { code, view, of, answer: (name: CheckName) => of(name)?.answer };
    },
  };
};

describe("verify of a whole record", () => {
  it("must say of each check whether it holds, and must end with 0 where all do", async () => {
    const { checks, type } = await somebody();
    const { code, view } = await checks();
    expect(code).toBe(0);
    expect(view.head.size).toBe(4);
    expect(view.checks.map(({ name, answer }) => `${name} ${answer}`)).toEqual([
      "file holds",
      "bytes holds",
      "schema holds",
      "chains holds",
      "tree holds",
      "checkpoints holds",
      "quotations notChecked",
    ]);
    const { out } = await type("verify");
    expect(out).toContain("Everything that was checked holds. Not checked: quotations.");
  });

  it("must find a record that was rewritten whole, by the checkpoint that is kept", async () => {
    const { checks, record, type } = await somebody();
    rewrite(record, 4, (body) => body.replace("A. Clerk", "B. Clerk"));
    const { code, answer, of } = await checks();
    expect([code, answer("bytes"), answer("chains"), answer("tree")]).toEqual([
      6,
      ...Array<string>(3).fill("holds"),
    ]);
    expect(of("checkpoints")?.faults[0]?.says).toMatch(/^Its first 4 entries are not those/);
    expect((await type("verify")).out).toMatch(/This record does not hold: checkpoints\./);
  });

  it("must find an end that was cut off, and an older copy put in the record’s place", async () => {
    const cut = await somebody();
    tamper(cut.record, "DELETE FROM entries WHERE pos = 4");
    const first = await cut.checks();
    expect(first.code).toBe(6);
    expect(first.of("checkpoints")?.faults[0]?.says).toMatch(/^It holds 3 entries and held 4/);
    expect(first.answer("tree")).toBe("holds");
    const restored = await somebody();
    copyFileSync(join(restored.home, "old.db"), restored.record);
    const found = await restored.checks();
    expect(found.answer("checkpoints")).toBe("doesNotHold");
    expect(found.of("checkpoints")?.says).toBe(
      "2 checkpoints are kept here, of which 2 do not agree",
    );
  });

  it("must find an older copy though the folder outside is not there, and may not call that checked", async () => {
    const at = await somebody();
    const env = { INTERVENTION_CHECKPOINTS: join(at.home, "unplugged") };
    const before = await at.checks("verify", { env });
    expect([before.code, before.answer("checkpoints")]).toEqual([0, "notChecked"]);
    expect(before.of("checkpoints")?.says).toMatch(
      /there is no folder .*unplugged .* The 2 that are kept elsewhere agree\.$/,
    );
    copyFileSync(join(at.home, "old.db"), at.record);
    const after = await at.checks("verify", { env });
    expect([after.code, after.answer("checkpoints")]).toEqual([6, "doesNotHold"]);
  });

  it("may not print what a note says in a way that a screen would hide or obey", async () => {
    const at = await somebody();
    const note = readFileSync(join(at.home, "handed.note"), "utf8");
    const raw = "\u009b31m\u202e";
    for (const line of [`${raw}${"x".repeat(5000)}`, `\u2014 eve${raw} AAAAAAAA`]) {
      writeFileSync(join(at.home, "raw.note"), `${note}${line}\n`);
      writeFileSync(`${at.record}.checkpoint`, `${note}${line}\n`);
      for (const typed of ["verify --against raw.note", "verify", "councils"]) {
        const { out, err } = await at.type(typed);
        expect(`${out}${err}`).not.toMatch(/[\u0080-\u009f\u202e]|x{200}/);
      }
    }
  });

  it("must say where a file is damaged that no other command opens", async () => {
    const { checks, record, type } = await somebody();
    tamper(record, "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 2");
    tamper(record, "DROP INDEX entries_by_command");
    expect((await type("councils")).code).toBe(7);
    const { code, of } = await checks();
    expect(code).toBe(6);
    expect(of("file")?.faults[0]?.says).toContain('"entries_by_command" is missing');
    expect(of("bytes")?.faults).toMatchObject([
      { index: 1, stream: "council-testshire", revision: 1 },
    ]);
    expect((await type("verify")).out).toContain(
      "#1 (council-testshire, revision 1): its text is not",
    );
  });

  it("must read as far as it can in a file that was cut short", async () => {
    const { checks, record } = await somebody();
    truncateSync(record, 4096 * 2);
    const { code, answer, view } = await checks();
    expect([code, answer("file")]).toEqual([6, "doesNotHold"]);
    expect(view.head.size).toBeGreaterThan(0);
    expect(answer("quotations")).toBe("notChecked");
  });

  it("may not say that a record was cut short where only its reading was", async () => {
    const { checks, record } = await somebody();
    tamper(record, "UPDATE entries SET revision = 4611686018427387904 WHERE pos = 3");
    const { code, answer, of, view } = await checks("verify --against handed.note");
    expect([code, view.head.size, answer("file")]).toEqual([6, 2, "doesNotHold"]);
    for (const name of ["checkpoints", "against"] as const) {
      expect(answer(name)).toBe("notChecked");
      expect(of(name)?.says).toContain("cannot be read as far as the checkpoint goes");
    }
  });

  it("must end with 7 where the file is no record, and with 3 where there is none", async () => {
    const { home, record, type } = await somebody();
    writeFileSync(record, "a letter");
    expect(await type("verify")).toMatchObject({ code: 7, out: "" });
    for (const name of ["record.db", "record.db.checkpoint"]) rmSync(join(home, name));
    rmSync(join(home, ".local"), { recursive: true });
    expect(await type("verify")).toMatchObject({ code: 3, out: "" });
  });

  it("must miss a record that is gone", async () => {
    const { record, type } = await somebody();
    rmSync(record);
    const { code, err } = await type("verify");
    expect(code).toBe(7);
    expect(err).toContain("and it is gone");
  });
});

describe("verify --against", () => {
  it("must agree with a checkpoint from before, from a file or a pipe, and say who signed it", async () => {
    const { checks, home } = await somebody();
    const held = await checks("verify --against handed.note");
    expect([held.code, held.answer("against")]).toEqual([0, "holds"]);
    expect(held.of("against")?.says).toMatch(
      /^a checkpoint of 3 entries, and 1 have come since; signed by intervention-lifecycle\+[0-9a-f]{8}$/,
    );
    const note = readFileSync(join(home, "handed.note"));
    const piped = await checks("verify --against -", { readStdin: () => Promise.resolve(note) });
    expect(piped.answer("against")).toBe("holds");
  });

  it("must find a fork and a rollback of a record of which nothing is kept here", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const note = join(one.home, "handed.note");
    copyFileSync(one.record, join(other.home, "fork.db"));
    rewrite(join(other.home, "fork.db"), 3, (body) => body.replace("A. Clerk", "B. Clerk"));
    copyFileSync(join(other.home, "fork.db"), other.record);
    const fork = await other.checks(`verify --against ${note}`);
    expect(fork.code).toBe(6);
    expect(fork.of("against")?.faults[0]?.says).toMatch(/^Its first 3 entries are not those/);
    tamper(one.record, "DELETE FROM entries WHERE pos > 2");
    const back = await one.checks("verify --against handed.note");
    expect(back.of("against")?.faults[0]?.says).toMatch(/^It holds 2 entries and held 3/);
  });

  it("must hold the signature to the key that is named, and say where none is known", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const good = await one.checks(`verify --against handed.note --key ${one.key}`);
    expect(good.answer("against")).toBe("holds");
    const wrong = await one.checks(`verify --against handed.note --key ${other.key}`);
    expect([wrong.code, wrong.answer("against")]).toEqual([6, "doesNotHold"]);
    expect(wrong.of("against")?.faults[0]?.says).toMatch(
      /^It bears no signature by .*, the key that was named/,
    );
    copyFileSync(one.record, join(other.home, "theirs.db"));
    copyFileSync(join(one.home, "handed.note"), join(other.home, "theirs.note"));
    copyFileSync(one.record, other.record);
    const unknown = await other.checks("verify --against theirs.note");
    expect(unknown.answer("against")).toBe("holds");
    expect(unknown.of("against")?.says).toContain("whose signature it bears was not checked");
    writeFileSync(join(other.home, "key.txt"), `${one.key}\n`);
    expect((await other.checks("verify --against theirs.note")).of("against")?.says).toMatch(
      /signed by/,
    );
  });

  it("must find a note that was altered, though its size and root are those of the record", async () => {
    const { checks, home } = await somebody();
    const note = readFileSync(join(home, "handed.note"), "utf8");
    const lines = note.split("\n");
    const other = Buffer.alloc(32, 7).toString("base64");
    lines[3] = `streams ${other}`;
    writeFileSync(join(home, "altered.note"), lines.join("\n"));
    const { code, of } = await checks("verify --against altered.note");
    expect(code).toBe(6);
    expect(of("against")?.faults[0]?.says).toContain("it was altered");
  });

  it("must find a checkpoint that states other ends of the streams, whoever signed it", async () => {
    const { checks, home, own } = await somebody();
    const note = readNote(readFileSync(join(home, "handed.note"), "utf8"));
    const checkpoint = note.ok ? readCheckpoint(note.value.text) : note;
    if (!checkpoint.ok) throw new Error(checkpoint.error);
    const other = checkpointText({ ...checkpoint.value, streams: "7".repeat(64) });
    writeFileSync(join(home, "other.note"), signNote(other, own));
    const { code, of } = await checks("verify --against other.note");
    expect(code).toBe(6);
    expect(of("against")?.faults[0]?.says).toContain("the ends of the streams does not");
  });

  it("may not take anything else for a checkpoint", async () => {
    const { type } = await somebody();
    expect(await type("verify --against nowhere")).toMatchObject({ code: 3, out: "" });
    expect(await type("verify --against first.jsonl")).toMatchObject({ code: 7, out: "" });
    expect(await type("verify --against handed.note --key nobody")).toMatchObject({
      code: 2,
      out: "",
    });
  });
});
