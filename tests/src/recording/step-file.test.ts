import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { counter, type Desk } from "./counter.ts";

const desk = counter();
const concern = { dates: { made: "2022-10-20" }, data: { raisedBy: "x", about: "y" } };

const tried = (at: Desk, step: object, rest = "") => {
  at.file("step.json", JSON.stringify({ ...concern, ...step }));
  return at.type(`record solihull ConcernRaised --data step.json --dry-run ${rest}`);
};

describe("a file of one step", () => {
  it.each([
    [{ functions: 5 }, "functions: found 5"],
    [{ dates: "2022" }, "dates: found"],
    [{ dates: { made: null } }, "dates.made: found an empty value"],
    [
      { dates: { made: { from: "soon", to: null, words: "soon", inferred: false } } },
      "dates.made: found",
    ],
    [{ data: [] }, "data: found"],
    [{ evidence: [null] }, "evidence: found"],
    [{ departures: {} }, "departures: found"],
    [{ id: 5 }, "id: found 5"],
  ])("must be told what has not the form of its part: %j", async (step, says) => {
    const { code, complained } = await tried(desk(), step);
    expect([code, complained]).toEqual([7, expect.stringContaining(says)]);
  });

  it("must name the functions that a step concerns, which is else judged for some alone", async () => {
    const { code, complained } = await tried(desk(), { functions: [] });
    expect([code, complained]).toEqual([2, expect.stringContaining("Say which functions")]);
  });

  it("must not depart from a rule that admits no departure", async () => {
    const at = desk();
    at.file("step.json", JSON.stringify({ departures: [{ rule: "V15", reason: "no time" }] }));
    const { code, complained } = await at.type(
      'record solihull CommissionerInstructed --data step.json --on 2022-10-20 --happened --source seed-2 --set "instruction=x"',
    );
    expect([code, complained]).toEqual([2, expect.stringContaining("V15 admits no departure")]);
  });

  const parts = fc.constantFrom(
    "functions",
    "dates",
    "data",
    "evidence",
    "departures",
    "after",
    "id",
  );
  test.prop({ part: parts, value: fc.jsonValue({ maxDepth: 3 }) }, { numRuns: 40 })(
    "must always be answered, whatever stands in its parts",
    async ({ part, value }) => {
      const { code } = await tried(shared(), { [part]: value });
      expect([0, 2, 3, 4, 7]).toContain(code);
    },
  );
  let one: Desk | undefined;
  const shared = () => (one ??= desk());
});
