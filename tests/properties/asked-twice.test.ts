import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assessPosition, assessStep } from "#machines/assess.ts";
import { can, evolve, type CaseSnapshot } from "#machines/evolve.ts";
import { explainStep } from "#machines/explain.ts";
import { options } from "#machines/options.ts";
import { settle } from "#machines/settle.ts";
import { FIRST_DAY, LAST_DAY } from "#machines/time/day.ts";
import { commissions } from "#src/proof/cones/commissions.ts";
import { continuity } from "#src/proof/cones/directions.ts";
import { proposals, settledEarly, weight } from "#src/proof/cones/hearing.ts";
import { exits } from "#src/proof/cones/notices.ts";
import { delivery, launch } from "#src/proof/cones/services.ts";
import { underADirection } from "#src/proof/cones/under-a-direction.ts";
import { replay, statesOf, type Replay } from "#src/replay/replay.ts";
import { walkIn, type Point } from "./walks.ts";

// A walk is asked many times over.
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2);
const walk = walkIn(
  commissions,
  continuity,
  proposals,
  settledEarly,
  weight,
  exits,
  delivery,
  launch,
  underADirection,
);

/** Frozen with all that is in it: whoever changes any of it is stopped on the spot. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}

/** With what is worked out when it is first read worked out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? "null");

const position = ({ value, context }: CaseSnapshot) => ({ value, context });
const dayOf = ({ step }: Point) => step.on.from ?? FIRST_DAY;

/** What may be asked of a step and the position in which it is put. Another question is one more line. */
const questions: Readonly<Record<string, (point: Point) => unknown>> = {
  explained: ({ snapshot, step }) => explainStep(snapshot, step),
  offered: (point) => options(point.snapshot, dayOf(point)),
  allowed: ({ snapshot, step }) => can(snapshot, { ...step, waived: [], world: "closed" }),
  taken: ({ snapshot, step }) =>
    position(evolve(snapshot, { ...step, waived: "all", world: "open" })),
  judged: ({ snapshot: { context }, step }) => assessStep(context, step, "open"),
  standing: (point) => assessPosition(point.snapshot.context, dayOf(point)),
  settled: ({ snapshot }) => position(settle(snapshot, LAST_DAY)),
};

const shown = ({ snapshot, taken, possible, findings, conflicts, hidden }: Replay) => ({
  ...position(snapshot),
  states: statesOf(snapshot),
  taken,
  possible,
  findings,
  conflicts,
  hidden,
});

describe("whatever is asked twice", () => {
  test.prop({ walk, ask: fc.constantFrom(...Object.keys(questions)) }, { numRuns })(
    "must be answered as the first time, whatever is asked in between, and change nothing",
    ({ walk: { points, atTheEnd }, ask }) => {
      for (const point of [...points, ...atTheEnd]) {
        frozen(point.step);
        frozen(point.snapshot.context);
        frozen(point.snapshot.value);
        const before = structuredClone([position(point.snapshot), point.step]);
        const first = plain(questions[ask]?.(point));
        for (const other of Object.values(questions)) other(point);
        expect({ [ask]: plain(questions[ask]?.(point)) }).toEqual({ [ask]: first });
        expect([position(point.snapshot), point.step]).toEqual(before);
      }
    },
  );

  test.prop({ walk })("must leave a record as it was", ({ walk: { entries, view } }) => {
    const before = JSON.stringify([entries, view]);
    frozen(entries);
    frozen(view);
    const first = JSON.stringify(shown(replay(entries, view)));
    expect(JSON.stringify(shown(replay(entries, view)))).toBe(first);
    expect(JSON.stringify([entries, view])).toBe(before);
  });
});
