import { describe, expect, it } from "vitest";
import { verdicts, type Standing } from "#machines/law/sequences/monitor.ts";
import type { Day } from "#machines/time/day.ts";
import { replay, statesOf } from "#src/replay/replay.ts";
import { defaultView } from "#tests/given.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";

const replaysAsAt = (asAt: Day) =>
  shippedStreams().flatMap(({ council, held }) =>
    (["csc", "edu"] as const).map((functions) => {
      const entries = held.map(({ entry }) => entry);
      const view = { ...defaultView, asAt, council, functions };
      return { council, functions, replayed: replay(entries, view) };
    }),
  );

const standings: readonly Standing[] = replaysAsAt("2026-03-31").flatMap(({ replayed }) =>
  verdicts(replayed.monitors),
);

describe("a shipped history", () => {
  it("must not break a rule of sequence by what is on record", () => {
    const broken = standings.filter(({ verdict, lacking }) => verdict === "broken" && !lacking);
    expect(broken).toEqual([]);
  });

  it("must not break a rule of sequence that rejects even by what the record lacks", () => {
    const broken = standings.filter(({ verdict }) => verdict === "broken");
    expect(broken.filter(({ rule }) => rule.onBreach === "reject")).toEqual([]);
  });

  it("must give the rules that reject something to say, or it would show nothing", () => {
    const said = standings.filter(({ rule, key }) => rule.onBreach === "reject" && key !== null);
    expect(new Set(said.map(({ rule }) => rule.id))).toEqual(new Set(["S05", "S07", "S09"]));
  });

  it("must leave the end of a set-up pending wherever its position is one of setting up (L4)", () => {
    const days = ["2014-11-01", "2016-06-01", "2019-12-01", "2020-07-01", "2023-02-01"] as const;
    const seen = days.flatMap(replaysAsAt).filter(({ replayed }) => {
      const { delivery } = statesOf(replayed.snapshot);
      return delivery === "settingUp" || delivery === "paused";
    });
    expect(seen.length).toBeGreaterThan(2);
    for (const { replayed } of seen) {
      const pending = verdicts(replayed.monitors).filter(({ verdict }) => verdict === "pending");
      expect(pending.map(({ rule }) => rule.owes?.duty)).toContain("L4");
    }
  });
});
