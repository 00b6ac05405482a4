import { dirname } from "node:path";
import { beforeAll } from "vitest";
import { appOf } from "#src/web/app.ts";
import type { PageEntry } from "#src/web/asked/asked.ts";
import { recordSource } from "#src/web/record-source.ts";
import { recordingIo, type RecordingIo } from "#tests/src/record/recording-io.ts";
import { terminal } from "#tests/src/cli/terminal.ts";

const port = 4780;

/** What a browser on this computer sends. */
const usual = { host: `127.0.0.1:${port}` };

/**
 * The pages of the shipped record, asked without a network; `pages` in place of the table’s, `scenarios`
 * beside those that are shipped.
 */
export function site(pages?: readonly PageEntry[], scenarios: readonly string[] = []) {
  const { record, json } = terminal();
  let io: RecordingIo | null = null;
  let clock = Date.parse("2026-11-26T12:00:00.000Z");
  let app: ReturnType<typeof appOf> | null = null;
  beforeAll(async () => {
    const home = dirname(record());
    // Each request comes a second after the one before, so that none is one too many.
    const now = () => new Date((clock += 1_000));
    io = recordingIo({ home, cwd: home, now });
    const source = recordSource(io, record());
    app = appOf({ source, io, port, scenarios, ...(pages !== undefined && { pages }) });
  });
  return {
    record,
    json,
    /** What the terminal was told: of a fault of ours, what happened. */
    told: () => io?.said().err ?? "",
    ask: async (path: string, headers: Record<string, string> = {}, method = "GET") => {
      if (app === null) throw new Error("asked before the record was made");
      return app.request(path, { method, headers: { ...usual, ...headers } });
    },
  };
}
