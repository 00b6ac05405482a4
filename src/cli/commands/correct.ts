import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped, type States, type StatesTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { entryNamed, needed, standingEntry } from "#src/cli/writing/standing-entry.ts";
import { entriesOf, type OpenCouncil } from "#src/cli/writing/open-to-write.ts";
import { pointTyped } from "#src/cli/writing/predicate-typed.ts";
import { readStepFile, type StepFile } from "#src/cli/writing/step-file.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import type { NewlyWanted, Wanted, WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { regionOf } from "#machines/options.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { withKeysOf } from "#src/recording/keys.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import type { Recorded } from "#src/log/event-log.ts";
import type { Draft } from "#src/recording/draft.ts";
import { commandIdOf } from "#src/recording/entry-of.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Refusal } from "#src/cli/record.ts";
import { firstDay, yetToCome } from "#src/cli/writing/yet-to-come.ts";

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
  const corrects = { reason: reason.value, authority: authority.value };
  return writeEntry("correct", council, typed, io, async (open) => {
    const found = standingEntry(open, id);
    if (found.ok) return wantedOf(found.value, corrects, { typed, file: file.value, open, io });
    // Typed again after a crash, the entry was corrected by these very words.
    const corrected = entryNamed(open, id);
    if (corrected === undefined) return found;
    const wanted = await wantedOf(corrected, corrects, { typed, file: file.value, open, io });
    const already = wanted.ok && "draft" in wanted.value ? onRecord(wanted.value, open) : undefined;
    return already === undefined ? found : ok({ already });
  });
}

/** What was recorded by the words of this draft, if it stands. */
function onRecord({ draft }: NewlyWanted, { key, records }: OpenCouncil): Recorded | undefined {
  const commandId = commandIdOf(draft, { council: key, entries: entriesOf({ records }) });
  return records.findLast(({ entry }) => entry.commandId === commandId);
}

/** What a correction is made from, apart from the entry that it corrects. */
interface Given {
  readonly typed: CorrectTyped;
  readonly file: StepFile;
  readonly open: OpenCouncil;
  readonly io: Io;
}

async function wantedOf(
  found: Entry,
  corrects: { readonly reason: string; readonly authority: string },
  { typed, file, open, io }: Given,
): Promise<Result<Wanted, Refusal>> {
  const usage = (says: string) => no({ says, code: exitCodes.usage });
  const { type, functions, dates, data, evidence, departures, after = null } = found;
  if (type === "EntryRetracted") {
    return usage(`${found.id} withdrew other entries. To undo it, retract it.`);
  }
  const departing = await departuresTyped(type, typed, io);
  if (!departing.ok) return departing;
  const today = londonDay(io.now());
  const cited = await citable(open, typed.source, today);
  if (!cited.ok) return cited;
  const said = sayingTyped(found, typed.set ?? [], open, () => today);
  if (!said.ok) return usage(said.error);
  const set = said.value.set.map((text) => withKeysOf(text, entriesOf(open)));
  const base = { functions, dates, data, evidence, departures, after };
  const draft = draftTyped({
    type,
    file: { ...file, ...said.value.file },
    typed: { ...typed, set },
    base,
    departures: departing.value,
    corrects: { kind: "supersede", of: [found.id], ...corrects },
    ...cited.value,
    today: () => today,
  });
  if (!draft.ok) return draft;
  const fault = faultInCorrection(base, draft.value, today);
  if (fault !== null) return usage(fault);
  return ok({ footing: "alreadyTaken", draft: draft.value, source: cited.value.source });
}

type Base = NonNullable<States["base"]>;

/** Why a draft cannot stand in the place of what it corrects, as a sentence; null if it can. */
function faultInCorrection(base: Base, draft: Draft, today: Day): string | null {
  const { functions, dates, data, evidence, departures, after } = draft;
  const before = canonicalJson(base);
  const says = canonicalJson({ functions, dates, data, evidence, departures, after });
  if (before.ok && says.ok && before.value === says.value) {
    return (
      "Nothing would change. State what is to be corrected: --on for its day, --set for a detail, " +
      "--source and --quote for where it says so."
    );
  }
  const [was, is] = [sourceId(base), sourceId(draft)];
  if (was !== is) {
    return `Other entries cite this source as ${String(was)}, so it keeps that name. Register another with source add.`;
  }
  const [day, other] = [firstDay(draft.type, dates), firstDay(draft.type, base.dates)];
  return day !== other && regionOf(draft.type) !== undefined ? yetToCome(day, today) : null;
}

/** The name by which others cite a source; undefined for any other entry. */
const sourceId = ({ data }: Pick<Draft, "data">): unknown =>
  (data["source"] as { readonly id?: unknown } | undefined)?.id;

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
