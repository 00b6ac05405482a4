import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue } from "#events/define-event.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Head, LogFailure, Raised, Recorded } from "#src/log/event-log.ts";
import { heldFrom } from "./held.ts";
import { checkLine, looseLine, type CheckedLine, type LooseLine } from "./import-entry.ts";
import type { ImportFault } from "./import-fault.ts";
import { readLines, type ReadFile, type ReadLine } from "./import-lines.ts";
import { faultsInOrder } from "./import-order.ts";
import { planImport, type PlannedAppend } from "./import-plan.ts";
import { faultsBetween } from "./import-references.ts";
import { faultsInSources } from "./import-sources.ts";
import { faultsInStatements } from "./import-statements.ts";
import { suggester } from "./nearest.ts";
import { readRecord } from "./read-record.ts";

/** What a file would do to a record, found without writing anything. */
export interface CheckedImport {
  /** Lines with something on them. */
  readonly lines: number;
  /** Entries on record already with the same content. */
  readonly skipped: number;
  /** Entries to write, by stream, in the order of the file. */
  readonly fresh: ReadonlyMap<string, number>;
  /** Entries whose recording time the record raises to that of the entry before them. */
  readonly raised: readonly Raised[];
  readonly appends: readonly PlannedAppend[];
  /** In the order of the lines. Nothing may be written unless there is none. */
  readonly faults: readonly ImportFault[];
}

/** How far an import came. */
export interface ImportProgress {
  readonly written: number;
  readonly ofEntries: number;
}

export interface ImportDone {
  readonly written: number;
  /** Of the entries to write, those that another import wrote in the meantime. */
  readonly foundWritten: number;
  readonly head: Head;
}

/** Why an import stopped on its way. What was written stays, and running it again continues. */
export interface ImportStopped {
  readonly written: number;
  readonly foundWritten: number;
  readonly failure: LogFailure;
}

/**
 * Checks a file against a record: every line, every reference, and what the record would hold
 * afterwards, to the last hash. Finds all faults, not only the first, in time that grows with the
 * file and not with its square. A file of JSON Lines may come as its bytes; one in another form
 * comes as it was read, so that there is one set of checks.
 */
export const checkImport = (
  file: Uint8Array | ReadFile,
  records: readonly Recorded[],
  catalogue: Catalogue = definitionOf,
): CheckedImport => {
  const suggest = suggester();
  const held = heldFrom(records, catalogue);
  const read = file instanceof Uint8Array ? readLines(file) : file;
  const { lines, unread, faults: unreadable, nameOf } = read;
  const faults: ImportFault[] = [];
  const [checked, loose]: [CheckedLine[], LooseLine[]] = [[], []];
  for (const line of lines) {
    const result = checkLine(line, suggest, catalogue);
    for (const fault of result.faults) if (!isToldAlready(fault, line)) faults.push(fault);
    if (result.checked === null || line.spoilt !== undefined) loose.push(looseLine(line));
    else checked.push(result.checked);
  }
  const all = { checked, loose, unread };
  for (const fault of faultsBetween(all, held, suggest, catalogue)) faults.push(fault);
  for (const fault of faultsInOrder(checked, held)) faults.push(fault);
  for (const fault of faultsInSources(checked, held, catalogue)) faults.push(fault);
  for (const fault of faultsInStatements(checked, held, catalogue)) faults.push(fault);
  const plan = planImport(all, held);
  for (const fault of plan.faults) faults.push(fault);
  const named = nameOf === undefined ? faults : faults.map((fault) => renamed(fault, nameOf));
  const inOrder = [...unreadable, ...named].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const fresh = new Map<string, number>();
  for (const { stream, entries } of plan.appends) {
    fresh.set(stream, (fresh.get(stream) ?? 0) + entries.length);
  }
  const { skipped, raised, appends } = plan;
  const count = lines.length + unread.length;
  return { lines: count, skipped, fresh, raised, appends, faults: inOrder };
};

/** Whether a fault says only that a field is missing or wrong which could not be read at all. */
const isToldAlready = ({ field }: ImportFault, { spoilt = [] }: ReadLine): boolean =>
  field !== null && spoilt.some((name) => isWithin(field, name) || isWithin(name, field));

const isWithin = (field: string, holder: string): boolean =>
  field === holder || (field.startsWith(holder) && /^[.[]/.test(field.slice(holder.length)));

const renamed = (fault: ImportFault, nameOf: (field: string) => string): ImportFault =>
  fault.field === null ? fault : { ...fault, field: nameOf(fault.field) };

/** The same against an open record. No: the record could not be read. */
export const checkAgainst = async (
  log: EventLog,
  file: Uint8Array | ReadFile,
): Promise<Result<CheckedImport, LogFailure>> => {
  const records = await readRecord(log);
  return records.ok ? ok(checkImport(file, records.value)) : records;
};

/**
 * Writes what `checkImport` planned, command by command. An append is written whole or not at all,
 * so an interrupted import leaves whole commands behind, which the next run finds and skips.
 */
export const carryOut = async (
  log: EventLog,
  { appends, faults }: Pick<CheckedImport, "appends" | "faults">,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<Result<ImportDone, ImportStopped>> => {
  if (faults.length > 0) throw new Error("bug: an import with faults must not be carried out");
  const ofEntries = appends.reduce((sum, { entries }) => sum + entries.length, 0);
  let written = 0;
  let foundWritten = 0;
  for (const planned of appends) {
    const { stream, expected, entries, commandId } = planned;
    const appended = await log.append(stream, expected, entries, { commandId });
    if (!appended.ok) return no({ written, foundWritten, failure: appended.error });
    if (appended.value.repeated) {
      foundWritten += entries.length;
      continue;
    }
    assertAsPlanned(planned, appended.value.recorded);
    written += entries.length;
    onProgress({ written: written + foundWritten, ofEntries });
  }
  const head = await log.head();
  if (!head.ok) return no({ written, foundWritten, failure: head.error });
  return ok({ written, foundWritten, head: head.value });
};

const assertAsPlanned = (
  { leaves, stream }: PlannedAppend,
  recorded: readonly Recorded[],
): void => {
  const at = leaves.findIndex((leaf, i) => recorded[i]?.leaf !== leaf);
  if (at === -1 && leaves.length === recorded.length) return;
  throw new Error(`bug: entry ${at} of ${stream} was recorded otherwise than it was checked`);
};
