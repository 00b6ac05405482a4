import { follows, type Transition } from "#machines/chart/transition.ts";
import { propositions, type PropositionName } from "#machines/chart/propositions.ts";
import { regions, type RegionName } from "#machines/intervention.machine.ts";
import { not } from "#machines/logic/expression.ts";
import type { Position, Region } from "#machines/regions/region.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import { withTransitions, type Mutant, type Parts } from "./mutant.ts";

const named = Object.entries(regions) as [RegionName, Region][];

/** The steps that a region takes because another region's step announced them. */
export const announcements: readonly `$${string}`[] = [
  "$directionMade",
  "$proposalSpent",
  "$councilAbolished",
  "$modelDecided",
];

/** Every position that a transition of the region may lead to, as a path. */
const positionsOf = (states: Readonly<Record<string, Position>>): readonly string[] =>
  Object.entries(states).flatMap(([name, { states: inner }]) => [
    name,
    ...(inner === undefined ? [] : positionsOf(inner).map((each) => `${name}.${each}`)),
  ]);

const positions = ({ chart }: Region) => positionsOf(chart.states);

/** The questions that a region's transitions ask. */
export const questionsOf = ({ chart }: Region): readonly PropositionName[] => [
  ...new Set(
    Object.values(chart.on).flatMap((transitions) =>
      transitions.flatMap(({ guard }) => guard.params.given ?? []),
    ),
  ),
];

type Change = readonly [
  operator: string,
  at: string,
  describe: string,
  changed: readonly Transition[],
  touching?: (parts: Parts) => Parts,
];

/** The chart with one thing changed: where its steps lead, by which rules, and what they announce. */
export const chartMutants = (): readonly Mutant[] => [
  ...named.flatMap(([name, region]) =>
    Object.entries(region.chart.on).flatMap(([type, transitions]) =>
      [...changes(region, type, transitions)].map((change) => mutantOf(name, type, change)),
    ),
  ),
  ...named.flatMap(([name, region]) => added(name, region)),
  ...named.flatMap(([name, region]) => startingElsewhere(name, region)),
];

function mutantOf(
  name: RegionName,
  type: string,
  [operator, at, describe, changed, touching = (parts) => parts]: Change,
): Mutant {
  return {
    operator: `chart: ${operator}`,
    where: `${name} ${type}${at}`,
    describe,
    touches: { kind: "chart", types: [type] },
    apply: (parts) => touching(withTransitions(parts, name, type, [...changed])),
  };
}

function* changes(region: Region, step: string, all: readonly Transition[]): Iterable<Change> {
  yield ["drop transition", "", "the step is not taken", []];
  yield* ofRules(all);
  for (const [index, each] of all.entries()) {
    const at = all.length > 1 ? ` branch ${index}` : "";
    const put = (changed: Transition) => all.with(index, changed);
    if (each.guard.params.withoutEffect === true) {
      yield ["drop branch without effect", at, "a void step is refused", all.toSpliced(index, 1)];
      continue;
    }
    if (all.length > 1) yield ["drop branch", at, "without the branch", all.toSpliced(index, 1)];
    const next = all[index + 1];
    if (next !== undefined && next.guard.params.withoutEffect !== true) {
      const turned = all.with(index, next).with(index + 1, each);
      yield ["branch order", at, "after the next branch", turned];
    }
    yield* targets(region, each, at, put);
    yield* questions(region, each, at, put);
    yield* announced(step, each, at, put);
    if (each.actions.includes("apply")) {
      const actions = each.actions.filter((action) => action !== "apply");
      yield ["drop recording", at, "nothing is put on record", put({ ...each, actions })];
    }
  }
}

const withRules = (each: Transition, rules: readonly RuleName[]): Transition => ({
  ...each,
  guard: { ...each.guard, params: { ...each.guard.params, rules } },
});

function* ofRules(all: readonly Transition[]): Iterable<Change> {
  for (const name of new Set(all.flatMap(({ guard }) => guard.params.rules))) {
    const changed = all.map((each) =>
      withRules(
        each,
        each.guard.params.rules.filter((rule) => rule !== name),
      ),
    );
    yield ["drop rule of a step", "", `without ${name}`, changed];
  }
}

function* targets(
  region: Region,
  each: Transition,
  at: string,
  put: (changed: Transition) => readonly Transition[],
): Iterable<Change> {
  const { target, ...stays } = each;
  const leading = positions(region);
  for (const to of leading.length > 1 ? leading : []) {
    if (target === `.${to}`) continue;
    const operator = target === undefined ? "add target" : "wrong target";
    yield [operator, at, `to ${to}`, put({ ...each, target: `.${to}` })];
  }
  if (target !== undefined) yield ["drop target", at, "stays", put(stays)];
}

function* questions(
  region: Region,
  each: Transition,
  at: string,
  put: (changed: Transition) => readonly Transition[],
): Iterable<Change> {
  const { given, ...unasked } = each.guard.params;
  const asking = (question: PropositionName) =>
    put({ ...each, guard: { ...each.guard, params: { ...unasked, given: question } } });
  for (const question of questionsOf(region)) {
    if (question === given) continue;
    yield [given === undefined ? "add question" : "wrong question", at, question, asking(question)];
  }
  if (given === undefined) return;
  yield ["drop question", at, given, put({ ...each, guard: { ...each.guard, params: unasked } })];
  const negated = `not ${given}`;
  yield [
    "negate question",
    at,
    given,
    // The changed parts hold the question under this name.
    asking(negated as PropositionName),
    (parts) => ({
      ...parts,
      propositions: { ...parts.propositions, [negated]: not(propositions[given]) },
    }),
  ];
}

// What a region announces is an action; the chart's own maker of transitions makes it.
const announcing = (type: `$${string}`) =>
  follows({ raises: type }).flatMap(({ actions }) => actions);

const announcedBy = ({ actions }: Transition): string | undefined =>
  actions.flatMap((action) => {
    if (typeof action === "string") return [];
    const { event } = action as unknown as { readonly event: { readonly type: string } };
    return [event.type];
  })[0];

function* announced(
  step: string,
  each: Transition,
  at: string,
  put: (changed: Transition) => readonly Transition[],
): Iterable<Change> {
  const own = each.actions.filter((action) => typeof action === "string");
  const before = announcedBy(each);
  if (before !== undefined) {
    yield ["drop announcement", at, before, put({ ...each, actions: own })];
  }
  for (const type of announcements) {
    // What announces itself would never come to an end.
    if (type === before || type === step) continue;
    const operator = before === undefined ? "add announcement" : "wrong announcement";
    yield [operator, at, type, put({ ...each, actions: [...own, ...announcing(type)] })];
  }
}

// A region that moves at a step of which it knew nothing.
function added(name: RegionName, region: Region): readonly Mutant[] {
  const types = named.flatMap(([, { chart }]) => Object.keys(chart.on));
  const unknown = [...new Set(types)].filter((type) => !(type in region.chart.on));
  const leading = positions(region).length > 1 ? positions(region) : [];
  return unknown.flatMap((type) =>
    leading.map((to) => mutantOf(name, type, ["add transition", "", `to ${to}`, follows({ to })])),
  );
}

function startingElsewhere(name: RegionName, region: Region): readonly Mutant[] {
  const starting = (
    put: (chart: Region["chart"]) => Region["chart"],
    describe: string,
  ): Mutant => ({
    operator: "chart: initial position",
    where: name,
    describe,
    touches: { kind: "start" },
    apply: (parts) => ({
      ...parts,
      regions: {
        ...parts.regions,
        [name]: { ...parts.regions[name], chart: put(parts.regions[name].chart) },
      },
    }),
  });
  const others = Object.keys(region.chart.states).filter((each) => each !== region.chart.initial);
  const inner = Object.entries(region.chart.states).flatMap(([state, { initial, states = {} }]) =>
    Object.keys(states)
      .filter((each) => each !== initial)
      .map((to) =>
        starting(
          (chart) => ({
            ...chart,
            states: {
              ...chart.states,
              [state]: { ...chart.states[state], initial: to } as Position,
            },
          }),
          `${state} begins at ${to}`,
        ),
      ),
  );
  return [
    ...others.map((to) => starting((chart) => ({ ...chart, initial: to }), `begins at ${to}`)),
    ...inner,
  ];
}
