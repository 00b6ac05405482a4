import { ok, type Result } from "#events/result.ts";
import type { EventLog, Recorded } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";

/**
 * Every entry after leaf index `after` (default: from the first) in the order written, of the
 * streams whose names begin with `prefix`, as one list. All of it is in memory at once: about 3 kB
 * an entry. The first failure is the answer; there is no partial list.
 */
export const readWhole = async (
  log: Pick<EventLog, "readAll">,
  options: { readonly after?: number; readonly prefix?: string } = {},
): Promise<Result<readonly Recorded[], LogFailure>> => {
  const records: Recorded[] = [];
  let where = options;
  for (;;) {
    const page = await log.readAll(where);
    if (!page.ok) return page;
    for (const recorded of page.value.records) records.push(recorded);
    if (page.value.next === null) return ok(records);
    where = { ...options, after: page.value.next };
  }
};
