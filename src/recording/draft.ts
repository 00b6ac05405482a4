import type { Evidence, NewEntry } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";

/** What somebody wants recorded, as they stated it: nothing is filled in yet. */
export interface Draft {
  readonly type: string;
  readonly functions: readonly FunctionSet[];
  readonly dates: Readonly<NewEntry["dates"]>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly evidence: readonly Evidence[];
  readonly departures: NewEntry["departures"];
  readonly after: string | null;
  readonly corrects: NewEntry["corrects"];
  /** A name of its own for the entry; null to be given one. */
  readonly id: string | null;
}

/** Who records, and with what software. Never guessed. */
export interface Recorder {
  readonly actor: NewEntry["actor"];
  readonly agent: NewEntry["agent"];
  /** The instant, in UTC with milliseconds. */
  readonly recordedAt: string;
}
