import { spawn } from "node:child_process";
import { exitCodes } from "#src/record/exit-code.ts";
import { countOf } from "#src/record/show-value.ts";
import type { Io } from "#src/cli/io.ts";
import { noteLacking } from "#src/cli/lacking-note.ts";
import { openToRead, type Refusal } from "#src/cli/record.ts";
import { readScenarioText } from "#src/cli/scenario/scenario-file.ts";
import { refuse } from "#src/cli/view-council.ts";
import { appOf } from "#src/web/app.ts";
import { recordSource, type RecordFound } from "#src/web/record-source.ts";
import { sameKeys } from "#src/cli/scenario/scenario-key.ts";
import { servePages, type Serving } from "#src/web/serve.ts";

export interface ServeTyped {
  readonly port?: string;
  readonly open?: boolean;
  readonly record?: string;
  readonly scenario?: readonly string[];
}

/** What serving needs of the system beyond other commands. */
export interface ServeWorld {
  /** Ends when somebody stops the command. */
  readonly stopped: () => Promise<void>;
  /** Opens an address in the browser. False: it could not be. */
  readonly browse: (address: string, platform: NodeJS.Platform) => Promise<boolean>;
}

const usualPort = "4780";

/** `intervention serve`, and `npm start`: the pages, for this computer alone, until it is stopped. */
export async function serve(
  { port = usualPort, open = false, record, scenario: scenarios = [] }: ServeTyped,
  io: Io,
  world: ServeWorld = theSystem,
): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refuse(io, {
      says: `--port ${port}: write a whole number up to 65535, such as ${usualPort}, or 0 for any that is free.`,
      code: exitCodes.usage,
    });
  }
  const wrong = faultIn(scenarios, io);
  if (wrong !== null) return refuse(io, wrong);
  const source = recordSource(io, record);
  const found = await source.find();
  if (!found.ok) return refuse(io, found.error);
  const serving = await servePages(
    (taken) => appOf({ source, io, port: taken, scenarios }),
    Number(port),
  );
  if (!serving.ok) return refuse(io, { says: serving.error, code: exitCodes.usage });
  await noteShipped(record, io);
  const address = `http://127.0.0.1:${serving.value.port}/`;
  io.out(startedText(found.value, serving.value, address, port));
  if (open && !(await world.browse(address, io.platform))) {
    io.err(`No browser could be opened. Open ${address} yourself.\n`);
  }
  await world.stopped();
  await serving.value.close();
  await source.close();
  io.out("Stopped.\n");
  return exitCodes.done;
}

/** Why the files of scenarios cannot be shown; what is in them is read, and told, page by page. */
function faultIn(scenarios: readonly string[], io: Io): Refusal | null {
  for (const name of scenarios) {
    const read = readScenarioText(name, io);
    if (!read.ok) return read.error;
  }
  const alike = sameKeys(scenarios);
  if (alike === null) return null;
  return {
    says: `--scenario: ${alike.join(" and ")} would have one address. Give one of the files another name, or leave it out.`,
    code: exitCodes.usage,
  };
}

async function noteShipped(record: string | undefined, io: Io): Promise<void> {
  const log = await openToRead(io, record);
  // Whatever is wrong by now, the first page will say.
  if (!log.ok) return;
  await noteLacking(log.value, null, record, io);
  await log.value.close();
}

const startedText = (
  { place, head, councils }: RecordFound,
  { port, wasBusy }: Serving,
  address: string,
  wished: string,
): string => `${wasBusy ? `Port ${wished} is in use; port ${port} was free and is taken instead.\n` : ""}\
The record ${place.file}: ${countOf(councils, "council", "councils")}, ${countOf(head.size, "entry", "entries")}.
Open ${address} in a browser. Only this computer can, and nothing can be written from there.
Ctrl-C stops it (from elsewhere: end process ${process.pid}).
`;

const theSystem: ServeWorld = {
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
    }),
  browse: (address, platform) =>
    new Promise((resolve) => {
      const [command, ...before] =
        platform === "darwin" ? ["open"] : platform === "win32" ? ["explorer.exe"] : ["xdg-open"];
      const child = spawn(command as string, [...before, address], {
        stdio: "ignore",
        detached: true,
      });
      child.once("error", () => resolve(false));
      child.once("spawn", () => {
        child.unref();
        resolve(true);
      });
    }),
};
