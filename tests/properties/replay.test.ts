import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { evolve, startCase } from "#machines/evolve.ts";
import { regionOf } from "#machines/options.ts";
import { settle } from "#machines/settle.ts";
import { Statements } from "#src/replay/claims.ts";
import { visible } from "#src/replay/known.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { fold, replay, stepOf, type Replay } from "#src/replay/replay.ts";
import { defaultView } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { anyRecord, viewDay } from "./random-record.ts";

const at = (entries: readonly Entry[], asAt: string, knownAt: string | null = null): Replay =>
  replay(entries, { ...defaultView, asAt, knownAt });
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);
const inCase = ({ functions }: Entry) => functions.length === 0 || functions.includes("csc");

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe("a replay", () => {
  test.prop({ entries: anyRecord, asAt: viewDay })(
    "must never refuse, and must account for every entry exactly once",
    ({ entries, asAt }) => {
      const { taken, possible, unreadable } = at(frozen(entries), asAt);
      const accounted = [
        ...taken.flatMap(({ entry }) => entry?.id ?? []),
        ...possible.flatMap(({ entry }) => entry ?? []),
        ...idsOf(unreadable),
      ];
      expect(new Set(accounted).size).toBe(accounted.length);
      const standing = visible(entries, { knownAt: null, sources: null }).entries.filter(inCase);
      // A statement of an unknown version says nothing that a replay could use.
      const isReadable = ({ type, version }: Entry) => definitionOf(type)?.version === version;
      const facts = new Statements(standing.filter(isReadable));
      for (const entry of standing.filter(({ id }) => !accounted.includes(id))) {
        const aboutTheRecord = regionOf(entry.type) === undefined;
        const { on } = facts.workOut(entry).fact;
        expect(aboutTheRecord || (on.from !== null && on.from > asAt)).toBe(true);
      }
      expect(unreadable.every((e) => definitionOf(e.type)?.version !== e.version)).toBe(true);
    },
  );

  test.prop({ entries: anyRecord, asAt: viewDay })(
    "must give the same answer each time",
    ({ entries, asAt }) => {
      expect(at(entries, asAt)).toEqual(at(structuredClone(entries), asAt));
    },
  );

  test.prop({ entries: history, asAt: viewDay })(
    "must give the same up to a day, whatever happens later (V38)",
    ({ entries, asAt }) => {
      const statements = new Statements([]);
      const earlier = entries.filter((entry) => {
        const { from } = statements.workOut(entry).fact.on;
        return from !== null && from <= asAt;
      });
      const { snapshot, findings, taken, possible } = at(entries, asAt);
      const then = at(earlier, asAt);
      expect(then.snapshot.value).toEqual(snapshot.value);
      expect(then.snapshot.context).toEqual(snapshot.context);
      expect(then.findings).toEqual(findings);
      expect(then.taken).toEqual(taken);
      expect(then.possible).toEqual(possible);
    },
  );

  test.prop({ entries: anyRecord, asAt: viewDay, knownAt: viewDay })(
    "known at a day must be that of a record from which the hidden entries are absent",
    ({ entries, asAt, knownAt }) => {
      const { hidden: _, possiblyPublic: __, ...seen } = at(entries, asAt, knownAt);
      const shown = visible(entries, { knownAt, sources: null }).entries;
      const { hidden, possiblyPublic, ...alone } = at(shown, asAt, knownAt);
      expect(alone).toEqual(seen);
      expect({ hidden, possiblyPublic }).toEqual({ hidden: 0, possiblyPublic: 0 });
    },
  );

  test.prop({ entries: anyRecord, asAt: viewDay })(
    "must never move a region but by a step that it shows",
    ({ entries, asAt }) => {
      const { taken, snapshot } = at(entries, asAt);
      taken.reduce(
        (before, step) => {
          if (before !== null) expect(step.before).toEqual(before);
          return step.after;
        },
        null as Replay["taken"][number]["after"] | null,
      );
      const last = taken.at(-1);
      if (last === undefined) expect(snapshot.value).toEqual(startCase(defaultView).value);
    },
  );

  test.prop({ entries: history, split: fc.nat(24) })(
    "split anywhere and resumed must be the same",
    ({ entries, split }) => {
      const statements = new Statements([]);
      const facts = inReplayOrder(entries.map((entry) => statements.workOut(entry).fact));
      const whole = fold(facts, { ...defaultView, asAt: "2026-03-31" }).snapshot;
      let { snapshot } = fold(facts.slice(0, split), {
        ...defaultView,
        asAt: facts[split]?.on.from ?? "2026-03-31",
      });
      for (const fact of facts.slice(split)) {
        snapshot = settle(snapshot, fact.on.from ?? "2020-01-01");
        snapshot = evolve(snapshot, { ...stepOf(fact), waived: "all", world: "open" });
      }
      snapshot = settle(snapshot, "2026-03-31");
      expect({ value: snapshot.value, context: snapshot.context }).toEqual({
        value: whole.value,
        context: whole.context,
      });
    },
  );
});

describe("settling", () => {
  test.prop({ entries: history, by: viewDay })("twice must change nothing", ({ entries, by }) => {
    const { snapshot } = at(entries, "2020-06-01");
    const once = settle(snapshot, by);
    expect(settle(once, by)).toBe(once);
  });
});
