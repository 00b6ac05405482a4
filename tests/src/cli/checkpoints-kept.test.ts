import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkpointOf, checkpointText } from "#src/checkpoint/checkpoint.ts";
import { keepNote, keptNotes, placesOf } from "#src/checkpoint/kept.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { keepCheckpoint } from "#src/cli/open-record.ts";
import { run } from "#src/cli/run.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { fill } from "#tests/src/log/sample-entries.ts";
import { importReport } from "#src/record/import-report.ts";
import { keyFrom } from "#tests/src/checkpoint/some-key.ts";
import { desk, headOf } from "#tests/src/record/desk.ts";
import { fileOf, notice, sound } from "#tests/src/record/lines.ts";
import { filePlace } from "#src/record/place.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

import { atDesk, copyOf, sizeIn } from "./kept-record.ts";

const registered = (i: number) => {
  const [line] = sound;
  const council = JSON.parse(JSON.stringify(line).replaceAll("testshire", `other-${i}`)) as object;
  return JSON.parse(JSON.stringify(council).replaceAll("Testshire", `Other ${i}`)) as typeof line &
    object;
};

describe("a write", () => {
  it("must keep a checkpoint in each place before it reports success", async () => {
    const at = await atDesk();
    mkdirSync(at.path("outside"));
    const { code, out } = await at.add("N-2", "--checkpoints outside --json");
    expect(code).toBe(0);
    const { checkpoint, head } = importReport.parse(JSON.parse(out));
    expect(checkpoint).toMatchObject({ ...head, size: 4 });
    const notes = (checkpoint?.files ?? []).map((file) => readFileSync(file, "utf8"));
    expect(notes).toHaveLength(3);
    expect(new Set(notes).size).toBe(1);
    expect(checkpoint?.files).toContain(at.beside);
    await at.add("N-3", "--checkpoints outside");
    expect(readdirSync(at.path("outside")).map((one) => sizeIn(at.path(`outside/${one}`)))).toEqual(
      [4, 5],
    );
    expect(readdirSync(at.stateFolder)).toHaveLength(1);
    expect([sizeIn(at.beside), (await headOf(at.record)).size]).toEqual([5, 5]);
  });

  it("must be readable to whoever may read the record, however private its writer is", async () => {
    const at = await atDesk();
    mkdirSync(at.path("outside"));
    chmodSync(at.record, 0o666);
    expect((await at.add("N-2", `--checkpoints ${at.path("outside")}`)).code).toBe(0);
    const [name = ""] = readdirSync(at.path("outside"));
    for (const file of [at.beside, at.path(`outside/${name}`)]) {
      expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o666]);
    }
  });

  it("must sign with a key that this user alone may read, and with no other", async () => {
    const at = await atDesk();
    const key = at.path(".config/intervention-lifecycle/signing-key.pem");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    execFileSync("chmod", ["644", key]);
    const refused = await at.add("N-2");
    expect([refused.code, refused.err]).toEqual([7, expect.stringMatching(/Others may read/)]);
    expect((await headOf(at.record)).size).toBe(3);
    writeFileSync(key, "no key");
    execFileSync("chmod", ["600", key]);
    expect((await at.add("N-2")).err).toContain("does not hold a key for signing");
    expect((await headOf(at.record)).size).toBe(3);
  });

  it("must say that a key made anew is another than the one that signed before", async () => {
    const at = await atDesk();
    rmSync(at.path(".config/intervention-lifecycle/signing-key.pem"));
    const { code, err } = await at.add("N-2");
    expect([code, err]).toEqual([0, expect.stringMatching(/^Made a key/)]);
    expect(err).toContain("were signed with another key. If that key was yours and is lost");
    expect((await at.add("N-3")).err).toBe("");
  });

  it("must find the folder that was named, and else write nothing", async () => {
    const at = await atDesk();
    const { code, err } = await at.add("N-2", "--checkpoints unplugged");
    expect([code, err]).toEqual([2, expect.stringContaining("there is no folder")]);
    expect((await headOf(at.record)).size).toBe(3);
    const io = recordingIo({ home: at.home, cwd: at.home });
    expect(await run(["config", "set", "checkpoints", "unplugged"], io)).toBe(2);
    mkdirSync(at.path("disk"));
    expect(await run(["config", "set", "checkpoints", "disk"], io)).toBe(0);
    await at.add("N-2");
    expect(readdirSync(at.path("disk"))).toHaveLength(1);
  });

  it("must leave the checkpoint of the newest entry, whoever else writes", async () => {
    const at = await atDesk();
    const files = Array.from({ length: 8 }, (_, i) => {
      const line = { stream: `council-other-${i}`, id: `R-${i}`, commandId: `R-${i}` };
      writeFileSync(at.path(`r${i}.jsonl`), fileOf({ ...registered(i), ...line }));
      return `r${i}.jsonl`;
    });
    const done = await Promise.all(files.map((file) => at.type(`import ${file}`)));
    expect(done.map(({ code, err }) => [code, err])).toEqual(files.map(() => [0, ""]));
    expect(sizeIn(at.beside)).toBe(11);
  });
});

describe("keeping a checkpoint", () => {
  it("must be done again where an entry came while it was kept", async () => {
    const { home, path } = desk();
    const inner = createMemoryLog();
    await fill(inner, "council-testshire", 2);
    let asked = 0;
    const log: EventLog = {
      ...inner,
      streams: async (options) => {
        const heads = await inner.streams(options);
        asked += 1;
        if (asked === 1) await fill(inner, "council-testshire", 1);
        return heads;
      },
    };
    const io = recordingIo({ home, cwd: home });
    const places = placesOf(filePlace(path("record.db")), io, null);
    const kept = await keepCheckpoint(log, places, io, "everywhere");
    expect(kept).toMatchObject({ ok: true, value: { size: 3 } });
    expect(sizeIn(places.beside ?? "")).toBe(3);
  });
});

describe("two who keep checkpoints of one record", () => {
  const keptOf = async (log: EventLog, places: ReturnType<typeof placesOf>, size: number) => {
    const made = await checkpointOf(log, { size });
    if (!made.ok || made.value === null) throw new Error("no checkpoint");
    keepNote(places, made.value, signNote(checkpointText(made.value), keyFrom(7)), "everywhere");
  };

  it("may not put an older one in the place of a newer one, however slow they are", async () => {
    const { home, path } = desk();
    const places = placesOf(filePlace(path("record.db")), recordingIo({ home, cwd: home }), null);
    const log = createMemoryLog();
    await fill(log, "council-testshire", 3);
    for (const size of [3, 2]) await keptOf(log, places, size);
    expect(keptNotes(places).map(({ path: file }) => sizeIn(file))).toEqual([3, 3]);
    // Of another record that stands at that place now, the size says nothing.
    const other = createMemoryLog();
    await fill(other, "council-other", 1);
    await keptOf(other, places, 1);
    expect(keptNotes(places).map(({ path: file }) => sizeIn(file))).toEqual([1, 1]);
  });

  it("must clear away what one of them left behind who was killed", async () => {
    const at = await atDesk();
    const [name = ""] = readdirSync(at.stateFolder);
    writeFileSync(join(at.stateFolder, `${name}.new-999999999-abcd`), "half a no");
    await at.add("N-2");
    expect(readdirSync(at.stateFolder)).toEqual([name]);
  });
});

describe("log accept-restore", () => {
  it("must take a name and a reason, keep what is overtaken, and let the record be used again", async () => {
    const at = await atDesk();
    mkdirSync(at.path("outside"));
    const env = { INTERVENTION_CHECKPOINTS: at.path("outside") };
    const yesterday = copyOf(at.record, "yesterday");
    writeFileSync(at.path("more.jsonl"), fileOf(notice("N-2")));
    expect((await at.type("import more.jsonl", { env })).code).toBe(0);
    const lost = readFileSync(at.beside, "utf8");
    yesterday.putBack();
    for (const [line, says] of [
      ["log accept-restore", "Say why"],
      ['log accept-restore --reason " "', "Say why"],
      ['log accept-restore --reason "disk lost"', "Say who"],
    ] as const) {
      const { code, err } = await at.type(line, { env });
      expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    }
    const accepted = await at.type('log accept-restore --reason "disk lost" --by "Ann, clerk"', {
      env,
    });
    expect([accepted.code, accepted.err]).toEqual([0, ""]);
    expect(accepted.out).toContain("It holds 3 entries and held 4: the last one is gone");
    const [line = ""] = readFileSync(`${at.record}.restores.jsonl`, "utf8").split("\n");
    expect(JSON.parse(line)).toMatchObject({
      by: "Ann, clerk",
      reason: "disk lost",
      overtaken: [lost],
    });
    expect((await at.type("councils", { env })).err).toBe("");
    const verified = (await at.type("verify", { env })).out.replaceAll(/\s+/g, " ");
    expect(verified).toContain(
      "Ann, clerk accepted that the record is not what it was before: disk lost",
    );
    expect((await at.type("import more.jsonl", { env })).code).toBe(0);
    yesterday.putBack();
    expect((await at.type("councils", { env })).code).toBe(7);
  });

  it("may not be used on a record that agrees", async () => {
    const at = await atDesk();
    const { code, err } = await at.type('log accept-restore --reason "why not" --by "Ann, clerk"');
    expect([code, err]).toEqual([2, expect.stringContaining("There is nothing to accept")]);
  });
});

describe("log checkpoint", () => {
  it("must give the same note each time, for the same record", async () => {
    const at = await atDesk();
    const [one, two] = [await at.type("log checkpoint"), await at.type("log checkpoint")];
    expect(one).toEqual(two);
    expect(one.out).toBe(readFileSync(at.beside, "utf8"));
    expect((await at.type("log checkpoint --out note.txt")).out).toBe("");
    expect(readFileSync(at.path("note.txt"), "utf8")).toBe(one.out);
  });
});

describe("log backup", () => {
  it("must make a copy with the same head and a checkpoint of its own, and replace nothing", async () => {
    const at = await atDesk();
    const { code, out, err } = await at.type("log backup copy.db");
    expect([code, err]).toEqual([0, ""]);
    const head = await headOf(at.record);
    expect(await headOf(at.path("copy.db"))).toEqual(head);
    expect(out).toContain(`3 entries, Merkle root ${head.root}`);
    expect(readFileSync(at.path("copy.db.checkpoint"))).toEqual(readFileSync(at.beside));
    const again = await at.type("log backup copy.db");
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("there already")]);
    const nowhere = await at.type("log backup missing/copy.db");
    expect([nowhere.code, nowhere.err]).toEqual([3, expect.stringContaining("There is no folder")]);
  });
});

describe.runIf(process.getuid?.() === 0)("a checkpoint that cannot be kept", () => {
  it("must be reported with the way to make up for it; what was written stays", async () => {
    const at = await atDesk();
    const small = join(at.home, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4k", "tmpfs", small]);
    try {
      writeFileSync(join(small, "full"), Buffer.alloc(4096));
      const { code, err } = await at.add("N-2", "--checkpoints small");
      expect(code).toBe(1);
      expect(err).toMatch(/No checkpoint of the record could be kept: [^]*log checkpoint/);
      expect((await headOf(at.record)).size).toBe(4);
      rmSync(join(small, "full"));
      expect((await at.type("log checkpoint --checkpoints small")).code).toBe(0);
    } finally {
      execFileSync("umount", ["-l", small]);
    }
  });
});
