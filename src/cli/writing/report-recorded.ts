import { definitionOf } from "#events/catalogue.ts";
import type { NewEntry } from "#events/envelope.ts";
import { anyDay } from "#machines/time/span.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Plan } from "#src/recording/plan.ts";
import { dated, saysOf } from "#src/views/labels.ts";
import type { FindingShown } from "#src/views/schemas/parts.ts";
import type { EntrySaid, RecordedReport } from "#src/views/schemas/recorded.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { recordedText } from "#src/cli/text/recorded-text.ts";
import type { WriteTyped } from "./wanted.ts";

type NotReady = Exclude<Plan, { readonly kind: "ready" }>;

/** Says how recording ended, as text or as JSON, and gives the exit code. */
export interface Reporter {
  done(report: RecordedReport): number;
  needsConfirmation(report: RecordedReport): number;
  notReady(report: RecordedReport, plan: NotReady): number;
  stale(
    report: RecordedReport,
    since: readonly Recorded[],
    plan: Plan,
    keptAs: string | null,
  ): number;
  failed(refusal: Refusal, report?: Partial<RecordedReport>): number;
}

/** A report of nothing: what each way of ending fills in. */
export const emptyReport: RecordedReport = {
  schemaVersion: 1,
  command: "record",
  outcome: "failed",
  council: null,
  record: null,
  entry: null,
  about: [],
  details: [],
  notStated: [],
  evidence: [],
  differences: [],
  toState: [],
  unknownKeys: [],
  alike: [],
  fallsSilent: [],
  conflict: null,
  takenToBe: [],
  keyMade: null,
  sourceRegistered: null,
  quotation: "noQuotation",
  why: null,
  findings: [],
  positions: [],
  changed: [],
  since: [],
  keptAs: null,
  revision: null,
  undo: null,
  checkpoint: null,
  clock: null,
  faults: [],
  problem: null,
  exitCode: exitCodes.done,
};

/** An entry in a line: what it says, on which day, and by whom. */
export function entrySaid(
  { id, type, dates, actor, evidence }: NewEntry,
  index: number | null,
  revision: number | null,
): EntrySaid {
  const name = definitionOf(type)?.happensOn;
  const claim = (name === undefined ? undefined : dates[name]) ?? anyDay;
  const on = dated({ from: claim.from, to: claim.to });
  const by = `${actor.name}, ${actor.role}`;
  const sources = [...new Set(evidence.map(({ sourceId }) => sourceId))];
  return { id, type, says: saysOf(type), on, by, sources, index, revision };
}

/** The same of an entry on record. */
export const recordedSaid = ({ entry, index }: Recorded): EntrySaid =>
  entrySaid(entry, index, entry.revision);

export function reporter(command: RecordedReport["command"], typed: WriteTyped, io: Io): Reporter {
  const finish = (report: RecordedReport): number => {
    const whole = { ...report, command };
    const text = recordedText(whole, typed.record, io);
    const isDone = report.exitCode === exitCodes.done;
    if (typed.json === true) io.out(`${JSON.stringify(whole, null, 2)}\n`);
    if (!isDone) io.err(text);
    else if (typed.json !== true) io.out(text);
    return report.exitCode;
  };
  return {
    done: (report) => finish(report),
    needsConfirmation: (report) =>
      finish({
        ...report,
        outcome: "needsConfirmation",
        problem: `${doubtAbout(report)}, and was not confirmed. Nothing was recorded.`,
        exitCode: exitCodes.refusedByRules,
      }),
    notReady: (report, plan) => finish({ ...report, ...ending(plan) }),
    stale: (report, since, plan, keptAs) =>
      finish({
        ...report,
        outcome: "stale",
        since: since.map(recordedSaid),
        keptAs,
        problem: `The record has gone on in the meantime. ${asItStands(plan)} Nothing was recorded.`,
        exitCode: exitCodes.staleOrLocked,
      }),
    failed: ({ says, code }, report = {}) =>
      finish({ ...emptyReport, ...report, problem: says, exitCode: code }),
  };
}

/** Why an entry waits to be confirmed. */
function doubtAbout({ unknownKeys, findings }: RecordedReport): string {
  const [unknown] = unknownKeys;
  const doubts = [
    ...(unknown === undefined ? [] : [`names a ${unknown.name} that is not on record`]),
    ...(findings.some(isGrave) ? ["breaks a rule, or may have broken statute"] : []),
  ];
  return `It ${doubts.join(" and ")}`;
}

/** A finding that must be seen before it is recorded. No stated reason lifts a rule of statute. */
export const isGrave = ({ verdict, ifBroken, departure }: FindingShown): boolean =>
  verdict === "unlawful" ||
  ifBroken === "unlawful" ||
  (verdict === "challengeable" && departure === null);

function ending(plan: NotReady): Partial<RecordedReport> {
  switch (plan.kind) {
    case "onRecordAlready":
      return { outcome: "onRecordAlready", entry: recordedSaid(plan.recorded) };
    case "invalid":
      return {
        outcome: "invalid",
        faults: [...plan.faults],
        problem: "It is not as it must be. Nothing was recorded.",
        exitCode: exitCodes.dataInvalid,
      };
    case "refused":
      return {
        outcome: "refused",
        why: plan.why.find(({ answer }) => answer !== "allowed") ?? null,
        problem: "A rule stands in the way. Nothing was recorded.",
        exitCode: exitCodes.refusedByRules,
      };
  }
}

/** Whether the step could still be recorded as the record now stands. */
function asItStands(plan: Plan): string {
  switch (plan.kind) {
    case "ready":
      return "As the record now stands, your entry could still be recorded.";
    case "onRecordAlready":
      return "Your entry is among what is on record now.";
    case "invalid":
      return "As the record now stands, your entry is not as it must be.";
    case "refused":
      return "As the record now stands, a rule would refuse your entry.";
  }
}
