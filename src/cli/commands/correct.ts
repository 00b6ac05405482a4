import { no, ok } from "#events/result.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped, type StatesTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { standingEntry, needed } from "#src/cli/writing/standing-entry.ts";
import { readStepFile } from "#src/cli/writing/step-file.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { refuse } from "#src/cli/view-council.ts";
import type { WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { regionOf } from "#machines/options.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { commandName } from "#src/cli/command-name.ts";

/** `intervention correct`, as parsed. */
export interface CorrectTyped extends WriteTyped, StatesTyped {
  readonly data?: string;
  readonly departure?: readonly string[];
  readonly reason?: string;
  readonly authority?: string;
}

/** `intervention correct <council> <entry>`: a new entry that stands in the place of an earlier one. */
export async function correct(
  council: string,
  id: string,
  typed: CorrectTyped,
  io: Io,
): Promise<number> {
  const reason = needed("--reason", typed.reason, "why it is corrected");
  if (!reason.ok) return refuse(io, reason.error);
  const authority = needed("--authority", typed.authority, "who or what allows the correction");
  if (!authority.ok) return refuse(io, authority.error);
  const file = typed.data === undefined ? ok({}) : await readStepFile(typed.data, io);
  if (!file.ok) return refuse(io, file.error);
  return writeEntry("correct", council, typed, io, async (open) => {
    const found = standingEntry(open, id);
    if (!found.ok) return found;
    const { type, functions, dates, data, evidence, departures, after = null } = found.value;
    if (type === "EntryRetracted") {
      const says = `${found.value.id} withdrew other entries. To undo it, retract it.`;
      return no({ says, code: exitCodes.usage });
    }
    const departing = await departuresTyped(type, typed, io);
    if (!departing.ok) return departing;
    const today = londonDay(io.now());
    const cited = await citable(open, typed.source, today);
    if (!cited.ok) return cited;
    const base = { functions, dates, data, evidence, departures, after };
    const draft = draftTyped({
      type,
      file: file.value,
      typed,
      base,
      departures: departing.value,
      corrects: {
        kind: "supersede",
        of: [found.value.id],
        reason: reason.value,
        authority: authority.value,
      },
      ...cited.value,
      today: () => today,
    });
    if (!draft.ok) return draft;
    const said = canonicalJson(base);
    const { functions: f, dates: d, data: a, evidence: e, departures: p, after: r } = draft.value;
    const says = canonicalJson({
      functions: f,
      dates: d,
      data: a,
      evidence: e,
      departures: p,
      after: r,
    });
    if (said.ok && says.ok && said.value === says.value) {
      return no({
        says:
          "Nothing would change. State what is to be corrected: --on for its day, --set for a detail, " +
          "--source and --quote for where it says so.",
        code: exitCodes.usage,
      });
    }
    return ok({ footing: "alreadyTaken", draft: draft.value, source: cited.value.source });
  });
}

async function departuresTyped(type: string, { departure }: CorrectTyped, io: Io) {
  if (departure === undefined || regionOf(type) === undefined) return ok([]);
  const step = await stepTyped(type, { departure }, commandName(io));
  return step.ok ? ok([...step.value.departures]) : step;
}
