import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { guard, unguard } from "#src/csv/safe-cell.ts";

const signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: "grapheme", maxLength: 3 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""));

describe("a cell of an export", () => {
  test.prop({ text })("must come back as it was", ({ text }) => {
    expect(unguard(guard(text))).toBe(text);
  });

  test.prop({ text })("must not begin with a sign that a spreadsheet obeys", ({ text }) => {
    expect(signs.slice(0, -1)).not.toContain(guard(text).charAt(0));
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "'90s"])(
    "must be guarded by an apostrophe: %j",
    (cell) => {
      expect(guard(cell)).toBe(`'${cell}`);
    },
  );

  it.each(["2022-10-01", "..2022-10-01", "“in June”", "", " =1", "a=b"])(
    "must stay as it is where nothing obeys it: %j",
    (cell) => {
      expect(guard(cell)).toBe(cell);
    },
  );
});

describe("a cell that a person typed", () => {
  it("must keep an apostrophe that guards nothing", () => {
    expect(unguard("'90s building")).toBe("'90s building");
    expect(unguard("'")).toBe("'");
  });
});
