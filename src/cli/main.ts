import { homedir } from "node:os";
import { stripVTControlCharacters, styleText } from "node:util";
import type { Io } from "./io.ts";
import { leaveWhenSaid } from "./leave.ts";
import { run } from "./run.ts";

// styleText itself knows NO_COLOR, FORCE_COLOR and whether the stream is a terminal.
const isStyled = (): boolean => {
  const styled = styleText("bold", "x", { stream: process.stdout });
  return styled !== stripVTControlCharacters(styled);
};

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** A second interruption ends the process at once, as it would have been ended without this. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

const readerGone = new AbortController();

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  platform: process.platform,
  home: homedir(),
  cwd: process.cwd(),
  now: () => new Date(),
  readStdin,
  interrupted,
  readerGone: readerGone.signal,
  isTerminal: process.stdout.isTTY,
  // A pipe has no width of its own; COLUMNS can give it one.
  columns: process.stdout.columns ?? (Number(process.env["COLUMNS"]) || undefined),
  styled: isStyled(),
};

// A reader that closes the pipe early, such as head, has seen what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  readerGone.abort();
  process.exitCode = 0;
});

process.exitCode = await run(process.argv.slice(2), io);
leaveWhenSaid();
