import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import type { DecisionShown, Reports, ReportShown } from "#src/views/schemas/reports.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { restsOnSays } from "#src/views/cited-words.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const column = 18;
const row = (page: Page, name: string, says: string): void => void page.row(name, says, 4, column);

/** `intervention reports` as text. */
export function reportsText(view: Reports, io: Io): string {
  const page = pageFor(io);
  const { councils, reports, decisionsWithoutReport } = view;
  const [only] = councils;
  const title =
    councils.length === 1 && only !== undefined
      ? `${only.name}: reports and reviews`
      : `Reports and reviews, ${counted(councils.length, "council", "councils")}`;
  headingOf(page, title, view, "As at");
  if (reports.length > 0 && councils.length !== 1) page.text(countsSay(view));
  if (reports.length === 0) page.gap().text("No commission, report or review is on record.");
  for (const report of reports) reportOf(page, report, councils.length !== 1);
  if (decisionsWithoutReport.length > 0) page.heading("Decisions on record that name no report");
  for (const { council, on, decided, entry, reasons } of decisionsWithoutReport) {
    const what = decided ?? "what was decided is not on record";
    page.text(`${council.name}, ${onDay(on)}: ${what} (${entry ?? "no entry"}).`, 2, 2);
    page.text(reasonsSay(reasons), 4, 2);
  }
  return page.toString();
}

/** How many reports there are, and how the decisions on them stand to what they advised. */
function countsSay({ reports }: Reports): string {
  const delivered = reports.filter(({ report }) => report !== null);
  const owed = reports.length - delivered.length;
  const decisions = reports.flatMap((one) => one.decisions);
  const orNone = (count: number): string => (count === 0 ? "none" : String(count));
  const of = (differs: DecisionShown["differs"]) =>
    orNone(decisions.filter((one) => one.differs === differs).length);
  const reasoned = orNone(decisions.filter(({ reasons }) => reasons.length > 0).length);
  const none = owed === 0 ? "" : `, and ${counted(owed, "commission", "commissions")} without one`;
  const found = `${counted(delivered.length, "report or review is", "reports and reviews are")} on record${none}.`;
  if (decisions.length === 0) return `${found} No decision on record names one of them.`;
  return (
    `${found} Of ${counted(decisions.length, "decision", "decisions")} on them, ` +
    `${of("no")} went as recommended, ${of("inPart")} in part, ${of("yes")} otherwise, and of ` +
    `${of("unknown")} it is not known; the reasons of ${reasoned} are on record.`
  );
}

function reportOf(page: Page, it: ReportShown, many: boolean): void {
  const where = many ? `${it.council.name}: ` : "";
  page.gap().text(`${where}${titleOf(it)}`, 2, 2);
  commissionOf(page, it);
  if (it.report === null) {
    if (it.due !== null && it.onTime !== null) row(page, "on time", onTimeSays(it.onTime));
    return;
  }
  row(page, "delivered", it.delivered?.words ?? "not on record");
  row(page, "published", publishedSays(it));
  if (it.onTime !== null) row(page, "on time", onTimeSays(it.onTime));
  row(page, "recommended", it.recommended ?? "not on record");
  if (it.decisions.length === 0) row(page, "decided", "no decision on record names this report");
  for (const decision of it.decisions) decisionOf(page, decision);
  row(page, "rests on", it.restsOn?.words ?? "no source on record");
  row(page, "from", restsOnSays(it.entry, it.sources));
}

function titleOf({ report, by, kind, author, commission }: ReportShown): string {
  const whose = author === null ? "" : `, by ${author.replace(/^The /, "the ")}`;
  if (report === null)
    return `No report is on record of commissioner ${author ?? commission?.key ?? ""}`;
  if (by === "reviewer") return `Independent review${whose} (${report})`;
  return `Commissioner’s ${kind === null ? "" : `${kind} `}report${whose} (${report})`;
}

function commissionOf(page: Page, { commission, due }: ReportShown): void {
  if (commission === null) return row(page, "commission", "none on record");
  const {
    key,
    entry,
    appointed,
    commenced,
    department,
    task,
    asksAboutRemoval,
    direction,
    limits,
  } = commission;
  const start = commenced === null ? "start not on record" : `took up post ${onDay(commenced)}`;
  const under = direction === null ? "" : `; under ${direction}`;
  row(
    page,
    "commission",
    `${key}, appointed ${onDay(appointed)} (${entry ?? "no entry"}); ${start}${under}`,
  );
  row(page, "appointed by", department ?? "which department is not on record");
  const removal =
    asksAboutRemoval === null
      ? ""
      : `; ${asksAboutRemoval ? "asked" : "not asked"} whether the service should be removed`;
  row(page, "task", `${task ?? "not on record"}${removal}`);
  if (limits.length === 0) row(page, "limits", "none on record in its terms");
  for (const [at, { words, binds }] of limits.entries()) {
    const says = { yes: "this one binds", no: "another falls first", unknown: null }[binds];
    row(
      page,
      at === 0 ? "limits" : "",
      `${words}${says === null || limits.length === 1 ? "" : `: ${says}`}`,
    );
  }
  if (limits.length > 1 && limits.every(({ binds }) => binds === "unknown")) {
    row(page, "", "which of them falls first is not known");
  }
  if (due !== null) row(page, "due", due.words);
}

function publishedSays({ published, summaryOnly }: ReportShown): string {
  if (published === null) return "not on record";
  return `${published.words}${summaryOnly === true ? ", a summary only" : ""}`;
}

function onTimeSays({
  words,
  because,
  missing,
  turns,
}: NonNullable<ReportShown["onTime"]>): string {
  const lacking = missing.length === 0 ? [] : [`not on record: ${missing.join("; ")}`];
  return [sentence([words, ...because, ...lacking].join("; ")), ...turns].join(" ");
}

function decisionOf(
  page: Page,
  { on, decided, entry, words, reasons, restsOn }: DecisionShown,
): void {
  row(
    page,
    "decided",
    `${onDay(on)}: ${decided ?? "what was decided is not on record"} (${entry ?? "no entry"}; on ${restsOn.words})`,
  );
  row(page, "against that", sentence(words));
  row(page, "reasons", reasons.length === 0 ? "not on record" : reasons.map(sentence).join(" "));
}

const reasonsSay = (reasons: readonly string[]): string =>
  reasons.length === 0 ? "Reasons: not on record." : `Reasons: ${reasons.map(sentence).join(" ")}`;
