import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Recorded } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";

/**
 * The entries after leaf index `after` (-1: from the first) of the first `size`, page by page. A
 * failure is the last item.
 */
export async function* readPages(
  log: Pick<EventLog, "readAll">,
  { after, size }: { readonly after: number; readonly size: number },
): AsyncGenerator<Result<readonly Recorded[], LogFailure>, void, undefined> {
  for (let last: number | null = after; last !== null && last < size - 1;) {
    const page: Awaited<ReturnType<EventLog["readAll"]>> = await log.readAll(
      last < 0 ? {} : { after: last },
    );
    if (!page.ok) {
      yield no(page.error);
      return;
    }
    const records = page.value.records.filter(({ index }) => index < size);
    yield ok(records);
    last = page.value.next;
  }
}
