import type { Entry, Source } from "#events/envelope.ts";
import type { CaseSnapshot } from "#machines/evolve.ts";
import { regionOf } from "#machines/options.ts";
import { rungLabels, rungOf } from "#machines/rung.ts";
import { statesOf, type Possible } from "#src/replay/replay.ts";
import { gistOf } from "./gist.ts";
import { citedBy, dated, saysOf } from "./labels.ts";
import { movesBetween } from "./parts-shown.ts";
import type { RungShown } from "./schemas/parts.ts";
import type { PossibleShown } from "./schemas/position.ts";

// The lowest rung says what the record lacks, not that nothing was ever done.
const labelOf = (rung: RungShown["number"]): string =>
  rung === 0 ? "no notice, proposal or direction on record" : rungLabels[rung];

/** What may have happened by the day of the view, and what turns on it. */
export function possibleShown(
  possible: Possible,
  snapshot: CaseSnapshot,
  entries: ReadonlyMap<string, Entry>,
  sources: ReadonlyMap<string, Source>,
): PossibleShown {
  const entry = possible.entry === null ? null : (entries.get(possible.entry) ?? null);
  // A statement, a figure or support moves nothing, whatever falls due in the meantime.
  const moving = !["evidence", "support"].includes(regionOf(possible.type) ?? "");
  const moves = moving ? movesBetween(statesOf(snapshot), possible.regions) : [];
  const rung = possible.rung as RungShown["number"];
  const now = rungOf(snapshot.context.facts).number;
  const climbs = moving && rung !== now;
  return {
    type: possible.type,
    entry: possible.entry,
    what: saysOf(possible.type),
    gist: entry === null ? "" : gistOf(entry.data),
    on: dated(possible.on),
    rung: climbs ? { number: rung, label: labelOf(rung), words: labelOf(rung) } : null,
    moves,
    sources: citedBy(entry, sources),
  };
}
