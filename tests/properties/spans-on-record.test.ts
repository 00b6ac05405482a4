import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import type { Verdict } from "#machines/finding.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import { commissions, removal } from "#src/proof/cones/commissions.ts";
import { continuity, endings } from "#src/proof/cones/directions.ts";
import { proposals, urgency, weight } from "#src/proof/cones/hearing.ts";
import { exits } from "#src/proof/cones/notices.ts";
import { delivery, launch } from "#src/proof/cones/services.ts";
import { underADirection } from "#src/proof/cones/under-a-direction.ts";
import { replay, statesOf, type Replay } from "#src/replay/replay.ts";
import { fieldOfItsOwn } from "#src/views/meant.ts";
import { dayOf, walkIn } from "./walks.ts";
import {
  daysIn,
  eachDay,
  loosened,
  widening,
  withSpan,
  type Loose,
  type Widening,
} from "./widened.ts";

const walk = walkIn(
  commissions,
  removal,
  continuity,
  proposals,
  urgency,
  weight,
  exits,
  delivery,
  launch,
  underADirection,
);

// About the first of the days, or about the end of the time to answer.
const soon = fc.oneof(fc.nat(6), fc.integer({ min: 12, max: 20 }));

/** The same record, with one of its days known only to within a few. */
const widenedIn = (entries: readonly Entry[], days: ReturnType<typeof daysIn>, one: Widening) =>
  loosened(entries, days, { ...one, toTheEndOf: null });

const onSpan = (entries: readonly Entry[], { path, span }: Loose) => withSpan(entries, path, span);
const onDays = (entries: readonly Entry[], { path, span }: Loose) =>
  eachDay(span).map((day) => [day.from as Day, withSpan(entries, path, day)] as const);

const stepsOf = ({ taken }: Replay): readonly string[] =>
  taken.map(({ type, entry }) => `${type} ${entry?.id ?? ""}`);

/** No step comes before the one that put on record what it is about: what is told is the order. */
const isTellable = ({ taken }: Replay): boolean => {
  const entries = taken.flatMap(({ entry }) => entry ?? []);
  return entries.every((entry, at) => {
    const own = ownKey(entry);
    return entries.slice(at + 1).every((later) => {
      const key = ownKey(later);
      return key === null || key === own || !Object.values(entry.data).flat().includes(key);
    });
  });
};

const ownKey = ({ type, data }: Entry): unknown => {
  const field = fieldOfItsOwn(type);
  return field === null ? null : (data[field] ?? null);
};

type Verdicts = Readonly<Record<string, Verdict>>;

/** What a replay says of each step under each rule that it did not find kept. */
const verdictsOf = ({ taken }: Replay): Verdicts =>
  Object.fromEntries(
    taken.flatMap(({ findings }) =>
      findings.map(({ entry, rule, verdict }) => [`${entry} ${rule}`, verdict]),
    ),
  );

/** The rules that are left open for the order of steps alone. */
const openForOrder = ({ taken }: Replay): readonly string[] =>
  taken.flatMap(({ findings }) =>
    findings
      .filter(({ missing }) => missing.some((fact) => fact.includes("came before or after")))
      .map(({ entry, rule }) => `${entry} ${rule}`),
  );

/** What the replay of a span leaves no doubt of: all but what it says the record does not show. */
const definite = (verdicts: Verdicts, onTheSpan: Verdicts): Verdicts =>
  Object.fromEntries(Object.entries(verdicts).filter(([step]) => onTheSpan[step] !== "gap"));

describe("a record of which one day is known only to within a few", () => {
  /**
   * A replay takes the steps in one order, by their earliest days. On days that put them in another
   * order, other facts may have come before a step, and it may lead elsewhere; but it is judged in
   * every order, save that a step comes after the one that put on record what it is about.
   */
  test.prop({ walk, widening })(
    "must be judged no more surely than on every day within them, and lead where each leads in the same order",
    ({ walk: { entries, view }, widening: one }) => {
      const stated = entries.map(({ dates, data }) => ({ dates, data }));
      const loose = widenedIn(entries, daysIn(stated), one);
      if (loose === null) return;
      const asAt = { ...view, asAt: addDays(view.asAt, 7) };
      const wide = replay(onSpan(entries, loose), asAt);
      const verdicts = verdictsOf(wide);
      for (const [day, single] of onDays(entries, loose)) {
        const exact = replay(single, asAt);
        if (stepsOf(exact).join() === stepsOf(wide).join()) {
          expect([day, statesOf(exact.snapshot)]).toEqual([day, statesOf(wide.snapshot)]);
        }
        if (!isTellable(exact)) continue;
        expect([day, definite(verdictsOf(exact), verdicts)]).toEqual([
          day,
          definite(verdicts, verdicts),
        ]);
      }
    },
  );

  /**
   * Which orders are tried is bounded, and the days of several steps can rule out together what no
   * two of them do. So a record in some hundreds is left more open than its days are, which is a gap
   * and no fault; more than one in a hundred would hide what could be said.
   */
  it("must leave open for the order of steps what the days within them leave open, and hardly more", () => {
    const drawn = fc.sample(fc.record({ walk, widening }), {
      seed: fc.readConfigureGlobal().seed ?? 0,
      numRuns: fc.readConfigureGlobal().numRuns ?? 100,
    });
    let looked = 0;
    const tooOpen = drawn.filter(({ walk: { entries, view }, widening: one }) => {
      const loose = widenedIn(entries, daysOfHappening(entries), one);
      if (loose === null) return false;
      const asAt = { ...view, asAt: addDays(view.asAt, 7) };
      const wide = replay(onSpan(entries, loose), asAt);
      const onEach = onDays(entries, loose).map(([, single]) => replay(single, asAt));
      // An order that no entry could tell of leaves more open than the days do.
      if (![wide, ...onEach].every(isTellable)) return false;
      looked += 1;
      const told = onEach.map(verdictsOf);
      return openForOrder(wide).some((step) => {
        const answers = told.map((verdicts) => verdicts[step] ?? "kept");
        return new Set(answers).size === 1 && !answers.includes("gap");
      });
    });
    expect(looked).toBeGreaterThan(drawn.length / 4);
    expect(tooOpen.length).toBeLessThanOrEqual(looked / 100);
  });

  test.prop({ walk, widening, on: fc.nat(6) })(
    "must show, within those days, where it stands and where it may stand",
    ({ walk: { entries, view }, widening: one, on }) => {
      const loose = widenedIn(entries, daysOfHappening(entries), one);
      if (loose === null) return;
      const within = eachDay(loose.span);
      const asAt = within[on % within.length]?.from ?? view.asAt;
      const wide = replay(onSpan(entries, loose), { ...view, asAt });
      const stands = statesOf(wide.snapshot);
      const id = entries[Number(loose.path[0])]?.id;
      const may = wide.possible.find(({ entry }) => entry === id)?.regions ?? stands;
      for (const [day, single] of onDays(entries, loose)) {
        const exact = statesOf(replay(single, { ...view, asAt }).snapshot);
        if (day > asAt) expect([day, exact]).toEqual([day, stands]);
        else if (isAlone(entries, loose)) expect([day, exact]).toEqual([day, may]);
      }
    },
  );

  test.prop({ walk: walkIn(proposals, urgency, continuity, endings), widening, soon })(
    "must show every place to which the passing of the days may have led by then",
    ({ walk: { entries, view }, widening: one, soon: days }) => {
      const loose = widenedIn(entries, daysThatAreWaitedFor(entries), { ...one, before: 0 });
      if (loose === null) return;
      const upToIt = entries.slice(0, Number(loose.path[0]) + 1);
      if (!isAlone(upToIt, loose)) return;
      const asAt = addDays(loose.span.from as Day, days);
      const { snapshot, possible } = replay(onSpan(upToIt, loose), { ...view, asAt });
      const shown = [statesOf(snapshot), ...possible.map(({ regions }) => regions)];
      for (const [day, single] of onDays(upToIt, loose)) {
        const exact = statesOf(replay(single, { ...view, asAt }).snapshot);
        expect([day, shown]).toEqual([day, expect.arrayContaining([exact])]);
      }
    },
  );
});

/** Days on which, or so many days after which, something follows with no step. */
const daysThatAreWaitedFor = (entries: readonly Entry[]) =>
  daysIn(
    entries.map(({ dates: { served, effective }, data: { until } }) => ({
      dates: { served, effective },
      data: { until },
    })),
  );

/** Where each entry says on what day it happened. */
const daysOfHappening = (entries: readonly Entry[]) =>
  daysIn(
    entries.map(({ type, dates }) => {
      const name = definitionOf(type)?.happensOn ?? "stated";
      return { dates: { [name]: dates[name] } };
    }),
  );

/** No other entry lies within the days, so that all of them put the steps in one order. */
const isAlone = (entries: readonly Entry[], { path, span }: Loose): boolean =>
  entries.every((entry, at) => at === path[0] || !lies(entry, span));

const lies = (entry: Entry, { from, to }: Span): boolean => {
  const day = dayOf(entry);
  return from !== null && to !== null && from <= day && day <= to;
};
