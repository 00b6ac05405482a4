import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { NewEntry } from "#events/envelope.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { entry, must } from "#tests/src/log/sample-entries.ts";
import { startNode } from "#tests/src/log/start-child.ts";
import { isDeep, sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

let server: Awaited<ReturnType<typeof startDoubleApart>>;
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());

const follower = fileURLToPath(new URL("./slow-follower.ts", import.meta.url));
const each = 50;
const streams = 8;
const restarts = 5;
/** Of each entry: a hundred times what the index in memory takes for one. */
const bytesEach = 10_000;
/** A page as it came and as it is read, some of it not yet cleared away; and the index. */
const mostBytes = (entries: number): number => 150_000_000 + 250 * entries;
/** The same at its least, near the end: it must not have grown with what was shown. */
const mostBytesKept = (entries: number): number => 45_000_000 + 250 * entries;

const words = "x".repeat(bytesEach);
const large = (commandId: string): NewEntry[] =>
  Array.from({ length: each }, (_, i) =>
    entry(`${commandId}.${i}`, { commandId, data: { ground: words, months: 12 } }),
  );

/** Whoever is not told what became of it asks again. */
const appended = async (log: EventLog, n: number): Promise<void> => {
  const expected = n < streams ? "no_stream" : Math.floor(n / streams) * each - 1;
  const commandId = `c${n}`;
  for (;;) {
    const answer = await log.append(`council-${n % streams}`, expected, large(commandId), {
      commandId,
    });
    if (answer.ok) return;
    expect(["OutcomeUnknown", "Unavailable"]).toContain(answer.error.kind);
  }
};

describe("one who follows a record on a server, and is slow", () => {
  it(
    "must be shown each entry once, by its place, across restarts, in bounded memory",
    async () => {
      const trying = trial(26);
      const count = sizeOf(26);
      const address = `kurrentdb://${server.host}/slow?tls=false`;
      const log = must(await openKurrentRecord(addressOf(address), { mode: "create" }));
      await appended(log, 0);
      const following = startNode(["--expose-gc", follower, address, String(count), "1"]);
      const commands = count / each;
      onTestFinished(() => void following.process.kill("SIGKILL"));
      let furthest = 0;
      const seen = (): number => Number(/(\d+)\nin use.*\n$/.exec(following.said())?.[1] ?? -1) + 1;
      for (let n = 1; n < commands; n += 1) {
        await appended(log, n);
        furthest = Math.max(furthest, (n + 1) * each - seen());
        if (n % Math.floor(commands / (restarts + 1)) === 0) await server.restart();
      }
      await following.mustEnd();
      const lines = following.said().trim().split("\n");
      const shown = lines
        .filter((line) => /^[\d ]+$/.test(line))
        .flatMap((line) => line.split(" "));
      const used = lines.flatMap((line) => /^in use: (.*)$/.exec(line)?.[1] ?? []).map(Number);
      expect(shown.map(Number)).toEqual(Array.from({ length: count }, (_, i) => i));
      // Otherwise it was not slow, or did not notice that the server was away.
      expect(furthest).toBeGreaterThan(count / 20);
      expect(lines).toContain("away");
      expect(Math.max(...used)).toBeLessThan(mostBytes(count));
      expect(Math.min(...used.slice(-used.length / 4))).toBeLessThan(mostBytesKept(count));
      await log.close();
      trying.ran(count);
    },
    isDeep ? 3_600_000 : 240_000,
  );
});
