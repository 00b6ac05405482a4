import fc from "fast-check";
import { expect } from "vitest";
import type { NewEntry } from "#events/envelope.ts";
import type { Result } from "#events/result.ts";
import type { Appended, EventLog, LogFailure } from "#src/log/event-log.ts";
import { merkleRoot } from "#src/log/merkle.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { entry, must } from "#tests/src/log/sample-entries.ts";

/** One random thing to do to a log; numbers are folded into what makes sense at that moment. */
export const step = fc.record({
  stream: fc.constantFrom("council-a", "council-b", "england"),
  command: fc.nat(12),
  ids: fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 3 }),
  /** Mostly the true revision, sometimes one beside it. */
  off: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
  months: fc.nat(2),
  minute: fc.nat(59),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly command: string;
  readonly request: string;
  readonly given: NewEntry;
  readonly recordedAt: string;
}

/** What a log is, without hashes: rows in an array, and the rules of append in a few lines. */
const decide = (rows: readonly Row[], at: Step, given: readonly NewEntry[], expected: number) => {
  const command = `c${at.command}`;
  const request = JSON.stringify(given.map(({ id, data }) => [id, data]));
  const mine = rows.filter(({ stream }) => stream === at.stream);
  const earlier = mine.filter((row) => row.command === command);
  if (earlier.length > 0) {
    return earlier[0]?.request === request ? { repeated: earlier } : "IdempotencyConflict";
  }
  if (expected !== mine.length - 1) return "WrongExpectedRevision";
  if (given.some(({ id }) => rows.some((row) => row.given.id === id))) return "DuplicateId";
  let latest = mine.at(-1)?.recordedAt ?? "";
  const added = given.map((one, i): Row => {
    latest = one.recordedAt > latest ? one.recordedAt : latest;
    const revision = mine.length + i;
    return { stream: at.stream, revision, command, request, given: one, recordedAt: latest };
  });
  return { added };
};

/**
 * Does each step to the log and to the array, and compares the answers and all that can be read.
 * With `atOnce` no step waits for the answer to the one before it.
 */
export const runAgainstModel = async (
  log: EventLog,
  steps: readonly Step[],
  { atOnce = false } = {},
): Promise<void> => {
  const rows: Row[] = [];
  const looks: (() => Promise<void>)[] = [];
  for (const at of steps) {
    const commandId = `c${at.command}`;
    const given = at.ids.map((id) =>
      entry(`id-${id}`, {
        commandId,
        data: { months: at.months },
        recordedAt: `2026-01-31T09:${String(at.minute).padStart(2, "0")}:00.000Z`,
      }),
    );
    const last = rows.filter(({ stream }) => stream === at.stream).length - 1;
    const expected = Math.max(-1, last + at.off);
    const wanted = decide(rows, at, given, expected);
    const answer = log.append(at.stream, expected === -1 ? "no_stream" : expected, given, {
      commandId,
    });
    if (typeof wanted !== "string" && "added" in wanted) rows.push(...wanted.added);
    const look = async (): Promise<void> => expectAnswer(await answer, wanted);
    if (atOnce) looks.push(look);
    else await look();
  }
  for (const look of looks) await look();
  await compare(log, rows);
};

const expectAnswer = (
  answer: Result<Appended, LogFailure>,
  wanted: ReturnType<typeof decide>,
): void => {
  if (typeof wanted === "string") {
    expect(answer.ok ? "yes" : answer.error.kind).toBe(wanted);
    return;
  }
  const answered = "added" in wanted ? wanted.added : wanted.repeated;
  expect(must(answer)).toMatchObject({
    repeated: !("added" in wanted),
    firstRevision: answered[0]?.revision,
    lastRevision: answered.at(-1)?.revision,
  });
  expect(must(answer).recorded.map(({ entry: { id } }) => id)).toEqual(
    answered.map((row) => row.given.id),
  );
};

const compare = async (log: EventLog, rows: readonly Row[]): Promise<void> => {
  const all = must(await readWhole(log));
  const wanted = rows.map(({ stream, revision, given, recordedAt }, index) => {
    const prevhash: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    return { index, entry: { ...given, format: 1, stream, revision, prevhash, recordedAt } };
  });
  expect(all.map(({ index, entry: stored }) => ({ index, entry: stored }))).toEqual(wanted);
  const root = merkleRoot(all.map(({ leaf }) => leaf));
  expect(must(await log.head())).toEqual({ size: rows.length, root });
  const streams = [...new Set(rows.map(({ stream }) => stream))].sort();
  expect(must(await log.streams()).map(({ stream }) => stream)).toEqual(streams);
  for (const stream of streams) {
    const mine = all.filter((recorded) => recorded.entry.stream === stream);
    expect(must(await log.readStream(stream))).toEqual(mine);
  }
};
