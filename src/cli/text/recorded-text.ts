import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { withoutPassword } from "#src/log/kurrent-address.ts";
import { quoted } from "#src/record/open.ts";
import { lacking } from "#src/recording/to-state.ts";
import { detailOf } from "#src/views/finding-words.ts";
import { onDay } from "#src/views/labels.ts";
import type { EntrySaid, RecordedReport, VerdictChange } from "#src/views/schemas/recorded.ts";
import { receiptSaid } from "./checkpoint-text.ts";
import { entryTold } from "./entry-told.ts";
import { pageFor } from "./page.ts";
import { whyText } from "./why-text.ts";
import type { Page } from "./wrap.ts";

/** How recording ended, as text. `place` is the record that was named, for the commands offered. */
export function recordedText(report: RecordedReport, place: string | undefined, io: Io): string {
  const page = pageFor(io);
  const typed = place === undefined ? "" : ` --record ${quoted(withoutPassword(place))}`;
  switch (report.outcome) {
    case "recorded":
    case "wouldRecord":
      writtenOf(page, report, commandName(io), typed);
      break;
    case "onRecordAlready":
      alreadyOf(page, report);
      break;
    case "refused":
      return refusedText(report, io, typed);
    case "needsConfirmation":
      confirmOf(page, report);
      break;
    case "stale":
      staleOf(page, report, commandName(io), typed);
      break;
    case "invalid":
    case "failed":
      faultsOf(page, report);
  }
  return page.toString();
}

const placeOf = ({ index, revision }: EntrySaid): string =>
  index === null || revision === null ? "" : ` (#${index}, revision ${revision})`;

function writtenOf(page: Page, report: RecordedReport, command: string, typed: string): void {
  const { outcome, entry, council } = report;
  if (entry === null || council === null) throw new Error("bug: nothing was written");
  const isDry = outcome === "wouldRecord";
  page.heading(
    isDry
      ? `${council.name}: this would be recorded`
      : `${council.name}: recorded as ${entry.id}${placeOf(entry)}`,
  );
  page.row("what", sentence(`${entry.says}, ${onDay(entry.on)}`), 2, 12);
  page.row("by", entry.by, 2, 12);
  entryTold(page, report, entry);
  if (report.checkpoint !== null) page.row("receipt", receiptSaid(report.checkpoint), 2, 12);
  if (report.clock !== null) page.row("clock", report.clock, 2, 12);
  readingOf(page, report);
  positionsOf(page, report);
  findingsOf(page, report);
  changesOf(page, report.changed);
  page.gap();
  if (isDry) page.text("Nothing was written, because this was a dry run.");
  // A command is never broken over two lines: it is there to be copied.
  else if (report.problem !== null) page.text(report.problem);
  else if (report.undo !== null) page.raw("To take it back:").raw(`  ${report.undo}`);
  page.raw("To look at the history:").raw(`  ${command} history ${council.key}${typed}`);
}

/** What is corrected, withdrawn or spoken of, and how the point is read from now on. */
function readingOf(page: Page, { about, conflict }: RecordedReport): void {
  for (const { id, says, on } of about) {
    page.row("of", `${id}: ${sentence(`${says}, ${onDay(on)}`)}`, 2, 12);
  }
  if (conflict === null) return;
  page.heading(`Sources on ${conflict.point}`);
  for (const { says, sourceId, standing, entry } of conflict.statements) {
    page.text(
      `- ${says} (${[sourceId ?? entry, standing].filter((one) => one !== null).join(", ")})`,
      2,
      2,
    );
  }
  const { ruling, chosen } = conflict;
  const reads = {
    chosen: `read as ${chosen ?? ""}`,
    open: "left open; to rule on it: adjudicate",
    differentThings: "read as statements of different things",
  }[ruling];
  page.text(sentence(`=> ${reads}`), 2, 3);
}

function positionsOf(page: Page, { positions }: RecordedReport): void {
  for (const { asAt, functions, before, after, moves } of positions) {
    const of = functions === "edu" ? ", education" : "";
    page.heading(`Position on ${longDay(asAt)}${of}`);
    const [was, is] = [before, after].map(({ number, words }) => `stage ${number}: ${words}`);
    if (was === is && moves.length === 0) {
      page.text(sentence(`Unchanged, ${was ?? ""}`), 2, 2);
      continue;
    }
    page.row("before", sentence(was ?? ""), 2, 12);
    page.row("after", sentence(is ?? ""), 2, 12);
    for (const { name, words } of moves) page.text(`=> ${name}: ${words}`, 2, 3);
  }
}

const verdicts: Readonly<Record<NonNullable<VerdictChange["after"]>, string>> = {
  unlawful: "unlawful",
  challengeable: "challengeable",
  unusual: "unusual",
  overdue: "overdue",
  gap: "an evidence gap",
};

function findingsOf(page: Page, { findings, outcome }: RecordedReport): void {
  if (findings.length === 0) return;
  page.heading(
    outcome === "recorded" ? "Found of this entry" : "What would be found of this entry",
  );
  for (const finding of findings) {
    page.gap().text(`${finding.rule}  ${finding.statement}`, 2, 5);
    page.text(sentence(verdictSaid(finding)), 7);
    for (const line of detailOf(finding).slice(1)) page.text(line, 7);
  }
}

function verdictSaid({ verdict, departure }: RecordedReport["findings"][number]): string {
  const said = verdicts[verdict];
  const named = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return departure === null ? named : `${named}, departed from with a stated reason`;
}

function changesOf(page: Page, changed: readonly VerdictChange[]): void {
  if (changed.length === 0) return;
  page.heading("Conclusions that it changes elsewhere");
  for (const { rule, statement, about, entry, before, after } of changed) {
    const where = entry === null ? about : `${about} (${entry})`;
    page.gap().text(`${rule}  ${statement}`, 2, 5);
    page.text(sentence(`About: ${where}`), 7);
    page.text(`Was ${said(before)}; is now ${said(after)}.`, 7);
  }
}

const said = (verdict: VerdictChange["after"]): string =>
  verdict === null ? "no finding" : verdicts[verdict];

function alreadyOf(page: Page, { entry, council }: RecordedReport): void {
  if (entry === null) throw new Error("bug: no entry");
  page.text(
    `This is on the record of ${council?.name ?? ""} already, by the same words: ${entry.id}${placeOf(entry)}, ` +
      `recorded by ${entry.by}. Nothing was written. If it is another such step, give it a name of its own with --id.`,
  );
}

function refusedText(report: RecordedReport, io: Io, typed: string): string {
  const { why, council } = report;
  if (why === null || council === null) throw new Error("bug: refused without a reason");
  const page = pageFor(io);
  const { type, on } = why.step;
  page.heading("Nothing was recorded. You can");
  if (report.toState.length > 0) page.text("- state what the step itself lacks:", 2, 2);
  for (const { field, means, expected, onRecord } of report.toState) {
    page.row(`--set ${field}=...`, stateSays(means, expected, onRecord), 6, 30);
  }
  const ofTheStep = new Set(report.toState.map(({ means }) => means));
  const facts = lacking(why).filter(
    (fact) => !ofTheStep.has(fact) && fact !== "the exact day of the step",
  );
  const recordIt = `${commandName(io)} record ${council.key} EVENT --on DAY --source ID${typed}`;
  if (facts.length > 0) {
    page.text(`- put on record first what is missing, if it happened (${listed(facts)}):`, 2, 2);
    page.raw(`      ${recordIt}`);
  }
  page.text("- see which steps are open on that day:", 2, 2);
  page.raw(`      ${commandName(io)} moves ${council.key} --as-at ${on}${typed}`);
  page.text(
    `- if ${type} was taken all the same, record that it was, with its finding: add --happened and the --source that says so`,
    2,
    2,
  );
  return `${whyText(why, io)}\n${page.toString()}`;
}

function stateSays(means: string, expected: string, onRecord: readonly string[]): string {
  const known = onRecord.length === 0 ? "" : `; on record: ${onRecord.join(", ")}`;
  const none = expected.startsWith("a list") ? "; none, if there is none" : "";
  return sentence(`${means}: ${expected}${none}${known}`);
}

function confirmOf(page: Page, report: RecordedReport): void {
  page.heading(`${report.council?.name ?? ""}: not recorded yet`);
  const { entry } = report;
  if (entry !== null) {
    page.text(sentence(`${entry.says}, ${onDay(entry.on)}`), 2, 2);
    entryTold(page, report, entry);
  }
  positionsOf(page, report);
  findingsOf(page, report);
  changesOf(page, report.changed);
  page
    .gap()
    .text(
      "If it is right as it stands, type the same command again with --confirm: what was found of it will then stand in every view. Nothing was recorded.",
    );
}

function staleOf(page: Page, report: RecordedReport, command: string, typed: string): void {
  const { since, council, keptAs, problem, revision } = report;
  page.heading(`${council?.name ?? ""}: not recorded`);
  page.text(problem ?? "", 2);
  page.gap().text("Recorded since:", 2);
  for (const entry of since) {
    page.text(`${entry.id}: ${entry.says}, ${onDay(entry.on)}; by ${entry.by}.`, 4, 2);
  }
  page.gap();
  page.text(`Look at it: ${command} history ${council?.key ?? ""}${typed}`, 2);
  page.text(
    `Then type the same command again, with --if-revision ${revision ?? 0} if you gave one.`,
    2,
  );
  if (keptAs !== null) page.text(`What you typed was kept in ${keptAs}, for --data.`, 2);
}

function faultsOf(page: Page, { faults, problem }: RecordedReport): void {
  page.raw(problem ?? "");
  for (const { field, expected, found, remedy, code } of faults) {
    page.gap().text(field ?? "The entry", 2);
    page.row("expected", expected, 4, 12);
    page.row("found", found, 4, 12);
    page.row("remedy", remedyFor(field, code, remedy), 4, 12);
  }
}

// The remedies are written for a line of a file; here it is a word on the command line.
function remedyFor(field: string | null, code: string, remedy: string): string {
  const [, detail] = /^data\.([\w.]+)$/.exec(field ?? "") ?? [];
  if (code === "missingField" && detail !== undefined) return `State it with --set ${detail}=...`;
  if (code === "missingDate")
    return "State the day with --on, such as --on 2022-11-03, or --on unknown.";
  return remedy;
}
