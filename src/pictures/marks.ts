import type { BoxLook } from "./palette.ts";
import { atTheStart, partsOnRungs, placeOf, places, type PlaceName } from "./places.ts";
import type { Story, StoryStep } from "./story.ts";

/** What the picture says of a place. */
export interface Mark {
  readonly look: BoxLook;
  /** The steps that led there, the latest last. */
  readonly steps: readonly StoryStep[];
  readonly mayComeNext: boolean;
}

/** One leg of the path taken. */
export interface Leg {
  readonly from: PlaceName;
  readonly to: PlaceName;
  readonly step: StoryStep;
}

/** The path through the places, and what is to be said of each. */
export interface Marked {
  readonly marks: ReadonlyMap<PlaceName, Mark>;
  readonly legs: readonly Leg[];
}

type States = Readonly<Record<string, string>>;

/** Where on the rungs a case stands: one place, or several at once. */
function onRungs(states: States, rung: number): ReadonlySet<PlaceName> {
  const held = partsOnRungs.map((part) => placeOf(part, states[part] ?? "", rung));
  const instruments = held.filter((place) => place !== "nothing");
  return new Set(instruments.length === 0 ? ["nothing"] : instruments);
}

const height = (name: PlaceName): number => places[name].row * 10 + places[name].column;

class Path {
  readonly #legs: Leg[] = [];
  readonly #steps = new Map<PlaceName, StoryStep[]>();
  readonly #at: Record<string, PlaceName> = {
    rungs: "nothing",
    commission: "commission none",
    delivery: "delivery council",
  };
  #states: States = atTheStart;
  #rung = 0;

  constructor() {
    for (const place of Object.values(this.#at)) this.#steps.set(place, []);
  }

  take(step: StoryStep): void {
    const before = onRungs(this.#states, this.#rung);
    const changed = Object.fromEntries(step.moves.map(({ part, state }) => [part, state]));
    this.#states = { ...this.#states, ...changed };
    this.#rung = step.rung;
    this.#alongRungs(step, before, onRungs(this.#states, this.#rung));
    for (const part of ["commission", "delivery"]) {
      const state = changed[part];
      if (state !== undefined) this.#go(part, placeOf(part, state, this.#rung), step, true);
    }
  }

  #alongRungs(
    step: StoryStep,
    before: ReadonlySet<PlaceName>,
    after: ReadonlySet<PlaceName>,
  ): void {
    const entered = [...after].filter((place) => !before.has(place));
    const front = this.#at["rungs"] ?? "nothing";
    // What ended leaves the case at the highest place that still holds.
    if (entered.length === 0 && !after.has(front)) {
      entered.push(...[...after].toSorted((a, b) => height(b) - height(a)).slice(0, 1));
    }
    for (const place of entered) {
      const from = this.#at["rungs"] ?? "nothing";
      // A lower step that begins while a higher place still holds begins a path of its own.
      const follows = places[place].row >= places[from].row || !after.has(from);
      this.#go("rungs", place, step, follows);
    }
  }

  #go(panel: string, to: PlaceName, step: StoryStep, follows: boolean): void {
    const from = this.#at[panel];
    if (from !== undefined && from !== to && follows) this.#legs.push({ from, to, step });
    this.#steps.set(to, [...(this.#steps.get(to) ?? []), step]);
    this.#at[panel] = to;
  }

  get legs(): readonly Leg[] {
    return this.#legs;
  }

  get steps(): ReadonlyMap<PlaceName, readonly StoryStep[]> {
    return this.#steps;
  }
}

/** Follows the story through the places. */
export function markedBy(story: Story): Marked {
  const path = new Path();
  for (const step of story.steps) path.take(step);
  // A council that is no more stands nowhere, wherever it last stood.
  const current = new Set<PlaceName>(
    story.abolishedOn !== null
      ? []
      : [
          ...onRungs(story.states, story.rung.number),
          placeOf("commission", story.states["commission"] ?? "", story.rung.number),
          placeOf("delivery", story.states["delivery"] ?? "", story.rung.number),
        ],
  );
  const possible = new Set(
    story.possible.flatMap(({ moves, rung }) =>
      reached(moves, story, rung?.number ?? story.rung.number),
    ),
  );
  const next = new Set(
    story.next.flatMap(({ leadsTo }) => reached(leadsTo, story, story.rung.number)),
  );
  const lookOf = (place: PlaceName): BoxLook => {
    if (current.has(place)) return "current";
    if (possible.has(place)) return "possible";
    if (next.has(place)) return "next";
    return path.steps.has(place) ? "visited" : "other";
  };
  const marks = (Object.keys(places) as PlaceName[]).map((place) => {
    const steps = path.steps.get(place) ?? [];
    return [place, { look: lookOf(place), steps, mayComeNext: next.has(place) }] as const;
  });
  return { marks: new Map(marks), legs: path.legs };
}

/** The places that moves would lead to. */
function reached(
  moves: Story["next"][number]["leadsTo"],
  { states }: Story,
  rung: number,
): readonly PlaceName[] {
  const then = {
    ...states,
    ...Object.fromEntries(moves.map(({ part, state }) => [part, state])),
  };
  const held = onRungs(then, rung);
  return moves
    .map(({ part, state }) => placeOf(part, state, rung))
    .filter((place) => place !== "nothing" || held.has("nothing"));
}
