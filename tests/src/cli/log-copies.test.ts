import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "#src/cli/run.ts";
import { logCompared, logCopied } from "#src/views/schemas/log.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { rewrite } from "#tests/src/log/tamper.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { fill, must } from "#tests/src/log/sample-entries.ts";
import { terminal } from "./terminal.ts";

const { record } = terminal();
const folder = mkdtempSync(join(tmpdir(), "copies-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const type = async (...args: readonly string[]) => {
  const io = recordingIo({ home: folder, cwd: folder });
  const code = await run(args, io);
  return { code, ...io.said() };
};

/** A record of its own with so many entries of one stream. */
const recordOf = async (name: string, stream: string, count: number): Promise<string> => {
  const log = must(await openRecord(join(folder, name), { mode: "create" }));
  await fill(log, stream, count);
  await log.close();
  return name;
};

describe("log copy", () => {
  it("must make a record from which every conclusion is the same", async () => {
    const copied = await type("log", "copy", record(), "copy.db", "--json");
    expect(copied.code).toBe(0);
    const { head, copied: count } = logCopied.parse(JSON.parse(copied.out));
    expect(count).toBe(head.size);
    const same = await type("log", "compare", record(), "copy.db", "--json");
    expect(logCompared.parse(JSON.parse(same.out))).toMatchObject({ answer: "same", first: head });
    const names = ["birmingham", "bradford", "solihull", "slough"];
    const asked = [["councils"], ["findings"], ...names.map((name) => ["show", name])];
    for (const question of asked) {
      const [one, other] = [
        await type(...question, "--json", "--record", record()),
        await type(...question, "--json", "--record", "copy.db"),
      ];
      expect(one).toMatchObject({ code: 0 });
      expect(other.out).toBe(one.out);
    }
  });

  it("must keep a checkpoint of the copy, and must say when there is nothing left to copy", async () => {
    const from = await recordOf("kept.db", "council-a", 3);
    const first = await type("log", "copy", from, "kept-copy.db");
    expect(first.out).toMatch(
      /^Copied 3 entries: kept-copy.db holds the same 3 entries as kept.db/,
    );
    expect(existsSync(join(folder, "kept-copy.db.checkpoint"))).toBe(true);
    const again = await type("log", "copy", from, "kept-copy.db");
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(/^There was nothing to copy/);
  });

  it("must say that a folder is missing, and not that the record cannot be used", async () => {
    const answer = await type("log", "copy", record(), join(folder, "nowhere", "copy.db"));
    expect(answer).toMatchObject({ code: 3, out: "" });
    expect(answer.err).toMatch(/^There is no folder .*nowhere to copy to\. Make it first\./);
  });

  it("may not write into another record, nor into its own source", async () => {
    const [from, other] = [
      await recordOf("from.db", "council-a", 3),
      await recordOf("other.db", "council-b", 2),
    ];
    const refused = await type("log", "copy", from, other);
    expect(refused).toMatchObject({ code: 7, out: "" });
    expect(refused.err).toContain("they part in their first entry");
    expect(await type("log", "copy", from, "./from.db")).toMatchObject({ code: 2, out: "" });
    expect(await type("log", "copy", "nowhere.db", "new.db")).toMatchObject({ code: 3, out: "" });
    expect(existsSync(join(folder, "new.db"))).toBe(false);
  });
});

describe("log compare", () => {
  it("must say which record goes on, and by how much", async () => {
    const [short, long] = [
      await recordOf("short.db", "council-a", 2),
      await recordOf("long.db", "council-a", 5),
    ];
    const said = await type("log", "compare", short, long);
    expect(said.code).toBe(0);
    expect(said.out).toContain("short.db is the beginning of long.db, which goes on by 3 entries.");
    const turned = await type("log", "compare", long, short, "--json");
    expect(logCompared.parse(JSON.parse(turned.out))).toMatchObject({ answer: "firstGoesOn" });
  });

  it("must show the entry in which two records part, from both, and end with exit code 6", async () => {
    const [one, other] = [
      await recordOf("one.db", "council-a", 3),
      await recordOf("fork.db", "council-a", 3),
    ];
    rewrite(join(folder, other), 3, (body) => body.replace("A. Clerk", "B. Clerk"));
    const said = await type("log", "compare", one, other);
    expect(said.code).toBe(6);
    expect(said.out).toContain("their first 2 entries are the same, and entry #2 is not");
    expect(said.out).toMatch(/by A\. Clerk, case officer[^]*by B\. Clerk, case officer/);
    expect(said.out).toContain("28 February 2022");
  });

  it("must tell a record that is not there from one that is damaged", async () => {
    const one = await recordOf("sound.db", "council-a", 3);
    const other = await recordOf("damaged.db", "council-a", 3);
    rewrite(join(folder, other), 2, (body) => body.replace("A. Clerk", "C"));
    expect(await type("log", "compare", one, "nowhere.db")).toMatchObject({ code: 3, out: "" });
    const damaged = await type("log", "compare", other, other);
    expect(damaged).toMatchObject({ code: 7, out: "" });
    expect(damaged.err).toMatch(/damaged\.db: The record is damaged at #2/);
  });
});
