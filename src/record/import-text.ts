import { spanInWords } from "#src/log/clock.ts";
import { sentenceFor } from "#src/log/log-error.ts";
import type { LogFailure } from "#src/log/log-error.ts";
import type { CheckedImport, ImportStopped } from "./import.ts";
import type { ImportFault } from "./import-fault.ts";
import { mostFaultsShown, type ImportReport } from "./import-report.ts";
import { countOf } from "./show-value.ts";

const entries = (n: number): string => countOf(n, "entry", "entries");

/** Every fault as four lines, at most 200 of them, and what to do next. */
export const faultsText = (file: string, { faults, lines }: CheckedImport): string => {
  const many = countOf(faults.length, "fault", "faults");
  const size = countOf(lines, "line", "lines");
  const rest = faults.length - mostFaultsShown;
  return [
    `${file} was not imported: ${many}${lines === 0 ? "" : ` in ${size}`}. Nothing was written.`,
    ...faults.slice(0, mostFaultsShown).map(faultText),
    ...(rest > 0 ? [`And ${countOf(rest, "more fault", "more faults")}, not shown here.`] : []),
    "Put these right and run the same command again. With --dry-run it only checks.",
  ].join("\n\n");
};

const faultText = ({ line, entry, field, expected, found, remedy }: ImportFault): string => {
  const place = [
    line === null ? "The file" : `Line ${line}`,
    ...(entry === null ? [] : [`entry ${entry}`]),
    ...(field === null ? [] : [field]),
  ].join(", ");
  return `${place}\n  expected  ${expected}\n  found     ${found}\n  remedy    ${remedy}`;
};

/** What was written and where, or would be. `file` is what to call the file, `look` is a command that shows it. */
export const doneText = (file: string, report: ImportReport, look: string): string => {
  const { outcome, written, skipped, streams, record, head, checkpoint } = report;
  const already = skipped === 0 ? "" : ` ${beginning(skipped)} on record already, the same.`;
  const said = {
    written: `Recorded ${entries(written)} from ${file}.${already}`,
    nothingNew: `Nothing new in ${file}: all of its ${entries(skipped)} are on record already.`,
    wouldWrite: `${file} can be imported: ${entries(written)} would be recorded.${already}`,
    refused: "",
    stopped: "",
  }[outcome];
  const widest = Math.max(...streams.map(({ stream }) => stream.length), 0);
  return [
    said,
    ...streams.map(({ stream, entries: n }) => `  ${stream.padEnd(widest)}  ${entries(n)}`),
    ...(report.timesRaised === 0 ? [] : [raisedText(report)]),
    ...(outcome === "wouldWrite" ? ["Nothing was written, because this was a dry run."] : []),
    ...(head === null ? [] : [`The record ${record} holds ${entries(head.size)}.`]),
    ...(head === null ? [] : [`Its Merkle root is ${head.root}.`]),
    ...(checkpoint === null
      ? []
      : [
          `Its checkpoint is signed by ${checkpoint.key} and kept in:`,
          ...checkpoint.files.map((one) => `  ${one}`),
        ]),
    ...(outcome === "wouldWrite" ? [] : [`To look at it, type: ${look}`]),
  ].join("\n");
};

const beginning = (n: number): string => `${n.toLocaleString("en-GB")} ${n === 1 ? "was" : "were"}`;

const raisedText = ({ timesRaised: n, raisedAtMostMs, outcome }: ImportReport): string => {
  const bears = outcome === "wouldWrite" ? "would bear" : n === 1 ? "bears" : "bear";
  const later = `${spanInWords(raisedAtMostMs)} later than ${n === 1 ? "its own" : "their own"}`;
  return (
    `${entries(n)} ${bears} the recording time of the entry before, ${n === 1 ? "" : "up to "}` +
    `${later}, because a record never goes back in time.`
  );
};

/** Why an import stopped on its way, what is on record now, and that nothing is lost. */
export const stoppedText = (file: string, stopped: ImportStopped, ofEntries: number): string => {
  const onRecord = stopped.written + stopped.foundWritten;
  const sofar =
    onRecord === 0
      ? `None of the ${entries(ofEntries)} to write was recorded.`
      : `${onRecord.toLocaleString("en-GB")} of the ${entries(ofEntries)} to write ` +
        `${onRecord === 1 ? "is" : "are"} on record, and stay there.`;
  return (
    `The import of ${file} stopped: ${whyStopped(stopped.failure)} ${sofar} Nothing is lost: ` +
    `run the same command again, and it checks everything anew and continues where it stopped.`
  );
};

const whyStopped = (failure: LogFailure): string => {
  switch (failure.kind) {
    case "WrongExpectedRevision":
    case "IdempotencyConflict":
      return `somebody else wrote to ${failure.stream} in the meantime.`;
    case "DuplicateId":
      return `somebody else recorded an entry with the id ${failure.id} in the meantime.`;
    case "Busy":
      return "somebody else is writing to the record and did not finish in time.";
    case "LogFull":
      return "there is no room left on the disk that holds the record. Free some space first.";
    case "ReadOnly":
    case "AccessDenied":
      return `the record can be read here but not written: ${failure.reason}.`;
    case "OutcomeUnknown":
      return `it is not known whether the last step was recorded (${failure.reason}).`;
    default:
      return sentenceFor(failure);
  }
};
