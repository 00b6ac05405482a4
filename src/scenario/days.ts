import { longDay, type Day } from "#machines/time/day.ts";
import { isExact, longSpan, type Span } from "#machines/time/span.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { writeSuch } from "#src/record/day-meant.ts";
import type { Fault, Place } from "./scenario.ts";
import { dayWordsOf, lengthOf, nameMeant, shifted } from "./span-words.ts";

/** The days that a file states, as far as it could be read. */
export interface DaysAsked {
  readonly start: Day | null;
  readonly anchors: readonly { readonly name: string; readonly text: string; readonly at: Place }[];
  readonly steps: readonly {
    readonly at: Place;
    readonly name: string | null;
    readonly on: string | null;
    readonly advance: string | null;
  }[];
  /** Other days of the file, such as the day on which a stage is expected. */
  readonly others: readonly { readonly text: string; readonly at: Place }[];
}

/** What of the record days can be counted from: its entries, by id. Null where no record was read. */
export type EntryDays = ((id: string) => Span | "setAside" | undefined) | null;

/** The days found, in the order asked; null where a fault says why there is none. */
export interface DaysFound {
  /** The day of the clock after each step. */
  readonly steps: readonly (Day | null)[];
  readonly others: readonly (Day | null)[];
  readonly faults: readonly Fault[];
}

/** Works out every day of a file, whichever order they are counted in. Pure. */
export function daysOf(asked: DaysAsked, entries: EntryDays): DaysFound {
  const days = new Days(asked, entries);
  const steps = asked.steps.map((_, at) => days.ofStep(at));
  for (const name of asked.anchors.map((anchor) => anchor.name)) days.named(nameMeant(name), []);
  const others = asked.others.map(({ text, at }) => days.worded(text, at));
  return { steps, others, faults: [...days.faults, ...clockFaults(asked, steps)] };
}

const startName = "start";

/** The clock of a scenario only ever moves forward. */
function clockFaults({ start, steps }: DaysAsked, days: readonly (Day | null)[]): Fault[] {
  let clock = start;
  return steps.flatMap(({ at, advance }, number) => {
    const day = days[number] ?? null;
    if (day === null) return [];
    const before = clock;
    if (before === null || day >= before) clock = day;
    if (before === null || day >= before) return [];
    return {
      at: [...at, advance === null ? "on" : "advance"],
      expected: `a day no earlier than ${before}, on which the clock then stands`,
      found: day,
      remedy: "Put the step before those of later days, or begin the scenario earlier.",
    };
  });
}

/** Of each name or step, the day once it is known; a mark while it is being worked out. */
class Days {
  readonly faults: Fault[] = [];
  readonly #asked: DaysAsked;
  readonly #entries: EntryDays;
  readonly #known = new Map<string, Day | null>();
  readonly #open: string[] = [];

  constructor(asked: DaysAsked, entries: EntryDays) {
    this.#asked = asked;
    this.#entries = entries;
    const seen = new Set([startName]);
    const named = [
      ...asked.anchors.map(({ name, at }) => ({ name, at })),
      ...asked.steps.map(({ name, at }) => ({ name, at: [...at, "name"] })),
    ];
    for (const { name, at } of named) {
      if (name === null) continue;
      if (seen.has(nameMeant(name)))
        this.#fault(at, "a name that nothing else has", name, "Choose another name.");
      seen.add(nameMeant(name));
    }
  }

  #fault(at: Place, expected: string, found: string, remedy: string): null {
    this.faults.push({
      at,
      expected,
      found: found.trim() === "" ? "empty text" : visible(found.slice(0, 200)),
      remedy,
    });
    return null;
  }

  ofStep(number: number): Day | null {
    const step = this.#asked.steps[number];
    if (step === undefined) return this.#asked.start;
    const { on, advance } = step;
    const at = [...step.at, advance === null ? "on" : "advance"];
    return this.#once(`step ${number + 1}`, at, () => {
      const text = advance ?? on;
      const length = advance === null ? null : lengthOf(advance);
      if (advance !== null && length === null && !this.#isDay(advance)) {
        const expected = "a length of time, or a day";
        return this.#fault(at, expected, advance, writeSuch(advance) ?? advanceRemedy);
      }
      if (text !== null && length === null) return this.worded(text, at);
      const before = number === 0 ? this.#asked.start : this.ofStep(number - 1);
      if (before === null || length === null) return before;
      const day = shifted(before, length, 1);
      return day.ok
        ? day.value
        : this.#fault(at, day.error, text ?? "", "Move the clock less far.");
    });
  }

  /** Whether words are those of a day: a word that names nothing is not. */
  #isDay(text: string): boolean {
    const words = dayWordsOf(text);
    // What begins as a day of the calendar was meant as one.
    if (!words.ok) return /^\s*\d{4}-/.test(text);
    if (words.value.kind === "day" || words.value.length !== null) return true;
    const { from } = words.value;
    return (
      from === startName || this.#names().includes(from) || this.#entries?.(from) !== undefined
    );
  }

  /** The day of a name; `at` is where it is asked for. */
  named(name: string, at: Place): Day | null {
    if (name === startName) return this.#asked.start;
    const anchor = this.#asked.anchors.find((one) => nameMeant(one.name) === name);
    if (anchor !== undefined) {
      return this.#once(`anchor ${name}`, anchor.at, () => this.worded(anchor.text, anchor.at));
    }
    const step = this.#asked.steps.findIndex(
      (one) => one.name !== null && nameMeant(one.name) === name,
    );
    return step === -1 ? this.#ofEntry(name, at) : this.ofStep(step);
  }

  /** The day that words stand for. */
  worded(text: string, at: Place): Day | null {
    const words = dayWordsOf(text);
    const remedy =
      writeSuch(text) ?? "Write a day such as 2023-05-01, or such as: 6 weeks after the letter.";
    if (!words.ok) return this.#fault(at, words.error, text, remedy);
    if (words.value.kind === "day") return words.value.day;
    const { from, length, way } = words.value;
    const day = this.named(from, at);
    if (day === null || length === null) return day;
    const found = shifted(day, length, way);
    return found.ok ? found.value : this.#fault(at, found.error, text, "Count from another day.");
  }

  #once(of: string, at: Place, work: () => Day | null): Day | null {
    const known = this.#known.get(of);
    if (known !== undefined) return known;
    const begun = this.#open.indexOf(of);
    if (begun !== -1) {
      const circle = [...this.#open.slice(begun), of].map((one) => one.replace(/^anchor /, ""));
      return this.#fault(
        at,
        "a day that does not depend on itself",
        circle.join(" → "),
        "Give one of these a day of its own.",
      );
    }
    this.#open.push(of);
    const day = work();
    this.#open.pop();
    this.#known.set(of, day);
    return day;
  }

  #ofEntry(id: string, at: Place): Day | null {
    const on = this.#entries?.(id);
    // Without a record nobody can say which entries it holds.
    if (this.#entries === null && /\d/.test(id)) return null;
    if (on === undefined)
      return this.#fault(at, "a name that the file gives, or an entry", id, this.#namesSaid(id));
    if (on === "setAside") {
      return this.#fault(
        at,
        "an entry that this scenario uses",
        id,
        "It is set aside: it lies after the start.",
      );
    }
    if (isExact(on)) return on.from;
    return this.#fault(
      at,
      "an entry of which the day is known exactly",
      `${id}, ${longSpan(on)}`,
      "Write the day that you take it to be.",
    );
  }

  #namesSaid(wanted: string): string {
    const names = [startName, ...this.#names()];
    const near = nearest(wanted, names);
    const meant = near === null ? "" : `Did you mean ${near}? `;
    return `${meant}The names are ${names.map((name) => visible(name)).join(", ")}; give a step a name with name:.`;
  }

  #names(): readonly string[] {
    const { anchors, steps } = this.#asked;
    return [...anchors, ...steps].flatMap(({ name }) => (name === null ? [] : nameMeant(name)));
  }
}

const advanceRemedy = "Write how far the clock moves, such as 3 months, or to which day.";

/** The fault of a start before anything is on record. */
export const startsTooEarly = (start: Day, first: Day | null, council: string): Fault => ({
  at: ["start", "as-at"],
  expected:
    first === null
      ? `a council of which something is on record; of ${council} nothing is`
      : `a day no earlier than ${first}, the first of which anything is on record of ${council}`,
  found: longDay(start),
  remedy: "Begin later, or with a blank council: blank: its name, in the place of council.",
});
