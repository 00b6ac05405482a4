import { definitionOf } from "#events/catalogue.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { citable } from "#src/cli/writing/cited-source.ts";
import { commandName } from "#src/record/command-name.ts";
import { londonDay } from "#src/cli/dates.ts";
import { draftTyped, type StatesTyped } from "#src/cli/writing/draft-typed.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { readStepFile, type StepFile } from "#src/cli/writing/step-file.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import type { Wanted, WriteTyped } from "#src/cli/writing/wanted.ts";
import { firstDay, yetToCome } from "#src/cli/writing/yet-to-come.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import type { Draft } from "#src/recording/draft.ts";
import { faultInDeparture } from "#src/recording/departable.ts";
import { withKeysOf } from "#src/recording/keys.ts";
import { entriesOf } from "#src/cli/writing/open-to-write.ts";

/** `intervention record`, as parsed. */
export interface RecordTyped extends WriteTyped, StatesTyped {
  readonly data?: string;
  readonly departure?: readonly string[];
  readonly happened?: boolean;
}

/** Entries about the record itself are written by commands of their own. */
const ownCommand: ReadonlyMap<string, string> = new Map([
  ["councilregistered", "import, with a line for the new council"],
  ["sourceregistered", "source add"],
  ["factalsostated", "state"],
  ["conflictadjudicated", "adjudicate"],
  ["entryretracted", "retract"],
]);

/** `intervention record <council> <event>`: one step, judged before it is written. */
export async function record(
  council: string,
  event: string,
  typed: RecordTyped,
  io: Io,
): Promise<number> {
  const say = reporter("record", typed, io);
  const own = ownCommand.get(event.toLowerCase());
  if (own !== undefined) {
    const says = `${event} is recorded with ${commandName(io)} ${own}.`;
    return say.failed({ says, code: exitCodes.usage });
  }
  const departures = typed.departure === undefined ? {} : { departure: typed.departure };
  const step = await stepTyped(event, departures, commandName(io));
  if (!step.ok) return say.failed(step.error);
  const file = typed.data === undefined ? ok<StepFile>({}) : await readStepFile(typed.data, io);
  if (!file.ok) return say.failed(file.error);
  const { type } = step.value;
  for (const { rule } of (file.value.departures ?? []) as readonly { readonly rule?: unknown }[]) {
    const fault = faultInDeparture(visible(String(rule).slice(0, 60)), type);
    if (fault === null) continue;
    return say.failed({ says: `departures of --data: ${fault}`, code: exitCodes.usage });
  }
  return writeEntry("record", council, typed, io, async (open) => {
    const today = londonDay(io.now());
    const cited = await citable(open, typed.source, today);
    if (!cited.ok) return cited;
    const set = (typed.set ?? []).map((text) => withKeysOf(text, entriesOf(open)));
    const stated = { ...typed, set };
    const states = { type, file: file.value, typed: stated, corrects: null, ...cited.value };
    const departing = step.value.departures;
    const draft = draftTyped({ ...states, departures: [...departing], today: () => today });
    if (!draft.ok) return draft;
    return onFooting(draft.value, cited.value.source, typed, today);
  });
}

/** A step about to be taken has a day that has come; one already taken has a source that says so. */
function onFooting(
  draft: Draft,
  source: Draft | null,
  { happened }: RecordTyped,
  today: Day,
): Result<Wanted, Refusal> {
  const usage = (says: string) => no({ says, code: exitCodes.usage });
  const { happensOn = "stated" } = definitionOf(draft.type) ?? {};
  const claim = draft.dates[happensOn];
  if (claim === undefined) {
    return usage(`Say on which day with --on, such as --on 2022-11-03 or --on today.`);
  }
  const early = yetToCome(firstDay(draft.type, draft.dates), today);
  if (early !== null) return usage(early);
  if (happened === true) {
    return draft.evidence.length > 0
      ? ok({ footing: "alreadyTaken", draft, source })
      : usage("A step that was already taken needs a source that says so: add --source ID.");
  }
  if (claim.from === null || claim.from !== claim.to) {
    return usage(
      "A step about to be taken has one day: state it with --on. If it was taken already and its day is " +
        "not known exactly, add --happened and its --source.",
    );
  }
  return ok({ footing: "aboutToBeTaken", draft, source });
}
