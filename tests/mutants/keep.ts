import { catalogue } from "#events/catalogue.ts";
import { startCase, type CaseSnapshot } from "#machines/evolve.ts";
import { regions } from "#machines/intervention.machine.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { cones } from "#src/proof/cones.ts";
import { Explorer, type Observer } from "#src/proof/explore.ts";
import { Keeper, type Kept } from "./kept.ts";

const owned = new Set<string>(Object.values(regions).flatMap(({ chart }) => Object.keys(chart.on)));

/** Each event of the chart as its definition's example says it. */
const examples = catalogue
  .filter(({ type }) => owned.has(type))
  .map(({ type, example }) => ({ type, data: example as Step["data"] }));

const exampleOf = ({ type, data }: (typeof examples)[number], on: Day): Step => ({
  type,
  id: type,
  on: exactly(on),
  dates: {},
  data,
});

/**
 * Explores every cone and keeps each thing once that can tell a changed chart from the one in force.
 * Beside the cones, every event's example is put in every combination of positions, and in a story
 * of all the examples one after another: so every step that the chart knows meets every position.
 */
export function keepAll(): Kept {
  const keeper = new Keeper();
  const met = new Map<string, readonly [CaseSnapshot, Day]>();
  const meets: Observer = {
    reached: ({ snapshot, today }) => {
      const position = JSON.stringify(snapshot.value);
      if (!met.has(position)) met.set(position, [snapshot, today]);
    },
  };
  for (const cone of cones) new Explorer(cone).run([keeper.observer(cone), meets]);
  for (const [snapshot, today] of met.values()) {
    for (const example of examples) keeper.put(snapshot, exampleOf(example, today));
  }
  tellStory(keeper);
  return keeper.kept();
}

function tellStory(keeper: Keeper): void {
  let today: Day = "2022-11-01";
  let snapshot = startCase({ council: "council", functions: "csc", law: lawWith() });
  for (const next of examples) {
    for (const example of examples) keeper.put(snapshot, exampleOf(example, today));
    const after = keeper.put(snapshot, exampleOf(next, today));
    today = addDays(today, 1);
    keeper.settled(after, { today });
    snapshot = settle(after, today);
  }
}
