import { getShortestPaths } from "@xstate/graph";
import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { propositions, type PropositionName } from "#machines/chart/propositions.ts";
import { interventionChart } from "#machines/evolve.ts";
import { regions } from "#machines/intervention.machine.ts";
import { envOf, judge } from "#machines/judge.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { settle } from "#machines/settle.ts";
import { addDays } from "#machines/time/day.ts";
import { abstractionOf, keyOf, turnsToCome } from "#src/proof/abstraction.ts";
import { stepOfMove, type Cone } from "#src/proof/cone.ts";
import { cones } from "#src/proof/cones.ts";
import { Explorer, type Node } from "#src/proof/explore.ts";
import { asHistory, stepsTo } from "#src/proof/story.ts";
import { statesOf } from "#src/replay/replay.ts";

const small = cones.filter(({ name }) => ["delivery", "exits", "hearing"].includes(name));

describe("the parts that are explored", () => {
  it("must hold every rule", () => {
    const held = new Set(cones.flatMap((cone) => cone.rules));
    expect(ruleNames.filter((name) => !held.has(name))).toEqual([]);
  });

  it("must put every step that moves a region or that a rule judges", () => {
    const put = new Set<string>(cones.flatMap(({ moves }) => moves.map(({ type }) => type)));
    const wanted = Object.values(regions).flatMap(({ chart }) =>
      Object.entries(chart.on).flatMap(([type, transitions]) =>
        transitions.some(
          ({ guard, target }) => target !== undefined || guard.params.rules.length > 0,
        )
          ? [type]
          : [],
      ),
    );
    expect(wanted.filter((type) => !type.startsWith("$") && !put.has(type))).toEqual([]);
  });

  it("must see every question of the chart answered both ways, and every rule of a step kept and broken", () => {
    const answers = new Map<string, Set<string | boolean>>();
    const note = (name: string, answer: string | boolean): void => {
      answers.set(name, (answers.get(name) ?? new Set()).add(answer));
    };
    for (const cone of cones) {
      new Explorer(cone).run([
        {
          tried: ({ node, step, closed }) => {
            const { facts, law } = node.snapshot.context;
            const env = envOf(facts, step, law, "closed");
            for (const name of Object.keys(propositions) as PropositionName[]) {
              note(name, judge.isSo(name, env));
            }
            for (const [name, truth] of closed) note(name, truth);
          },
        },
      ]);
    }
    const both = (name: string, one: string | boolean, other: string | boolean): boolean =>
      answers.get(name)?.has(one) === true && answers.get(name)?.has(other) === true;
    expect(Object.keys(propositions).filter((name) => !both(name, true, false))).toEqual([]);
    const ofSteps = ruleNames.filter((name) => !("standing" in rules[name]));
    expect(ofSteps.filter((name) => !both(name, "holds", "fails"))).toEqual([]);
  }, 180_000);

  it("must put nothing that an event could not say", () => {
    const faults = cones.flatMap((cone) =>
      shortestTo(cone).flatMap((node) => {
        const lines = asHistory(stepsTo(node)).trim().split("\n");
        return lines.flatMap((line) => {
          const { type, data } = JSON.parse(line) as { type: string; data: unknown };
          const definition = definitionOf(type);
          const read = definition && schemaOf(definition).safeParse(data);
          return read?.success === true ? [] : [`${cone.name}: ${type} ${read?.error.message}`];
        });
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  }, 180_000);

  it.each(small)(
    "must be reached just as far, and never more quickly, than by another searcher: $name",
    (cone) => {
      const theirs = new Map(pathsOfTheLibrary(cone).map(({ key, length }) => [key, length]));
      const ours = new Map<string, number>();
      for (const node of everyNode(cone)) {
        const key = node.key;
        if (!ours.has(key)) ours.set(key, lengthOf(node));
      }
      expect([...ours.keys()].filter((key) => !theirs.has(key))).toEqual([]);
      // The explorer prefers a way that keeps the rules to a shorter one that does not.
      const shorter = [...theirs].filter(([key, length]) => !((ours.get(key) ?? -1) >= length));
      expect(shorter).toEqual([]);
    },
  );
});

const lengthOf = (node: Node): number => (node.from === null ? 0 : 1 + lengthOf(node.from));

function everyNode(cone: Cone): readonly Node[] {
  const nodes: Node[] = [];
  new Explorer(cone).run([{ reached: (node) => nodes.push(node) }]);
  return nodes.toSorted((a, b) => lengthOf(a) - lengthOf(b));
}

/** The last position reached: its way holds many of the steps that a part puts. */
const shortestTo = (cone: Cone): readonly Node[] => everyNode(cone).slice(-40);

/** The same walk as the explorer's, by the library's own search over all replays. */
function pathsOfTheLibrary(
  cone: Cone,
): readonly { readonly key: string; readonly length: number }[] {
  const law = { ...lawWith(), ...cone.law };
  const seen = abstractionOf(
    cone.rules.map((name) => rules[name]),
    regions,
    cone.days,
  );
  const { evolve, startCase } = interventionChart;
  type At = { readonly snapshot: ReturnType<typeof startCase>; readonly today: string };
  const start: At = {
    snapshot: startCase({ council: "council", functions: "csc", law }),
    today: cone.begins,
  };
  const keyAt = ({ snapshot, today }: At): string =>
    `${Object.values(statesOf(snapshot)).join()} ${keyOf(seen, snapshot.context.facts, law, today)}`;
  const logic = {
    getInitialSnapshot: () => start,
    transition: (at: At, event: { readonly type: string; readonly day?: string }): At => {
      const today = event.day ?? at.today;
      const move = cone.moves.find(({ name }) => name === event.type);
      const step =
        move && stepOfMove(move, { facts: at.snapshot.context.facts, law, today: at.today });
      const after = step
        ? evolve(at.snapshot, { ...step, waived: "all", world: "open" })
        : at.snapshot;
      return { snapshot: settle(after, today), today };
    },
  };
  const eventsAt = ({ snapshot, today }: At) => {
    const { facts } = snapshot.context;
    const turns = turnsToCome(seen, facts, law, today).flatMap((day) => [addDays(day, -1), day]);
    const days = [addDays(today, 1), ...turns].filter((day) => day > today);
    return [
      ...cone.moves
        .filter((move) => stepOfMove(move, { facts, law, today }) !== null)
        .map(({ name }) => ({ type: name })),
      ...[...new Set(days)].map((day) => ({ type: "a day passes", day })),
    ];
  };
  const paths = getShortestPaths(logic as never, {
    events: eventsAt as never,
    serializeState: keyAt as never,
    serializeEvent: ((event: object) => JSON.stringify(event)) as never,
    limit: 100_000,
  });
  return paths.map(({ state, steps }) => ({
    key: keyAt(state as never),
    length: steps.length - 1,
  }));
}
