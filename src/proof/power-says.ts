import type { Facts } from "#machines/facts.ts";
import { answerTo } from "#machines/judge.ts";
import type { Outcome, Power, Precondition } from "#machines/law/power.ts";
import type { Env } from "#machines/logic/env.ts";
import type { RegionStates } from "#src/replay/replay.ts";

/** What is on record at one moment, and where each region stands. */
export interface Moment {
  readonly facts: Facts;
  readonly regions: RegionStates;
}

/** The first part of the power's row that stands in the way of the step; undefined if none does. */
export const inTheWay = (
  { preconditions }: Power,
  env: Env,
  how: "clean" | "departing",
): Precondition | undefined => preconditions.find((part) => stands(part, env, how));

function stands(part: Precondition, env: Env, how: "clean" | "departing"): boolean {
  if (part.onBreach === "reject") return answerTo(part.holds)(env) !== "holds";
  return part.onBreach === "depart" && how === "clean" && answerTo(part.holds)(env) === "fails";
}

/** The part that, being broken, leaves the step without legal effect; undefined if it has one. */
export const voidedBy = ({ preconditions }: Power, open: Env): Precondition | undefined =>
  preconditions.find(
    (part) => part.withoutEffect === true && answerTo(part.holds)(open) === "fails",
  );

/** A way in which what follows a step is not what the table says. */
export interface Difference {
  readonly in: "regions" | "record";
  readonly says: string;
}

/** How what follows a step that has effect is not what the row says. */
export function notAsItLeads(
  power: Power,
  env: Env,
  before: Moment,
  after: Moment,
): readonly Difference[] {
  const outcome = power.outcomes.find(
    ({ when }) => when === undefined || answerTo(when)(env) === "holds",
  );
  if (outcome === undefined) return [{ in: "regions", says: "no outcome of the table applies" }];
  return [
    ...ledElsewhere(outcome, before, after).map((says) => ({ in: "regions", says }) as const),
    ...leftOtherwise(power, outcome, env, before, after).map(
      (says) => ({ in: "record", says }) as const,
    ),
  ];
}

/** What a step without legal effect moved all the same. It is kept as such, and that is all. */
export const movedInVain = (before: Moment, after: Moment): readonly Difference[] => [
  ...(changedIn(before.facts, after.facts).some((name) => name !== "withoutEffect")
    ? [{ in: "record", says: "it moves the record" } as const]
    : []),
  ...(Object.keys(after.regions).some((name) => before.regions[name] !== after.regions[name])
    ? [{ in: "regions", says: "it moves a region" } as const]
    : []),
];

const ledElsewhere = (outcome: Outcome, before: Moment, after: Moment): readonly string[] => {
  const moves = Object.entries(outcome.moves).filter(([, to]) => to !== undefined);
  const expected: RegionStates = { ...before.regions, ...Object.fromEntries(moves) };
  return Object.keys(after.regions)
    .filter((region) => after.regions[region] !== expected[region])
    .map(
      (region) =>
        `${region} is then “${after.regions[region]}”; the table says “${expected[region]}” (${outcome.says})`,
    );
};

function leftOtherwise(
  power: Power,
  outcome: Outcome,
  env: Env,
  before: Moment,
  after: Moment,
): readonly string[] {
  const then = { ...env, facts: after.facts as unknown as Env["facts"] };
  const unmet = (outcome.leaves ?? []).findIndex((leaf) => answerTo(leaf)(then) !== "holds");
  const beyond = changedIn(before.facts, after.facts).filter(
    (name) => !(power.changes as readonly string[]).includes(name),
  );
  return [
    ...(unmet < 0 ? [] : [`the record afterwards lacks part ${unmet + 1} of “${outcome.says}”`]),
    ...(beyond.length === 0
      ? []
      : [`it changes ${beyond.join(", ")}, which the table leaves alone`]),
  ];
}

/** The parts of the record that differ. What an effect writes again just as it was is no change. */
function changedIn(before: Facts, after: Facts): readonly (keyof Facts)[] {
  return (Object.keys(after) as (keyof Facts)[]).filter(
    (name) =>
      before[name] !== after[name] && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
