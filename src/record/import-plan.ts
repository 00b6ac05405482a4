import type { NewEntry } from "#events/envelope.ts";
import type { JsonValue } from "#src/log/canonical-json.ts";
import { raisedAmong } from "#src/log/clock.ts";
import {
  maxBytesPerAppend,
  maxEntriesPerAppend,
  type Expected,
  type Raised,
  type Recorded,
} from "#src/log/event-log.ts";
import { noLeaf } from "#src/log/leaf.ts";
import { prepareAppend, sealEntries, type Tail } from "#src/log/prepare-append.ts";
import { placeOf, type Held } from "./held.ts";
import type { CheckedLine } from "./import-entry.ts";
import { valueAt } from "./explain-issue.ts";
import { fieldName, type ImportFault } from "./import-fault.ts";
import type { FileLines } from "./import-references.ts";
import { countOf, showValue } from "./show-value.ts";

/** One append that the import will make. */
export interface PlannedAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly commandId: string;
  readonly entries: readonly NewEntry[];
  /** The hashes that the record must give them; anything else is a bug. */
  readonly leaves: readonly string[];
  readonly firstLine: number;
}

export interface Plan {
  readonly appends: readonly PlannedAppend[];
  /** Entries that are on record already, with the same content. */
  readonly skipped: number;
  /** Entries whose recording time the log raises to that of the entry before them. */
  readonly raised: readonly Raised[];
  readonly faults: readonly ImportFault[];
}

/**
 * Works out what the record would hold after the import, entry by entry and hash by hash, without
 * writing. Consecutive lines of one stream with one command id are one append.
 */
export const planImport = (lines: FileLines, held: Held): Plan => {
  const planner = new Planner(lines, held);
  for (const group of groupsOf(lines.checked)) planner.take(group);
  return planner;
};

type Fields = Pick<ImportFault, "field" | "code" | "expected" | "found" | "remedy">;

class Planner implements Plan {
  readonly appends: PlannedAppend[] = [];
  readonly faults: ImportFault[] = [];
  skipped = 0;
  readonly raised: Raised[] = [];
  readonly #held: Held;
  readonly #ids = new Set<string>();
  readonly #tails = new Map<string, Tail>();
  /** Where each command of the file was first used. */
  readonly #commands = new Map<string, number>();
  /** From which line on a stream's chain cannot be worked out, because a line has a fault. */
  readonly #brokenFrom = new Map<string, number>();
  readonly #allBrokenFrom: number;

  constructor({ loose, unread }: FileLines, held: Held) {
    this.#held = held;
    const nameless = loose.filter(({ stream }) => stream === null);
    const from = [...unread, ...nameless].map(({ line }) => line);
    this.#allBrokenFrom = from.reduce((least, line) => Math.min(least, line), Infinity);
    for (const { stream, line } of loose) if (stream !== null) this.#break(stream, line);
  }

  take(group: readonly CheckedLine[]): void {
    const fresh: CheckedLine[] = [];
    for (const line of group) {
      // The second of two lines with one id is a fault already.
      if (this.#ids.has(line.entry.id)) continue;
      this.#ids.add(line.entry.id);
      const recorded = this.#held.byId.get(line.entry.id);
      if (recorded === undefined) fresh.push(line);
      else this.#compare(line, recorded);
    }
    const [first] = fresh;
    if (first === undefined) return;
    const fault = this.#faultInCommand(first) ?? faultInCount(fresh);
    if (fault === null) this.#plan(fresh, first);
    else this.#refuse(first, fault);
  }

  #compare(line: CheckedLine, recorded: Recorded): void {
    const difference = firstDifference(line, recorded);
    if (difference === null) {
      this.skipped += 1;
      return;
    }
    this.#refuse(line, {
      field: difference.field,
      code: "otherContent",
      expected: `what ${placeOf(recorded)} says under the same id: ${difference.recorded}`,
      found: difference.given,
      remedy:
        "If it is another entry, give it an id of its own. If the record is wrong, record a " +
        "correction: what is on record is never changed.",
    });
  }

  /** A command is recorded once, whole; part of one cannot be added later. */
  #faultInCommand(line: CheckedLine): Fields | null {
    const { stream, entry } = line;
    const name = `${stream} ${entry.commandId}`;
    const before = this.#commands.get(name);
    const recorded = this.#held.streams.get(stream)?.commands.get(entry.commandId);
    this.#commands.set(name, before ?? line.line);
    if (before === undefined && recorded === undefined) return null;
    const where = recorded === undefined ? `line ${before}` : placeOf(recorded);
    return {
      field: "commandId",
      code: "commandSplit",
      expected: "entries that were recorded together on lines that follow one another",
      found: `${showValue(entry.commandId)}, which was used before: ${where}`,
      remedy: "Put these lines together, or give the later ones a command id of their own.",
    };
  }

  #plan(fresh: readonly CheckedLine[], first: CheckedLine): void {
    const { stream } = first;
    const { commandId } = first.entry;
    const tail = this.#tails.get(stream) ?? this.#held.streams.get(stream)?.tail ?? null;
    const expected = tail === null ? "no_stream" : tail.revision;
    const entries = fresh.map(({ entry }) => entry);
    const prepared = prepareAppend(stream, expected, entries, { commandId });
    if (!prepared.ok) throw new Error(`bug: not planned: ${JSON.stringify(prepared.error)}`);
    const sealed = sealEntries(prepared.value, tail);
    if (!sealed.ok) {
      const bytes = sealed.error.kind === "TooLarge" ? sealed.error.bytes : 0;
      this.#refuse(first, tooLarge(fresh.length, bytes));
      return;
    }
    let before = tail;
    for (const [i, line] of fresh.entries()) {
      const { revision, leaf, recordedAt } = sealed.value[i] as (typeof sealed.value)[number];
      const fault = faultInSeal(line, { revision, recordedAt }, before);
      if (fault !== null && !this.#isBroken(line)) this.#refuse(line, fault);
      before = { revision, leaf, recordedAt };
    }
    if (before !== null) this.#tails.set(stream, before);
    this.raised.push(...raisedAmong(entries, sealed.value));
    const leaves = sealed.value.map(({ leaf }) => leaf);
    this.appends.push({ stream, expected, commandId, entries, leaves, firstLine: first.line });
  }

  #refuse({ line, stream, entry }: CheckedLine, fields: Fields): void {
    this.faults.push({ line, entry: entry.id, ...fields });
    this.#break(stream, line);
  }

  #break(stream: string, line: number): void {
    this.#brokenFrom.set(stream, Math.min(line, this.#brokenFrom.get(stream) ?? Infinity));
  }

  #isBroken({ stream, line }: CheckedLine): boolean {
    return line > Math.min(this.#allBrokenFrom, this.#brokenFrom.get(stream) ?? Infinity);
  }
}

/** Lines that follow one another, of one stream and one command; any other line ends a group. */
function* groupsOf(lines: readonly CheckedLine[]): Generator<readonly CheckedLine[]> {
  let group: CheckedLine[] = [];
  for (const line of lines) {
    const last = group.at(-1);
    const together = last?.stream === line.stream && last.entry.commandId === line.entry.commandId;
    if (last !== undefined && !together) {
      yield group;
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) yield group;
}

const faultInCount = (fresh: readonly CheckedLine[]): Fields | null =>
  fresh.length <= maxEntriesPerAppend
    ? null
    : {
        field: "commandId",
        code: "tooLarge",
        expected: `at most ${maxEntriesPerAppend} entries recorded together`,
        found: `${countOf(fresh.length, "entry", "entries")} with one command id`,
        remedy: "Give each part of them a command id of its own.",
      };

const tooLarge = (count: number, bytes: number): Fields => ({
  field: count === 1 ? null : "commandId",
  code: "tooLarge",
  expected: `at most ${maxBytesPerAppend.toLocaleString("en-GB")} bytes recorded in one step`,
  found: `${countOf(bytes, "byte", "bytes")} in ${countOf(count, "entry", "entries")}`,
  remedy:
    count === 1
      ? "Quote only the words relied on, and keep the whole document as a source."
      : "Give each part of these entries a command id of its own.",
});

/** What the record would give to this entry, against what the line of an export says it has. */
const faultInSeal = (
  { seal, entry }: CheckedLine,
  given: Pick<Tail, "revision" | "recordedAt">,
  before: Tail | null,
): Fields | null => {
  const remedy =
    "Import the whole export, in its order, into a record that holds the same entries before it. " +
    'To add these entries as new ones, remove "format", "revision" and "prevhash" from each line.';
  const broken = (field: string, expected: string, found: JsonValue | undefined): Fields => ({
    field,
    code: "brokenChain",
    expected,
    found: showValue(found),
    remedy,
  });
  const { revision, prevhash } = seal;
  if (revision !== undefined && revision !== given.revision) {
    return broken("revision", `${given.revision}, its place in the stream`, revision);
  }
  const expected = before === null ? noLeaf : before.leaf;
  if (prevhash !== undefined && prevhash !== expected) {
    return broken("prevhash", `the hash of the entry before it, ${expected}`, prevhash);
  }
  if (prevhash !== undefined && given.recordedAt !== entry.recordedAt) {
    return broken("recordedAt", `${given.recordedAt} or later, as before it`, entry.recordedAt);
  }
  return null;
};

/**
 * Where a line says something else than the entry on record under its id. A line without `prevhash`
 * was not exported, so `recordedAt` and `agent` may differ, as when a command is sent again.
 */
const firstDifference = (
  { stream, entry, seal, hadCommandId }: CheckedLine,
  recorded: Recorded,
): { field: string | null; recorded: string; given: string } | null => {
  const line: Readonly<Record<string, unknown>> = { ...entry, ...seal, stream };
  const stored: Readonly<Record<string, unknown>> = { ...recorded.entry };
  const free = new Set(
    ["format", "revision", "prevhash"].filter((name) => line[name] === undefined),
  );
  if (!hadCommandId) free.add("commandId");
  if (seal.prevhash === undefined) free.add("recordedAt").add("agent");
  for (const name of new Set([...Object.keys(line), ...Object.keys(stored)])) {
    if (free.has(name)) continue;
    const path = pathOfDifference(line[name], stored[name]);
    if (path !== null) return differenceAt([name, ...path], line, stored);
  }
  return null;
};

const differenceAt = (path: readonly PropertyKey[], line: object, stored: object) => ({
  field: fieldName(path),
  recorded: showValue(valueAt(stored, path)),
  given: showValue(valueAt(line, path)),
});

/** The way to the first place where two values differ; null if they are the same. */
const pathOfDifference = (a: unknown, b: unknown): readonly PropertyKey[] | null => {
  if (a === b) return null;
  if (!isGroup(a) || !isGroup(b) || Array.isArray(a) !== Array.isArray(b)) return [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return [stepOf(a, key)];
    const path = pathOfDifference(Reflect.get(a, key), Reflect.get(b, key));
    if (path !== null) return [stepOf(a, key), ...path];
  }
  return null;
};

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;

const stepOf = (holder: object, key: string): PropertyKey =>
  Array.isArray(holder) ? Number(key) : key;
