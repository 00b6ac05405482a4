import { no, type Result } from "#events/result.ts";
import { createChains } from "#src/log/chains.ts";
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
  const chains = createChains();
  for (const recorded of whole.value) {
    const [reason] = chains.follow(recorded);
    if (reason === undefined) continue;
    const { index, entry } = recorded;
    const { stream, revision } = entry;
    return no({ kind: "Corrupt", index, stream, revision, reason });
  }
  return whole;
};
