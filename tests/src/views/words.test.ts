import { describe, expect, it } from "vitest";
import { findCouncil } from "#src/views/council.ts";
import { turnSays } from "#src/views/turns.ts";

const candidates = [
  { key: "bradford", names: ["Bradford Council"], codes: ["E08000032", "380"] },
  { key: "tower-hamlets", names: ["London Borough of Tower Hamlets"], codes: [] },
  { key: "torbay", names: ["Torbay Council"], codes: [] },
];

describe("the council that is meant", () => {
  it.each([
    ["Tower Hamlets", "tower-hamlets"],
    ["tow", "tower-hamlets"],
    ["e08000032", "bradford"],
    ["BRADFORD COUNCIL", "bradford"],
    ["City of Bradford", "bradford"],
    ["Tower Hamlets Borough Council", "tower-hamlets"],
  ])("may be typed as %s", (wanted, key) => {
    expect(findCouncil(wanted, candidates)).toEqual({ found: key });
  });

  it("must not be guessed from a beginning that several share", () => {
    expect(findCouncil("to", candidates)).toEqual({
      found: null,
      near: ["tower-hamlets", "torbay"],
    });
    expect(findCouncil("", candidates)).toEqual({ found: null, near: [] });
    expect(findCouncil("the council", candidates)).toEqual({ found: null, near: [] });
  });

  it("must not be guessed from a place that several share", () => {
    const two = ["Kent County Council", "Kent District Council"].map((name, at) => ({
      key: `kent-${at}`,
      names: [name],
      codes: [],
    }));
    expect(findCouncil("Kent City Council", two).found).toBeNull();
  });
});

describe("a turn in words", () => {
  it("must say for each run of days what it would mean", () => {
    const run = { unless: [] };
    expect(
      turnSays({
        words: "the day the minded-to letter was served",
        runs: [
          { ...run, from: null, to: "2022-10-17", answer: "kept" },
          {
            ...run,
            from: "2022-10-18",
            to: "2022-10-18",
            answer: "turns on whether the day of service counts",
          },
          { from: "2022-10-19", to: null, answer: "broken", unless: ["a waiver"] },
        ],
      }),
    ).toBe(
      "Kept if the minded-to letter was served by 17 October 2022; 18 October 2022 turns on " +
        "whether the day of service counts; 19 October 2022 or later: not kept, unless a waiver is on record.",
    );
  });
});
