import type { Entry, Source } from "#events/envelope.ts";
import type { Commission, Direction, Facts, Notice, Proposal, Report } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import { citedBy, dated, onDay } from "./labels.ts";
import { nameSays, valueSays } from "./say-value.ts";
import { ruledSentence } from "./conflicts.ts";
import type { Conflict } from "#src/replay/claims.ts";
import type { InstrumentShown } from "./schemas/position.ts";

/** What an instrument is found in: the entries used, their sources, and rival statements. */
export interface Ground {
  readonly facts: Facts;
  readonly entries: readonly Entry[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly conflicts: readonly Conflict[];
}

type Draft = Omit<InstrumentShown, "alsoStated" | "entry" | "sources">;

/** Every instrument and appointment on record, in the order of the lifecycle. */
export const instrumentsOf = (ground: Ground): InstrumentShown[] => [
  ...ground.facts.notices.map((it) =>
    from(ground, notice(it), "ImprovementNoticeIssued", "notice"),
  ),
  ...ground.facts.proposals.map((it) =>
    from(ground, proposal(it), "MindedToLetterSent", "proposal"),
  ),
  ...ground.facts.directions.map((it) =>
    from(ground, direction(it), "StatutoryDirectionMade", "direction"),
  ),
  ...ground.facts.commissions.map((it) =>
    from(ground, commission(it), "CommissionerAppointed", "commission"),
  ),
  ...ground.facts.reports.map((it) => from(ground, report(it), "CommissionerReported", "report")),
  ...ground.facts.otherInstruments.map((it) =>
    from(ground, otherRegime(it), "BestValueDirectionMade", "instrument"),
  ),
];

function from(ground: Ground, draft: Draft, type: string, field: string): InstrumentShown {
  const isIt = (entry: Entry) => entry.data[field] === draft.key;
  const entry =
    ground.entries.find((one) => one.type === type && isIt(one)) ??
    ground.entries.find(isIt) ??
    null;
  return {
    ...draft,
    alsoStated: ground.conflicts
      .filter(({ factId, predicate }) => factId === entry?.id && predicate.startsWith("dates."))
      .map((conflict) => ruledSentence(conflict, ground.entries, ground.sources)),
    entry: entry?.id ?? null,
    sources: citedBy(entry, ground.sources),
  };
}

const dates = (named: Readonly<Record<string, Span | null>>): Draft["dates"] =>
  Object.entries(named).flatMap(([name, span]) =>
    span === null ? [] : [{ name, on: dated(span) }],
  );

const terms = (named: Readonly<Record<string, unknown>>): Draft["terms"] =>
  Object.entries(named).flatMap(([name, value]) => {
    const says = typeof value === "string" ? value : valueSays(value);
    return says === null ? [] : [{ name, says }];
  });

function notice(it: Notice): Draft {
  const live = it.status === "open";
  return {
    kind: "notice",
    key: it.key,
    title: `Improvement notice issued ${onDay(it.issuedOn)}`,
    status: live
      ? "open on the record; no closing entry"
      : `${it.status} ${it.endedOn === null ? "" : onDay(it.endedOn)}`.trim(),
    live,
    dates: dates({
      issued: it.issuedOn,
      published: it.publishedOn,
      "last reviewed": it.lastReviewedOn === it.issuedOn ? null : it.lastReviewedOn,
      ended: it.endedOn,
    }),
    terms: terms({
      review:
        it.reviewIntervalMonths === null
          ? "how often it is to be reviewed is not on record"
          : it.reviewIntervalMonths === 1
            ? "every month"
            : `every ${it.reviewIntervalMonths} months`,
      "warns of escalation": it.escalationClause,
    }),
  };
}

const windowSays = (it: Proposal): string =>
  it.servedOn === null && it.window === "notServed"
    ? "when the letter was served is not on record, so when the time to answer ran is not known"
    : it.window === "closed"
      ? "the time to answer has ended"
      : it.window === "open"
        ? "the time to answer is running"
        : "when the time to answer runs depends on the day of service";

const proposalStatus: Readonly<Record<Proposal["status"], string>> = {
  open: "open",
  decided: "decided",
  issued: "followed by the direction",
  withdrawn: "withdrawn",
  abolished: "ended with the council",
};

function proposal(it: Proposal): Draft {
  const proposes = [
    ...(it.powers === null ? [] : [`a direction under s.497A${valueSays(it.powers) ?? ""}`]),
    ...(it.commissioner === true ? ["a commissioner"] : []),
    ...(it.model === null || it.model === "none" ? [] : [valueSays(it.model) ?? it.model]),
  ];
  return {
    kind: "proposal",
    key: it.key,
    title: `Minded-to letter sent ${onDay(it.madeOn).replace(/^in /, "some day in ")}`,
    // Once the proposal is no longer open nobody follows the time to answer to its end.
    status:
      it.status !== "open" && it.window === "open"
        ? proposalStatus[it.status]
        : `${proposalStatus[it.status]}; ${windowSays(it)}`,
    live: it.status === "open",
    dates: dates({
      sent: it.madeOn,
      served: it.servedOn,
      "answer received": it.receivedOn,
      "right to answer waived": it.waivedOn,
      "answer considered": it.consideredOn,
      decided: it.decidedOn,
    }),
    terms: terms({
      proposes: ["a statutory direction", ...proposes].slice(it.powers === null ? 0 : 1),
      "time to answer":
        it.days === null
          ? "not on record"
          : `${it.days} ${it.days === 1 ? "day" : "days"}, counted from service`,
      outcome: it.outcome,
    }),
  };
}

function directionStatus(it: Direction): string {
  if (it.status === "ended") {
    const how = it.endedHow === null ? "" : ` (${it.endedHow})`;
    return `ended ${it.endedOn === null ? "" : onDay(it.endedOn)}${how}`;
  }
  if (it.status === "inForce") return "in force on the record; no end recorded";
  return "made; whether it binds yet depends on the day it takes effect";
}

const gates: Readonly<Record<string, string>> = {
  "2": "the Secretary of State was satisfied that the council was failing (s.497A(2))",
  "2A": "the Secretary of State was satisfied that the council would fail again without it (s.497A(2A))",
};

function direction(it: Direction): Draft {
  const served = it.servedOn ?? null;
  return {
    kind: "direction",
    key: it.key,
    title: `Statutory direction made ${onDay(it.madeOn)}`,
    status: directionStatus(it),
    live: it.status === "inForce",
    dates: dates({
      made: it.madeOn,
      served,
      "takes effect": it.effectiveStatedOn,
      published: it.publishedOn,
      "last day": it.until,
      ended: it.endedOn,
    }),
    terms: terms({
      power: it.powers === null ? "not on record" : powersSay(it.powers),
      ground: it.gate === null ? "not on record" : (gates[it.gate] ?? it.gate),
      lasts:
        it.term === null
          ? "for how long is not on record"
          : it.term === "indefinite"
            ? "until the Secretary of State revokes it"
            : "until its last day",
      covers: it.directedFunctions,
      obligations: obligationsSay(it),
      "way to run the service":
        it.requiresModel === null || it.requiresModel === "none" ? null : it.requiresModel,
    }),
  };
}

const powersSay = (powers: readonly string[]): string =>
  `Education Act 1996 ${powers.map((power) => `s.497A(${power})`).join(" and ")}`;

function obligationsSay({ obligations }: Direction): string {
  if (obligations === null) return "not on record";
  if (obligations.length === 0) return "none";
  return obligations.map(({ letter, kind }) => `(${letter}) ${nameSays(kind)}`).join("; ");
}

const commissionStatus: Readonly<Record<Commission["status"], string>> = {
  appointed: "appointed; neither a start nor an end is on record",
  inPost: "in post",
  reported: "has reported; a decision on the report is not on record",
  overseeing:
    "has reported, and a decision was made on the report; whether the commission went on is not on record",
  ended: "ended",
};

function commission(it: Commission): Draft {
  return {
    kind: "commission",
    key: it.key,
    title: `Commissioner ${it.name ?? "(name not on record)"}`,
    status: commissionStatus[it.status],
    live: it.live,
    dates: dates({
      appointed: it.appointedOn,
      "took up post": it.commencedOn,
      reported: it.reportedOn,
      ended: it.endedOn,
    }),
    terms: terms({
      task: it.mandate === null ? "not on record" : it.mandate,
      "on removal":
        it.removalQuestion === null
          ? null
          : it.removalQuestion
            ? "is to say whether the service should be removed from the council"
            : "is not asked whether the service should be removed from the council",
      "appointed by":
        it.department === null
          ? "which department is not on record"
          : it.department === "education"
            ? "Department for Education"
            : "the department for local government",
    }).map(({ name, says }) => ({ name, says: valueSays(says) ?? says })),
  };
}

const report = (it: Report): Draft => ({
  kind: "report",
  key: it.key,
  title: it.by === "commissioner" ? "Commissioner’s report" : "Independent review",
  status: it.decidedOn === null ? "no decision on record" : "decided on",
  live: it.decidedOn === null,
  dates: dates({ delivered: it.deliveredOn, published: it.publishedOn, decided: it.decidedOn }),
  terms: terms({ recommends: valueSays(it.recommendation) }),
});

const otherRegime = (it: Readonly<Record<string, unknown>>): Draft => ({
  kind: "otherRegime",
  key: String(it["key"]),
  title: `${String(it["kind"])} (Local Government Act 1999, another regime)`,
  status: it["endedOn"] === null ? "no end on record" : "ended",
  live: it["endedOn"] === null,
  dates: dates({ began: it["from"] as Span, ended: it["endedOn"] as Span | null }),
  terms: [],
});
