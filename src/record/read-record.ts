import { no, type Result } from "#events/result.ts";
import type { EventLog, LogFailure, Recorded } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";

/**
 * The whole record in the order written, with every stream's chain followed from its first entry to
 * its last: `readAll` follows it only within a page. No: Corrupt, naming the entry.
 */
export const readRecord = async (
  log: Pick<EventLog, "readAll">,
): Promise<Result<readonly Recorded[], LogFailure>> => {
  const whole = await readWhole(log);
  if (!whole.ok) return whole;
  const fault = faultInChains(whole.value);
  return fault === null ? whole : no(fault);
};

const faultInChains = (records: readonly Recorded[]): LogFailure | null => {
  const last = new Map<string, Recorded>();
  for (const recorded of records) {
    const { stream, revision, prevhash } = recorded.entry;
    const before = last.get(stream);
    const next = before === undefined ? 0 : before.entry.revision + 1;
    const reason =
      revision !== next
        ? `revision ${next} of its stream is missing before it`
        : before !== undefined && prevhash !== before.leaf
          ? "it does not name the entry before it"
          : null;
    if (reason !== null) {
      return { kind: "Corrupt", index: recorded.index, stream, revision, reason };
    }
    last.set(stream, recorded);
  }
  return null;
};
