import { no, ok } from "#events/result.ts";
import { isNotFound, notInTime, readFailureFrom, unavailable } from "./kurrent-error.ts";
import type { Position, Reading, Run, ServerEvent } from "./kurrent-store.ts";
import { late, within } from "./within.ts";

/** An event as the client hands it over. */
export interface RawEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly position?: Position | undefined;
}

export type Events = AsyncIterable<{ readonly event?: RawEvent | undefined }>;

/**
 * A call of at most `count` events. It is read to its end where so many are taken: a client that stops
 * in the middle does not end it. Each event is read as it comes, while the server sends the next:
 * it never sends far ahead. A part that fails is the last.
 */
export const createRun = (
  begin: () => Events,
  count: number,
  read: (event: RawEvent) => ServerEvent,
  answerMs: number,
): Run => {
  let calling: AsyncIterator<{ readonly event?: RawEvent | undefined }> | null = null;
  let taken = 0;
  const take = async (most: number): Promise<readonly ServerEvent[]> => {
    calling ??= begin()[Symbol.asyncIterator]();
    const part: ServerEvent[] = [];
    while (part.length < most || taken === count) {
      const next = await calling.next();
      if (next.done === true) break;
      const { event } = next.value;
      if (event === undefined) continue;
      part.push(read(event));
      taken += 1;
    }
    return part;
  };
  return {
    take: async (most): Reading => {
      try {
        const part = await within(take(most), answerMs);
        return part === late ? no(unavailable(notInTime)) : ok(part);
      } catch (thrown) {
        return isNotFound(thrown) ? ok([]) : no(readFailureFrom(thrown));
      }
    },
  };
};
