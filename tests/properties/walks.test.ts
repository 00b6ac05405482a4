import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { can, evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { explainStep } from "#machines/explain.ts";
import { interventionMachine } from "#machines/intervention.machine.ts";
import { answerOf, envOf } from "#machines/judge.ts";
import { options } from "#machines/options.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { settle } from "#machines/settle.ts";
import { FIRST_DAY, LAST_DAY } from "#machines/time/day.ts";
import { commissions, removal } from "#src/proof/cones/commissions.ts";
import { continuity } from "#src/proof/cones/directions.ts";
import { proposals, settledEarly, urgency } from "#src/proof/cones/hearing.ts";
import { exits } from "#src/proof/cones/notices.ts";
import { launch } from "#src/proof/cones/services.ts";
import { underADirection } from "#src/proof/cones/under-a-direction.ts";
import { Statements } from "#src/replay/claims.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { fold, replay, stepOf, type Replay } from "#src/replay/replay.ts";
import { history } from "#tests/machines/random-entries.ts";
import { defaultView } from "#tests/given.ts";
import { walkIn, type Point } from "./walks.ts";

const walk = walkIn(
  commissions,
  removal,
  continuity,
  underADirection,
  proposals,
  settledEarly,
  urgency,
  exits,
  launch,
);

type Answer = "allowed" | "departure" | "refused";

const departable = ruleNames.filter((name) => rules[name].onBreach === "depart");
const put = ({ step }: Point, waived: typeof departable) =>
  ({ ...step, waived, world: "closed" }) as const;

/** All who say whether a step may be taken. Another reading of the law is one more line here. */
const voices: Readonly<Record<string, (point: Point) => Answer>> = {
  explanation: ({ snapshot, step }) => explainStep(snapshot, step).answer,
  chart: (point) => {
    if (can(point.snapshot, put(point, []))) return "allowed";
    return can(point.snapshot, put(point, departable)) ? "departure" : "refused";
  },
  rules: ({ snapshot, step }) => {
    const { facts, law } = snapshot.context;
    const env = envOf(facts, step, law, "closed");
    const judged = rulesOf(step.type).map((name) => [rules[name].onBreach, answerOf(name, env)]);
    if (judged.some(([on, truth]) => on === "reject" && truth !== "holds")) return "refused";
    return judged.some(([on, truth]) => on === "depart" && truth === "fails")
      ? "departure"
      : "allowed";
  },
};

const position = ({ value, context }: CaseSnapshot) => ({ value, context });

describe("a step put at any point of a walk", () => {
  test.prop({ walk })(
    "must be answered alike by all who are asked",
    ({ walk: { points, atTheEnd } }) => {
      for (const point of [...points, ...atTheEnd]) {
        const said = Object.entries(voices).map(([name, voice]) => [name, voice(point)] as const);
        const [[, first] = []] = said;
        expect({ [point.step.id]: said }).toEqual({
          [point.step.id]: said.map(([name]) => [name, first]),
        });
      }
    },
  );

  test.prop({ walk })(
    "must be refused if its type is blocked, and must not be if it is open",
    ({ walk: { points, atTheEnd } }) => {
      for (const point of [...points, ...atTheEnd]) {
        const { snapshot, step } = point;
        const [option] = options(snapshot, step.on.from ?? FIRST_DAY, [step.type]);
        const { answer } = explainStep(snapshot, step);
        if (option?.status === "blocked") expect([step.id, answer]).toEqual([step.id, "refused"]);
        if (option?.status === "open") expect([step.id, answer]).toEqual([step.id, "allowed"]);
      }
    },
  );

  test.prop({ walk })(
    "must leave everything as it was if it may not be taken",
    ({ walk: { points, atTheEnd } }) => {
      for (const point of [...points, ...atTheEnd]) {
        for (const waived of [[], departable]) {
          if (can(point.snapshot, put(point, waived))) continue;
          const after = evolve(point.snapshot, put(point, waived));
          expect(position(after)).toEqual(position(point.snapshot));
        }
      }
    },
  );
});

describe("a walk", () => {
  test.prop({ walk, share: fc.double({ min: 0, max: 1, noNaN: true }) })(
    "stopped anywhere, written down, read back and resumed must end in the same place",
    ({ walk: { entries, view }, share }) => {
      const statements = new Statements([]);
      const facts = inReplayOrder(entries.map((entry) => statements.workOut(entry).fact));
      const split = Math.round(share * facts.length);
      const asAt = facts[split]?.on.from ?? view.asAt;
      const stopped = position(fold(facts.slice(0, split), { ...view, asAt }).snapshot);
      const written = JSON.stringify(stopped);
      let snapshot: CaseSnapshot = interventionMachine.resolveState(JSON.parse(written));
      for (const fact of facts.slice(split)) {
        snapshot = settle(snapshot, fact.on.from ?? FIRST_DAY);
        snapshot = evolve(snapshot, { ...stepOf(fact), waived: "all", world: "open" });
      }
      snapshot = settle(snapshot, view.asAt);
      expect(position(snapshot)).toEqual(position(replay(entries, view).snapshot));
    },
  );

  test.prop({ walk, far: fc.boolean() })(
    "settled twice must be as settled once",
    ({ walk: { points, view }, far }) => {
      for (const { snapshot } of points) {
        const by = far ? LAST_DAY : view.asAt;
        const once = settle(snapshot, by);
        expect(settle(once, by)).toBe(once);
      }
    },
  );
});

/** The same entries recorded in another order, but for those of the same days, which keep theirs. */
function recordedInAnotherOrder(
  entries: readonly Entry[],
  ranks: readonly number[],
): readonly Entry[] {
  const statements = new Statements([]);
  const daysOf = (entry: Entry) => JSON.stringify(statements.workOut(entry).fact.on);
  const shuffled = entries
    .map((entry, at) => ({ entry, rank: ranks[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank);
  const waiting = Map.groupBy(entries, daysOf);
  return shuffled.map(({ entry }, revision) => ({
    ...(waiting.get(daysOf(entry))?.shift() as Entry),
    revision,
  }));
}

const seenIn = ({ snapshot, taken, possible, findings }: Replay) => ({
  ...position(snapshot),
  taken: taken.map(({ entry, ...step }) => ({ ...step, entry: entry?.id ?? null })),
  possible,
  findings,
});

type Findings = Replay["findings"];
const ruleOn = ({ entry, rule }: Findings[number]): string => `${entry} ${rule}`;

const openForOrder = (findings: Findings): readonly string[] =>
  findings
    .filter(({ missing }) => missing.some((fact) => fact.includes("came before or after")))
    .map(ruleOn);

/** A replay without what is said under rules that are left open for the order of steps. */
const decided = (one: Replay, open: ReadonlySet<string>): Replay => {
  const without = (findings: Findings) => findings.filter((finding) => !open.has(ruleOn(finding)));
  return {
    ...one,
    taken: one.taken.map((step) => ({ ...step, findings: without(step.findings) })),
    findings: without(one.findings),
  };
};

const ranks = fc.array(fc.nat(), { minLength: 24, maxLength: 24 });

describe("what is recorded late", () => {
  test.prop({ walk, ranks })(
    "must count from its day, as if it had been recorded in time",
    ({ walk: { entries, view }, ranks: drawn }) => {
      const late = recordedInAnotherOrder(entries, drawn);
      expect(seenIn(replay(late, view))).toEqual(seenIn(replay(entries, view)));
    },
  );

  // Where more steps overlap than can be tried in every order, which rules are left open depends on
  // the orders that are tried first; what is not left open never does.
  test.prop({ entries: history, ranks })("may be any history", ({ entries, ranks: drawn }) => {
    const view = { ...defaultView, asAt: "2022-01-01" };
    const both = [recordedInAnotherOrder(entries, drawn), entries].map((one) => replay(one, view));
    const open = new Set(
      both.flatMap(({ taken }) => taken.flatMap(({ findings }) => openForOrder(findings))),
    );
    const [late, inTime] = both.map((one) => seenIn(decided(one, open)));
    expect(late).toEqual(inTime);
  });
});
