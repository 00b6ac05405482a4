import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyLog } from "#src/log/copy.ts";
import { compareLogs } from "#src/log/compare.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, must } from "./sample-entries.ts";
import { startNode } from "./start-child.ts";

/** Everyday 10,000 entries of 200 cases; deep, a million of 20,000. */
const cases = process.env["DEEP"] ? 20_000 : 200;
const each = 50;
/** Beyond what this process takes for being there. In memory is an index of the record, and pages. */
const mostBytesAnEntry = 800;

const { newFile } = recordFolder();
const command = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
let server: Awaited<ReturnType<typeof startDoubleApart>>;
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());

const onServer = async (name: string, mode: "create" | "write" | "read"): Promise<EventLog> =>
  must(
    await openKurrentRecord(addressOf(`kurrentdb://${server.host}/${name}?tls=false`), { mode }),
  );

const inFile = async (file: string, mode: "create" | "write" | "read"): Promise<EventLog> =>
  must(await openRecord(file, { mode }));

/** A record of many cases, in which their entries stand among one another. */
const source = async (file = newFile()): Promise<EventLog> => {
  const log = await inFile(file, "create");
  const half = each / 2;
  for (const part of [0, 1]) {
    for (let first = 0; first < cases; first += 100) {
      const asked = Array.from({ length: Math.min(100, cases - first) }, (_, i) => {
        const commandId = `c${first + i}.${part}`;
        const expected = part === 0 ? "no_stream" : half - 1;
        return log.append(`council-${first + i}`, expected, batch(commandId, half), { commandId });
      });
      for (const answer of await Promise.all(asked)) must(answer);
    }
  }
  return log;
};

const copied = async (from: EventLog, to: EventLog) => {
  const done = await copyLog(from, to);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};

describe(`a record of ${(cases * each).toLocaleString("en-GB")} entries`, () => {
  it("must come back from a server in a process of its own as it went, stopped in the middle", async () => {
    const from = await source();
    const head = must(await from.head());
    expect(head.size).toBe(cases * each);
    const rssBefore = process.memoryUsage().rss;

    // Whoever copies is stopped after a third, and another goes on.
    const stopped = await onServer("england", "create");
    let left = Math.floor((cases * 2) / 3);
    const failing: Pick<EventLog, "head" | "readAll" | "append"> = {
      head: (options) => stopped.head(options),
      readAll: (options) => stopped.readAll(options),
      append: (...asked) => {
        left -= 1;
        if (left < 0) throw new Error("stopped here");
        return stopped.append(...asked);
      },
    };
    await expect(copyLog(from, failing)).rejects.toThrow("stopped here");
    await stopped.close();
    const there = await onServer("england", "write");
    const begun = must(await there.head()).size;
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(head.size);
    expect(await copied(from, there)).toEqual({ head, copied: head.size - begun });

    const back = await inFile(newFile(), "create");
    expect(await copied(there, back)).toEqual({ head, copied: head.size });
    const compared = await compareLogs(from, back);
    expect(compared).toMatchObject({ ok: true, value: { parted: null, alike: head.size } });
    const grown = process.memoryUsage().rss - rssBefore;
    expect(grown).toBeLessThan(200_000_000 + mostBytesAnEntry * head.size);
    await Promise.all([from.close(), there.close(), back.close()]);
  });

  it("must be whole on the server though who copied it was killed, once it is copied again", async () => {
    const file = newFile();
    const from = await source(file);
    const head = must(await from.head());
    await from.close();
    const to = `kurrentdb://${server.host}/killed?tls=false`;
    const cache = `${file}.cache`;
    const home = {
      XDG_STATE_HOME: `${file}.state`,
      XDG_CONFIG_HOME: `${file}.config`,
      XDG_CACHE_HOME: cache,
    };
    const copying = startNode([command, "log", "copy", file, to], home);
    let there = 0;
    for (let n = 0; there === 0 && n < 2_000; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const opened = await openKurrentRecord(addressOf(to), { mode: "read" });
      if (!opened.ok) continue;
      there = must(await opened.value.head()).size;
      await opened.value.close();
    }
    copying.process.kill("SIGKILL");
    expect(await copying.ended).toBeNull();
    expect(there).toBeGreaterThan(0);
    await startNode([command, "log", "copy", file, to], home).mustEnd();
    // What is known of it is kept for the next use, for this user alone.
    const folder = join(cache, "intervention-lifecycle");
    const [index = "", ...others] = readdirSync(folder);
    expect(index).toMatch(/^[0-9a-f]{16}\.index$/);
    expect(others).toEqual([]);
    expect(statSync(join(folder, index)).mode & 0o777).toBe(0o600);
    await startNode([command, "log", "checkpoint", "--record", to], home).mustEnd();
    const whole = await onServer("killed", "read");
    expect(must(await whole.head())).toEqual(head);
    await whole.close();
  });
});
