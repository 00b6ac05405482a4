import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { run as runExport, type ExportArgs } from "#src/cli/commands/export.ts";
import { run as runImport, type ImportArgs } from "#src/cli/commands/import.ts";
import type { Io } from "#src/cli/io.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { fileOf, notice, quoting, type Line } from "./lines.ts";
import { recordingIo } from "./recording-io.ts";

export const folder = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own for one test: home, where it works, and a file to import. */
export const desk = (...lines: readonly (Line | string)[]) => {
  const home = mkdtempSync(join(folder, "d-"));
  if (lines.length > 0) writeFileSync(join(home, "in.jsonl"), fileOf(...lines));
  const said = (io: ReturnType<typeof recordingIo>, code: number) => ({ code, ...io.said() });
  return {
    home,
    record: join(home, "record.db"),
    path: (name: string) => join(home, name),
    import: async (args: Partial<ImportArgs> = {}, changes: Partial<Io> = {}) => {
      const io = recordingIo({ home, cwd: home, ...changes });
      return said(io, await runImport({ file: "in.jsonl", record: "record.db", ...args }, io));
    },
    export: async (args: Partial<ExportArgs> = {}, changes: Partial<Io> = {}) => {
      const io = recordingIo({ home, cwd: home, ...changes });
      return said(io, await runExport({ record: "record.db", ...args }, io));
    },
  };
};

export const headOf = async (file: string) => {
  const log = must(await openRecord(file, { mode: "read" }));
  const head = must(await log.head());
  await log.close();
  return head;
};

/** Six lines, each with a fault of its own. */
export const faulty = [
  '{"id":',
  notice("N-2", {
    dates: { made: { from: "2022-02-30", to: null, words: "x", inferred: false } },
  }),
  notice("N-3", { type: "ImprovmentNoticeIssued" }),
  notice("N-4", { stream: "council-nowhere" }),
  notice("N-5", { actor: { name: "\u001b[2J", role: "x" } }),
  notice("N-6", { evidence: [quoting("letter", ["x".repeat(10_000_000)])] }),
] as const;
