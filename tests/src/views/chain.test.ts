import { describe, expect, it } from "vitest";
import { chainOf } from "#src/views/chain.ts";
import { answer } from "#src/views/question.ts";
import { chain, type Chain } from "#src/views/schemas/chain.ts";
import { claim, type Short } from "#tests/given.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { asked, streamOf } from "./streams.ts";

const made = (number: number, when: string, more = {}): Short => [
  "StatutoryDirectionMade",
  when,
  { direction: `direction-${number}`, replaces: [], ...more },
  { dates: { served: when } },
];
const revoked = (number: number, when: string): Short => [
  "StatutoryDirectionRevoked",
  when,
  { direction: `direction-${number}` },
];
const seen = (history: readonly Short[], asAt = "2022-12-31"): Chain =>
  chainOf(answer(streamOf(history), asked(asAt)));
const days = (history: readonly Short[]) => seen(history).gaps.map((gap) => gap.days.words);

describe("the time between two directions", () => {
  it("must be counted in days where both days are known", () => {
    expect(days([made(1, "2020-01-01"), revoked(1, "2021-03-01"), made(2, "2021-03-31")])).toEqual([
      "30 days",
    ]);
    expect(days([made(1, "2020-01-01"), revoked(1, "2021-03-01"), made(2, "2021-03-01")])).toEqual(
      [],
    );
  });

  it("must be an interval where they are not, and may then have been none", () => {
    const rough = [made(1, "2020-01-01"), revoked(1, "2021-03"), made(2, "2021-04-12")];
    expect(days(rough)).toEqual(["between 12 and 42 days"]);
    const [gap] = seen([made(1, "2020-01-01"), revoked(1, "2021-03"), made(2, "2021-03")]).gaps;
    expect(gap).toMatchObject({ certain: false, days: { least: 0, most: 30 } });
  });

  it("must not exist where one replaced the other, on whichever day that was", () => {
    const second = made(2, "2021-03", { replaces: ["direction-1"] });
    expect(seen([made(1, "2020-01-01"), second])).toMatchObject({ gaps: [], withoutEnd: [] });
  });

  it("must not begin or end with a direction that was revoked before it took effect", () => {
    const never: Short = [
      "StatutoryDirectionMade",
      "2021-06-01",
      { direction: "direction-2", replaces: [] },
      { dates: { effective: "2021-12-01" } },
    ];
    const first = [made(1, "2020-01-01"), revoked(1, "2021-03-01")];
    const view = seen([...first, never, revoked(2, "2021-07-01"), made(3, "2021-08-01")]);
    expect(view.directions.map(({ inForceFrom }) => inForceFrom?.words ?? null)).toEqual([
      "1 January 2020",
      null,
      "1 August 2021",
    ]);
    expect(view.gaps.map(({ before, days: { words } }) => [before.key, words])).toEqual([
      ["direction-3", "153 days"],
    ]);
  });

  it("must not be claimed while another is in force, or an end is not on record", () => {
    const both = [made(1, "2020-01-01"), made(2, "2020-06-01"), revoked(2, "2021-01-01")];
    const three = seen([...both, made(3, "2021-06-01")]);
    expect(three.gaps).toEqual([]);
    expect(three.withoutEnd.map(({ key }) => key)).toEqual(["direction-1"]);
  });
});

describe("the chain of directions", () => {
  it("must say how each ended, and the stretch on the day of the view", () => {
    const history = [made(1, "2020-01-01"), revoked(1, "2021-03-01")];
    const view = seen(history, "2021-03-11");
    expect(view.directions[0]).toMatchObject({
      status: "ended",
      endedHow: "revoked",
      inForceFrom: { words: "1 January 2020" },
      inForceUntil: { words: "1 March 2021" },
    });
    expect(view.now).toMatchObject({ inForce: false, days: { words: "10 days" } });
    expect(seen(history, "2020-01-31").now).toMatchObject({ inForce: true, days: { least: 30 } });
    expect(seen([], "2020-01-31").now).toBeNull();
    expect(chain.safeParse(view).error).toBeUndefined();
  });

  it("must hold the six of Slough in order, each replacing the one before", () => {
    const slough = shippedStreams().find(({ council }) => council === "slough");
    if (slough === undefined) throw new Error("no Slough");
    const { directions, gaps } = chainOf(answer(slough, asked("2026-11-26")));
    expect(directions.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(directions.slice(1).map(({ replaces }) => replaces?.[0]?.key)).toEqual(
      directions.slice(0, -1).map(({ key }) => key),
    );
    expect(gaps).toEqual([]);
  });
});

describe("a direction in the chain", () => {
  const reason = { words: "Unallocated cases", evidenceOn: claim("2019-09-15") };

  it("must say what it cites in its own words, with the day of the evidence, and for how long it lasts", () => {
    const [one] = seen([
      made(1, "2020-01-01", { reasons: [reason], term: "indefinite" }),
    ]).directions;
    expect(one?.reasons).toMatchObject([
      { words: "Unallocated cases", evidenceOn: { from: "2019-09-15" } },
    ]);
    expect(one?.lasts).toEqual({ term: "indefinite", until: null });
  });

  it("must not take what is not on record for no reasons and no end", () => {
    const bare = { reasons: [], term: null, powers: null, gate: null };
    const [one] = seen([made(1, "2020-01-01", bare)]).directions;
    expect([one?.reasons, one?.lasts]).toEqual([[], null]);
  });

  it("must say when it takes effect even where that is not certain by the day of the view", () => {
    const served = { dates: { served: "2020-01-01..2020-01-03~" } } as const;
    const direction: Short = ["StatutoryDirectionMade", "2020-01-01", {}, served];
    const [one] = seen([direction], "2020-01-02").directions;
    expect(one).toMatchObject({ inForceFrom: null, effective: { to: "2020-01-03" } });
  });
});
