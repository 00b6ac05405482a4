import { describe, expect, it } from "vitest";
import { shortestPath } from "#src/lawful-path/shortest-path.ts";
import { claim, given } from "#tests/given.ts";

const asAt = "2022-03-01";

describe("a lawful way for which waiting is enough", () => {
  it("must add no step where waiting will do, and must name the rule that sets the day", () => {
    const { snapshot } = given(
      ["DeliveryModelOperated", "2021-04-01", { model: "trust" }],
      [
        "StatutoryDirectionMade",
        "2021-05-01",
        { requiresModel: "trust", term: "fixed", until: claim("2022-12-31") },
      ],
    ).asAt(asAt);
    const { path, inTheWay } = shortestPath({
      snapshot,
      asAt,
      functions: "csc",
      type: "ServicesReturned",
      data: {},
      atRisk: false,
    });
    expect(inTheWay).toEqual(["requiredModelIsKept"]);
    expect(path?.map(({ step, day, setBy }) => [step.type, day, setBy])).toEqual([
      ["ServicesReturned", "2022-12-31", ["requiredModelIsKept"]],
    ]);
  });
});
