import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Recorded } from "./event-log.ts";
import type { ServerEvent, Text } from "./kurrent-store.ts";
import { leafOf, noLeaf } from "./leaf.ts";
import type { LogFailure } from "./log-error.ts";
import type { Tail } from "./prepare-append.ts";
import { corrupt, parsed, verifyEach } from "./verify-read.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * What the bytes of an event say. The server keeps no leaf and no columns of ours: the leaf is what
 * the bytes hash to. No: a clause that says why they are no entry.
 */
export const readText = (data: Uint8Array): Result<Text, string> => {
  let body: string;
  try {
    body = utf8.decode(data);
  } catch {
    return no("its text is not UTF-8");
  }
  const entry = parsed(body);
  return entry === null || !namesItself(entry)
    ? no("it is not an entry of this software")
    : ok({ body, leaf: leafOf(body), entry });
};

/** Has the members that other stores keep in columns of their own. */
const namesItself = ({ id, commandId, recordedAt }: Partial<Record<keyof Entry, unknown>>) =>
  typeof id === "string" && typeof commandId === "string" && typeof recordedAt === "string";

/** The leaf of what stands there; null if that is no entry. */
export const leafIn = ({ text }: ServerEvent): string | null => (text.ok ? text.value.leaf : null);

/** What the server gave, as entries: what it says of stream and revision is held against the text. */
export const readEvents = (
  events: readonly ServerEvent[],
  indexOf: (i: number) => number,
): Result<readonly Recorded[], LogFailure> =>
  verifyEach(events, ({ stream, revision, text }, i) => {
    const at = { index: indexOf(i), stream, revision };
    return text.ok ? ok({ ...at, ...text.value }) : no(corrupt(at, text.error));
  });

/** `verifyEach` follows a chain within what it is given; this is how that joins what is known. */
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
