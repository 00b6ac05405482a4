import { describe, expect, it } from "vitest";
import { given } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

describe("the rung", () => {
  it("must not show a proposal that was never made: a direction made but not in force adds none", () => {
    const [type, on, data] = directed("2022-11-01");
    const later = given([type, on, data, { dates: { served: "2022-11-05" } }]);
    expect(later.asAt("2022-11-02").rung).toBe(0);
    expect(later.asAt("2022-11-05").rung).toBe(3);
  });
});
