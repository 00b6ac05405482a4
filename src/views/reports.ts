import type { Entry } from "#events/envelope.ts";
import type { Commission, Report } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { differsFrom } from "./decision-differs.ts";
import { citedBy, dated } from "./labels.ts";
import type { Answered, Question, Stream } from "./question.ts";
import { dueOf, limitsOf } from "./report-limits.ts";
import { onTimeOf } from "./report-on-time.ts";
import { restsOn } from "./rests-on.ts";
import { valueSays } from "./say-value.ts";
import type { DecisionShown, Reports, ReportShown } from "./schemas/reports.ts";
import { severalOf } from "./several.ts";
import { workedOf, type Worked } from "./worked.ts";

/** Each report and review, and what became of it: `intervention reports`. Pure. */
export function reportsOf(streams: readonly Stream[], question: Question): Reports {
  const { stated, answered } = severalOf(streams, question);
  const grounds = answered.map(groundOf);
  return {
    ...stated,
    view: "reports",
    councils: answered.map(({ stream, used }) => councilOn(stream.council, used, question.asAt)),
    reports: grounds.flatMap(reportsIn),
    decisionsWithoutReport: grounds.flatMap((ground) =>
      decisionsIn(ground, null).map(({ entry, on, decided, reasons, restsOn: rests, sources }) => ({
        council: ground.council,
        entry,
        on,
        decided,
        reasons,
        restsOn: rests,
        sources,
      })),
    ),
  };
}

interface Ground {
  readonly answered: Answered;
  readonly council: ReportShown["council"];
  readonly worked: Worked;
}

function groundOf(answered: Answered): Ground {
  const { stream, used, question, catalogue } = answered;
  const { key, name } = councilOn(stream.council, used, question.asAt);
  return { answered, council: { key, name }, worked: workedOf(used, catalogue) };
}

const factsOf = ({ answered }: Ground) => answered.replay.snapshot.context.facts;

/** The reports in the order in which they came, then what commissions owe that is not on record. */
function reportsIn(ground: Ground): ReportShown[] {
  const { reports, commissions } = factsOf(ground);
  const reported = new Set(reports.map(({ commission }) => commission));
  return [
    ...reports.map((report) => reportShown(ground, report)),
    ...commissions
      .filter(({ key }) => !reported.has(key))
      .map((commission) => notOnRecord(ground, commission)),
  ];
}

function reportShown(ground: Ground, report: Report): ReportShown {
  const { answered, council, worked } = ground;
  const { used, replay } = answered;
  const { commissions, reports } = factsOf(ground);
  const commission = commissions.find(({ key }) => key === report.commission);
  const entry = used.find(({ id }) => id === report.entry) ?? null;
  const data = entry === null ? {} : worked.data(entry);
  const first = reports.find((one) => one.commission === report.commission);
  const isFirst = commission !== undefined && first?.key === report.key;
  return {
    council,
    by: report.by,
    report: report.key,
    kind: report.kind,
    author: textIn(data, "reviewer") ?? commission?.name ?? null,
    commission: commission === undefined ? null : commissionShown(ground, commission),
    due: commission === undefined ? null : dueOf(commission),
    delivered: dated(report.deliveredOn),
    published: datedOr(report.publishedOn),
    summaryOnly: summaryOnly(ground, report.key),
    onTime: isFirst ? onTimeOf(commission, replay.findings) : null,
    recommended: valueSays(report.recommendation),
    findings: (data["findings"] ?? []) as string[],
    decisions: decisionsIn(ground, report),
    entry: report.entry,
    restsOn: restsOn([report.entry], used),
    sources: citedBy(entry, replay.sources),
  };
}

function notOnRecord(ground: Ground, commission: Commission): ReportShown {
  const { answered, council } = ground;
  return {
    council,
    by: "commissioner",
    report: null,
    kind: null,
    author: commission.name,
    commission: commissionShown(ground, commission),
    due: dueOf(commission),
    delivered: null,
    published: null,
    summaryOnly: null,
    onTime: onTimeOf(commission, answered.replay.findings),
    recommended: null,
    findings: [],
    decisions: [],
    entry: null,
    restsOn: null,
    sources: [],
  };
}

const datedOr = (span: Span | null) => (span === null ? null : dated(span));

const textIn = (data: Entry["data"], field: string): string | null =>
  typeof data[field] === "string" ? data[field] : null;

function commissionShown(
  { answered }: Ground,
  commission: Commission,
): NonNullable<ReportShown["commission"]> {
  const { key, department } = commission;
  const entry = answered.used.find(
    ({ type, data }) => type === "CommissionerAppointed" && data["commission"] === key,
  );
  const departments: Readonly<Record<string, string>> = {
    education: "Department for Education",
    localGovernment: "the department for local government",
  };
  return {
    key,
    entry: entry?.id ?? null,
    appointed: dated(commission.appointedOn),
    commenced: datedOr(commission.commencedOn),
    department: department === null ? null : (departments[department] ?? department),
    task: valueSays(commission.mandate),
    asksAboutRemoval: commission.removalQuestion,
    direction: commission.direction,
    reportTo: commission.reportTo,
    limits: limitsOf(commission),
  };
}

function summaryOnly({ answered, worked }: Ground, report: string): boolean | null {
  const published = answered.replay.taken.findLast(
    ({ type, entry }) => type === "ReportPublished" && entry?.data["report"] === report,
  );
  const said = published?.entry == null ? null : worked.data(published.entry)["summaryOnly"];
  return typeof said === "boolean" ? said : null;
}

/** The decisions that name a report; with null, those that name none. */
function decisionsIn(ground: Ground, report: Report | null): DecisionShown[] {
  const { answered, worked } = ground;
  const decisions = factsOf(ground).decisions as readonly {
    readonly key: string;
    readonly report: string | null;
    readonly outcome: string | null;
    readonly on: Span;
  }[];
  return decisions
    .filter((one) => one.report === (report?.key ?? null))
    .map(({ key, outcome, on }) => {
      const entry =
        answered.used.find(
          ({ type, data }) => type === "MinisterialDecisionMade" && data["decision"] === key,
        ) ?? null;
      const reasons = entry === null ? [] : worked.data(entry)["reasons"];
      return {
        entry: entry?.id ?? null,
        on: dated(on),
        decided: valueSays(outcome),
        ...differsFrom(report?.recommendation ?? null, outcome),
        reasons: (reasons ?? []) as string[],
        restsOn: restsOn(entry === null ? [] : [entry.id], answered.used),
        sources: citedBy(entry, answered.replay.sources),
      };
    });
}
