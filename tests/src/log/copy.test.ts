import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { no } from "#events/result.ts";
import { copyLog } from "#src/log/copy.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, entry, fill, must } from "./sample-entries.ts";
import { rewrite, tamper } from "./tamper.ts";

const { newFile } = recordFolder();

/** A record of commands, each so many entries of some stream. */
const logOf = async (commands: readonly (readonly [number, number])[]): Promise<EventLog> => {
  const log = createMemoryLog();
  const ends = new Map<string, number>();
  for (const [i, [at, count]] of commands.entries()) {
    const [stream, commandId] = [`council-${at}`, `c-${i}`];
    const last = ends.get(stream) ?? -1;
    const expected = last < 0 ? "no_stream" : last;
    must(await log.append(stream, expected, batch(commandId, count), { commandId }));
    ends.set(stream, last + count);
  }
  return log;
};

const commands = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })), { maxLength: 10 });

/** Fails at the nth append: before anything is written, or after all is. */
const failingAt = (log: EventLog, nth: number, when: "before" | "after"): EventLog => {
  let asked = 0;
  return {
    ...log,
    append: async (...what) => {
      asked += 1;
      const fails = asked === nth;
      const failure = { kind: "OutcomeUnknown", reason: "the plug was pulled" } as const;
      if (fails && when === "before") return no(failure);
      const answer = await log.append(...what);
      return fails ? no(failure) : answer;
    },
  };
};

describe("a copy of a record", () => {
  it("must hold the same texts in the same places, and have the same root", async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (given) => {
        const [from, to] = [await logOf(given), createMemoryLog()];
        const copied = await copyLog(from, to);
        const head = must(await from.head());
        expect(copied).toEqual({ ok: true, value: { head, copied: head.size } });
        expect(must(await readRecord(to))).toEqual(must(await readRecord(from)));
      }),
    );
  });

  it.each(["before", "after"] as const)(
    "must be finished by asking again, wherever it stopped %s an entry was in",
    async (when) => {
      const given: [number, number][] = [
        [0, 2],
        [1, 1],
        [0, 3],
        [2, 1],
        [0, 1],
      ];
      const from = await logOf(given);
      for (let nth = 1; nth <= given.length; nth += 1) {
        const to = createMemoryLog();
        expect(await copyLog(from, failingAt(to, nth, when))).toMatchObject({
          error: { kind: "failed", side: "to", failure: { kind: "OutcomeUnknown" } },
        });
        const held = must(await to.head()).size;
        const again = await copyLog(from, to);
        expect(again).toEqual({
          ok: true,
          value: { head: must(await from.head()), copied: 8 - held },
        });
        expect(must(await readRecord(to))).toEqual(must(await readRecord(from)));
      }
    },
  );

  it("must hold for commands that lie across two pages, and must tell how far it has come", async () => {
    const from = await logOf([
      [0, 400],
      [1, 400],
      [2, 400],
      [0, 1],
    ]);
    const to = createMemoryLog();
    const told: number[] = [];
    await copyLog(from, to, (done) => told.push(done));
    expect(told).toEqual([1200, 1201]);
    expect(must(await to.head())).toEqual(must(await from.head()));
  });

  it("may not be made on top of another record, nor of one that has gone on", async () => {
    const from = await logOf([
      [0, 1],
      [1, 1],
    ]);
    for (const given of [
      [
        [0, 1],
        [2, 1],
      ],
      [
        [0, 1],
        [1, 1],
        [0, 1],
      ],
    ] as [number, number][][]) {
      const to = await logOf(given);
      const before = must(await to.head());
      expect(await copyLog(from, to)).toMatchObject({ error: { kind: "notABeginning" } });
      expect(must(await to.head())).toEqual(before);
    }
  });

  it("must leave out what is recorded while it is made, and fetch it when asked again", async () => {
    const from = await logOf([
      [0, 1],
      [1, 1],
    ]);
    const to = createMemoryLog();
    let late = 0;
    const busy: EventLog = {
      ...to,
      append: async (...what) => {
        late += 1;
        const commandId = `late-${late}`;
        must(await from.append(commandId, "no_stream", batch(commandId, 1), { commandId }));
        return to.append(...what);
      },
    };
    expect(await copyLog(from, busy)).toMatchObject({ value: { head: { size: 2 }, copied: 2 } });
    const told: number[] = [];
    const again = await copyLog(from, to, (done) => told.push(done));
    expect(again).toMatchObject({ value: { head: { size: 4 }, copied: 2 } });
    // What is there is not sent again.
    expect(told).toEqual([4]);
  });

  it("may not be called a bug of ours where somebody copies another record into it meanwhile", async () => {
    const [from, later] = [createMemoryLog(), createMemoryLog()];
    for (const [log, hour] of [
      [from, "09"],
      [later, "10"],
    ] as const) {
      // The same command, recorded on another computer at another time.
      const one = entry("A", { recordedAt: `2026-01-31T${hour}:00:00.000Z` });
      must(await log.append("council-a", "no_stream", [one], { commandId: one.commandId }));
    }
    const to = createMemoryLog();
    const shared: EventLog = {
      ...to,
      append: async (...what) => {
        await copyLog(later, to);
        return to.append(...what);
      },
    };
    expect(await copyLog(from, shared)).toMatchObject({
      error: { kind: "notABeginning", isBegun: true, compared: { alike: 0 } },
    });
  });

  it.each([
    ["before it is asked for", "before"],
    ["after it was decided, as on a server", "after"],
  ] as const)(
    "may not go on where somebody else writes to it, %s, and must say where they part",
    async (_, when) => {
      const from = await logOf([
        [0, 2],
        [1, 1],
        [2, 1],
        [3, 1],
      ]);
      const to = createMemoryLog();
      const intrude = async () =>
        must(await to.append("council-9", "no_stream", batch("own", 1), { commandId: "own" }));
      const shared: EventLog = {
        ...to,
        append: async (stream, expected, entries, options) => {
          if (stream !== "council-1") return to.append(stream, expected, entries, options);
          await intrude();
          const { commandId } = options;
          return to.append(stream, expected, entries, when === "before" ? options : { commandId });
        },
      };
      expect(await copyLog(from, shared)).toMatchObject({
        error: { kind: "notABeginning", compared: { alike: 2, parted: { first: { index: 2 } } } },
      });
      const held = must(await readRecord(to)).map(({ entry }) => entry.stream);
      expect(held.includes("council-1")).toBe(when === "after");
    },
  );
});

describe("a damaged record", () => {
  const attacks: [string, number, (file: string) => void][] = [
    [
      "a changed text",
      1,
      (file) => tamper(file, "UPDATE entries SET body = body || ' ' WHERE pos = 2"),
    ],
    ["a text that is not canonical", 2, (file) => rewrite(file, 3, (body) => `${body} `)],
    ["a broken chain", 2, (file) => rewrite(file, 2, (body) => body.replace("Clerk", "Clerc"))],
    [
      "an earlier time",
      2,
      (file) => rewrite(file, 3, (body) => body.replace("2026-01-31T09", "2025-01-31T09")),
    ],
  ];

  it.each(attacks)("may not be copied, not even its beginning: %s", async (_, index, attack) => {
    const file = newFile();
    const made = must(await openRecord(file, { mode: "create" }));
    await fill(made, "council-a", 3);
    await made.close();
    attack(file);
    const from = must(await openRecord(file, { mode: "read" }));
    const to = createMemoryLog();
    expect(await copyLog(from, to)).toMatchObject({
      error: { kind: "failed", side: "from", failure: { kind: "Corrupt", index } },
    });
    expect(must(await to.head()).size).toBe(0);
    await from.close();
  });
});
