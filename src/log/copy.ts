import type { NewEntry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import { parseCanonical } from "./canonical-json.ts";
import { createChains } from "./chains.ts";
import { compareLogs, type LogsCompared } from "./compare.ts";
import { maxPageSize, type EventLog, type Head, type Recorded } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { addedByLog } from "./prepare-append.ts";
import { readPages } from "./read-pages.ts";
import { corrupt } from "./verify-read.ts";

export interface Copied {
  /** Of both records. */
  readonly head: Head;
  /** How many entries were written now; the others were there. */
  readonly copied: number;
}

export type CopyRefusal =
  /** The second holds what the first does not. `isBegun`: since a moment ago, and some was copied. */
  | { readonly kind: "notABeginning"; readonly compared: LogsCompared; readonly isBegun: boolean }
  | { readonly kind: "failed"; readonly side: "from" | "to"; readonly failure: LogFailure };

type Source = Pick<EventLog, "head" | "readAll">;
type Target = Pick<EventLog, "head" | "readAll" | "append">;

/**
 * Copies a record, as it stands now, into one that is empty or holds its beginning, command by
 * command, so that every entry keeps its place and its leaf and the roots are the same. Stopped
 * anywhere, it goes on where it stopped when it is asked again. Before anything is written, the whole
 * of both is read and checked: nothing is copied out of a damaged record, or on top of another one.
 *
 * `onProgress` is told how many of the entries are in. In memory are two pages, and what is on its way:
 * about a third.
 */
export const copyLog = async (
  from: Source,
  to: Target,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Result<Copied, CopyRefusal>> => {
  const head = await from.head();
  if (!head.ok) return no(failed("from", head.error));
  const alike = await alikeSoFar(checked(from), to, head.value.size);
  if (!alike.ok) return alike;
  for await (const part of partsOf(from, { after: alike.value - 1, size: head.value.size })) {
    if (!part.ok) return no(failed("from", part.error));
    const failure = await appendAsTheyStand(to, part.value);
    if (failure === "elsewhere") return refusedNow(from, to, head.value.size);
    if (failure !== null) return no(failed("to", failure));
    onProgress((part.value.at(-1)?.at(-1)?.index ?? 0) + 1, head.value.size);
  }
  const end = await to.head({ size: head.value.size });
  if (!end.ok) return no(failed("to", end.error));
  if (end.value.root !== head.value.root) return refusedNow(from, to, head.value.size);
  return ok({ head: end.value, copied: head.value.size - alike.value });
};

const failed = (side: "from" | "to", failure: LogFailure): CopyRefusal => ({
  kind: "failed",
  side,
  failure,
});

/** How many entries of the second are there already. No: it is not a beginning of the first. */
const alikeSoFar = async (
  from: Source,
  to: Source,
  size: number,
): Promise<Result<number, CopyRefusal>> => {
  const compared = await compareLogs(from, to);
  if (!compared.ok) {
    const { side, failure } = compared.error;
    return no(failed(side === "first" ? "from" : "to", failure));
  }
  const { parted, second, alike } = compared.value;
  return parted !== null || second.size > size
    ? no({ kind: "notABeginning", compared: compared.value, isBegun: false })
    : ok(alike);
};

/** Somebody else writes to the copy: it may be one no longer, or another copies the same. */
const refusedNow = async (from: Source, to: Source, size: number) => {
  const alike = await alikeSoFar(from, to, size);
  if (alike.ok) return no(failed("to", { kind: "Busy" }));
  const { error } = alike;
  return no(error.kind === "failed" ? error : { ...error, isBegun: true });
};

/** Of a copy that was a beginning a moment ago, these say that somebody else has written to it since. */
const ofOthers: ReadonlySet<LogFailure["kind"]> = new Set([
  "WrongPlace",
  "WrongExpectedRevision",
  "IdempotencyConflict",
  "DuplicateId",
]);

/**
 * The same record, held against what would come out other than it went in, page by page in order: an
 * entry that `append` would write in other words, or that does not follow from those before it.
 */
const checked = (from: Source): Source => {
  const chains = createChains();
  const faultIn = (recorded: Recorded): LogFailure | null => {
    const { index, body, entry } = recorded;
    const canonical = parseCanonical(body, "its text");
    const reason = canonical.ok
      ? chains.follow(recorded)[0]
      : `${canonical.error.path} ${canonical.error.reason}`;
    if (reason === undefined) return null;
    return corrupt({ index, stream: entry.stream, revision: entry.revision }, reason);
  };
  return {
    head: (options) => from.head(options),
    readAll: async (options) => {
      const page = await from.readAll(options);
      if (!page.ok) return page;
      for (const recorded of page.value.records) {
        const fault = faultIn(recorded);
        if (fault !== null) return no(fault);
      }
      return page;
    },
  };
};

/** Whole commands, as many as are on their way at once: about a page of entries. */
async function* partsOf(
  from: Source,
  range: { readonly after: number; readonly size: number },
): AsyncGenerator<Result<readonly (readonly Recorded[])[], LogFailure>, void, undefined> {
  let part: (readonly Recorded[])[] = [];
  let entries = 0;
  for await (const command of commandsIn(from, range)) {
    if (!command.ok) {
      yield command;
      return;
    }
    part.push(command.value);
    entries += command.value.length;
    if (entries < maxPageSize) continue;
    yield ok(part);
    [part, entries] = [[], 0];
  }
  if (part.length > 0) yield ok(part);
}

/** Entries that were recorded by one command, which must be appended together. */
async function* commandsIn(
  from: Source,
  range: { readonly after: number; readonly size: number },
): AsyncGenerator<Result<readonly Recorded[], LogFailure>, void, undefined> {
  let group: Recorded[] = [];
  for await (const page of readPages(from, range)) {
    if (!page.ok) {
      yield page;
      return;
    }
    for (const recorded of page.value) {
      const last = group.at(-1)?.entry;
      const { stream, commandId } = recorded.entry;
      if (last !== undefined && (last.stream !== stream || last.commandId !== commandId)) {
        yield ok(group);
        group = [];
      }
      group.push(recorded);
    }
  }
  if (group.length > 0) yield ok(group);
}

/**
 * All are asked for at once and taken in their order, each for the place that it has: where one is not
 * written, none is written past it, unless somebody else has filled its place: then they part, and
 * that is found. The answer is the first failure.
 */
const appendAsTheyStand = async (
  to: Target,
  commands: readonly (readonly Recorded[])[],
): Promise<LogFailure | "elsewhere" | null> => {
  const answers = await Promise.all(commands.map((command) => appendAsItStands(to, command)));
  return answers.find((answer) => answer !== null) ?? null;
};

const appendAsItStands = async (
  to: Target,
  command: readonly Recorded[],
): Promise<LogFailure | "elsewhere" | null> => {
  const [first] = command;
  if (first === undefined) throw new Error("bug: a command without entries");
  const { index } = first;
  const { stream, revision, commandId } = first.entry;
  const expected = revision === 0 ? "no_stream" : revision - 1;
  const entries = command.map(({ entry }) => unsealed(entry));
  const appended = await to.append(stream, expected, entries, { commandId, index });
  if (!appended.ok) return ofOthers.has(appended.error.kind) ? "elsewhere" : appended.error;
  const { recorded } = appended.value;
  // The same command at another time of the day is answered as if it were this one.
  const isSame = command.every(({ leaf }, i) => recorded[i]?.leaf === leaf);
  return isSame && recorded[0]?.index === index ? null : "elsewhere";
};

/** The entry as it was given to the log that first recorded it. */
const unsealed = (entry: Recorded["entry"]): NewEntry =>
  Object.fromEntries(
    Object.entries(entry).filter(([name]) => !addedByLog.has(name)),
  ) as unknown as NewEntry;
