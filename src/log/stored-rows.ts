import { no, ok, type Result } from "#events/result.ts";
import type { EventLog } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import type { Stored } from "./verify-read.ts";

/** An entry as a store holds it, before anything of it is believed. */
export interface StoredRow extends Stored {
  /** Whether the bytes of its body are UTF-8. Where they are not, `body` is not all that is there. */
  readonly isText: boolean;
}

/** All that a store holds, in its order, page by page, as of one moment. A failure is the last item. */
export type StoredRows = AsyncIterable<Result<readonly StoredRow[], LogFailure>>;

/**
 * The rows of a log that shows its entries only checked: what is wrong with one of them comes as the
 * failure that ends the reading, and what stands after it stays unread.
 */
export async function* rowsOfLog(
  log: Pick<EventLog, "readAll">,
): AsyncGenerator<Result<readonly StoredRow[], LogFailure>, void, undefined> {
  for (let after: number | null = -1; after !== null;) {
    const page: Awaited<ReturnType<EventLog["readAll"]>> = await log.readAll(
      after < 0 ? {} : { after },
    );
    if (!page.ok) {
      yield no(page.error);
      return;
    }
    yield ok(
      page.value.records.map(({ index, leaf, body, entry }) => {
        const { stream, revision, id, commandId, recordedAt } = entry;
        return { index, leaf, body, stream, revision, id, commandId, recordedAt, isText: true };
      }),
    );
    after = page.value.next;
  }
}
