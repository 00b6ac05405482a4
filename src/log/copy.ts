import type { NewEntry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import { parseCanonical } from "./canonical-json.ts";
import { createChains } from "./chains.ts";
import { compareLogs, type LogsCompared } from "./compare.ts";
import type { EventLog, Head, Recorded } from "./event-log.ts";
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
  /** The second holds what the first does not: nothing was written. */
  | { readonly kind: "notABeginning"; readonly compared: LogsCompared }
  | { readonly kind: "failed"; readonly side: "from" | "to"; readonly failure: LogFailure };

type Source = Pick<EventLog, "head" | "readAll">;
type Target = Pick<EventLog, "head" | "readAll" | "append">;

/**
 * Copies a record, as it stands now, into one that is empty or holds its beginning, command by
 * command, so that every entry keeps its place and its leaf and the roots are the same. Stopped
 * anywhere, it goes on where it stopped when it is asked again. Before anything is written, the whole
 * of both is read and checked: nothing is copied out of a damaged record, or on top of another one.
 *
 * `onProgress` is told how many of the entries are in. In memory are two pages and one command.
 */
export const copyLog = async (
  from: Source,
  to: Target,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Result<Copied, CopyRefusal>> => {
  const head = await from.head();
  if (!head.ok) return no(failed("from", head.error));
  const fault = await faultInSource(from, head.value.size);
  if (fault !== null) return no(failed("from", fault));
  const compared = await compareLogs(from, to);
  if (!compared.ok) {
    const { side, failure } = compared.error;
    return no(failed(side === "first" ? "from" : "to", failure));
  }
  const { parted, second, alike } = compared.value;
  if (parted !== null || second.size > head.value.size) {
    return no({ kind: "notABeginning", compared: compared.value });
  }
  for await (const group of commandsIn(from, { after: alike - 1, size: head.value.size })) {
    if (!group.ok) return no(failed("from", group.error));
    const failure = await appendAsItStands(to, group.value);
    if (failure !== null) return no(failed("to", failure));
    onProgress((group.value.at(-1)?.index ?? 0) + 1, head.value.size);
  }
  const end = await to.head({ size: head.value.size });
  if (!end.ok) return no(failed("to", end.error));
  if (end.value.root !== head.value.root) throw new Error("bug: the copy has another root");
  return ok({ head: end.value, copied: head.value.size - alike });
};

const failed = (side: "from" | "to", failure: LogFailure): CopyRefusal => ({
  kind: "failed",
  side,
  failure,
});

/** What would come out other than it went in: an entry that `append` would write in other words. */
const faultInSource = async (from: Source, size: number): Promise<LogFailure | null> => {
  const chains = createChains();
  for await (const page of readPages(from, { after: -1, size })) {
    if (!page.ok) return page.error;
    for (const recorded of page.value) {
      const { index, body, entry } = recorded;
      const canonical = parseCanonical(body, "its text");
      const reason = canonical.ok
        ? chains.follow(recorded)[0]
        : `${canonical.error.path} ${canonical.error.reason}`;
      if (reason !== undefined) {
        return corrupt({ index, stream: entry.stream, revision: entry.revision }, reason);
      }
    }
  }
  return null;
};

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

const appendAsItStands = async (
  to: Target,
  group: readonly Recorded[],
): Promise<LogFailure | null> => {
  const [first] = group;
  if (first === undefined) throw new Error("bug: a command without entries");
  const { stream, revision, commandId } = first.entry;
  const expected = revision === 0 ? "no_stream" : revision - 1;
  const entries = group.map(({ entry }) => unsealed(entry));
  const appended = await to.append(stream, expected, entries, { commandId });
  if (!appended.ok) return appended.error;
  const other = group.find(({ leaf }, i) => appended.value.recorded[i]?.leaf !== leaf);
  if (other !== undefined) throw new Error(`bug: #${other.index} was copied with another leaf`);
  return null;
};

/** The entry as it was given to the log that first recorded it. */
const unsealed = (entry: Recorded["entry"]): NewEntry =>
  Object.fromEntries(
    Object.entries(entry).filter(([name]) => !addedByLog.has(name)),
  ) as unknown as NewEntry;
