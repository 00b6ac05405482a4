import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { exportReport } from "#src/record/import-report.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { desk, faulty, headOf } from "./desk.ts";
import { fileOf, registration, sound } from "./lines.ts";

describe("intervention export", () => {
  it("must write the whole record as it is stored, to a file or to the output", async () => {
    const at = desk(...sound, registration("leeds"));
    await at.import({ create: true });
    const log = must(await openRecord(at.record, { mode: "read" }));
    const stored = must(await readWhole(log)).map(({ body }) => `${body}\n`);
    await log.close();
    expect(await at.export()).toEqual({ code: 0, out: stored.join(""), err: "" });
    const { code, out } = await at.export({ out: "all.jsonl" });
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote 4 entries of 2 streams to .*all\.jsonl/);
    expect(readFileSync(at.path("all.jsonl"), "utf8")).toBe(stored.join(""));
    expect((await at.export({ councils: ["leeds"] })).out).toBe(stored[3]);
    expect((await at.export({ councils: ["council-leeds", "leeds"] })).out).toBe(stored[3]);
    expect(await at.export({ councils: ["leds"] })).toEqual({
      code: 3,
      out: "",
      err: 'There is no council "leds" on this record. Did you mean "leeds"? Nothing was exported.\n',
    });
  });

  it("must never write over a file without --force, and never over a record", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    writeFileSync(at.path("all.jsonl"), "mine");
    expect(await at.export({ out: "all.jsonl" })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there already/) as string,
    });
    expect(readFileSync(at.path("all.jsonl"), "utf8")).toBe("mine");
    expect((await at.export({ out: "all.jsonl", force: true })).code).toBe(0);
    expect(readFileSync(at.path("all.jsonl"), "utf8")).toMatch(/^\{.*\}\n$/s);
    const over = await at.export({ out: "record.db", force: true });
    expect(over).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is a record, and a record is never written over/) as string,
    });
    expect((await headOf(at.record)).size).toBe(3);
    expect(await at.export({ out: "none/all.jsonl" })).toMatchObject({
      code: 3,
      err: expect.stringMatching(/folder/) as string,
    });
    expect(await at.export({ out: ".", force: true })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/folder/) as string,
    });
    expect(readdirSync(at.home).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("must print with --json a report of the published form", async () => {
    const at = desk(...sound);
    await at.import({ create: true });
    for (const [args, code] of [
      [{ out: "a.jsonl" }, 0],
      [{ out: "a.jsonl" }, 2],
      [{ out: "b.jsonl", record: "absent.db" }, 3],
      [{ out: "b.jsonl", councils: ["x"] }, 3],
    ] as const) {
      const answer = await at.export({ json: true, ...args });
      expect(exportReport.parse(JSON.parse(answer.out)).exitCode).toBe(code);
      expect(answer.code).toBe(code);
    }
  });
});

const launch = fileURLToPath(new URL("../../../src/cli/launch.mjs", import.meta.url));
const isLaunchable = existsSync(
  fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url)),
);

describe.runIf(isLaunchable)("the real command", () => {
  it("must import, refuse and export with the same exit codes", () => {
    const at = desk(...sound);
    writeFileSync(at.path("bad.jsonl"), fileOf(...faulty));
    const run = (...args: readonly string[]) => {
      const env = { ...process.env, HOME: at.home, XDG_DATA_HOME: "", INTERVENTION_RECORD: "" };
      const ran = spawnSync(process.execPath, [launch, ...args], { cwd: at.home, env });
      return { code: ran.status, out: String(ran.stdout), err: String(ran.stderr) };
    };
    const record = ["--record", "record.db"];
    expect(run("import", "in.jsonl", ...record)).toMatchObject({ code: 3, out: "" });
    expect(run("import", "in.jsonl", ...record, "--create").code).toBe(0);
    const refused = run("import", "bad.jsonl", ...record);
    expect(refused).toMatchObject({
      code: 7,
      out: "",
      err: expect.stringMatching(/6 faults in 6 lines/) as string,
    });
    expect(run("export", ...record).out.split("\n")).toHaveLength(4);
  });
});
