import { catalogue } from "#events/catalogue.ts";
import { startCase } from "#machines/evolve.ts";
import { regions } from "#machines/intervention.machine.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { settle } from "#machines/settle.ts";
import type { Step } from "#machines/step.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { cones } from "#src/proof/cones.ts";
import { EveryEventEverywhere } from "#src/proof/every-event.ts";
import { Explorer, inForce, type Observer } from "#src/proof/explore.ts";
import { Keeper, type Kept } from "./kept.ts";

const followed = new Set<string>(
  Object.values(regions).flatMap(({ chart }) => Object.keys(chart.on)),
);

/** Each event of the chart as its definition's example says it. */
const examples = catalogue
  .filter(({ type }) => followed.has(type))
  .map(({ type, example }) => ({ type, data: example as Step["data"] }));

const exampleOf = ({ type, data }: (typeof examples)[number], on: Day): Step => ({
  type,
  id: type,
  on: exactly(on),
  dates: {},
  data,
});

/** A mutant may be a day off, so positions are told apart by a day more than the rules tell. */
const APART_DAYS = 1;

/**
 * Explores every cone, before the eyes of the judges, and keeps each thing once that can tell a
 * changed chart from the one in force. Beside the cones, every event is put in every combination of
 * positions, and after each part of a story in which every event happens once.
 */
export function keepAll(judges: readonly Observer[] = []): Kept {
  const keeper = new Keeper();
  const everywhere = new EveryEventEverywhere();
  for (const cone of cones) {
    const all = [keeper.observer(cone.rules), everywhere, ...judges];
    new Explorer(cone, inForce, APART_DAYS).run(all);
  }
  everywhere.run(inForce, [keeper.observer([]), ...judges]);
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
