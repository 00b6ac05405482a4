import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { entry, must } from "./sample-entries.ts";

const minute = 60_000;
const noon = Date.parse("2026-03-29T12:00:00.000Z");
const at = (ms: number): string => new Date(ms).toISOString();

/** What two or more writers record, each by its own clock, which may stand or jump anywhere. */
const writings = fc.array(
  fc.record({
    council: fc.constantFrom("council-a", "council-b"),
    clocks: fc.array(fc.integer({ min: -90 * minute, max: 90 * minute }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { maxLength: 20 },
);

/** The part of the log contract that is about clocks that differ. */
export const describeClockContract = (
  name: string,
  open: () => Promise<EventLog>,
  randomRuns: number,
): void => {
  let log: EventLog;
  beforeEach(async () => {
    log = await open();
  });
  afterEach(() => log.close());

  describe(`${name}: the clocks of its writers`, () => {
    it("must be told apart: which entries bear a later time than their own, and by how much", async () => {
      const write = (
        commandId: string,
        clocks: readonly number[],
        expected: number | "no_stream",
      ) =>
        log.append(
          "council-a",
          expected,
          clocks.map((ms, i) =>
            entry(`${commandId}.${i}`, { commandId, recordedAt: at(noon + ms) }),
          ),
          { commandId },
        );
      expect(must(await write("A", [0], "no_stream")).raised).toEqual([]);
      expect(must(await write("B", [-60 * minute, 1, 0], 0)).raised).toEqual([
        { revision: 1, byMs: 60 * minute },
        { revision: 3, byMs: 1 },
      ]);
      expect(must(await write("B", [-60 * minute, 1, 0], 3))).toMatchObject({
        repeated: true,
        raised: [],
      });
    });

    it("may stand anywhere: recordedAt never decreases within a stream", async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(writings, async (all) => {
          run += 1;
          const last = new Map<string, { revision: number; ms: number }>();
          for (const [n, { council, clocks }] of all.entries()) {
            const stream = `${council}-${run}`;
            const before = last.get(stream);
            const commandId = `c${run}.${n}`;
            const given = clocks.map((ms, i) =>
              entry(`${commandId}.${i}`, { commandId, recordedAt: at(noon + ms) }),
            );
            const appended = must(
              await log.append(stream, before?.revision ?? "no_stream", given, { commandId }),
            );
            const times = appended.recorded.map((one) => Date.parse(one.entry.recordedAt));
            const most = clocks.map((_, i) =>
              Math.max(before?.ms ?? -Infinity, ...clocks.slice(0, i + 1).map((ms) => noon + ms)),
            );
            expect(times).toEqual(most);
            expect(appended.raised).toEqual(
              times.flatMap((ms, i) => {
                const byMs = ms - noon - (clocks[i] ?? 0);
                return byMs > 0 ? [{ revision: appended.firstRevision + i, byMs }] : [];
              }),
            );
            last.set(stream, { revision: appended.lastRevision, ms: times.at(-1) ?? 0 });
          }
          for (const stream of last.keys()) {
            const read = must(await log.readStream(stream)).map(({ entry: one }) => one.recordedAt);
            expect(read).toEqual(read.toSorted());
          }
        }),
        { numRuns: process.env["DEEP"] ? 60 * randomRuns : randomRuns },
      );
    });
  });
};
