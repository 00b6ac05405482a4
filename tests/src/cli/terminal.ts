import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { makeShippedRecord } from "#src/record/shipped.ts";

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The output as one line, so that a sentence is found wherever it was wrapped. */
  readonly said: string;
}

/** A terminal before a record of the shipped histories, made once for the file of tests. */
export interface Terminal {
  readonly record: () => string;
  readonly type: (line: string, world?: Partial<Io>) => Promise<Answer>;
  readonly json: <Shape>(line: string) => Promise<Shape>;
}

/** The words of a command line; quotation marks hold words together. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** Makes the record before the tests and removes it after them. */
export function terminal(): Terminal {
  let folder = "";
  const record = () => join(folder, "record.db");
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "intervention-"));
    const made = await makeShippedRecord(record());
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    // A record seen before: a first sight is said, and has tests of its own.
    await type("councils");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const type: Terminal["type"] = async (line, world = {}) => {
    let out = "";
    let err = "";
    // Help reads no record, and neither does the check of a bundle.
    const place = /^(help|bundle check)/.test(line) ? [] : ["--record", record()];
    const code = await run([...words(line), ...place], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      env: {},
      platform: "linux",
      home: folder,
      cwd: folder,
      now: () => new Date("2026-11-26T12:00:00.000Z"),
      readStdin: () => Promise.resolve(new Uint8Array()),
      isTerminal: false,
      ...world,
    });
    return { code, out, err, said: out.replaceAll(/\s+/g, " ") };
  };
  return {
    record,
    type,
    json: async <Shape>(line: string) => {
      const { out } = await type(`${line} --json`);
      return JSON.parse(out) as Shape;
    },
  };
}
