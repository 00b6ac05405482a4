import { no, ok } from "#events/result.ts";
import type { Entry } from "#events/envelope.ts";
import { exactlyClaim } from "#src/cli/writing/claim-typed.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { entriesOf, sourcesIn, type OpenCouncil } from "#src/cli/writing/open-to-write.ts";
import { needed, standingEntry } from "#src/cli/writing/standing-entry.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import type { WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { standingNow, withoutCorrected } from "#src/replay/known.ts";
import type { Recorded } from "#src/log/event-log.ts";
import type { Draft } from "#src/recording/draft.ts";

/** `intervention retract`, as parsed. */
export interface RetractTyped extends WriteTyped {
  readonly reason?: string;
  readonly authority?: string;
}

/** `intervention retract <council> <entry>`: withdraws an entry, which stays on the record. */
export async function retract(
  council: string,
  id: string,
  typed: RetractTyped,
  io: Io,
): Promise<number> {
  const say = reporter("retract", typed, io);
  const reason = needed("--reason", typed.reason, "why it is withdrawn");
  if (!reason.ok) return say.failed(reason.error);
  const authority = needed("--authority", typed.authority, "who or what allows it");
  if (!authority.ok) return say.failed(authority.error);
  return writeEntry("retract", council, typed, io, async (open) => {
    const already = withdrawnBySameWords(open, id, reason.value, authority.value);
    if (already !== undefined) return ok({ already });
    const found = standingEntry(open, id);
    if (!found.ok) return found;
    const hindrance = whatHinders(found.value, open);
    if (hindrance !== null) return no({ says: hindrance, code: exitCodes.usage });
    const draft: Draft = {
      type: "EntryRetracted",
      functions: found.value.functions,
      dates: { stated: exactlyClaim(londonDay(io.now())) },
      data: {},
      evidence: [],
      departures: [],
      after: null,
      corrects: {
        kind: "retract",
        of: [found.value.id],
        reason: reason.value,
        authority: authority.value,
      },
      id: null,
    };
    return ok({ footing: "alreadyTaken", draft, source: null });
  });
}

/** The withdrawal that the same words made, if it stands: typed again, on whatever day, they repeat it. */
const withdrawnBySameWords = (
  { records }: OpenCouncil,
  id: string,
  reason: string,
  authority: string,
): Recorded | undefined => {
  const now = standingNow(records.map(({ entry }) => entry));
  return records.findLast(
    ({ entry: { id: own, corrects } }) =>
      corrects?.kind === "retract" &&
      corrects.of.includes(id) &&
      corrects.reason === reason &&
      corrects.authority === authority &&
      now(own) === own,
  );
};

/**
 * What others rest on cannot be withdrawn under them. Looked for in what would stand afterwards, since
 * a withdrawal may bring an entry back.
 */
function whatHinders(withdrawn: Entry, open: OpenCouncil): string | null {
  const { id } = withdrawn;
  const before = entriesOf(open);
  const corrects: Entry["corrects"] = { kind: "retract", of: [id], reason: "-", authority: "-" };
  const after = [...before, { ...withdrawn, id: "", corrects }];
  const standing = withoutCorrected(after);
  if (!standing.some(({ type }) => type === "CouncilRegistered")) {
    return `${id} puts the council on the record and cannot be withdrawn. To change what it says, correct it.`;
  }
  const there = sourcesIn(after);
  const source = [...sourcesIn(before).keys()].find((one) => !there.has(one));
  return source === undefined ? null : restingOn(id, source, standing);
}

function restingOn(id: string, source: string, standing: readonly Entry[]): string | null {
  const resting = standing.filter(
    ({ evidence, data: said }) =>
      evidence.some(({ sourceId }) => sourceId === source) ||
      ((said["weighs"] as readonly string[] | undefined) ?? []).includes(source),
  );
  if (resting.length === 0) return null;
  const named = resting.slice(0, 5).map((one) => one.id);
  const more = resting.length > named.length ? ` and ${resting.length - named.length} more` : "";
  return `${id} registers ${source}, on which ${named.join(", ")}${more} rest. Correct or withdraw those first.`;
}
