import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "#src/cli/run.ts";
import { appOf } from "#src/web/app.ts";
import { recordSource, type RecordSource } from "#src/web/record-source.ts";
import { startDouble, type Double } from "#tests/kurrent/server.ts";
import { terminal } from "#tests/src/cli/terminal.ts";
import { fileOf, notice, registration, sourceLine } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const home = mkdtempSync(join(tmpdir(), "served-"));
const port = 4781;
let double: Double;
let source: RecordSource;
let app: ReturnType<typeof appOf>;
const io = recordingIo({ home, cwd: home });
const address = () => `kurrentdb://${double.host()}/england?tls=false`;

const type = async (...words: readonly string[]): Promise<void> => {
  const own = recordingIo({ home, cwd: home });
  if ((await run(words, own)) !== 0) throw new Error(own.said().err);
};

beforeAll(async () => {
  double = await startDouble();
  await type("log", "copy", "memory:", address());
  source = recordSource(io, address());
  app = appOf({ source, io, port, scenarios: [] });
});
afterAll(async () => {
  await source.close();
  await double.stop();
  rmSync(home, { recursive: true, force: true });
});

const ask = async (path: string) => {
  const answer = await app.request(path, { headers: { host: `127.0.0.1:${port}` } });
  return { status: answer.status, text: await answer.text() };
};

describe("the pages of a record on a server", () => {
  const inFile = site();
  const { record } = terminal();

  it("must say what those of the same record in a file say", async () => {
    expect(record()).not.toBe("");
    for (const path of [
      "/councils/solihull?as-at=2022-11-03&format=json",
      "/councils?as-at=2022-11-03&format=json",
      "/councils/solihull/changes?before=2022-10-19&known-at=2022-11-03&format=json",
    ]) {
      const there = await ask(path);
      expect([path, there.status]).toEqual([path, 200]);
      expect(there.text).toBe(await (await inFile.ask(path)).text());
    }
  });

  it("must not read it again where nothing has come, and must show what has", async () => {
    await ask("/councils/solihull");
    const sent = double.reads.sent;
    expect((await ask("/councils/solihull")).status).toBe(200);
    expect(double.reads.sent - sent).toBeLessThan(5);
    writeFileSync(
      join(home, "more.jsonl"),
      fileOf(
        registration("ashby"),
        sourceLine("ashby"),
        notice("ASH-2", { stream: "council-ashby" }),
      ),
    );
    expect((await ask("/councils/ashby")).status).toBe(404);
    await type("import", "more.jsonl", "--record", address());
    expect(plainOf((await ask("/councils/ashby")).text)).toContain(
      "Improvement notice, since 28 February 2022",
    );
  });

  it("must say that it cannot be reached while the server is away, and go on when it is back", async () => {
    const away = double.restart(1_500);
    const answer = await ask("/councils/solihull?as-at=2022-11-03");
    expect(answer.status).toBe(503);
    expect(plainOf(answer.text)).toContain("The record cannot be used at the moment");
    await away;
    expect((await ask("/councils/solihull?as-at=2022-11-03")).status).toBe(200);
  });

  it("may not show what was read before, once the server holds less than it did", async () => {
    double.store.tamper.cutTo(double.store.all().length - 20);
    const answer = await ask("/councils/solihull");
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain("Statutory direction in force");
    expect(plainOf(answer.text)).toMatch(/fewer|checkpoint/);
  });
});
