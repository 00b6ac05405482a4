import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, in which every measured command runs. */
const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Run {
  readonly args: readonly string[];
  /** Where Node keeps compiled code; null for a process that compiles nothing of ours. */
  readonly cache: string | null;
}

/** Runs a whole process of this Node to its end. Throws if it fails: then nothing was measured. */
export function runNode({ args, cache }: Run, env: Readonly<Record<string, string>> = {}): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(cache !== null && { NODE_COMPILE_CACHE: cache }), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} exited ${status}: ${String(stderr)}`);
}

/** Loaded with `--import` into a process: leaves its peak memory in the file of PEAK_MEMORY_FILE. */
export const memoryReporter = new URL("./report-memory.ts", import.meta.url).href;

/** The most memory that a process held at once, in MB (resident set, Node included). */
export function peakMemory(run: Run, folder: string): number {
  const file = join(folder, "peak-memory");
  runNode({ ...run, args: ["--import", memoryReporter, ...run.args] }, { PEAK_MEMORY_FILE: file });
  return Number(readFileSync(file, "utf8")) / 1024;
}
