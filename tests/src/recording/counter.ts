import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { makeShippedRecord } from "#src/record/shipped.ts";
import type { RecordedReport } from "#src/views/schemas/recorded.ts";
import { must } from "#tests/src/log/sample-entries.ts";

/** What a command answered; `said` and `complained` as one line, wherever they were wrapped. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly said: string;
  readonly complained: string;
}

/** A desk of one caseworker: a record of the shipped histories of its own, and nothing else. */
export interface Desk {
  readonly home: string;
  readonly record: string;
  readonly type: (line: string, world?: Partial<Io>) => Promise<Answer>;
  readonly report: (line: string) => Promise<RecordedReport>;
  readonly head: () => Promise<{ readonly size: number; readonly root: string }>;
  readonly file: (name: string, text: string) => string;
  readonly drafts: () => readonly string[];
}

export const ann = "Ann Example, caseworker";

/** The words of a command line; quotation marks hold words together. */
const words = (line: string): string[] =>
  [...line.matchAll(/((?:[^\s"']|"[^"]*"|'[^']*')+)/g)].map(([, word = ""]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, a?: string, b?: string) => a ?? b ?? ""),
  );

/** Makes the shipped record once for the file of tests; each desk works on a copy. */
export function counter(): () => Desk {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "counter-"));
    must(await makeShippedRecord(join(folder, "shipped.db")));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const home = mkdtempSync(join(folder, "desk-"));
    const record = join(home, "data", "intervention-lifecycle", "record.db");
    mkdirSync(join(home, "data", "intervention-lifecycle"), { recursive: true });
    copyFileSync(join(folder, "shipped.db"), record);
    return deskAt(home, record);
  };
}

function deskAt(home: string, record: string): Desk {
  const type: Desk["type"] = async (line, world = {}) => {
    let out = "";
    let err = "";
    const code = await run(words(line), {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      env: {
        XDG_DATA_HOME: join(home, "data"),
        XDG_CONFIG_HOME: join(home, "config"),
        INTERVENTION_BY: ann,
      },
      platform: "linux",
      home,
      cwd: home,
      now: () => new Date("2026-11-26T12:00:00.000Z"),
      readStdin: () => Promise.resolve(new Uint8Array()),
      isTerminal: false,
      ...world,
    });
    const flat = (text: string) => text.replaceAll(/\s+/g, " ");
    return { code, out, said: flat(out), complained: flat(err) };
  };
  const drafts = join(home, "data", "intervention-lifecycle", "drafts");
  return {
    home,
    record,
    type,
    report: async (line) => JSON.parse((await type(`${line} --json`)).out) as RecordedReport,
    head: async () => {
      const log = must(await openRecord(record, { mode: "read" }));
      const head = must(await log.head());
      await log.close();
      return head;
    },
    file: (name, text) => {
      writeFileSync(join(home, name), text);
      return name;
    },
    drafts: () => {
      try {
        return readdirSync(drafts).map((name) => join(drafts, name));
      } catch {
        return [];
      }
    },
  };
}
