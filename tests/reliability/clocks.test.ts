import { describe, expect, it } from "vitest";
import { clockWarning } from "#src/log/clock.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { entry, must, mustNot } from "#tests/src/log/sample-entries.ts";
import { trial } from "./trial.ts";

const { newFile } = recordFolder();
const adapters: readonly (() => Promise<EventLog>)[] = [
  () => Promise.resolve(createMemoryLog()),
  async () => must(await openRecord(newFile(), { mode: "create" })),
];

interface Case {
  readonly clocks: string;
  /** What the writers' clocks show, one writing after the other. */
  readonly shown: readonly string[];
  readonly recorded: readonly string[];
  /** Whether who comes next, with the clock that was shown last, is warned that a clock is wrong. */
  readonly warned: boolean;
}

const cases: readonly Case[] = [
  {
    clocks: "one of which stands a day back",
    shown: ["2026-05-12T09:00:00.000Z", "2026-05-11T09:00:01.000Z"],
    recorded: ["2026-05-12T09:00:00.000Z", "2026-05-12T09:00:00.000Z"],
    warned: true,
  },
  {
    clocks: "one of which stood a day ahead",
    shown: ["2026-05-12T09:00:00.000Z", "2026-05-13T09:00:01.000Z", "2026-05-12T09:00:02.000Z"],
    recorded: ["2026-05-12T09:00:00.000Z", "2026-05-13T09:00:01.000Z", "2026-05-13T09:00:01.000Z"],
    warned: true,
  },
  {
    clocks: "one of which was put back by two minutes on its way",
    shown: ["2026-05-12T09:05:00.000Z", "2026-05-12T09:03:00.000Z", "2026-05-12T09:05:00.001Z"],
    recorded: ["2026-05-12T09:05:00.000Z", "2026-05-12T09:05:00.000Z", "2026-05-12T09:05:00.001Z"],
    warned: false,
  },
  {
    clocks: "that show the last second of 2016 twice, for its leap second",
    shown: ["2016-12-31T23:59:59.900Z", "2016-12-31T23:59:59.100Z", "2017-01-01T00:00:00.000Z"],
    recorded: ["2016-12-31T23:59:59.900Z", "2016-12-31T23:59:59.900Z", "2017-01-01T00:00:00.000Z"],
    warned: false,
  },
  {
    clocks: "of London, which show half past one twice on 25 October 2026 and never on 29 March",
    shown: [
      "2026-03-29T00:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
      ...["2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+00:00"].map((local) =>
        new Date(local).toISOString(),
      ),
    ],
    recorded: [
      "2026-03-29T00:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ],
    warned: false,
  },
];

describe("clocks", () => {
  it.each(cases)(
    "$clocks may never lead a stream back in time, nor change its order",
    async (one) => {
      trial(17);
      for (const open of adapters) {
        const log = await open();
        for (const [i, recordedAt] of one.shown.entries()) {
          const given = entry(`A-${i}`, { recordedAt });
          const { commandId } = given;
          must(
            await log.append("council-a", i === 0 ? "no_stream" : i - 1, [given], { commandId }),
          );
        }
        const all = must(await readWhole(log)).map((recorded) => recorded.entry);
        expect(all.map(({ id }) => id)).toEqual(one.shown.map((_, i) => `A-${i}`));
        expect(all.map(({ recordedAt }) => recordedAt)).toEqual(one.recorded);
        const warning = clockWarning(
          new Date(one.shown.at(-1) ?? ""),
          all.at(-1)?.recordedAt ?? "",
        );
        expect(warning?.includes("bears a time in the future") ?? false).toBe(one.warned);
        await log.close();
      }
    },
  );

  it.each([
    ["a leap second", "2016-12-31T23:59:60.000Z"],
    ["a local time", "2026-10-25T01:30:00.000+01:00"],
  ])("may not date an entry by %s: it is refused", async (_, recordedAt) => {
    trial(17);
    for (const open of adapters) {
      const log = await open();
      const given = entry("A-1", { recordedAt });
      const refused = await log.append("council-a", "no_stream", [given], {
        commandId: given.commandId,
      });
      expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path: "entries[0].recordedAt" });
      await log.close();
    }
  });
});
