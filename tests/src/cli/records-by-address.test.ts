import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { startDouble, type Double } from "#tests/kurrent/server.ts";
import { fileOf, sound } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { batch, must } from "#tests/src/log/sample-entries.ts";
import { terminal } from "./terminal.ts";
import { unnamed } from "./unnamed.ts";

const { record } = terminal();
const home = mkdtempSync(join(tmpdir(), "addresses-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let double: Double;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.stop());

const address = (name: string): string => `kurrentdb://${double.host()}/${name}?tls=false`;

const type = async (words: readonly string[], world: Partial<Io> = {}) => {
  const io = recordingIo({ home, cwd: home, ...world });
  const code = await run(words, io);
  return { code, ...io.said() };
};

describe("a record on a KurrentDB server", () => {
  it("must be a copy of one in a file, to the same root, and a copy of it must be so again", async () => {
    const there = await type(["log", "copy", record(), address("england"), "--json"]);
    expect(there).toMatchObject({ code: 0 });
    const back = await type(["log", "copy", address("england"), "back.db", "--json"]);
    expect(back.out).toBe(there.out);
    const same = await type(["log", "compare", record(), "back.db"]);
    expect(same.code).toBe(0);
    const other = await type(["log", "compare", record(), address("england"), "--json"]);
    expect(JSON.parse(other.out)).toMatchObject({ answer: "same" });
  });

  it("must say of a copy that stopped on its way what is in it, and must go on when asked again", async () => {
    const from = must(await openRecord(join(home, "from.db"), { mode: "create" }));
    for (const [i, count] of [500, 500, 10].entries()) {
      const commandId = `c-${i}`;
      must(await from.append(`s-${i}`, "no_stream", batch(commandId, count), { commandId }));
    }
    await from.close();
    double.faults.next({ kind: "slow", ms: 0 }, 2);
    double.faults.next({ kind: "accessDenied" });
    const stopped = await type(["log", "copy", "from.db", address("stopped")]);
    expect(stopped).toMatchObject({ code: 1, out: "" });
    expect(stopped.err).toMatch(
      /The first 1,000 entries of from\.db are in kurrentdb:\S+, and there to stay\./,
    );
    const again = await type(["log", "copy", "from.db", address("stopped")]);
    expect(again.out).toMatch(/^Copied 10 entries; 1,000 were there before/);
  });

  it.each([
    ["councils"],
    ["show", "solihull", "--as-at", "2022-11-02"],
    ["history", "bradford"],
    ["moves", "bradford"],
    ["why", "solihull", "CommissionerInstructed", "--on", "2022-10-20"],
    ["findings"],
    ["export", "solihull"],
    ["search", "commissioner"],
    ["deadlines", "--as-at", "2022-11-03"],
    ["gaps", "solihull"],
  ])("must be answered of as one in a file is, and so must memory: %s", async (...question) => {
    const inFile = await type([...question, "--record", record()]);
    const onServer = await type([...question, "--record", address("england")]);
    const inMemory = await type([...question, "--record", "memory:"]);
    expect(inFile.out).not.toBe("");
    const said = unnamed(inFile.out, record());
    expect([onServer.code, inMemory.code]).toEqual([inFile.code, inFile.code]);
    expect(unnamed(onServer.out, address("england"))).toBe(said);
    expect(unnamed(inMemory.out, "memory:")).toBe(said);
  });

  it("must be the record of the commands that are suggested, without the password in its address", async () => {
    const typed = address("england").replace("://", "://ann:secret@");
    const { out } = await type(["councils", "--record", typed]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      `intervention show <council> --record "${address("england")}"`,
    );
    const { out: shown } = await type(["show", "solihull", `--record=${address("england")}`]);
    expect(shown.replaceAll(/\s+/g, " ")).toContain(
      `intervention moves solihull --record "${address("england")}"`,
    );
    expect((await type(["councils"])).out).not.toContain("--record");
  });

  it("may not be copied over when it has gone on, and must say that it holds all of the other", async () => {
    const longer = address("longer");
    expect((await type(["log", "copy", "memory:", longer])).code).toBe(0);
    const step = ["record", "solihull", "MonitoringVisitMade", "--on", "2024-03-05"];
    const by = ["--by", "A. Clerk, case officer", "--source", "cypnow-2023-03-20"];
    const recorded = await type([...step, ...by, "--record", longer]);
    expect(recorded).toMatchObject({ code: 0 });
    const again = await type(["log", "copy", "memory:", longer]);
    expect(again.code).toBe(7);
    expect(again.err).toContain(
      "holds all of memory: already and goes on by 1 entry: nothing was copied.",
    );
  });

  it("may not be watched where nothing can come, in memory", async () => {
    const { code, err } = await type(["watch", "--record", "memory:"]);
    expect(code).toBe(2);
    expect(err).toContain("nothing can come to it");
  });

  it("must be verified as far as it shows itself, and must say what cannot be looked into", async () => {
    const { code, out } = await type(["verify", "--json", "--record", address("england")]);
    expect(code).toBe(0);
    const { checks } = JSON.parse(out) as { readonly checks: { name: string; answer: string }[] };
    const answers = Object.fromEntries(checks.map(({ name, answer }) => [name, answer]));
    expect(answers).toMatchObject({
      file: "notChecked",
      bytes: "holds",
      chains: "holds",
      tree: "holds",
    });
  });

  it("may be copied into a file with log backup", async () => {
    const { code } = await type(["log", "backup", "backup.db", "--record", address("england")]);
    expect(code).toBe(0);
    expect((await type(["log", "compare", "backup.db", record()])).code).toBe(0);
  });

  it("may be begun by an import, once, and must have its checkpoint in the user’s own folder", async () => {
    const exported = await type([
      "export",
      "solihull",
      "--out",
      "solihull.jsonl",
      "--record",
      record(),
    ]);
    expect(exported.code).toBe(0);
    const line = ["import", "solihull.jsonl", "--record", address("begun")];
    expect(await type(line)).toMatchObject({ code: 3 });
    const made = await type([...line, "--create", "--json"]);
    expect(made.code).toBe(0);
    const { written, checkpoint } = JSON.parse(made.out) as {
      readonly written: number;
      readonly checkpoint: { readonly files: readonly string[] };
    };
    expect(written).toBeGreaterThan(0);
    expect(checkpoint.files).toHaveLength(1);
    expect(readFileSync(checkpoint.files[0] ?? "", "utf8")).toContain("intervention-lifecycle/");
    const again = await type([...line, "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ outcome: "nothingNew", skipped: written });
  });

  it.each([
    ["a file", () => "written.db"],
    ["a server", () => address("written")],
  ])("may be written to step by step, and repeats nothing: %s", async (_, place) => {
    writeFileSync(join(home, "sound.jsonl"), fileOf(...sound));
    const at = ["--record", place()];
    expect((await type(["import", "sound.jsonl", "--create", ...at])).code).toBe(0);
    const step = [
      "record",
      "testshire",
      "ConcernRaised",
      "--on",
      "2022-03-01",
      "--source",
      "letter",
    ];
    const says = ["--set", "raisedBy=A head teacher", "--set", "about=The children"];
    const world = { env: { INTERVENTION_BY: "Ann Example, caseworker" } };
    for (let n = 0; n < 2; n += 1) {
      expect(await type([...step, ...says, ...at], world)).toMatchObject({ code: 0 });
    }
    const exported = await type(["export", "testshire", ...at]);
    expect(exported.out.match(/"type":"ConcernRaised"/g)).toHaveLength(1);
    expect(
      (await type(["bundle", "create", "testshire", "--out", place().slice(-3), ...at])).code,
    ).toBe(0);
  });

  it("must not be read when the server was put back to an earlier backup", async () => {
    expect((await type(["log", "copy", record(), address("restored")])).code).toBe(0);
    const held = double.store.stream("restored.council-solihull") ?? [];
    double.store.tamper.cutTo(double.store.all().indexOf(held.at(-1) as (typeof held)[number]));
    const shown = await type(["show", "solihull", "--record", address("restored")]);
    expect(shown.code).toBe(7);
    expect(shown.err).toMatch(/is not what it was/);
    const accept = [
      "log",
      "accept-restore",
      "--reason",
      "a disk was lost",
      "--by",
      "A. Clerk, clerk",
    ];
    const accepted = await type([...accept, "--record", address("restored")]);
    expect(accepted.code).toBe(0);
    expect((await type(["show", "solihull", "--record", address("restored")])).code).toBe(0);
  });

  it("must be asked for in one sentence when the server is not there, and must not be made", async () => {
    const gone = await type(["councils", "--record", "kurrentdb://127.0.0.1:9/england?tls=false"]);
    expect(gone).toMatchObject({ code: 1, out: "" });
    expect(gone.err).toMatch(/cannot be used at the moment: the server cannot be reached/);
    const none = await type(["councils", "--record", address("never-begun")]);
    expect(none).toMatchObject({ code: 3, out: "" });
    expect(none.err).toMatch(/the server holds no entry of it/);
    const bad = await type(["councils", "--record", "kurrentdb://localhost"]);
    expect(bad).toMatchObject({ code: 2, out: "" });
    expect(bad.err).toMatch(/must name the record/);
  });
});

describe("a password in an address", () => {
  const secret = "hunter2-%24x";
  const withSecret = (name: string, at = double.host()): string =>
    `kurrentdb://ann:${secret}@${at}/${name}?tls=false`;

  it("must never be shown or kept, whatever comes of the command", async () => {
    const tries = [
      ["log", "copy", record(), withSecret("secret")],
      ["councils", "--record", withSecret("secret")],
      ["log", "compare", withSecret("secret"), record()],
      ["log", "copy", withSecret("secret"), withSecret("secret")],
      ["log", "checkpoint", "--record", withSecret("secret")],
      ["councils", "--record", withSecret("none")],
      ["councils", "--record", withSecret("secret", "127.0.0.1:9")],
      ["councils", "--record", withSecret("Bad Name")],
      ["councils", "--record", `${withSecret("secret")}&nonsense=1`],
      ["councils", "--record", `${withSecret("secret")}&tlsCAFile=/no/such/file`],
      ["verify", "--record", withSecret("secret")],
      ["councils", "--record", withSecret("secret").replace("kurrentdb:", "kurrent:")],
      ["log", "copy", record(), withSecret("secret").replace("//", "/")],
    ];
    const printed: string[] = [];
    for (const line of tries) {
      const { out, err } = await type(line);
      expect(`${out}${err}`).not.toBe("");
      printed.push(out, err);
    }
    for (const text of printed) expect(text).not.toMatch(/hunter2/);
    const state = join(home, ".local/state/intervention-lifecycle/checkpoints");
    for (const name of readdirSync(state)) {
      expect(`${name}${readFileSync(join(state, name), "utf8")}`).not.toMatch(/hunter2/);
    }
  });
});
