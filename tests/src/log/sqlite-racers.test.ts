import { describe, expect, it } from "vitest";
import type { Recorded } from "#src/log/event-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import type { Raced } from "./child.ts";
import { recordFolder } from "./record-folder.ts";
import { must } from "./sample-entries.ts";
import { startChild } from "./start-child.ts";

const { newFile } = recordFolder();
const hour = 3_600_000;

interface Racer {
  readonly name: string;
  readonly clockMs: number;
}

/** Lets processes append `count` entries each to one stream of a new record. */
const race = async (racers: readonly Racer[], count: number) => {
  const file = newFile();
  await must(await openRecord(file, { mode: "create" })).close();
  const started = racers.map(({ name, clockMs }) =>
    startChild("race", file, name, String(count), String(clockMs)),
  );
  await Promise.all(started.map(({ mustEnd }) => mustEnd()));
  const told = started.map(({ said }) => JSON.parse(said()) as Raced);
  const log = must(await openRecord(file, { mode: "read" }));
  // Reading the record follows every chain from its first entry to its last.
  const recorded = must(await readRecord(log));
  await log.close();
  return { told, recorded };
};

const idsOf = (recorded: readonly Recorded[], racer: string): readonly string[] =>
  recorded.map(({ entry }) => entry.id).filter((id) => id.startsWith(`${racer}.`));

describe("processes that append to one stream, each after the head that it has just read", () => {
  it("must add every entry exactly once, without a gap: eight of them, 250 each", async () => {
    const racers = Array.from({ length: 8 }, (_, i) => ({ name: `racer-${i}`, clockMs: 0 }));
    const { told, recorded } = await race(racers, 250);
    expect(recorded.map(({ entry }) => entry.revision)).toEqual(
      Array.from({ length: 2_000 }, (_, revision) => revision),
    );
    for (const { name } of racers) {
      const wanted = Array.from({ length: 250 }, (_, i) => `${name}.${i}`);
      expect(idsOf(recorded, name)).toEqual(wanted);
    }
    // Otherwise they did not race, and nothing was shown.
    expect(told.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0);
  }, 240_000);

  it("may have clocks an hour apart: the record never goes back, and says what was raised", async () => {
    const racers = [
      { name: "fast", clockMs: hour },
      { name: "slow", clockMs: 0 },
    ];
    const { told, recorded } = await race(racers, 40);
    const times = recorded.map(({ entry }) => entry.recordedAt);
    expect(times).toEqual(times.toSorted());
    const [fast, slow] = told;
    const firstFast = recorded.findIndex(({ entry }) => entry.id === "fast.0");
    const after = idsOf(recorded.slice(firstFast), "slow").length;
    const raised = slow?.raisedByMs ?? [];
    expect(raised.filter((ms) => ms > hour / 2)).toHaveLength(after);
    expect(Math.max(...raised)).toBeLessThanOrEqual(hour);
    for (const ms of fast?.raisedByMs ?? []) expect(ms).toBeLessThan(hour / 2);
  });
});
