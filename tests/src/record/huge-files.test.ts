import { constants } from "node:buffer";
import { describe, expect, it } from "vitest";
import { readTable } from "#src/csv/read-table.ts";
import { checkImport } from "#src/record/import.ts";

/** Untouched, so that it takes no memory. */
const huge = (): Uint8Array => new Uint8Array(constants.MAX_STRING_LENGTH + 1);

describe("a file larger than any text may be", () => {
  it("must be told as a sheet that is too large", () => {
    expect(readTable(huge()).faults.map(({ code }) => code)).toEqual(["tooLarge"]);
  });

  it("must be told as a line that is too long", () => {
    expect(checkImport(huge(), []).faults.map(({ line, code }) => [line, code])).toEqual([
      [1, "lineTooLong"],
    ]);
  });
});
