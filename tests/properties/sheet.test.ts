import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { readSheet } from "#src/csv/read-sheet.ts";
import { writeSheet } from "#src/csv/write-sheet.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { leafOf } from "#src/log/leaf.ts";
import { entryOf } from "#tests/given.ts";
import { leftOut } from "#tests/src/csv/sheets.ts";
import { anyPlainText } from "./any-text.ts";
import { anyRecord } from "./random-record.ts";

const canonical = (value: unknown): string => {
  const text = canonicalJson(value);
  if (!text.ok) throw new Error(`${text.error.path} ${text.error.reason}`);
  return text.value;
};

const recorded = (entry: Entry, index: number): Recorded => {
  const body = canonical(entry);
  return { index, leaf: leafOf(body), body, entry };
};

const written = (entries: readonly Entry[]): string => {
  const sheet = writeSheet(entries.map(recorded));
  if (!sheet.ok) throw new Error(`not written: ${JSON.stringify(sheet.error)}`);
  return sheet.value.text;
};

/** What a spreadsheet does to a file without changing a cell. */
const layouts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `\ufeff${text}`,
  (text) => `${text},,,\r\n\r\n`,
];

/** The same entry with these texts wherever it holds free text. */
const withTexts = (entry: Entry, [words, name, role, locator]: readonly string[]): Entry => ({
  ...entry,
  dates: Object.fromEntries(
    Object.entries(entry.dates).map(([date, claim]) => [date, { ...claim, words: words ?? "x" }]),
  ),
  actor: { name: name ?? entry.actor.name, role: role ?? entry.actor.role },
  evidence: entry.evidence.map((one) => ({
    ...one,
    locator: locator ?? one.locator,
    quotation: [words ?? "x", name ?? "y"],
  })),
});

const texts = fc.array(anyPlainText, { minLength: 4, maxLength: 4 });

describe("any record written as a sheet", () => {
  test.prop({ entries: anyRecord, texts, layout: fc.constantFrom(...layouts) })(
    "must be read back as the same entries, whatever their types, versions and texts",
    ({ entries, texts: some, layout }) => {
      const awkward = entries.map((entry) => withTexts(entry, some));
      const { lines, faults } = readSheet(Buffer.from(layout(written(awkward))), leftOut);
      if (entries.length === 0) return;
      expect(faults).toEqual([]);
      expect(lines.map(({ value }) => canonical(value))).toEqual(awkward.map(canonical));
    },
  );

  test.prop({ entries: anyRecord, texts })(
    "must hold no cell that a spreadsheet obeys",
    ({ entries, texts: some }) => {
      const text = written(entries.map((entry) => withTexts(entry, some)));
      // A cell begins after a comma or a line end that stands outside quotation marks.
      const cells = text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gy);
      const starts = [...cells].map(([, quoted, plain]) => (quoted ?? plain ?? "").charAt(0));
      expect(starts.filter((start) => /[=+\-@\t\r]/.test(start))).toEqual([]);
    },
  );
});

describe("an entry that a sheet cannot hold", () => {
  const entry = entryOf(["ImprovementNoticeIssued", "2022-02-28", {}, { sources: ["s1"] }], 0);

  it.each<[string, object]>([
    ["a field that this version does not know", { weight: 1 }],
    ["an empty text", { actor: { name: "", role: "x" } }],
    ["a type with a space after it", { type: "NeverHeardOf " }],
  ])("must be named and not be written: %s", (_, changes) => {
    const strange = { ...entry, id: "STRANGE", ...changes } as Entry;
    expect(writeSheet([entry, strange].map(recorded))).toMatchObject({
      ok: false,
      error: { id: "STRANGE" },
    });
  });

  it("may be as long as any, and whoever opens it in Excel must be told", () => {
    const long = withTexts(entry, ["x".repeat(40_000), "y", "z", "p. 1"]);
    const sheet = writeSheet([recorded(entry, 0), recorded({ ...long, dates: {} }, 1)]);
    expect(sheet.ok ? sheet.value.notes : []).toEqual([
      "1 cell is longer than the 32,767 characters that a cell of Excel holds: do not save the sheet from Excel.",
    ]);
  });
});
