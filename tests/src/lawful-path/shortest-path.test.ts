import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { EventType } from "#events/catalogue.ts";
import { explainStep } from "#machines/explain.ts";
import { evolve } from "#machines/evolve.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { rules } from "#machines/rules/registry.ts";
import { settle } from "#machines/settle.ts";
import { shortestPath, type Goal } from "#src/lawful-path/shortest-path.ts";
import { replay } from "#src/replay/replay.ts";
import { defaultView } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { everyWay } from "./every-way.ts";

const asAt = "2022-03-01";
const goals: readonly EventType[] = [
  "StatutoryDirectionMade",
  "StatutoryDirectionRevoked",
  "CommissionerInstructed",
  "MinisterialDecisionMade",
  "DeliveryModelOperated",
  "ServicesReturned",
  "AssistanceRequired",
  "ProposalDecided",
  "MandatoryOrderSought",
];

/** A goal from a position that a random history leads to, under a usual time to answer of two days. */
const goalFrom = (most: number): fc.Arbitrary<Goal> =>
  fc.tuple(history, fc.constantFrom(...goals)).map(([entries, type]) => {
    const law = lawWith({ usualRepresentationsDays: 2 });
    const view = { ...defaultView, asAt, law };
    const { snapshot } = replay(entries.slice(0, most), view);
    return { snapshot, asAt, functions: "csc", type, data: {}, atRisk: false };
  });

describe("the shortest lawful way to a step", () => {
  it.prop([goalFrom(14)], { numRuns: 150 })(
    "must be as short, and as early, as trying every way finds it",
    (goal) => {
      const every = everyWay(goal, 3, 1);
      const { path } = shortestPath(goal);
      const found = path === null ? null : { added: path.length - 1, day: path.at(-1)?.day ?? "" };
      if (every === null)
        expect(found === null || found.added > 1 || found.day > "2022-03-04").toBe(true);
      else expect(found).toEqual(every);
    },
  );

  it.prop([goalFrom(20), fc.boolean()], { numRuns: 150 })(
    "must be one in which each step is allowed on its day, or departs from what it says that it does",
    (base, atRisk) => {
      const goal = { ...base, atRisk };
      let at = settle(goal.snapshot, asAt);
      let day = asAt;
      for (const { step, day: on, departures } of shortestPath(goal).path ?? []) {
        expect(on >= day).toBe(true);
        at = settle(at, on);
        const reasons = departures.map((name) => ({ rule: rules[name].id, reason: "A reason" }));
        expect(explainStep(at, step, reasons).answer).toBe("allowed");
        if (!atRisk) expect(departures).toEqual([]);
        expect(departures.filter((name) => rules[name].onBreach === "reject")).toEqual([]);
        at = evolve(at, { ...step, waived: departures, world: "closed" });
        day = on;
      }
    },
  );

  it.prop([goalFrom(20)], { numRuns: 60 })(
    "must never be sooner than the fastest way that departs from rules",
    (goal) => {
      const lawful = shortestPath(goal).path?.at(-1)?.day;
      const fastest = shortestPath({ ...goal, atRisk: true }).path?.at(-1)?.day;
      if (lawful !== undefined) expect((fastest ?? "") <= lawful).toBe(true);
      if (lawful !== undefined) expect(fastest).toBeDefined();
    },
  );
});
