import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewEntry } from "#events/envelope.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { leafOf } from "#src/log/leaf.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { merkleRoot } from "#src/log/merkle.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { entry, must } from "#tests/src/log/sample-entries.ts";
import { sizeOf } from "./table.ts";
import { seed, trial } from "./trial.ts";

const { newFile } = recordFolder();
const server = await kurrentServer();
const adapters: readonly (readonly [string, () => Promise<EventLog>])[] = [
  ["memory", () => Promise.resolve(createMemoryLog())],
  ["SQLite", async () => must(await openRecord(newFile(), { mode: "create" }))],
  ["KurrentDB", async () => server.open(server.newAddress(), { mode: "create" })],
];
/** A stream is read again once it has so many entries. */
const batchSize = 250;

const tricky = [
  -0,
  NaN,
  1e21,
  2 ** 53,
  0.1,
  1n,
  undefined,
  "\ud800",
  "e\u0301",
  new Date(0),
  new Map(),
];
const trap = fc.oneof(
  fc.constantFrom<unknown>(...tricky, JSON.parse('{"__proto__":1}')),
  fc.constantFrom<unknown>("\u0000", "\u{1f600}", 2 ** 53 - 1, -1, { constructor: 1 }, [], {}),
);

/** Anything at all, and more often than by chance what a careless writer would bend. */
const anything = fc.oneof(
  { weight: 1, arbitrary: trap },
  { weight: 1, arbitrary: fc.oneof(fc.array(trap), fc.dictionary(fc.string(), trap)) },
  {
    weight: 2,
    arbitrary: fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    }),
  },
);

/** What a record can hold, in any order of keys. */
const { value: fit } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC")),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})) as { value: fc.Arbitrary<unknown> };

const named = (n: number, data: unknown, commandId: string): NewEntry =>
  entry(`E-${n}`, { commandId, data: { value: data } as NewEntry["data"] });

const parts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / batchSize) }, (_, i) =>
    all.slice(i * batchSize, (i + 1) * batchSize),
  );

describe.each(adapters)("a value that is given to the log in %s", (_, open) => {
  it("must be refused with nothing written, or read back as the same value, whatever it is", async () => {
    const trying = trial(20);
    const log = await open();
    const values = fc.sample(anything, { seed, numRuns: sizeOf(20) });
    let refused = 0;
    for (const [b, part] of parts(values).entries()) {
      const stream = `council-${b}`;
      const kept: unknown[] = [];
      for (const [i, value] of part.entries()) {
        const given = named(b * batchSize + i, value, `C-${b}-${i}`);
        const { commandId } = given;
        const expected = kept.length === 0 ? "no_stream" : kept.length - 1;
        const answer = await log.append(stream, expected, [given], { commandId });
        expect(answer.ok ? "taken" : answer.error.kind).toMatch(/^(taken|Invalid)$/);
        if (answer.ok) kept.push(value);
        else refused += 1;
      }
      const read = must(await log.readStream(stream)).map(({ entry: { data } }) => data["value"]);
      expect(read).toEqual(kept.map(asPlain));
    }
    expect(must(await log.head()).size).toBe(values.length - refused);
    await log.close();
    // Otherwise one of the two was not tried.
    expect(refused).toBeGreaterThan(values.length / 20);
    expect(values.length - refused).toBeGreaterThan(values.length / 20);
    trying.ran(values.length, `${refused} refused`);
  }, 3_600_000);
});

/** An object without prototype reads back as a plain one, which JSON cannot tell from it. */
const asPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asPlain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asPlain(inner)]));
};

describe("a value that can be recorded", () => {
  it("must have the leaf of its canonical form in every adapter, and so the same root", async () => {
    const trying = trial(21);
    const logs = await Promise.all(adapters.map(([, open]) => open()));
    const values = fc.sample(fit, { seed, numRuns: sizeOf(21) });
    const leaves: string[] = [];
    for (const [b, part] of parts(values).entries()) {
      const [stream, commandId] = [`council-${b}`, `C-${b}`];
      const given = part.map((value, i) => named(b * batchSize + i, value, commandId));
      const read = [];
      for (const log of logs) {
        must(await log.append(stream, "no_stream", given, { commandId }));
        read.push(must(await log.readStream(stream)));
      }
      const [first = [], ...others] = read;
      for (const other of others) {
        expect(other.map(({ leaf }) => leaf)).toEqual(first.map(({ leaf }) => leaf));
      }
      for (const [i, { entry: stored, leaf }] of first.entries()) {
        const canonical = plainly({ ...given[i], ...placeOf(stored) });
        expect([leafOf(canonical), part[i]]).toEqual([leaf, part[i]]);
        leaves.push(leaf);
      }
    }
    for (const log of logs) {
      expect(must(await log.head())).toEqual({ size: values.length, root: merkleRoot(leaves) });
      await log.close();
    }
    trying.ran(values.length);
  }, 3_600_000);
});

/** The canonical form (RFC 8785) of what a record can hold, written a second time and plainly. */
const plainly = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(plainly).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${plainly(members[key])}`).join(",")}}`;
};

/** What the log itself says of an entry. */
const placeOf = ({ format, stream, revision, prevhash }: Record<string, unknown>) => ({
  format,
  stream,
  revision,
  prevhash,
});
