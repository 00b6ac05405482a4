import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped, type StatesTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { standingEntry, needed } from "#src/cli/writing/standing-entry.ts";
import { entriesOf, type OpenCouncil } from "#src/cli/writing/open-to-write.ts";
import { pointTyped } from "#src/cli/writing/predicate-typed.ts";
import { readStepFile, type StepFile } from "#src/cli/writing/step-file.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
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
  const say = reporter("correct", typed, io);
  const reason = needed("--reason", typed.reason, "why it is corrected");
  if (!reason.ok) return say.failed(reason.error);
  const authority = needed("--authority", typed.authority, "who or what allows the correction");
  if (!authority.ok) return say.failed(authority.error);
  const file = typed.data === undefined ? ok({}) : await readStepFile(typed.data, io);
  if (!file.ok) return say.failed(file.error);
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
    const said = sayingTyped(found.value, typed.set ?? [], open, () => today);
    if (!said.ok) return no({ says: said.error, code: exitCodes.usage });
    const base = { functions, dates, data, evidence, departures, after };
    const draft = draftTyped({
      type,
      file: { ...file.value, ...said.value.file },
      typed: { ...typed, set: said.value.set },
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
    const before = canonicalJson(base);
    const { functions: f, dates: d, data: a, evidence: e, departures: p, after: r } = draft.value;
    const says = canonicalJson({
      functions: f,
      dates: d,
      data: a,
      evidence: e,
      departures: p,
      after: r,
    });
    if (before.ok && says.ok && before.value === says.value) {
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

/**
 * The value of a statement or of a ruling is typed as the fact that it is about would have it. The
 * rest of what is set is left as it was typed.
 */
function sayingTyped(
  { type, data }: Entry,
  set: readonly string[],
  open: OpenCouncil,
  today: () => Day,
): Result<{ readonly file: StepFile; readonly set: readonly string[] }, string> {
  const field = { FactAlsoStated: "value", ConflictAdjudicated: "chosen" }[type];
  const typed = set.find((text) => field !== undefined && text.startsWith(`${field}=`));
  if (field === undefined || typed === undefined) return ok({ file: {}, set });
  const fact = entriesOf(open).find(({ id }) => id === data["factId"]);
  if (fact === undefined) return no(`The fact that it is about is not on this record.`);
  const point = String(data["predicate"]).replace(/^data\./, "");
  const value = pointTyped(`${point}${typed.slice(field.length)}`, fact, today);
  if (!value.ok) return value;
  const rest = set.filter((text) => text !== typed);
  return ok({ file: { data: { [field]: value.value.value } }, set: rest });
}
