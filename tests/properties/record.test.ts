import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { eventTypes, type EventType } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { assessStep } from "#machines/assess.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { can, evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { explainStep } from "#machines/explain.ts";
import { answerOf, envOf } from "#machines/judge.ts";
import { options, regionOf } from "#machines/options.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Step } from "#machines/step.ts";
import { exactly } from "#machines/time/span.ts";
import { replay } from "#src/replay/replay.ts";
import { defaultView, stepFrom } from "#tests/given.ts";
import { dataOf, history } from "#tests/machines/random-entries.ts";

const TODAY = "2022-07-01";
const types = eventTypes.filter((type) => regionOf(type) !== undefined);
const someStep: fc.Arbitrary<Step> = fc
  .constantFrom(...types)
  .chain((type) => dataOf(type).map((data) => stepFrom([type, TODAY, data])));
// A failing case is shown as its entries: a snapshot would print the whole chart.
const after = (entries: readonly Entry[]): CaseSnapshot =>
  replay(entries, { ...defaultView, asAt: TODAY }).snapshot;

const answers = ({ context: { facts, law } }: CaseSnapshot, step: Step, world: "open" | "closed") =>
  rulesOf(step.type).map((name) => ({
    name,
    ...rules[name],
    truth: answerOf(name, envOf(facts, step, law, world)),
  }));

describe("a step about to be taken", () => {
  test.prop({ entries: history, step: someStep })(
    "may be taken just when no R rule is broken or open and no W rule is broken",
    ({ entries, step }) => {
      const snapshot = after(entries);
      const judged = answers(snapshot, step, "closed");
      const isRefused = judged.some((r) => r.onBreach === "reject" && r.truth !== "holds");
      const departs = judged.some((r) => r.onBreach === "depart" && r.truth === "fails");
      expect(can(snapshot, { ...step, waived: [], world: "closed" })).toBe(!isRefused && !departs);
      const expected = isRefused ? "refused" : departs ? "departure" : "allowed";
      expect(explainStep(snapshot, step).answer).toBe(expected);
    },
  );

  test.prop({
    entries: history,
    step: someStep,
    chosen: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })(
    "may be departed from only in rules of fairness, policy and terms, never in one that rejects",
    ({ entries, step, chosen }) => {
      const snapshot = after(entries);
      const judged = answers(snapshot, step, "closed");
      const stated = judged.filter((_, at) => chosen[at]);
      const departures = stated.map(({ id }) => ({ rule: id, reason: "A stated reason" }));
      const { answer } = explainStep(snapshot, step, departures);
      const isRefused = judged.some((r) => r.onBreach === "reject" && r.truth !== "holds");
      expect(answer === "refused").toBe(isRefused);
      const left = judged.filter((r) => r.onBreach === "depart" && r.truth === "fails");
      if (!isRefused) expect(answer === "allowed").toBe(left.every((r) => stated.includes(r)));
    },
  );

  test.prop({ entries: history, step: someStep })(
    "must give its first lawful day as one on which no rule blocks it",
    ({ entries, step }) => {
      const snapshot = after(entries);
      const { earliest, answer } = explainStep(snapshot, step);
      if (answer === "allowed") expect(earliest).toBeNull();
      if (earliest === null) return;
      expect(earliest >= TODAY).toBe(true);
      expect(explainStep(snapshot, { ...step, on: exactly(earliest) }).answer).toBe("allowed");
    },
  );
});

describe("a step that has happened", () => {
  test.prop({ entries: history, step: someStep })(
    "must be taken whatever it breaks, leaving exactly one finding for each rule not kept",
    ({ entries, step }) => {
      const snapshot = after(entries);
      const put = { ...step, waived: "all", world: "open" } as const;
      expect(can(snapshot, put)).toBe(true);
      expect(evolve(snapshot, put).status).toBe("active");
      const findings = assessStep(snapshot.context, step, "open");
      const notKept = answers(snapshot, step, "open").filter(({ truth }) => truth !== "holds");
      expect(findings.map(({ rule }) => rule)).toEqual(notKept.map(({ id }) => id));
      expect(findings.map(({ verdict }) => verdict === "gap")).toEqual(
        notKept.map(({ truth }) => truth === "unknown"),
      );
    },
  );
});

describe("the steps on offer", () => {
  const statusOf = (snapshot: CaseSnapshot, type: EventType) =>
    options(snapshot, TODAY).find((option) => option.type === type)?.status;
  const tried = fc
    .constantFrom(...types.filter((type) => rulesOf(type).length > 0))
    .chain((type) => fc.tuple(fc.constant(type), fc.array(dataOf(type), { minLength: 5 })));

  test.prop({ entries: history, tried })(
    "must be refused whatever they say if blocked, and allowed whatever they say if open",
    ({ entries, tried: [type, payloads] }) => {
      const snapshot = after(entries);
      const status = statusOf(snapshot, type);
      for (const data of payloads) {
        const step = stepFrom([type, TODAY, data]);
        const isAllowed = can(snapshot, { ...step, waived: [], world: "closed" });
        if (status === "blocked") expect({ data, isAllowed }).toEqual({ data, isAllowed: false });
        if (status === "open") expect({ data, isAllowed }).toEqual({ data, isAllowed: true });
      }
    },
  );

  test.prop({ entries: history })("must be one for each type of fact", ({ entries }) => {
    expect(options(after(entries), TODAY).map(({ type }) => type)).toEqual(types);
  });
});
