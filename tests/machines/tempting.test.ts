import { describe, expect, it } from "vitest";
import { given } from "#tests/given.ts";
import { temptingRows } from "./tempting-rows.ts";

describe("it is tempting but false that", () => {
  it.each(temptingRows)("%s%s", (_, __, history, shows, is) => {
    const seen = given(...history).asAt("2025-06-01");
    expect(seen.rulesFound("unlawful")).toEqual([]);
    expect(shows(seen)).toEqual(is);
  });
});
