import { definitionOf, type catalogue, type EventType } from "#events/catalogue.ts";
import type { Entry, NewEntry } from "#events/envelope.ts";
import type { DateClaim } from "#events/values.ts";
import { addDays, longDay, monthEnd, monthName, type Day } from "#machines/time/day.ts";
import type { Chance } from "./chance.ts";

/** The data of an event type, as its example has it. */
type DataOf<Type extends EventType> = Extract<
  (typeof catalogue)[number],
  { readonly type: Type }
>["example"];

interface Told {
  /** The days that pass before it happens; 10 to 60, by chance, unless given. */
  readonly afterDays?: number;
  /** Other days that the entry carries. */
  readonly dates?: (on: Day) => Entry["dates"];
}

const exactClaim = (day: Day): DateClaim => ({
  from: day,
  to: day,
  words: longDay(day),
  inferred: false,
});

/** A claim that the month is known and the day is not. */
const monthClaim = (day: Day): DateClaim => ({
  from: `${day.slice(0, 8)}01`,
  to: monthEnd(day),
  words: `${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`,
  inferred: false,
});

/** The made-up history of one made-up council, told entry by entry. */
export class Story {
  readonly entries: NewEntry[] = [];
  readonly council: string;
  readonly chance: Chance;
  readonly #sources: string[] = [];
  #today: Day;

  constructor(council: string, firstDay: Day, chance: Chance) {
    this.council = council;
    this.#today = firstDay;
    this.chance = chance;
  }

  get today(): Day {
    return this.#today;
  }

  /** A key of this council's own, such as `direction-2`. */
  key(kind: string): string {
    return `${kind}-${this.entries.length}`;
  }

  /** One fact, on a later day than the one before it; gives its id. */
  tell<const Type extends EventType>(
    type: Type,
    data: Partial<DataOf<Type>> = {},
    { afterDays = this.chance.whole(10, 60), dates }: Told = {},
  ): string {
    this.#today = addDays(this.#today, afterDays);
    const definition = definitionOf(type);
    if (definition === undefined) throw new Error(`bug: no event ${type}`);
    return this.#add(type, { ...definition.example, ...data }, ["csc"], {
      [definition.happensOn]: this.#claim(this.#today),
      ...dates?.(this.#today),
    });
  }

  /** A source that later entries cite. */
  cite(publishedOn: Day): void {
    const id = `${this.council}-source-${this.#sources.length}`;
    const source = {
      id,
      title: `Letter ${this.#sources.length + 1} about the council`,
      publisher: "Department for Education",
      publishedOn: exactClaim(publishedOn),
      standing: "official",
    };
    const dates = { stated: exactClaim(recordedOn) };
    this.#add("SourceRegistered", { source }, [], dates, []);
    this.#sources.push(id);
  }

  /** The council itself, the first entry of its stream. */
  register(): void {
    const data = {
      council: this.council,
      names: [{ name: `Council ${this.council}`, from: null, to: null }],
      codes: [],
      predecessors: [],
      successors: [],
    };
    this.#add("CouncilRegistered", data, [], { stated: exactClaim(recordedOn) }, []);
  }

  /** Another source on a day that an entry states; it may differ, and may then be adjudicated. */
  restate(of: NewEntry, adjudicated: boolean): void {
    const [name, own] = Object.entries(of.dates)[0] ?? [];
    if (name === undefined || own === undefined) return;
    const day = own.to ?? this.#today;
    const value = this.chance.oneIn(2)
      ? monthClaim(day)
      : exactClaim(addDays(day, this.chance.whole(0, 3)));
    const statement = { factId: of.id, predicate: `dates.${name}`, value };
    const dates = { stated: exactClaim(this.#today) };
    this.#add("FactAlsoStated", statement, ["csc"], dates);
    if (!adjudicated) return;
    const ruling = this.chance.oneIn(3) ? "open" : "chosen";
    this.#add(
      "ConflictAdjudicated",
      {
        factId: of.id,
        predicate: `dates.${name}`,
        ruling,
        chosen: ruling === "chosen" ? own : null,
        weighs: this.#sources.slice(0, 2),
        reasons: "The letter is nearer to the act than the report.",
      },
      ["csc"],
      { stated: exactClaim(recordedOn) },
      [],
    );
  }

  // Seven days in ten are known; of the others some source gives the month, or a last possible day.
  #claim(day: Day): DateClaim {
    if (!this.chance.oneIn(3)) return exactClaim(day);
    if (!this.chance.oneIn(3)) return monthClaim(day);
    const to = addDays(day, this.chance.whole(5, 40));
    return { from: null, to, words: `by ${longDay(to)}`, inferred: true };
  }

  #add(
    type: EventType,
    data: NewEntry["data"],
    functions: NewEntry["functions"],
    dates: Entry["dates"],
    evidence: NewEntry["evidence"] = [this.#evidence()],
  ): string {
    const id = `${this.council}.${this.entries.length}`;
    const commandId = `synthetic-${this.council}`;
    const corrects = null;
    const made = { id, commandId, type, version: 1, functions, dates, data, evidence, corrects };
    this.entries.push({ ...made, departures: [], actor, agent, recordedAt });
    return id;
  }

  #evidence(): NewEntry["evidence"][number] {
    return {
      sourceId: this.chance.one(this.#sources),
      locator: `paragraph ${this.chance.whole(1, 30)}`,
      quotation: ["the Secretary of State is satisfied that the Council is failing"],
      standing: "official",
      states: null,
    };
  }
}

const recordedOn: Day = "2026-01-30";
const recordedAt = "2026-01-30T09:00:00.000Z";
const actor = { name: "A bench", role: "Maker of synthetic records" };
const agent = { name: "intervention-lifecycle", version: "0.1.0" };
