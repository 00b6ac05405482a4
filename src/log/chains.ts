import type { Entry } from "#events/envelope.ts";
import type { StreamHead } from "./event-log.ts";
import { noLeaf } from "./leaf.ts";

/** What a chain is followed by. */
export interface Link {
  readonly index: number;
  readonly leaf: string;
  readonly entry: Pick<Entry, "stream" | "revision" | "recordedAt" | "id" | "commandId"> & {
    /** Null where it cannot be read, and so is not held against the entry before. */
    readonly prevhash: string | null;
  };
}

/** Follows the chain of every stream, entry by entry in the order of the record. */
export interface Chains {
  /** What is wrong with how this entry follows those before it, each as a clause ("it …"). */
  readonly follow: (link: Link) => readonly string[];
  /** The last entry of each stream so far, sorted by name in code-unit order. */
  readonly heads: () => readonly StreamHead[];
}

interface End {
  readonly revision: number;
  readonly leaf: string;
  readonly recordedAt: string;
  readonly commandId: string;
}

/**
 * Each stream runs from revision 0 without a gap, each entry names the one before it and is dated no
 * earlier, no id is there twice, and the entries of one command stand together. A page of `readAll`
 * shows this only within itself. Of what was read only the ends of the streams and the ids are kept:
 * some 250 bytes an entry.
 */
export const createChains = (): Chains => {
  const ends = new Map<string, End>();
  const places = new Map<string, number>();
  const commands = new Set<string>();
  return {
    follow: (link) => {
      const { stream, id, commandId, revision, recordedAt } = link.entry;
      const before = ends.get(stream);
      const faults = faultsInLink(link, before);
      const holder = places.get(id);
      if (holder === undefined) places.set(id, link.index);
      else faults.push(`its id ${id} is that of #${holder}`);
      const command = `${stream} ${commandId}`;
      if (before?.commandId !== commandId && commands.has(command)) {
        faults.push(`it belongs to the command ${commandId}, whose entries ended before it`);
      }
      commands.add(command);
      // What stands too late ends no stream: those after it are held against the one before it.
      if (before === undefined || revision > before.revision) {
        ends.set(stream, { revision, leaf: link.leaf, recordedAt, commandId });
      }
      return faults;
    },
    heads: () =>
      [...ends]
        .map(([stream, { revision, leaf }]) => ({ stream, revision, leaf }))
        .sort((a, b) => (a.stream < b.stream ? -1 : 1)),
  };
};

const faultsInLink = ({ entry }: Link, before: End | undefined): string[] => {
  const next = before === undefined ? 0 : before.revision + 1;
  if (entry.revision > next) return [`revision ${next} of its stream is missing before it`];
  if (entry.revision < next) return [`its stream has come past revision ${entry.revision} before`];
  const faults: string[] = [];
  if (entry.prevhash !== null && entry.prevhash !== (before?.leaf ?? noLeaf)) {
    faults.push(
      before === undefined
        ? "it names an entry before the first"
        : "it does not name the entry before it",
    );
  }
  if (before !== undefined && entry.recordedAt < before.recordedAt) {
    faults.push("it is dated before its forerunner");
  }
  return faults;
};
