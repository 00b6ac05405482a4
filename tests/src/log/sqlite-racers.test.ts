import { describe, expect, it } from "vitest";
import type { Recorded } from "#src/log/event-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { trial } from "#tests/reliability/trial.ts";
import type { Raced } from "./child.ts";
import { recordFolder } from "./record-folder.ts";
import { must } from "./sample-entries.ts";
import { startChild } from "./start-child.ts";

const { newFile } = recordFolder();
const hour = 3_600_000;

interface Racer {
  readonly name: string;
  readonly clockMs: number;
  readonly stream: string;
}

/** Lets processes append `count` entries each to their streams in a new record. */
const race = async (racers: readonly Racer[], count: number) => {
  const file = newFile();
  await must(await openRecord(file, { mode: "create" })).close();
  const started = racers.map(({ name, clockMs, stream }) =>
    startChild("race", file, name, String(count), String(clockMs), stream),
  );
  await Promise.all(started.map(({ mustEnd }) => mustEnd()));
  const told = started.map(({ said }) => JSON.parse(said()) as Raced);
  const log = must(await openRecord(file, { mode: "read" }));
  // Reading the record follows every chain from its first entry to its last.
  const recorded = must(await readRecord(log));
  await log.close();
  return { told, recorded };
};

const entriesOf = (recorded: readonly Recorded[], racer: string): readonly Recorded[] =>
  recorded.filter(({ entry }) => entry.id.startsWith(`${racer}.`));

describe("processes that append to a stream, each after the head that it has just read", () => {
  it.each([
    { processes: 8, each: 250, streams: 1 },
    { processes: 32, each: 100, streams: 5 },
  ])(
    "must add every entry exactly once, without a gap: $processes of them, $each each, to $streams",
    async ({ processes, each, streams }) => {
      const trying = trial(5);
      const racers = Array.from({ length: processes }, (_, i) => ({
        name: `racer-${i}`,
        clockMs: 0,
        stream: `council-${i % streams}`,
      }));
      const { told, recorded } = await race(racers, each);
      expect(recorded).toHaveLength(processes * each);
      for (const [stream, all] of Map.groupBy(recorded, ({ entry }) => entry.stream)) {
        const revisions = all.map(({ entry }) => entry.revision);
        expect([stream, revisions]).toEqual([stream, revisions.map((_, revision) => revision)]);
      }
      for (const { name, stream } of racers) {
        const wanted = Array.from({ length: each }, (_, i) => [stream, `${name}.${i}`]);
        expect(entriesOf(recorded, name).map(({ entry }) => [entry.stream, entry.id])).toEqual(
          wanted,
        );
      }
      expect(told.reduce((sum, { busy }) => sum + busy, 0)).toBe(0);
      // Otherwise they did not race, and nothing was shown.
      expect(told.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0);
      trying.ran(recorded.length);
    },
    240_000,
  );

  it("may have clocks an hour apart: the record never goes back, and says what was raised", async () => {
    const racers = [
      { name: "fast", clockMs: hour, stream: "council-a" },
      { name: "slow", clockMs: 0, stream: "council-a" },
    ];
    const { told, recorded } = await race(racers, 40);
    const times = recorded.map(({ entry }) => entry.recordedAt);
    expect(times).toEqual(times.toSorted());
    const [fast, slow] = told;
    const firstFast = recorded.findIndex(({ entry }) => entry.id === "fast.0");
    const after = entriesOf(recorded.slice(firstFast), "slow").length;
    const raised = slow?.raisedByMs ?? [];
    expect(raised.filter((ms) => ms > hour / 2)).toHaveLength(after);
    expect(Math.max(...raised)).toBeLessThanOrEqual(hour);
    for (const ms of fast?.raisedByMs ?? []) expect(ms).toBeLessThan(hour / 2);
  });
});
