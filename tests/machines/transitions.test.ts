import { describe, expect, it } from "vitest";
import { given, type Short } from "#tests/given.ts";
import { earlierTransitions } from "./earlier-transitions.ts";
import { laterTransitions } from "./later-transitions.ts";

const rows = [...earlierTransitions, ...laterTransitions];
const dayOf = (steps: readonly Short[]) => steps.at(-1)?.[1] ?? "2020-01-01";

describe("the transitions of the law dossier (2.2)", () => {
  it.each(rows)("%s: %s", (_, __, before, steps, moves) => {
    const start = before.length === 0 ? "2019-12-31" : dayOf(before);
    const from = given(...before).asAt(start);
    const to = given(...before, ...steps).asAt(dayOf(steps));
    const changed = ["notice", "proposal", "direction", "commission", "delivery"].flatMap(
      (region) =>
        from.at(region) === to.at(region) ? [] : [[region, [from.at(region), to.at(region)]]],
    );
    expect(Object.fromEntries(changed)).toMatchObject(moves);
    // A region that the dossier does not name stays where it was, except that a decision on a
    // report moves both the commission and the model.
    const unnamed = Object.keys(Object.fromEntries(changed)).filter((region) => !(region in moves));
    expect(unnamed.filter((region) => region !== "commission")).toEqual([]);
    expect(to.rulesFound("unlawful")).toEqual([]);
  });

  it("must all be here", () => {
    const wanted = Array.from({ length: 43 }, (_, at) => `T${String(at + 1).padStart(2, "0")}`);
    expect([...new Set(rows.map(([id]) => id))]).toEqual(wanted);
  });
});
