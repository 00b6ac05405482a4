import { no, type Result } from "#events/result.ts";
import type { Recorded } from "./event-log.ts";
import type { ServerEvent } from "./kurrent-store.ts";
import { leafOf, noLeaf } from "./leaf.ts";
import type { LogFailure } from "./log-error.ts";
import type { Tail } from "./prepare-append.ts";
import { corrupt, verifyStored, type Stored } from "./verify-read.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * What the server gave, as entries. The server keeps no leaf and no columns of ours: the leaf is
 * what the bytes hash to, and what the server says of stream and revision is held against the text.
 */
export const readEvents = (
  events: readonly ServerEvent[],
  indexOf: (i: number) => number,
): Result<readonly Recorded[], LogFailure> => {
  const rows: Stored[] = [];
  for (const [i, { stream, revision, data }] of events.entries()) {
    const at = { index: indexOf(i), stream, revision };
    let body: string;
    try {
      body = utf8.decode(data);
    } catch {
      return no(corrupt(at, "its text is not UTF-8"));
    }
    const said = saidOf(body);
    if (said === null) return no(corrupt(at, "it is not an entry of this software"));
    rows.push({ ...at, ...said, body, leaf: leafOf(body) });
  }
  return verifyStored(rows);
};

/** The members of an entry that other stores keep in columns of their own. */
const saidOf = (body: string): Pick<Stored, "id" | "commandId" | "recordedAt"> | null => {
  let entry: unknown;
  try {
    entry = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof entry !== "object" || entry === null) return null;
  const { id, commandId, recordedAt } = entry as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof commandId !== "string") return null;
  return typeof recordedAt === "string" ? { id, commandId, recordedAt } : null;
};

/** `verifyStored` follows a chain within what it is given; this is how that joins what is known. */
export const faultInJoint = (
  read: readonly Recorded[],
  tailOf: (stream: string) => Tail | null,
): LogFailure | null => {
  const joined = new Set<string>();
  for (const { index, entry } of read) {
    const { stream, revision, prevhash, recordedAt } = entry;
    if (joined.has(stream)) continue;
    joined.add(stream);
    const tail = tailOf(stream);
    const next = tail === null ? 0 : tail.revision + 1;
    const at = { index, stream, revision };
    if (revision > next) return corrupt(at, `revision ${next} of its stream is missing before it`);
    if (revision < next) return corrupt(at, "its stream has come past this revision before");
    if (prevhash !== (tail?.leaf ?? noLeaf)) {
      return corrupt(at, "it does not name the entry before it");
    }
    if (tail !== null && recordedAt < tail.recordedAt) {
      return corrupt(at, "it is dated before its forerunner");
    }
  }
  return null;
};
