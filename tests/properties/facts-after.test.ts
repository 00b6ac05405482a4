import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { evolve, startCase } from "#machines/evolve.ts";
import { settle } from "#machines/settle.ts";
import { Statements } from "#src/replay/claims.ts";
import { contextOn, contextThrough, firstDayOf } from "#src/replay/facts-after.ts";
import { stepOf } from "#src/replay/replay.ts";
import { defaultView } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { regionOf } from "#machines/options.ts";

describe("what steps leave on record, without the positions", () => {
  test.prop({ entries: history })("must be what the chart leaves", ({ entries }) => {
    const statements = new Statements([]);
    const steps = entries
      .map((entry) => stepOf(statements.workOut(entry).fact))
      .filter(({ type }) => regionOf(type) !== undefined)
      .toSorted((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1));
    const start = startCase(defaultView);
    const chart = steps.reduce(
      (at, step) => evolve(settle(at, firstDayOf(step)), { ...step, waived: "all", world: "open" }),
      start,
    );
    const last = "2026-03-31";
    expect(contextThrough(start.context, steps)).toEqual(chart.context);
    expect(contextOn(contextThrough(start.context, steps), last)).toEqual(
      settle(chart, last).context,
    );
  });
});
