import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { watched as schema } from "#src/views/schemas/watched.ts";
import { startDouble, type Double } from "#tests/kurrent/server.ts";
import { intervention } from "#tests/src/log/kill.ts";
import { startNode } from "#tests/src/log/start-child.ts";
import { fileOf, notice, sound } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const home = mkdtempSync(join(tmpdir(), "watched-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let double: Double;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.stop());

const type = async (...words: readonly string[]): Promise<number> => {
  const io = recordingIo({ home, cwd: home });
  const code = await run(words, io);
  if (code !== 0) throw new Error(io.said().err);
  return code;
};

/** A record of the sound lines, and a way to add a notice to it. */
const begun = async (record: string) => {
  writeFileSync(join(home, "in.jsonl"), fileOf(...sound));
  await type("import", "in.jsonl", "--create", "--record", record);
  return async (id: string) => {
    writeFileSync(join(home, "more.jsonl"), fileOf(notice(id)));
    await type("import", "more.jsonl", "--record", record);
  };
};

const watching = (...words: readonly string[]) => watchingIn({}, ...words);

const watchingIn = (world: Partial<Io>, ...words: readonly string[]) => {
  const stop = new AbortController();
  const io = recordingIo({ home, cwd: home, interrupted: () => stop.signal, ...world });
  const ended = run(["watch", ...words], io);
  const says = async (what: RegExp): Promise<void> => {
    for (let n = 0; !what.test(`${io.said().out}${io.said().err}`); n += 1) {
      if (n === 1_000) throw new Error(`not said: ${what}\n${io.said().out}${io.said().err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { says, stop: () => stop.abort(), ended, said: () => io.said() };
};

describe.each([
  ["in a file", () => join(home, "watched.db")],
  ["on a server", () => `kurrentdb://${double.host()}/watched?tls=false`],
])("watch of a record %s", (_, place) => {
  it("must show each new entry once, with what the rules find of it, until it is interrupted", async () => {
    const record = place();
    const add = await begun(record);
    const watched = watching("--after", "#1", "--record", record);
    await watched.says(/#2 in council-/);
    await add("T-20");
    await watched.says(/From T-20/);
    await add("T-21");
    await watched.says(/From T-21/);
    watched.stop();
    expect(await watched.ended).toBe(130);
    const { out } = watched.said();
    expect(out.match(/From T-20/g)).toHaveLength(1);
    expect(out).not.toMatch(/^#[01] in/m);
    expect(out).toMatch(/Evidence gap, V\d+|Unusual, V\d+|The rules find nothing against it/);
  });

  it("must give each as one line of JSON, to the published schema, and nothing else there", async () => {
    const record = place();
    const add = await begun(record);
    const watched = watching("--json", "--after", "0", "--record", record);
    await add("T-22");
    await watched.says(/"T-22"/);
    watched.stop();
    expect(await watched.ended).toBe(130);
    const { out, err } = watched.said();
    const lines = out.split("\n");
    expect(lines.pop()).toBe("");
    const shown = lines.map((line) => schema.parse(JSON.parse(line)));
    expect(shown.map(({ index }) => index)).toEqual(shown.map((_, i) => i + 1));
    expect(shown.at(-1)).toMatchObject({
      entry: "T-22",
      stream: "council-testshire",
      council: "testshire",
      recordedBy: "A. Clerk, case officer",
      recordedAt: "2026-01-31T09:00:00.000Z",
      step: { what: "The Secretary of State issued an improvement notice" },
    });
    expect(err).toContain("Showing what comes after #0.\n");
  });

  it("must refuse a council or an entry that is not on the record", async () => {
    const record = place();
    for (const [words, code] of [
      [["nowhere"], 3],
      [["--after", "#99999"], 2],
      [["--after", "yesterday"], 2],
    ] as const) {
      expect(await watching(...words, "--record", record).ended).toBe(code);
    }
  });
});

describe("watch, of which nobody reads the output any more", () => {
  it("must end quietly, as done, at the next entry", async () => {
    const record = join(home, "piped.db");
    const add = await begun(record);
    const words = ["watch", "--json", "--after", "1", "--record", record];
    const env = { XDG_STATE_HOME: join(home, "state"), XDG_CONFIG_HOME: join(home, "config") };
    const piped = startNode(intervention(...words), env);
    onTestFinished(() => void piped.process.kill("SIGKILL"));
    for (let n = 0; piped.said() === "" && n < 1_000; n += 1) await sleep(20);
    piped.process.stdout.destroy();
    await add("T-40");
    expect(await piped.ended).toBe(0);
    expect(piped.complained()).toMatch(/Showing what comes after #1\.\n$/);
  });
});

describe("watch of a record on a server", () => {
  it("must go on when the server has been away, and miss nothing", async () => {
    const record = `kurrentdb://${double.host()}/away?tls=false`;
    const add = await begun(record);
    const watched = watching("--record", record);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await add("T-30");
    await watched.says(/From T-30/);
    await double.restart(3_000);
    await watched.says(/cannot be read for the moment/);
    await add("T-31");
    await watched.says(/From T-31/);
    watched.stop();
    expect(await watched.ended).toBe(130);
    expect(watched.said().out.match(/From T-3\d/g)).toEqual(["From T-30", "From T-31"]);
  });

  it("must go on when the server goes away between two entries, and show each once", async () => {
    const record = `kurrentdb://${double.host()}/between?tls=false`;
    const add = await begun(record);
    await add("T-40");
    let shown = "";
    const out = (text: string): void => {
      if (shown === "") void double.restart(1_500);
      shown += text;
    };
    const watched = watchingIn({ out }, "--after", "#0", "--record", record);
    await watched.says(/cannot be read for the moment/);
    await watched.says(/can be used again/);
    for (let n = 0; n < 500 && !shown.includes("From T-40"); n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    watched.stop();
    expect(await watched.ended).toBe(130);
    expect(shown.match(/^#\d+ in/gm)).toEqual(["#1 in", "#2 in", "#3 in"]);
  });
});
