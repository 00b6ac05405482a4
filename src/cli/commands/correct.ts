import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped, type StatesTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import { entryNamed, needed, standingEntry } from "#src/cli/writing/standing-entry.ts";
import { entriesOf, type OpenCouncil } from "#src/cli/writing/open-to-write.ts";
import { pointTyped } from "#src/cli/writing/predicate-typed.ts";
import { readStepFile, type StepFile } from "#src/cli/writing/step-file.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import type { NewlyWanted, WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { regionOf } from "#machines/options.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Recorded } from "#src/log/event-log.ts";
import type { Refusal } from "#src/cli/record.ts";
import type { Draft } from "#src/recording/draft.ts";
import { commandIdOf } from "#src/recording/entry-of.ts";
import { withKeysOf } from "#src/recording/keys.ts";
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
  const corrects = { kind: "supersede", reason: reason.value, authority: authority.value } as const;
  return writeEntry("correct", council, typed, io, async (open) => {
    const standing = standingEntry(open, id);
    const entry = standing.ok ? standing.value : entryNamed(open, id);
    if (entry === undefined) return standing as Result<never, Refusal>;
    const wanted = await correction(entry, corrects, file.value, typed, open, io);
    if (!wanted.ok || standing.ok) return wanted;
    const already = recordedBySameWords(wanted.value.draft, open);
    return already === undefined ? standing : ok({ already });
  });
}

/** What was recorded by the very words of the draft, if it still stands. */
function recordedBySameWords(draft: Draft, open: OpenCouncil): Recorded | undefined {
  const commandId = commandIdOf(draft, { council: open.key, entries: entriesOf(open) });
  return open.records.find((recorded) => recorded.entry.commandId === commandId);
}

async function correction(
  entry: Entry,
  corrects: { readonly kind: "supersede"; readonly reason: string; readonly authority: string },
  file: StepFile,
  typed: CorrectTyped,
  open: OpenCouncil,
  io: Io,
): Promise<Result<NewlyWanted, Refusal>> {
  const usage = (says: string) => no({ says, code: exitCodes.usage });
  const { type, functions, dates, data, evidence, departures, after = null } = entry;
  if (type === "EntryRetracted") {
    return usage(`${entry.id} withdrew other entries. To undo it, retract it.`);
  }
  const departing = await departuresTyped(type, typed, io);
  if (!departing.ok) return departing;
  const today = londonDay(io.now());
  const cited = await citable(open, typed.source, today);
  if (!cited.ok) return cited;
  const said = sayingTyped(entry, typed.set ?? [], open, () => today);
  if (!said.ok) return usage(said.error);
  const set = said.value.set.map((text) => withKeysOf(text, entriesOf(open)));
  const base = { functions, dates, data, evidence, departures, after };
  const draft = draftTyped({
    type,
    file: { ...file, ...said.value.file },
    typed: { ...typed, set },
    base,
    departures: departing.value,
    corrects: { ...corrects, of: [entry.id] },
    ...cited.value,
    today: () => today,
  });
  if (!draft.ok) return draft;
  if (isSame(base, draft.value)) {
    return usage(
      "Nothing would change. State what is to be corrected: --on for its day, --set for a detail, " +
        "--source and --quote for where it says so.",
    );
  }
  return ok({ footing: "alreadyTaken", draft: draft.value, source: cited.value.source });
}

type Stated = Pick<Draft, "functions" | "dates" | "data" | "evidence" | "departures" | "after">;

function isSame(base: Stated, { functions, dates, data, evidence, departures, after }: Draft) {
  const [one, other] = [base, { functions, dates, data, evidence, departures, after }].map((said) =>
    canonicalJson(said),
  );
  return one?.ok === true && other?.ok === true && one.value === other.value;
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
