import { no, ok, type Result } from "#events/result.ts";
import { openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import type { Io } from "#src/cli/io.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { sentenceFor } from "#src/log/log-error.ts";
import { exitCodeFor } from "#src/record/exit-code.ts";
import { blankCouncil, cutTo, frozenAt, groundOf } from "#src/scenario/frozen.ts";
import { play, type Story } from "#src/scenario/play.ts";
import {
  readScenario,
  startAsked,
  type Scenario,
  type Start,
} from "#src/scenario/read-scenario.ts";
import type { Fault, ScenarioFault } from "#src/scenario/scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import { everything, type Stream } from "#src/views/question.ts";

/** A scenario and what came of it, or everything that is wrong with its file. */
export type PlayedFile =
  | { readonly faults: readonly ScenarioFault[]; readonly played: null }
  | {
      readonly faults: readonly [];
      readonly played: { readonly scenario: Scenario; readonly story: Story };
    };

/** Plays the texts of scenarios, one after another, on the record that they name; opens it once. */
export class Player {
  readonly #io: Io;
  readonly #flag: string | undefined;
  #log: EventLog | null = null;

  constructor(io: Io, flag: string | undefined) {
    this.#io = io;
    this.#flag = flag;
  }

  /** No: the record cannot be opened or read. */
  async play(text: string): Promise<Result<PlayedFile, Refusal>> {
    const yaml = yamlTextOf(text);
    const start = startAsked(yaml);
    const found = start === null ? ok({ stream: null, faults: [] }) : await this.#streamFor(start);
    if (!found.ok) return found;
    const { stream, faults } = found.value;
    const cut = stream === null || start === null ? null : cutTo(stream, start);
    const ground = cut === null || start === null ? null : groundOf(cut, start);
    const read = readScenario(yaml, ground, faults);
    if (!read.ok) return ok({ faults: read.error, played: null });
    if (cut === null) throw new Error("bug: a file without a fault has no start");
    const story = play(frozenAt(cut, read.value), read.value);
    return ok({ faults: [], played: { scenario: read.value, story } });
  }

  /** The stream of a council as the record holds it. No: it cannot be read, or holds no such council. */
  async recordOf(council: string): Promise<Result<Stream, Refusal>> {
    const log = await this.#opened();
    return log.ok ? readCouncil(log.value, council, everything) : log;
  }

  async close(): Promise<void> {
    await this.#log?.close();
  }

  async #streamFor(start: Start): Promise<Result<Found, Refusal>> {
    if ("blank" in start.of) return ok({ stream: blankCouncil(start.of.blank, start), faults: [] });
    const { council } = start.of;
    const log = await this.#opened();
    if (!log.ok) return log;
    const head = await headFaults(log.value, start);
    if (!head.ok) return head;
    const stream = await readCouncil(log.value, council, everything);
    if (stream.ok) return ok({ stream: stream.value, faults: head.value });
    const fault = {
      at: ["start", "council"],
      expected: "a council on this record",
      found: council,
    };
    return ok({ stream: null, faults: [...head.value, { ...fault, remedy: stream.error.says }] });
  }

  async #opened(): Promise<Result<EventLog, Refusal>> {
    if (this.#log !== null) return ok(this.#log);
    const opened = await openToRead(this.#io, this.#flag);
    if (opened.ok) this.#log = opened.value;
    return opened;
  }
}

interface Found {
  readonly stream: Stream | null;
  readonly faults: readonly Fault[];
}

/** A scenario that names the head of a record is played on that record, as long as it was, or not at all. */
async function headFaults(
  log: EventLog,
  { head }: Start,
): Promise<Result<readonly Fault[], Refusal>> {
  if (head === null) return ok([]);
  const now = await log.head();
  if (!now.ok) return no({ says: sentenceFor(now.error), code: exitCodeFor(now.error) });
  const remedy =
    "Name the record that it was made from with --record, or leave out head: to play it on this one as it stands.";
  if (now.value.size < head.size) {
    const expected = `a record of at least ${head.size} entries`;
    return ok([
      { at: ["start", "head", "size"], expected, found: `${now.value.size} entries`, remedy },
    ]);
  }
  const then = await log.head({ size: head.size });
  if (!then.ok) return no({ says: sentenceFor(then.error), code: exitCodeFor(then.error) });
  if (then.value.root === head.root) return ok([]);
  const expected = `the record that had the root ${head.root.slice(0, 12)}… at ${head.size} entries`;
  const found = `the root ${then.value.root.slice(0, 12)}… at that length`;
  return ok([{ at: ["start", "head", "root"], expected, found, remedy }]);
}
