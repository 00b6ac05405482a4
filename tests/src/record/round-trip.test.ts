import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "#events/catalogue.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { readSheet } from "#src/csv/read-sheet.ts";
import { writeSheet } from "#src/csv/write-sheet.ts";
import { exportRecord, writeLines } from "#src/record/export.ts";
import { carryOut, checkAgainst } from "#src/record/import.ts";
import { shippedInMemory } from "#src/record/shipped.ts";
import { leftOut } from "#tests/src/csv/sheets.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { anyPlainText } from "#tests/properties/any-text.ts";
import { fileOf, line, quoting, registration, sourceLine, without, type Line } from "./lines.ts";

type Form = "JSON Lines" | "a sheet";

const importInto = async (log: EventLog, file: Uint8Array, form: Form = "JSON Lines") => {
  const read = form === "a sheet" ? readSheet(file, leftOut) : file;
  const checked = must(await checkAgainst(log, read));
  expect(checked.faults).toEqual([]);
  const done = await carryOut(log, checked);
  if (!done.ok) throw new Error(`stopped: ${JSON.stringify(done.error)}`);
  return { ...done.value, skipped: checked.skipped };
};

const exported = async (
  log: EventLog,
  form: Form,
  councils: readonly string[] = [],
): Promise<Uint8Array> => {
  const answer = await exportRecord(log, councils, form === "a sheet" ? writeSheet : writeLines);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return Buffer.from(answer.value.text);
};

const leavesOf = async (log: EventLog, prefix = ""): Promise<readonly string[]> =>
  must(await readWhole(log, { prefix })).map(({ leaf, body }) => `${leaf} ${body}`);

const councils = ["leeds", "york"] as const;
const ordinary = catalogue.filter(({ type }) => !type.endsWith("Registered"));

/** Makes an example fit the council: a statement about a fact must name one, and its sources. */
const fitted = (one: Line, council: string): Line => {
  const data = structuredClone(one["data"]) as Line;
  if ("factId" in data) data["factId"] = `${council}-REG`;
  if ("weighs" in data) data["weighs"] = ["letter"];
  return { ...one, data };
};

interface Drawn {
  readonly council: (typeof councils)[number];
  readonly type: string;
  readonly words: string;
  readonly command: number;
  readonly minutes: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  council: fc.constantFrom(...councils),
  type: fc.constantFrom(...ordinary.map(({ type }) => type)),
  words: anyPlainText,
  command: fc.integer({ min: 0, max: 2 }),
  minutes: fc.integer({ min: 0, max: 59 }),
});

/** A file: two councils registered, then what was drawn. Neighbours may share a command. */
const fileFrom = (all: readonly Drawn[]): readonly Line[] => {
  const lines: Line[] = councils.flatMap((council) => [registration(council), sourceLine(council)]);
  for (const [at, { council, type, words, command, minutes }] of all.entries()) {
    const before = lines.at(-1);
    const joins = command > 0 && before?.["stream"] === `council-${council}`;
    const plain = line(type, `E-${at}`, {
      stream: `council-${council}`,
      commandId: joins ? before["commandId"] : `C-${at}`,
      evidence: [quoting("letter", [words])],
      recordedAt: `2026-01-31T09:${String(minutes).padStart(2, "0")}:00.000Z`,
    });
    lines.push(fitted(plain, council));
  }
  return lines;
};

const history = fc.array(drawn, { maxLength: 25 }).map(fileFrom);

describe.each<Form>(["JSON Lines", "a sheet"])("an export as %s", (form) => {
  it("must give a new record the same leaves, texts and root when it is imported", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (lines) => {
        const [first, second] = [createMemoryLog(), createMemoryLog()];
        const { head } = await importInto(first, fileOf(...lines));
        const again = await importInto(second, await exported(first, form), form);
        expect(again.head).toEqual(head);
        expect(await leavesOf(second)).toEqual(await leavesOf(first));
        expect(await exported(second, form)).toEqual(await exported(first, form));
        const idle = await importInto(second, fileOf(...lines));
        expect(idle).toMatchObject({ written: 0, skipped: lines.length, head });
      }),
    );
  });

  it("of one council must give a new record that council’s leaves and no other", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (lines) => {
        const [first, second] = [createMemoryLog(), createMemoryLog()];
        await importInto(first, fileOf(...lines));
        await importInto(second, await exported(first, form, ["york"]), form);
        expect(await leavesOf(second)).toEqual(await leavesOf(first, "council-york"));
        await importInto(second, await exported(first, form), form);
        expect(await leavesOf(second, "council-leeds")).toEqual(
          await leavesOf(first, "council-leeds"),
        );
      }),
    );
  });

  it("must hold every event of the catalogue as it stands", async () => {
    const lines = fileFrom(
      ordinary.map(({ type }) => ({ council: "york", type, words: "x", command: 0, minutes: 0 })),
    );
    const [first, second] = [createMemoryLog(), createMemoryLog()];
    const { written } = await importInto(first, fileOf(...lines));
    expect(written).toBe(ordinary.length + 4);
    await importInto(second, await exported(first, form), form);
    expect(await leavesOf(second)).toEqual(await leavesOf(first));
    const entries = must(await readWhole(second)).map(({ entry }) => entry);
    for (const [at, one] of lines.entries()) expect(entries[at]).toMatchObject(one);
  });
});

describe.each<Form>(["JSON Lines", "a sheet"])("the shipped record as %s", (form) => {
  it("must give a new record the same leaves, texts and root when it is imported", async () => {
    const [shipped, second] = [await shippedInMemory(), createMemoryLog()];
    const { head } = await importInto(second, await exported(shipped, form), form);
    expect(head).toEqual(must(await shipped.head()));
    expect(await leavesOf(second)).toEqual(await leavesOf(shipped));
    const again = await importInto(shipped, await exported(second, form), form);
    expect(again).toMatchObject({ written: 0, skipped: head.size, head });
  });
});

/** Says no to every append after the first few, as a full disk does. */
const stoppingAfter = (log: EventLog, appends: number): EventLog => {
  let left = appends;
  return {
    ...log,
    append: async (...args) => {
      left -= 1;
      return left < 0 ? { ok: false, error: { kind: "LogFull" } } : log.append(...args);
    },
  };
};

describe("an import that was interrupted", () => {
  it("must go on where it stopped when it is run again, and lose and double nothing", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(20), async (lines, appends) => {
        const file = fileOf(...lines.map((one) => without(one, "commandId")));
        const [whole, broken] = [createMemoryLog(), createMemoryLog()];
        await importInto(whole, file);
        const checked = must(await checkAgainst(broken, file));
        const stopped = await carryOut(stoppingAfter(broken, appends), checked);
        expect(stopped).toMatchObject(
          appends < checked.appends.length
            ? { ok: false, error: { written: appends, failure: { kind: "LogFull" } } }
            : { ok: true, value: { written: lines.length } },
        );
        await importInto(broken, file);
        expect(await leavesOf(broken)).toEqual(await leavesOf(whole));
      }),
    );
  });

  it("may find that another import of the same file was faster", async () => {
    const file = fileOf(registration("york"), sourceLine("york"));
    const log = createMemoryLog();
    const checked = must(await checkAgainst(log, file));
    await importInto(log, file);
    const done = await carryOut(log, checked);
    expect(done).toMatchObject({ ok: true, value: { written: 0, foundWritten: 2 } });
    expect((await leavesOf(log)).length).toBe(2);
  });

  it("must stop, and continue when run again, where somebody else has written", async () => {
    const log = createMemoryLog();
    await importInto(log, fileOf(registration("york"), sourceLine("york")));
    const file = fileOf(
      registration("leeds"),
      fitted(line("ImprovementNoticeIssued", "N-1", { stream: "council-york" }), "york"),
    );
    const checked = must(await checkAgainst(log, file));
    await importInto(
      log,
      fileOf(line("ImprovementNoticeIssued", "N-2", { stream: "council-york" })),
    );
    const stopped = await carryOut(log, checked);
    expect(stopped).toMatchObject({
      ok: false,
      error: { written: 1, failure: { kind: "WrongExpectedRevision", stream: "council-york" } },
    });
    expect(await importInto(log, file)).toMatchObject({ written: 1, skipped: 1 });
  });
});
