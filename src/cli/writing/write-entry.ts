import type { NewEntry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { clockWarning } from "#src/log/clock.ts";
import { withoutCorrected } from "#src/replay/known.ts";
import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";
import { exitCodeFor, exitCodes } from "#src/record/exit-code.ts";
import { withoutPassword } from "#src/log/kurrent-address.ts";
import { quoted } from "#src/record/open.ts";
import type { Consequences } from "#src/recording/consequences.ts";
import type { Draft, Recorder } from "#src/recording/draft.ts";
import { differencesBetween, toldOf } from "#src/recording/told.ts";
import { toState } from "#src/recording/to-state.ts";
import { planRecording, type Ready, type Request } from "#src/recording/plan.ts";
import type { RecordedReport } from "#src/views/schemas/recorded.ts";
import { commandName } from "#src/record/command-name.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { keepDraft } from "./keep-draft.ts";
import {
  entriesOf,
  openCouncil,
  readAnew,
  sourcesCited,
  type OpenCouncil,
} from "./open-to-write.ts";
import { faultInFolder, quotationFault } from "./quotation-fault.ts";
import type { Refusal } from "#src/cli/record.ts";
import { recorderFrom } from "./recorder.ts";
import {
  emptyReport,
  entrySaid,
  isGrave,
  recordedSaid,
  reporter,
  type Reporter,
} from "./report-recorded.ts";
import type { NewlyWanted, Wanted, WriteTyped } from "./wanted.ts";

type Make = (open: OpenCouncil) => Promise<Result<Wanted, Refusal>>;

/** What every part of writing needs: the stream as it was read, who writes, and how to say so. */
interface Writing {
  readonly command: RecordedReport["command"];
  readonly open: OpenCouncil;
  readonly recorder: Recorder;
  readonly typed: WriteTyped;
  readonly today: Day;
  readonly io: Io;
  readonly say: Reporter;
  /** The report so far. */
  readonly known: RecordedReport;
}

/**
 * Writes one entry, or says why not: reads the stream, makes the draft against it, judges it, and
 * appends it at the revision that was judged. Exit codes: 0 recorded, or on record already; 2 usage;
 * 3 not found; 4 refused by a rule, or not confirmed; 5 somebody else was faster; 7 not as it must be.
 */
export async function writeEntry(
  command: RecordedReport["command"],
  council: string,
  typed: WriteTyped,
  io: Io,
  make: Make,
): Promise<number> {
  const say = reporter(command, typed, io);
  const recorder = recorderFrom(typed.by, io);
  if (!recorder.ok) return say.failed({ says: recorder.error, code: exitCodes.usage });
  const folder = faultInFolder(typed.sourcesDir, io);
  if (folder !== null) return say.failed(folder);
  const mode = typed.dryRun === true ? "read" : "write";
  const options = { mode, checkpoints: typed.checkpoints } as const;
  const opened = await openCouncil(council, typed.record, options, io);
  if (!opened.ok) return say.failed(opened.error, { record: opened.error.file });
  const open = opened.value;
  const revision = open.records.length - 1;
  const last = open.records.at(-1)?.entry.recordedAt;
  const clock = last === undefined ? null : clockWarning(io.now(), last);
  const known = { ...emptyReport, council: open.council, record: open.file, revision, clock };
  const today = londonDay(io.now());
  try {
    return await write(
      { command, open, recorder: recorder.value, typed, today, io, say, known },
      make,
    );
  } finally {
    await open.log.close();
  }
}

async function write(writing: Writing, make: Make): Promise<number> {
  const { open, recorder, typed, today, io, say, known } = writing;
  const expected = revisionTyped(typed.ifRevision, open.records);
  if (!expected.ok) return say.failed({ says: expected.error, code: exitCodes.usage }, known);
  const wanted = await make(open);
  if (!wanted.ok) return say.failed(wanted.error, known);
  if ("already" in wanted.value) return onRecordAlready(writing, wanted.value.already);
  const { draft, footing, source } = wanted.value;
  const { records, head } = open;
  const council = open.key;
  const request = { council, records, head, draft, footing, source, recorder, today };
  const plan = planRecording(request);
  const since = records.slice(expected.value + 1);
  if (since.length > 0 && plan.kind !== "onRecordAlready") {
    return say.stale(known, since, plan, kept(writing, draft));
  }
  if (plan.kind === "onRecordAlready") return onRecordAlready(writing, plan.recorded);
  if (plan.kind === "invalid") return say.notReady(known, plan);
  const words = quotationFault(wanted.value, open, typed.sourcesDir, io);
  if (!words.ok) return say.failed(words.error, { ...known, outcome: "invalid" });
  const checked = { ...known, quotation: words.value };
  if (plan.kind === "refused") {
    const [why] = plan.why.filter(({ answer }) => answer !== "allowed");
    const lacked = why === undefined ? [] : toState(why, entriesOf(open));
    return say.notReady({ ...checked, toState: lacked }, plan);
  }
  if (plan.kind !== "ready") return say.notReady(checked, plan);
  const consequences = plan.consequences();
  const report = readyReport(checked, plan, consequences, wanted.value, open);
  if (needsConfirmation(plan, consequences) && typed.confirm !== true)
    return say.needsConfirmation(report);
  if (typed.dryRun === true) return say.done({ ...report, outcome: "wouldRecord" });
  return append({ ...writing, known: report }, plan, request);
}

/**
 * What was done against a rule, or may have been against statute, is recorded once that was seen. No
 * stated reason lifts a rule of statute. So is what names a thing that nothing on record is.
 */
const needsConfirmation = ({ unknownKeys }: Ready, { findings }: Consequences): boolean =>
  unknownKeys.length > 0 || findings.some(isGrave);

const readyReport = (
  report: RecordedReport,
  { entries, takenToBe, made, why, unknownKeys, alike }: Ready,
  consequences: Consequences,
  { source, draft }: NewlyWanted,
  open: OpenCouncil,
): RecordedReport => ({
  ...report,
  outcome: "recorded",
  about: open.records.filter(({ entry }) => isAbout(draft, entry.id)).map(recordedSaid),
  ...toldOf(entries.at(-1) as NewEntry, sourcesCited(open, source)),
  differences: differencesIn(draft, entries.at(-1) as NewEntry, open),
  unknownKeys: [...unknownKeys].map((one) => ({ ...one, onRecord: [...one.onRecord] })),
  alike: alike.map(recordedSaid),
  fallsSilent: silencedBy(draft, open),
  conflict: consequences.conflict,
  entry: entrySaid(entries.at(-1) as NewEntry, null, null),
  takenToBe: [...takenToBe],
  keyMade: made,
  sourceRegistered: source === null ? null : (source.data["source"] as { id: string }).id,
  why: why[0] ?? null,
  findings: [...consequences.findings],
  positions: [...consequences.positions],
  changed: [...consequences.changed],
});

function differencesIn(
  { corrects }: Draft,
  entry: NewEntry,
  { records }: OpenCouncil,
): RecordedReport["differences"] {
  if (corrects?.kind !== "supersede") return [];
  const before = records.find((one) => corrects.of.includes(one.entry.id));
  return before === undefined ? [] : differencesBetween(before.entry, entry);
}

/** What is said about an entry that is withdrawn stays on the record, and speaks of nothing. */
const silencedBy = ({ corrects }: Draft, open: OpenCouncil): string[] =>
  corrects?.kind !== "retract"
    ? []
    : withoutCorrected(entriesOf(open))
        .filter(({ data }) => corrects.of.includes(String(data["factId"])))
        .map(({ id }) => id);

const isAbout = ({ corrects, data }: Draft, id: string): boolean =>
  corrects?.of.includes(id) === true || data["factId"] === id;

async function append(writing: Writing, plan: Ready, request: Request): Promise<number> {
  const { open, typed, io, say, known } = writing;
  const { entries, commandId } = plan;
  const revision = open.records.length - 1;
  const appended = await open.log.append(`council-${open.key}`, revision, entries, { commandId });
  if (!appended.ok) {
    const other = withOtherId(request, appended.error);
    return other === null
      ? notAppended(writing, request, appended.error)
      : append(writing, other.plan, other.request);
  }
  const last = appended.value.recorded.at(-1) as Recorded;
  if (appended.value.repeated) return onRecordAlready(writing, last);
  const kept = await open.keep();
  const place =
    typed.record === undefined ? "" : ` --record ${quoted(withoutPassword(typed.record))}`;
  const undo = `${commandName(io)} retract ${open.key} ${last.entry.id} --reason "..." --authority "..."${place}`;
  const entry = recordedSaid(last);
  const report = { ...known, entry, revision: last.entry.revision, undo };
  return say.done(
    kept.ok
      ? { ...report, checkpoint: kept.value }
      : { ...report, problem: kept.error.says, exitCode: kept.error.code },
  );
}

/** A writer who was stopped after the write asks again, and has the receipt now. */
async function onRecordAlready(
  { open, typed, say, known }: Writing,
  recorded: Recorded,
): Promise<number> {
  const kept = typed.dryRun === true ? ok(null) : await open.keep();
  return kept.ok
    ? say.notReady({ ...known, checkpoint: kept.value }, { kind: "onRecordAlready", recorded })
    : say.failed(kept.error, known);
}

/** An id is one entry's in the whole record: where another council has it, the next one is taken. */
function withOtherId(
  request: Request,
  failure: LogFailure,
): { readonly plan: Ready; readonly request: Request } | null {
  const { taken = [], draft } = request;
  if (failure.kind !== "DuplicateId" || draft.id !== null || taken.length >= 100) return null;
  const again = { ...request, taken: [...taken, failure.id] };
  const plan = planRecording(again);
  return plan.kind === "ready" ? { plan, request: again } : null;
}

/** The file in which a step is kept; null for a command that takes no such file, or a dry run. */
const kept = ({ command, typed, io }: Writing, draft: Draft): string | null =>
  // A kept correction would hold what the other writer has corrected meanwhile, and undo it.
  command === "record" && typed.dryRun !== true ? keepDraft(draft, io) : null;

/** Somebody wrote between the reading and the writing, or the record could not be written. */
async function notAppended(
  writing: Writing,
  request: Request,
  failure: LogFailure,
): Promise<number> {
  const { open, say, known } = writing;
  const isLate =
    failure.kind === "WrongExpectedRevision" ||
    failure.kind === "IdempotencyConflict" ||
    failure.kind === "DuplicateId";
  const refused = { says: sentenceFor(failure), code: exitCodeFor(failure) };
  const unwritten = { ...known, outcome: "failed", entry: null } as const;
  if (!isLate) return say.failed(refused, unwritten);
  const anew = await readAnew(open.log, open.key);
  if (!anew.ok) return say.failed(anew.error, unwritten);
  const since = anew.value.records.slice(open.records.length);
  if (since.length === 0) return say.failed(refused, unwritten);
  const plan = planRecording({ ...request, ...anew.value });
  // Somebody recorded the very same words: there is nothing left to do.
  if (plan.kind === "onRecordAlready") return say.notReady(known, plan);
  const revision = anew.value.records.length - 1;
  return say.stale({ ...unwritten, revision }, since, plan, kept(writing, request.draft));
}

/** The revision that was looked at: the one typed, else the last. No: a sentence to show. */
function revisionTyped(
  text: string | undefined,
  records: readonly Recorded[],
): Result<number, string> {
  const last = records.length - 1;
  if (text === undefined) return ok(last);
  if (!/^\d{1,15}$/.test(text)) {
    return no(
      `--if-revision ${text}: write the revision that you looked at, a whole number such as ${last}.`,
    );
  }
  return Number(text) <= last
    ? ok(Number(text))
    : no(`--if-revision ${text}: this council’s last entry has revision ${last}.`);
}
