import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseSync } from "node:sqlite";
import type { NewEntry } from "#events/envelope.ts";
import type { Expected } from "#src/log/event-log.ts";
import { prepareAppend } from "#src/log/prepare-append.ts";
import { openForWriting, type Connection } from "#src/log/sqlite-connection.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { createAppendQueue, type AppendQueue } from "#src/log/sqlite-queue.ts";
import type { Statements } from "#src/log/sqlite-statements.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, entry, must, mustNot } from "./sample-entries.ts";

const { newFile } = recordFolder();
const times = <T>(count: number, work: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => work(i));

/** As SQLite throws it. */
const sqliteError = (errcode: number): Error =>
  Object.assign(new Error(`code ${errcode}`), { errcode });

let file: string;
let real: Connection;
beforeEach(async () => {
  file = newFile();
  await must(await openRecord(file, { mode: "create" })).close();
  real = openForWriting(file, { timeoutMs: 50, pageCountMax: null });
});
afterEach(() => real.close());

/** A queue whose statements are the real ones, but for those that a test puts in their place. */
const queueWith = (changes: Partial<Statements> = {}): AppendQueue =>
  createAppendQueue({ ...real, statements: { ...real.statements, ...changes } });

const put = (
  queue: AppendQueue,
  stream: string,
  id: string,
  { expected = "no_stream", entries = [entry(id)] }: PutOptions = {},
) => {
  const commandId = entries[0]?.commandId ?? "";
  return queue.append(must(prepareAppend(stream, expected, entries, { commandId })));
};
interface PutOptions {
  readonly expected?: Expected;
  readonly entries?: readonly NewEntry[];
}

const heldIds = (): readonly unknown[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare("SELECT entry_id FROM entries ORDER BY pos").all();
  db.close();
  return rows.map((row) => row["entry_id"]);
};

/** Counts what it is called for, and does it. */
const counted = (work: () => void) => {
  let count = 0;
  return {
    count: () => count,
    run: () => {
      count += 1;
      work();
    },
  };
};

describe("appends that are asked for at the same time", () => {
  it("must share one transaction, and may not be more than 1,000 entries in one", async () => {
    const commit = counted(real.statements.commit);
    const queue = queueWith({ commit: commit.run });
    await Promise.all(times(64, (i) => put(queue, `few-${i}`, `few-${i}`)));
    expect(commit.count()).toBe(1);
    await Promise.all(times(2_500, (i) => put(queue, `many-${i}`, `many-${i}`)));
    expect(commit.count()).toBe(1 + 3);
    expect(heldIds()).toHaveLength(2_564);
  });

  it("may not be more than 4 MiB of text in one transaction", async () => {
    const commit = counted(real.statements.commit);
    const queue = queueWith({ commit: commit.run });
    const large = (id: string) => entry(id, { data: { text: "x".repeat(1_000_000) } });
    await Promise.all(times(9, (i) => put(queue, `c-${i}`, "", { entries: [large(`A-${i}`)] })));
    expect(commit.count()).toBe(3);
    expect(heldIds()).toHaveLength(9);
  });

  it("must share one when they follow upon the answers to earlier ones", async () => {
    const commit = counted(real.statements.commit);
    const queue = queueWith({ commit: commit.run });
    const caller = async (i: number): Promise<void> => {
      for (const n of [0, 1, 2, 3]) {
        must(await put(queue, `c-${i}`, `${i}.${n}`, { expected: n === 0 ? "no_stream" : n - 1 }));
      }
    };
    await Promise.all(times(32, caller));
    expect(commit.count()).toBe(4);
  });

  it("must not commit where all are refused or repeated", async () => {
    const commit = counted(real.statements.commit);
    const queue = queueWith({ commit: commit.run });
    must(await put(queue, "council-a", "A"));
    const again = await Promise.all([
      put(queue, "council-a", "A"),
      put(queue, "council-a", "B", { expected: 7 }),
    ]);
    expect(must(again[0]).repeated).toBe(true);
    expect(mustNot(again[1]).kind).toBe("WrongExpectedRevision");
    expect(commit.count()).toBe(1);
    expect(real.db.isTransaction).toBe(false);
  });
});

describe("a COMMIT that fails", () => {
  const failing = (errcode: number) => {
    let left = 1;
    return () => {
      left -= 1;
      if (left >= 0) throw sqliteError(errcode);
      real.statements.commit();
    };
  };

  it("must be told to those who wrote as an unknown outcome; the others must be asked again", async () => {
    must(await put(queueWith(), "council-old", "old"));
    const queue = queueWith({ commit: failing(10) });
    const [first, sameCommand, second, stale, older] = await Promise.all([
      put(queue, "council-a", "A"),
      put(queue, "council-a", "A"),
      put(queue, "council-b", "B"),
      put(queue, "council-old", "C", { expected: 3 }),
      put(queue, "council-old", "old"),
    ]);
    for (const lost of [first, second]) expect(mustNot(lost).kind).toBe("OutcomeUnknown");
    // It had found the entry of the first, which then was not there: it is the one that recorded it.
    expect(must(sameCommand).repeated).toBe(false);
    expect(mustNot(stale)).toMatchObject({ kind: "WrongExpectedRevision", actual: 0 });
    expect(must(older).repeated).toBe(true);
    expect(heldIds()).toEqual(["old", "A"]);
    expect(must(await put(queue, "council-b", "B")).repeated).toBe(false);
  });

  it("must be an unknown outcome also for one who is alone, and must not stop the next", async () => {
    const queue = queueWith({ commit: failing(10) });
    expect(mustNot(await put(queue, "council-a", "A")).kind).toBe("OutcomeUnknown");
    expect(must(await put(queue, "council-a", "A")).repeated).toBe(false);
  });

  it("must not be told to anybody where there was no room for all, and there is for each", async () => {
    const queue = queueWith({ commit: failing(13) });
    const answers = await Promise.all(times(5, (i) => put(queue, `c-${i}`, `A-${i}`)));
    for (const answer of answers) expect(must(answer).repeated).toBe(false);
    expect(heldIds()).toEqual(times(5, (i) => `A-${i}`));
  });
});

describe("an append that breaks while it is written", () => {
  it.each([
    ["in SQLite", sqliteError(19)],
    ["by a bug", new Error("bug: for this test")],
  ])("%s must be told so, and must not touch those beside it", async (_, broken) => {
    const insert: Statements["insert"] = (sealed, index) => {
      if (sealed.id === "bad.1") throw broken;
      real.statements.insert(sealed, index);
    };
    const queue = queueWith({ insert });
    const bad = put(queue, "council-b", "bad", { entries: batch("bad", 3) });
    const [before, outcome, after, next] = await Promise.allSettled([
      put(queue, "council-a", "A"),
      bad,
      put(queue, "council-b", "B"),
      put(queue, "council-a", "C", { expected: 0 }),
    ]);
    const told = outcome?.status === "rejected" ? outcome.reason : mustNot(await bad).kind;
    expect(told).toBe("errcode" in broken ? "Corrupt" : broken);
    for (const kept of [before, after, next]) {
      expect(kept).toMatchObject({ status: "fulfilled", value: { ok: true } });
    }
    expect(heldIds()).toEqual(["A", "B", "C"]);
    const alone = put(queue, "council-c", "bad", { entries: batch("bad", 3) });
    await Promise.allSettled([alone]);
    expect(real.db.isTransaction).toBe(false);
  });

  it("because it is too large for the disk must not take the others with it", async () => {
    const small = openForWriting(file, { timeoutMs: 50, pageCountMax: 30 });
    const queue = createAppendQueue(small);
    const answers = await Promise.all([
      put(queue, "council-a", "A"),
      put(queue, "council-b", "large", { entries: batch("large", 200) }),
      put(queue, "council-c", "C"),
    ]);
    small.close();
    expect(answers.map((answer) => (answer.ok ? "yes" : answer.error.kind))).toEqual([
      "yes",
      "LogFull",
      "yes",
    ]);
    expect(heldIds()).toEqual(["A", "C"]);
  });

  it("because somebody else holds the record must be waited for once, not once for each", async () => {
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    const begin = counted(real.statements.begin);
    const queue = queueWith({ begin: begin.run });
    const answers = await Promise.all(times(20, (i) => put(queue, `c-${i}`, `A-${i}`)));
    other.exec("ROLLBACK");
    other.close();
    for (const answer of answers) expect(mustNot(answer)).toEqual({ kind: "Busy" });
    expect(begin.count()).toBe(1);
    expect(must(await put(queue, "c-0", "A-0")).repeated).toBe(false);
  });
});
