import { clockWarning } from "#src/log/clock.ts";
import type { EventLog } from "#src/log/event-log.ts";

/**
 * What a person who records something at `now` should know of the clocks: see `clockWarning`. Null
 * if there is nothing to say, or if the record cannot be read, which the command itself will say.
 */
export const clockNote = async (
  log: Pick<EventLog, "head" | "readAll">,
  now: Date,
): Promise<string | null> => {
  const head = await log.head();
  if (!head.ok || head.value.size === 0) return null;
  const after = head.value.size - 2;
  const last = await log.readAll({ ...(after < 0 ? {} : { after }), limit: 1 });
  const recorded = last.ok ? last.value.records[0] : undefined;
  return recorded === undefined ? null : clockWarning(now, recorded.entry.recordedAt);
};
