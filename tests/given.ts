import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { DateName } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import type { DateClaim, FunctionSet } from "#events/values.ts";
import { explainStep, type StepExplained } from "#machines/explain.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import type { Facts } from "#machines/facts.ts";
import type { Finding, Verdict } from "#machines/finding.ts";
import { lawWith, type LawNumberName } from "#machines/law/numbers.ts";
import { rungOf } from "#machines/rung.ts";
import type { Step } from "#machines/step.ts";
import { monthEnd, type Day } from "#machines/time/day.ts";
import { Statements } from "#src/replay/claims.ts";
import {
  replay,
  statesOf,
  stepOf,
  type RegionStates,
  type Replay,
  type View,
} from "#src/replay/replay.ts";

/**
 * When: a day `2022-11-01`, a month `2022-10`, a span `2022-10-01..2022-10-20` open on a side that
 * is left out (`..2022-10-20`), or `?` for a day not on record. A trailing `~` marks it inferred.
 */
export type When = string;

interface More extends Partial<
  Pick<Entry, "id" | "after" | "corrects" | "departures" | "version" | "recordedAt">
> {
  readonly functions?: readonly FunctionSet[];
  readonly dates?: Partial<Record<DateName, When>>;
  /** The sources that the entry rests on. */
  readonly sources?: readonly string[];
}

/** An entry in short: its type, its day, what differs from the type's example, and the rest. */
export type Short = readonly [
  type: EventType,
  when?: When,
  data?: Readonly<Record<string, unknown>>,
  more?: More,
];

/** What a source says about a day, in short. */
export function claim(when: When): DateClaim {
  const inferred = when.endsWith("~");
  const said = inferred ? when.slice(0, -1) : when;
  const claimed = (from: Day | null, to: Day | null) => ({ from, to, words: said, inferred });
  if (said === "?") return claimed(null, null);
  if (said.includes("..")) {
    const [from, to] = said.split("..");
    return claimed(from || null, to || null);
  }
  if (said.length === 10) return claimed(said, said);
  return claimed(`${said}-01`, monthEnd(`${said}-01`));
}

/** A direction that keeps every rule unless a test says otherwise: urgent, reasoned, first. */
const soundDirection = (when: When): Readonly<Record<string, unknown>> => ({
  satisfiedOn: claim(when),
  individualsCriticised: [],
  reasons: [{ words: "Children are not safe", evidenceOn: claim("2001-01-01") }],
  urgency: "Children are at immediate risk",
});

/** The whole entry that a short one stands for. */
export function entryOf([type, when, data, more]: Short, revision: number): Entry {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`no event type ${type}`);
  const { functions = ["csc"], dates = {}, sources = [], ...rest } = more ?? {};
  const claims = Object.entries(dates).map(([name, said]) => [name, claim(said)] as const);
  const day = when === undefined ? {} : { [definition.happensOn]: claim(when) };
  return {
    format: 1,
    stream: "council-solihull",
    revision,
    prevhash: "0".repeat(64),
    id: `E${revision + 1}`,
    commandId: `command-${revision + 1}`,
    type,
    version: definition.version,
    functions: [...functions],
    dates: { ...day, ...Object.fromEntries(claims) },
    data: {
      ...definition.example,
      ...(type === "StatutoryDirectionMade" ? soundDirection(when ?? "?") : {}),
      ...data,
    },
    evidence: sources.map((sourceId) => ({
      sourceId,
      locator: "page 1",
      quotation: null,
      standing: "official",
      states: null,
    })),
    departures: [],
    corrects: null,
    actor: { name: "A recorder", role: "recorder" },
    agent: { name: "test", version: "1" },
    recordedAt: "2026-01-01T00:00:00.000Z",
    ...rest,
  };
}

/** The entry of a source, published on a day. */
export const source = (id: string, publishedOn: When | null): Short => [
  "SourceRegistered",
  "2022-01-01",
  {
    source: {
      id,
      title: id,
      publisher: "A publisher",
      publishedOn: publishedOn === null ? null : claim(publishedOn),
      standing: "official",
    },
  },
  { functions: [] },
];

export const defaultView: View = {
  council: "solihull",
  functions: "csc",
  asAt: "2026-03-31",
  knownAt: null,
  sources: null,
  law: lawWith(),
};

/** A history on record, to be looked at as at a day. */
export class Given {
  readonly entries: readonly Entry[];
  readonly #view: View;

  constructor(entries: readonly Entry[], view: View = defaultView) {
    this.entries = entries;
    this.#view = view;
  }

  /** The same, with later entries. */
  and(...later: readonly Short[]): Given {
    const first = this.entries.length;
    const more = later.map((short, at) => entryOf(short, first + at));
    return new Given([...this.entries, ...more], this.#view);
  }

  /** The same under other numbers of law. */
  underLaw(changes: Partial<Record<LawNumberName, number | boolean>>): Given {
    return new Given(this.entries, { ...this.#view, law: lawWith(changes) });
  }

  /** The same by what was public on a day, for these functions, or on these sources alone. */
  seen(how: Partial<Pick<View, "knownAt" | "functions" | "sources">>): Given {
    return new Given(this.entries, { ...this.#view, ...how });
  }

  asAt(asAt: Day): Seen {
    return new Seen(replay(this.entries, { ...this.#view, asAt }));
  }
}

/** What a replay shows. */
export class Seen {
  readonly replayed: Replay;

  constructor(replayed: Replay) {
    this.replayed = replayed;
  }

  get snapshot(): CaseSnapshot {
    return this.replayed.snapshot;
  }

  get facts(): Facts {
    return this.snapshot.context.facts;
  }

  get rung(): number {
    return rungOf(this.facts).number;
  }

  /** The legal position of every region. */
  get positions(): RegionStates {
    return statesOf(this.snapshot);
  }

  /** The legal position of a region. */
  at(region: string): string | undefined {
    return this.positions[region];
  }

  /** The findings under a rule, of one entry or of all. */
  findings(rule: string, entry?: string): readonly Finding[] {
    return this.replayed.findings.filter(
      (finding) => finding.rule === rule && (entry === undefined || finding.entry === entry),
    );
  }

  /** Every finding of this verdict, as its rule. */
  rulesFound(verdict: Verdict): readonly string[] {
    return this.replayed.findings.flatMap((f) => (f.verdict === verdict ? f.rule : []));
  }

  /** Explains a step about to be taken from here. */
  explain(short: Short, departures: readonly string[] = []): StepExplained {
    const stated = departures.map((rule) => ({ rule, reason: "A stated reason" }));
    return explainStep(this.snapshot, stepFrom(short), stated);
  }
}

/** The chart's step for a short entry. */
export function stepFrom(short: Short): Step {
  const entry = entryOf(short, 999);
  return stepOf(new Statements([]).workOut(entry).fact);
}

/** A history in short, in the order of the record. */
export const given = (...history: readonly Short[]): Given => new Given([]).and(...history);
