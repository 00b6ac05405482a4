import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A process of ours, and what it has said so far. */
export interface Started {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly said: () => string;
  /** The same of its error stream. */
  readonly complained: () => string;
  /** When it has ended and all that it said is known; its exit code, null if it was killed. */
  readonly ended: Promise<number | null>;
  /** Waits for its end, and throws what it complained of unless it is 0. */
  readonly mustEnd: () => Promise<void>;
}

/** Where the product keeps compiled code too. Without it, a start takes twice as long. */
const cache = join(tmpdir(), "node-compile-cache");

/** Starts a script on the Node that runs the tests, with some variables besides ours. */
export const startNode = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started => {
  const started = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_COMPILE_CACHE: cache, ...env },
  });
  let [said, complained] = ["", ""];
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  started.stderr.setEncoding("utf8").on("data", (text: string) => {
    complained += text;
  });
  const ended = once(started, "close").then(([code]) => code as number | null);
  const mustEnd = async (): Promise<void> => {
    const code = await ended;
    if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}: ${complained}`);
  };
  return { process: started, said: () => said, complained: () => complained, ended, mustEnd };
};

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

/** One of the tasks of `child.ts`, as Node is to run it. */
export const childArgs = (...args: readonly string[]): readonly string[] => [child, ...args];

export const startChild = (...args: readonly string[]): Started => startNode(childArgs(...args));
