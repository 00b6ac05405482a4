import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { leafOf, noLeaf } from "#src/log/leaf.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { describeClockContract } from "#tests/src/log/clock-contract.ts";
import { describeConcurrencyContract } from "#tests/src/log/concurrency-contract.ts";
import { runAgainstModel, step } from "#tests/src/log/log-model.ts";
import { isDeep } from "#tests/reliability/table.ts";
import { trial } from "#tests/reliability/trial.ts";
import { describeReadingContract } from "#tests/src/log/reading-contract.ts";
import { batch, entry, fill, must, mustNot } from "#tests/src/log/sample-entries.ts";

/**
 * What holds for every log, whatever holds its entries. `open` gives a new, empty one. `randomRuns`:
 * fewer where each answer goes over a network.
 */
export const describeLogContract = (
  name: string,
  open: () => Promise<EventLog>,
  { randomRuns = 100 }: { readonly randomRuns?: number } = {},
): void => {
  let log: EventLog;
  beforeEach(({ task }) => {
    // Not of the tests that a file may hold besides.
    if (task.fullTestName.startsWith(`${name}: `)) trial(1);
  });
  beforeEach(async () => {
    log = await open();
  });
  afterEach(() => log.close());

  const append = (
    stream: string,
    expected: number | "no_stream",
    id: string,
    changes: Parameters<typeof entry>[1] = {},
  ) =>
    log.append(stream, expected, [entry(id, changes)], {
      commandId: changes.commandId ?? `command-${id}`,
    });

  describe(`${name}: appending`, () => {
    it("adds format, stream, revision and the leaf of the entry before, and nothing else", async () => {
      const first = must(await append("council-a", "no_stream", "A-1"));
      const second = must(await append("council-a", 0, "A-2"));
      expect(first).toMatchObject({ firstRevision: 0, lastRevision: 0, repeated: false });
      const [recorded] = second.recorded;
      expect(recorded?.entry).toEqual({
        ...entry("A-2"),
        format: 1,
        stream: "council-a",
        revision: 1,
        prevhash: first.recorded[0]?.leaf,
      });
      expect(first.recorded[0]?.entry.prevhash).toBe(noLeaf);
      expect(recorded?.leaf).toBe(leafOf(recorded?.body ?? ""));
      expect(JSON.parse(recorded?.body ?? "")).toEqual(recorded?.entry);
      expect(must(await readWhole(log))).toEqual([...first.recorded, ...second.recorded]);
    });

    it("takes 500 entries at once, chained and numbered, and refuses none and 501", async () => {
      const all = must(
        await log.append("england", "no_stream", batch("c", 500), { commandId: "c" }),
      ).recorded;
      expect(all.map(({ index }) => index)).toEqual(Array.from({ length: 500 }, (_, i) => i));
      for (const [i, { entry: stored }] of all.entries()) {
        expect(stored.revision).toBe(i);
        expect(stored.prevhash).toBe(i === 0 ? noLeaf : all[i - 1]?.leaf);
      }
      for (const count of [0, 501]) {
        const refused = await log.append("england", 499, batch("d", count), { commandId: "d" });
        expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path: "entries" });
      }
      expect(must(await log.head()).size).toBe(500);
    });

    it("refuses a writer who has not seen the last entry, and says which it is", async () => {
      const stream = "council-a";
      expect(mustNot(await append(stream, 0, "A-1"))).toEqual({
        kind: "WrongExpectedRevision",
        stream,
        expected: 0,
        actual: "no_stream",
      });
      await fill(log, stream, 3);
      for (const expected of ["no_stream", 0, 1, 3] as const) {
        expect(mustNot(await append(stream, expected, "A-1"))).toEqual({
          kind: "WrongExpectedRevision",
          stream,
          expected,
          actual: 2,
        });
      }
      expect(must(await log.head()).size).toBe(3);
    });

    it("takes an entry for the place that it must have, and for no other", async () => {
      await fill(log, "council-a", 2);
      const place = (index: number) =>
        log.append("council-b", "no_stream", [entry("B-1")], {
          commandId: "command-B-1",
          index,
        });
      for (const expected of [0, 1, 3]) {
        expect(mustNot(await place(expected))).toEqual({ kind: "WrongPlace", expected, actual: 2 });
      }
      expect(must(await log.head()).size).toBe(2);
      expect(must(await place(2)).recorded[0]?.index).toBe(2);
      // Sent again, it is known by its command, whatever place it is asked for now.
      expect(must(await place(7))).toMatchObject({ repeated: true, recorded: [{ index: 2 }] });
      expect(mustNot(await place(-1))).toMatchObject({ kind: "Invalid", path: "index" });
    });

    it("writes none past one that was not written, of many asked for at once in their places", async () => {
      const asked = (n: number, expected: "no_stream" | number) => {
        const commandId = `c-${n}`;
        return log.append(`council-${n}`, expected, batch(commandId, 2), {
          commandId,
          index: 2 * n,
        });
      };
      const answers = await Promise.all(
        [0, 1, 2, 3, 4].map((n) => asked(n, n === 2 ? 5 : "no_stream")),
      );
      expect(answers.map((answer) => (answer.ok ? "yes" : answer.error.kind))).toEqual([
        "yes",
        "yes",
        "WrongExpectedRevision",
        "WrongPlace",
        "WrongPlace",
      ]);
      expect(must(await log.head()).size).toBe(4);
    });

    it("lets exactly one of two writers win", async () => {
      const both = await Promise.all([
        append("council-a", "no_stream", "A-1"),
        append("council-a", "no_stream", "A-2"),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { actual: 0 } });
    });

    it("answers a repeated command as the first time, and writes nothing", async () => {
      const stream = "council-a";
      const entries = batch("c", 3);
      const first = must(await log.append(stream, "no_stream", entries, { commandId: "c" }));
      await fill(log, stream, 1);
      const later = entries.map((given) => ({
        ...given,
        recordedAt: "2027-01-01T00:00:00.000Z",
        agent: { name: "intervention-lifecycle", version: "9.9.9" },
      }));
      for (const expected of ["no_stream", 2, 3] as const) {
        const again = must(await log.append(stream, expected, later, { commandId: "c" }));
        expect(again).toEqual({ ...first, repeated: true });
      }
      expect(must(await log.head()).size).toBe(4);
    });

    it("refuses a command id used before in the stream with other content", async () => {
      trial(19);
      const stream = "council-a";
      const conflict = { kind: "IdempotencyConflict", stream, commandId: "c" };
      const entries = batch("c", 2);
      must(await log.append(stream, "no_stream", entries, { commandId: "c" }));
      const [first, second] = entries;
      const others = [
        [entry("c.0", { commandId: "c", data: { months: 13 } }), second],
        [entry("c.9", { commandId: "c" }), second],
        [first],
        [second, first],
        [...entries, entry("c.2", { commandId: "c" })],
        [entry("c.0", { commandId: "c", actor: { name: "B. Clerk", role: "r" } }), second],
      ].map((list) => list.flatMap((one) => one ?? []));
      for (const other of others) {
        expect(mustNot(await log.append(stream, 1, other, { commandId: "c" }))).toEqual(conflict);
      }
      // Command ids are unique for each stream, not in the whole record.
      must(await append("council-b", "no_stream", "B-1", { commandId: "c" }));
      expect(must(await log.head()).size).toBe(3);
    });

    it("keeps entry ids unique in the whole record", async () => {
      must(await append("council-a", "no_stream", "A-1"));
      const twice = { kind: "DuplicateId", id: "A-1" };
      expect(mustNot(await append("council-b", "no_stream", "A-1"))).toEqual(twice);
      expect(mustNot(await append("council-a", 0, "A-1", { commandId: "other" }))).toEqual(twice);
      const within = [entry("B-1", { commandId: "c" }), entry("B-1", { commandId: "c" })];
      expect(
        mustNot(await log.append("council-b", "no_stream", within, { commandId: "c" })),
      ).toMatchObject({ kind: "Invalid", path: "entries[1].id" });
      expect(must(await log.head()).size).toBe(1);
    });

    it("never lets recordedAt go back within a stream", async () => {
      const at = (hour: string): string => `2026-03-29T${hour}:00:00.000Z`;
      const hours = ["10", "09", "11", "01", "23"];
      for (const [i, hour] of hours.entries()) {
        const expected = i === 0 ? "no_stream" : i - 1;
        must(await append("council-a", expected, `A-${i}`, { recordedAt: at(hour) }));
      }
      must(await append("council-b", "no_stream", "B-1", { recordedAt: at("02") }));
      const all = must(await readWhole(log)).map(({ entry: { recordedAt } }) => recordedAt);
      expect(all).toEqual(["10", "10", "11", "11", "23", "02"].map(at));
    });

    it("refuses more than 1 MiB at once and takes exactly 1 MiB", async () => {
      const sized = (length: number) => [entry("A-1", { data: { text: "é".repeat(length) } })];
      const command = { commandId: "command-A-1" };
      const bytesAround = 1_048_576 / 2;
      const over = mustNot(await log.append("council-a", "no_stream", sized(bytesAround), command));
      if (over.kind !== "TooLarge") throw new Error(over.kind);
      const fits = Math.floor(bytesAround - (over.bytes - over.limit) / 2);
      expect(
        mustNot(await log.append("council-a", "no_stream", sized(fits + 1), command)),
      ).toMatchObject({ kind: "TooLarge", limit: 1_048_576 });
      expect(must(await log.head()).size).toBe(0);
      const taken = must(await log.append("council-a", "no_stream", sized(fits), command));
      expect(Buffer.byteLength(taken.recorded[0]?.body ?? "")).toBeGreaterThan(1_048_573);
    });

    const unfit: [string, Record<string, unknown>, string][] = [
      ["a BigInt", { data: { n: 1n } }, "entries[0].data.n"],
      ["NaN", { data: { n: NaN } }, "entries[0].data.n"],
      ["-0", { data: { n: -0 } }, "entries[0].data.n"],
      ["1e21", { data: { n: 1e21 } }, "entries[0].data.n"],
      ["a lone surrogate", { data: { t: "\ud800" } }, "entries[0].data.t"],
      ["text not in NFC", { data: { t: "e\u0301" } }, "entries[0].data.t"],
      [
        "__proto__",
        { data: JSON.parse('{"__proto__":1}') as unknown },
        "entries[0].data.__proto__",
      ],
      ["a Date", { data: { d: new Date(0) } }, "entries[0].data.d"],
      ["a Map", { data: new Map() }, "entries[0].data"],
      ["undefined", { after: undefined }, "entries[0].after"],
      ["a revision of its own", { revision: 0 }, "entries[0].revision"],
      ["a prevhash of its own", { prevhash: noLeaf }, "entries[0].prevhash"],
      ["no id", { id: "" }, "entries[0].id"],
      ["an id that is not visible ASCII", { id: "A\n1" }, "entries[0].id"],
      ["another command's id", { commandId: "other" }, "entries[0].commandId"],
      [
        "a local recordedAt",
        { recordedAt: "2026-01-31T09:00:00.000+01:00" },
        "entries[0].recordedAt",
      ],
      ["30 February", { recordedAt: "2026-02-30T09:00:00.000Z" }, "entries[0].recordedAt"],
    ];
    it.each(unfit)("refuses %s, naming the path", async (_, changes, path) => {
      trial(20);
      const given = [{ ...entry("A-1"), ...changes }];
      const refused = await log.append("council-a", "no_stream", given, {
        commandId: "command-A-1",
      });
      expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path });
      expect(must(await log.head()).size).toBe(0);
    });

    it.each([
      ["stream", "Council", "no_stream", "c"],
      ["stream", "", "no_stream", "c"],
      ["expected", "council-a", -1, "c"],
      ["expected", "council-a", 0.5, "c"],
      ["commandId", "council-a", "no_stream", "a b"],
    ] as const)("refuses a bad %s", async (path, stream, expected, commandId) => {
      const refused = await log.append(stream, expected, batch(commandId, 1), { commandId });
      expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path });
    });
  });

  describeReadingContract(name, open);
  describeConcurrencyContract(name, open);
  describeClockContract(name, open, randomRuns / 2);

  it(`${name}: always does what a plain array does, one after the other or at once`, async () => {
    const trying = trial(2);
    const steps = fc.array(step, { maxLength: 40, size: "max" });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, atOnce) => {
        taken += all.length;
        const fresh = await open();
        try {
          await runAgainstModel(fresh, all, { atOnce });
        } finally {
          await fresh.close();
        }
      }),
      { numRuns: isDeep ? 60 * randomRuns : randomRuns },
    );
    trying.ran(taken);
  });
};
