import { describe, expect, it } from "vitest";
import { given } from "#tests/given.ts";
import { antiInvariantRows, directionBesideNotice } from "./anti-invariant-rows.ts";

describe("intervention is no ladder: the record must allow", () => {
  it.each(antiInvariantRows)("%s: %s", (_, __, history, shows, is) => {
    const seen = given(...history).asAt("2025-06-01");
    expect(shows(seen)).toEqual(is);
    expect(seen.rulesFound("unlawful")).toEqual([]);
  });

  it("A17: a children’s social care direction beside a notice about education", () => {
    const record = given(...directionBesideNotice);
    const [csc, edu] = (["csc", "edu"] as const).map((functions) =>
      record.seen({ functions }).asAt("2023-01-01"),
    );
    expect([csc, edu].flatMap((seen) => seen?.rulesFound("unlawful"))).toEqual([]);
    expect([csc?.rung, edu?.rung]).toEqual([3, 1]);
    expect(csc?.findings("V27")).toEqual([]);
  });
});
