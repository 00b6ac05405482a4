import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { watched, type Watched } from "#src/views/schemas/watched.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { intervention } from "#tests/src/log/kill.ts";
import { entry, must } from "#tests/src/log/sample-entries.ts";
import { startNode, type Started } from "#tests/src/log/start-child.ts";
import { isDeep, sizeOf } from "./table.ts";
import { seed, trial } from "./trial.ts";

let server: Awaited<ReturnType<typeof startDoubleApart>>;
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());

const councils = 12;
const furthestAhead = 20;
const longLines = 8;

/**
 * Goes on recording, an entry every few milliseconds, until it is told to stop; but never far ahead of
 * what was shown, or it would all be there already when the next one begins to follow.
 */
const keepRecording = (log: EventLog, words: () => string, mayHold: () => number) => {
  let isOver = false;
  let held = 0;
  const run = async (): Promise<void> => {
    while (!isOver) {
      await sleep(15);
      if (held >= mayHold()) continue;
      const expected = held < councils ? "no_stream" : Math.floor(held / councils) - 1;
      const data = { ground: words(), months: 12 };
      const one = entry(`A-${held}`, { data });
      const { commandId } = one;
      const stream = `council-${held % councils}`;
      const answer = await log.append(stream, expected, [one], { commandId });
      // Whoever is not told what became of it asks again.
      if (answer.ok) held += 1;
      else expect(["OutcomeUnknown", "Unavailable"]).toContain(answer.error.kind);
    }
  };
  const done = run();
  return {
    held: () => held,
    stop: async () => {
      isOver = true;
      await done;
    },
  };
};

/** When a watch is killed: after so many whole lines, and then so many milliseconds. */
const moments = fc.record({
  lines: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
  ms: fc.nat(60),
});

/** Whoever is killed may have written half a line: what has no end is not counted. */
const wholeLines = (said: string): readonly string[] => said.split("\n").slice(0, -1);

const indexIn = (line: string): number => (JSON.parse(line) as Watched).index;

const until = async (isSo: () => boolean): Promise<void> => {
  for (let n = 0; !isSo(); n += 1) {
    if (n === 3_000) throw new Error("it never came to that");
    await sleep(10);
  }
};

describe("a process that follows a record on a server", () => {
  it(
    "may be killed at any moment: who goes on after its last whole line sees each entry once, in order",
    async () => {
      const trying = trial(28);
      const kills = fc.sample(moments, { seed, numRuns: sizeOf(28) });
      const address = `kurrentdb://${server.host}/followed?tls=false`;
      const log = must(await openKurrentRecord(addressOf(address), { mode: "create" }));
      const seen: string[] = [];
      let watching = null as Started | null;
      onTestFinished(() => void watching?.process.kill("SIGKILL"));
      const shown = (): number => seen.length + wholeLines(watching?.said() ?? "").length;
      // Lines that no pipe takes at once, while the reader stands still; short ones otherwise.
      let [length, least] = [10, 0];
      const recording = keepRecording(
        log,
        () => "x".repeat(length),
        () => Math.max(shown() + furthestAhead, least),
      );
      const follow = async (): Promise<Started> => {
        await until(() => recording.held() > 1);
        const last = seen.at(-1);
        const after = last === undefined ? "0" : String(indexIn(last));
        const words = ["watch", "--json", "--after", after, "--record", address];
        watching = startNode(intervention(...words));
        return watching;
      };
      const end = async (started: Started, signal: NodeJS.Signals): Promise<number | null> => {
        started.process.kill(signal);
        started.process.stdout.resume();
        const code = await started.ended;
        watching = null;
        seen.push(...wholeLines(started.said()));
        return code;
      };
      let torn = 0;
      for (const [n, { lines, ms }] of kills.entries()) {
        // Every fourth while its reader stands still, so that it is stopped in the middle of a line.
        const isStuck = n % 4 === 1;
        const started = await follow();
        if (n % 4 === 2) await server.restart();
        await until(() => wholeLines(started.said()).length >= lines);
        if (isStuck) {
          started.process.stdout.pause();
          length = 150_000;
          least = recording.held() + longLines;
          await until(() => recording.held() >= least);
          length = 10;
          await sleep(500);
        }
        await sleep(ms);
        expect(await end(started, "SIGKILL")).toBeNull();
        if (!/(^|\n)$/.test(started.said())) torn += 1;
      }
      await recording.stop();
      const started = await follow();
      await until(() => shown() >= recording.held() - 1);
      await sleep(100);
      expect(await end(started, "SIGTERM")).toBe(130);
      await log.close();
      expect(seen.map(indexIn)).toEqual(
        Array.from({ length: recording.held() - 1 }, (_, i) => i + 1),
      );
      for (const line of seen) expect(watched.safeParse(JSON.parse(line)).success).toBe(true);
      // Otherwise no line was cut, and nothing was shown of those that are.
      expect(torn).toBeGreaterThan(0);
      trying.ran(kills.length);
    },
    isDeep ? 3_600_000 : 240_000,
  );
});
