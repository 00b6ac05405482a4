import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { can, evolve, startCase, type CaseSnapshot } from "#machines/evolve.ts";
import { regions } from "#machines/intervention.machine.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { settle } from "#machines/settle.ts";
import { Statements } from "#src/replay/claims.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { statesOf, stepOf } from "#src/replay/replay.ts";
import type { Step } from "#machines/step.ts";
import { expectedPositions } from "./expected-positions.ts";
import { history } from "./random-entries.ts";

const start = (): CaseSnapshot =>
  startCase({ council: "solihull", functions: "csc", law: lawWith() });

/** The steps of a history in replay order. */
function stepsOf(entries: readonly Entry[]): readonly Step[] {
  const statements = new Statements([]);
  return inReplayOrder(entries.map((entry) => statements.workOut(entry).fact)).map(stepOf);
}

const positionsOf = (snapshot: CaseSnapshot) => {
  const { support: _, evidence: __, ...moving } = statesOf(snapshot);
  return moving;
};

/** The mirror of the facts after each step and each settling, with what led there. */
function mirrored(steps: readonly Step[], waived: "all" | readonly []): void {
  let snapshot = start();
  const led: string[] = [];
  const look = () =>
    expect({ led, at: positionsOf(snapshot) }).toEqual({
      led,
      at: expectedPositions(snapshot.context.facts),
    });
  for (const step of steps) {
    snapshot = settle(snapshot, step.on.from ?? "2020-01-01", ({ type, id }, after) => {
      snapshot = after;
      led.push(`${type} ${id}`);
      look();
    });
    led.push(`${step.on.from} ${step.type} ${JSON.stringify(step.data)}`);
    snapshot = evolve(snapshot, { ...step, waived, world: "open" });
    look();
  }
}

describe("the position of every region", () => {
  test.prop({ entries: history })(
    "is always what the facts say, when nothing is refused",
    ({ entries }) => mirrored(stepsOf(entries), "all"),
  );

  test.prop({ entries: history })(
    "is always what the facts say, when what the law refuses is refused",
    ({ entries }) => mirrored(stepsOf(entries), []),
  );
});

describe("a step that the chart refuses", () => {
  test.prop({ entries: history })("must change nothing", ({ entries }) => {
    let snapshot = start();
    for (const step of stepsOf(entries)) {
      const put = { ...step, waived: [], world: "closed" } as const;
      if (!can(snapshot, put)) expect(evolve(snapshot, put)).toBe(snapshot);
      snapshot = evolve(snapshot, { ...step, waived: "all", world: "open" });
    }
  });
});

describe("the random histories of these tests", () => {
  it("must reach every position of every region", () => {
    const reached = new Set<string>();
    for (const entries of fc.sample(history, 12_000)) {
      let snapshot = start();
      for (const step of stepsOf(entries)) {
        snapshot = settle(snapshot, step.on.from ?? "2020-01-01");
        snapshot = evolve(snapshot, { ...step, waived: "all", world: "open" });
        for (const [region, at] of Object.entries(statesOf(snapshot)))
          reached.add(`${region}.${at}`);
      }
    }
    const leaves = Object.entries(regions).flatMap(([region, { chart }]) =>
      Object.entries(chart.states).flatMap(([name, { states }]) =>
        Object.keys(states ?? { "": null }).map((inner) =>
          [region, name, ...(inner === "" ? [] : [inner])].join("."),
        ),
      ),
    );
    expect(leaves.filter((leaf) => !reached.has(leaf))).toEqual([]);
  });
});
