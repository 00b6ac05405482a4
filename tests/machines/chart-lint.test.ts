import { describe, expect, it } from "vitest";
import { createMachine, type AnyStateMachine } from "xstate";
import { eventTypes } from "#events/catalogue.ts";
import { propositions } from "#machines/chart/propositions.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import type { Effect } from "#machines/effect.ts";
import { nothingOnRecord } from "#machines/facts.ts";
import { interventionMachine, regions } from "#machines/intervention.machine.ts";
import { powers } from "#machines/law/powers.ts";
import { provisions } from "#machines/law/provisions.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { textOf } from "#tests/house-files.ts";
import { faultsOf } from "./lint.ts";

const label = { meta: { label: "a position" } };
const guard = { type: "rules", params: { rules: [] } };
const sound = { guard, actions: ["apply"] };

/** A tiny chart of two regions, with whatever is put in place of the sound parts. */
function tiny(region: object = {}, on: object = {}, rest: object = {}): AnyStateMachine {
  return createMachine({
    id: "tiny",
    type: "parallel",
    states: {
      one: {
        initial: "a",
        states: { a: label, b: label },
        on: { Taken: { ...sound, target: ".b" }, ...on },
        ...region,
      },
      two: { initial: "x", states: { x: label, y: { id: "y", ...label } } },
    },
    ...rest,
  } as never) as AnyStateMachine;
}

const bad: readonly (readonly [fault: string, machine: () => AnyStateMachine])[] = [
  ["reenter", () => tiny({}, { Bad: { ...sound, target: ".a", reenter: true } })],
  ["target in another region", () => tiny({}, { Bad: { ...sound, target: "#y" } })],
  ["target on the root", () => tiny({}, {}, { on: { Bad: { ...sound, target: "#y" } } })],
  ["always", () => tiny({ always: { guard, target: ".b" } })],
  ["after", () => tiny({ after: { 1000: { guard, target: ".b" } } })],
  ["wildcard event", () => tiny({}, { "*": sound })],
  ["wildcard event", () => tiny({}, { "Taken.*": sound })],
  ["history state", () => tiny({ states: { a: label, b: label, h: { type: "history" } } })],
  ["entry action", () => tiny({ entry: "apply" })],
  ["exit action", () => tiny({ exit: "apply" })],
  ["invoke", () => tiny({ invoke: { src: "other" } })],
  ["inline guard", () => tiny({}, { Bad: { ...sound, guard: () => true } })],
  ["guard of another type", () => tiny({}, { Bad: { ...sound, guard: { type: "other" } } })],
  ["guard of another type", () => tiny({}, { Bad: { ...sound, guard: "rules" } })],
  ["two owners", () => tiny({ states: { a: { ...label, on: { Taken: sound } }, b: label } })],
  ["public transition without a guard", () => tiny({}, { Bad: { actions: ["apply"] } })],
  ["public transition that records nothing", () => tiny({}, { Bad: { guard } })],
  ["leaf without a label", () => tiny({ states: { a: {}, b: label } })],
  [
    "stuck",
    () =>
      tiny({}, { Bad: { ...sound, guard: { type: "rules", params: { rules: [], given: "q" } } } }),
  ],
];

const faultNames = (machine: AnyStateMachine, catalogue: readonly string[] = ["Taken"]) =>
  faultsOf(machine, catalogue).map(({ fault }) => fault);

describe("the linter of charts", () => {
  it("must find no fault in a sound chart", () => {
    expect(faultsOf(tiny(), ["Taken"])).toEqual([]);
  });

  it.each(bad)("must catch: %s", (fault, machine) => {
    expect(faultNames(machine())).toContain(fault);
  });

  it("must catch an internal event in the catalogue", () => {
    expect(faultNames(tiny(), ["Taken", "$internal"])).toEqual(["internal event in the catalogue"]);
  });
});

describe("the intervention chart", () => {
  it("must have no structural fault", () => {
    expect(faultsOf(interventionMachine as AnyStateMachine, eventTypes)).toEqual([]);
  });

  const aboutTheRecord = [
    "CouncilRegistered",
    "SourceRegistered",
    "FactAlsoStated",
    "ConflictAdjudicated",
    "EntryRetracted",
  ];
  const charts = Object.values(regions).map(({ chart }) => chart);
  const owned = charts.flatMap(({ on }) => Object.keys(on)).filter((type) => !type.startsWith("$"));

  it("must give every type of fact exactly one owner, and entries about the record none", () => {
    const wanted = eventTypes.filter((type) => !aboutTheRecord.includes(type));
    expect(owned.toSorted()).toEqual(wanted.toSorted());
  });

  it("must name every rule, or judge it of the position", () => {
    const named = new Set(eventTypes.flatMap(rulesOf));
    const standing = ruleNames.filter((name) => (rules[name] as Rule).standing !== undefined);
    expect(ruleNames.filter((name) => !named.has(name) && !standing.includes(name))).toEqual([]);
  });

  const branches = charts.flatMap(({ on }) => Object.values(on).flat());

  it("must ask every question that it keeps", () => {
    const asked = new Set(branches.flatMap(({ guard: { params } }) => params.given ?? []));
    expect(Object.keys(propositions).filter((name) => !asked.has(name as never))).toEqual([]);
  });

  it("must judge every branch of a step by the same rules", () => {
    const differing = charts.flatMap(({ on }) =>
      Object.entries(on).flatMap(([type, each]) =>
        new Set(each.map(({ guard: { params } }) => params.rules.join())).size > 1 ? type : [],
      ),
    );
    expect(differing).toEqual([]);
  });

  it("must hear every internal event that it raises or settles, and no other", () => {
    const raised = branches.flatMap(({ actions }) =>
      actions.flatMap((action) =>
        typeof action === "string"
          ? []
          : [(action as unknown as { event: { type: string } }).event.type],
      ),
    );
    const settled = ["$directionTookEffect", "$directionExpired", "$windowOpened", "$windowClosed"];
    const heard = charts
      .flatMap(({ on }) => Object.keys(on))
      .filter((type) => type.startsWith("$"));
    expect([...new Set(heard)].toSorted()).toEqual(
      [...new Set([...raised, ...settled])].toSorted(),
    );
  });
});

describe("the effects", () => {
  const tables = Object.values(regions);
  const listOf = (effect: Effect): string =>
    "add" in effect ? effect.add : "change" in effect ? effect.change : effect.set;

  it("must belong to a step that their own region owns", () => {
    const strays = tables.flatMap(({ chart, effects }) =>
      Object.keys(effects).filter((type) => !(type in chart.on)),
    );
    expect(strays).toEqual([]);
  });

  it("must each put something into a list of facts that the case has", () => {
    const facts = nothingOnRecord("c", "csc");
    const effects = tables.flatMap(({ effects: table }) => Object.values(table).flat());
    expect(effects.map(listOf).filter((name) => !(name in facts))).toEqual([]);
    const lists = Object.entries(facts).flatMap(([name, value]) =>
      Array.isArray(value) && name !== "withoutEffect" ? [name] : [],
    );
    expect(lists.filter((name) => !effects.map(listOf).includes(name))).toEqual([]);
  });
});

describe("the steps of the chart", () => {
  it("must each have a row in the table of powers, and only one", () => {
    const rows = powers.map(({ event }): string => event);
    expect(rows.filter((event, at) => rows.indexOf(event) !== at)).toEqual([]);
    const owned = Object.values(regions).flatMap(({ chart }) => Object.keys(chart.on));
    const settled = ["$directionTookEffect", "$directionExpired", "$windowOpened", "$windowClosed"];
    const wanted = owned.filter((type) => !type.startsWith("$") || settled.includes(type));
    expect(wanted.filter((type) => !rows.includes(type))).toEqual([]);
  });
});

describe("the provisions", () => {
  it("must each be cited by a rule, a power or a duty", () => {
    const cited = new Set<string>([
      ...ruleNames.flatMap((name) => rules[name].basis),
      ...powers.flatMap(({ provisions: cites }) => cites),
    ]);
    const duties = textOf("machines/duties.ts");
    const idle = Object.keys(provisions).filter(
      (key) => !cited.has(key) && !duties.includes(`"${key}"`),
    );
    expect(idle).toEqual([]);
  });

  it("must all exist where a rule cites them", () => {
    const cited = ruleNames.flatMap((name) => rules[name].basis);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((key) => !(key in provisions))).toEqual([]);
  });
});
