import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";
import { compareWith, type Compared } from "./compare.ts";
import type { VerifierKey } from "./key.ts";
import type { KeptNote } from "./kept.ts";

/** A kept checkpoint that the record contradicts, or that is not as it was kept. */
export interface Disagreement extends Compared {
  readonly path: string;
}

/** What opening a record found: nothing is kept of it, or all that is kept agrees with it. */
export interface Agreement {
  readonly firstSeen: boolean;
  /** Whether the newest checkpoint that is kept is of the record as it stands. */
  readonly isCurrent: boolean;
}

export type GuardRefusal =
  | { readonly kind: "disagrees"; readonly with: readonly Disagreement[] }
  | { readonly kind: "record"; readonly failure: LogFailure };

/**
 * Holds a record against every checkpoint that is kept of it. The notes must have been read before
 * the record was: then a record that is shorter than a note has lost something, whoever else writes.
 */
export const guard = async (
  log: Pick<EventLog, "head" | "readAll">,
  notes: readonly KeptNote[],
  keys: readonly VerifierKey[],
): Promise<Result<Agreement, GuardRefusal>> => {
  const compared: Disagreement[] = [];
  for (const { path, note } of notes) {
    const one = await compareWith(log, note, keys);
    if (!one.ok) return no({ kind: "record", failure: one.error });
    compared.push({ ...one.value, path });
  }
  const against = compared.filter((one) => !isAgreed(one));
  if (against.length > 0) return no({ kind: "disagrees", with: against });
  return ok({
    firstSeen: compared.length === 0,
    isCurrent:
      compared.length > 0 && compared.every(({ comparison }) => comparison.kind === "same"),
  });
};

export const isAgreed = ({ comparison, signedBy }: Compared): boolean =>
  (comparison.kind === "same" || comparison.kind === "grown") && signedBy.kind !== "bad";
