import { date, field, isOnRecord, named, or } from "#machines/logic/expression.ts";
import {
  councilAbolished,
  directionMade,
  reportDelivered,
  setUpBegins,
  somethingIsDecided,
  wholeServiceReturned,
} from "./letters.ts";
import { sequence, type Moment, type Sequence } from "./sequence.ts";

const proposal = { proposal: "proposal-1" };
const commission = { commission: "commission-1" };
const report = { report: "report-1" };
const notice = { notice: "notice-1" };

const letterSent: Moment = ["MindedToLetterSent", "2022-10-03", proposal];
const appointed: Moment = ["CommissionerAppointed", "2022-11-01", commission];
const delivered: Moment = ["CommissionerReported", "2023-01-20", { ...commission, ...report }];
const trustDecided: Moment = [
  "MinisterialDecisionMade",
  "2023-03-01",
  { report: null, outcome: "voluntaryTrust", model: "trust" },
];
const issued: Moment = ["ImprovementNoticeIssued", "2022-02-28", notice];

const aReportIsDue = named(
  "a time for the report in its terms",
  or(
    isOnRecord(
      field("step.data.initialReport.monthsAfterCommencement", "the months allowed for the report"),
    ),
    isOnRecord(date("step.data.initialReport.noLaterThan", "the last day for the report")),
  ),
);

/**
 * The rules on what follows in the end (L1 to L5). Nobody is obliged to act by a day, so none is
 * ever broken: what has not come is pending. A direction has no guaranteed end (s.497A(6)).
 */
export const outcomes: readonly Sequence[] = [
  sequence({
    id: "S13",
    says: "Every proposal to direct is in the end issued, withdrawn or decided on; the council’s abolition discharges it.",
    strength: "PL",
    onBreach: "report",
    basis: ["fairness"],
    template: "response",
    each: "proposal",
    a: [{ on: ["MindedToLetterSent"], key: "proposal" }],
    b: [
      { on: ["ProposalWithdrawn", "ProposalDecided"], key: "proposal" },
      directionMade("proposal"),
      councilAbolished,
    ],
    owes: { duty: "L1", what: "an outcome of the proposal" },
    witness: [letterSent, ["ProposalWithdrawn", "2022-10-20", proposal]],
    breaks: [letterSent],
  }),
  sequence({
    id: "S14",
    says: "Every commissioner whose terms set a time for a report reports in the end, or stands down with a reason on record.",
    strength: "TE",
    onBreach: "report",
    basis: ["termsOfInstrument"],
    template: "response",
    each: "commission",
    a: [{ on: ["CommissionerAppointed"], key: "commission", when: aReportIsDue }],
    b: [
      { on: ["CommissionerReported"], key: "commission" },
      {
        on: ["CommissionEnded"],
        key: "commission",
        when: named(
          "a reason on record",
          isOnRecord(field("step.data.reason", "why the commission ended")),
        ),
      },
    ],
    owes: { duty: "L2", what: "the commissioner’s initial report" },
    witness: [appointed, delivered],
    breaks: [appointed, ["CommissionEnded", "2022-12-01", { ...commission, reason: null }]],
  }),
  sequence({
    id: "S15",
    says: "Every report delivered is in the end decided on.",
    strength: "PL",
    onBreach: "report",
    basis: ["rationality"],
    template: "response",
    each: "report",
    a: [reportDelivered],
    b: [{ on: ["MinisterialDecisionMade"], key: "report", when: somethingIsDecided }],
    owes: { duty: "L3", what: "a decision on the report" },
    witness: [delivered, ["MinisterialDecisionMade", "2023-03-01", report]],
    breaks: [
      delivered,
      ["MinisterialDecisionMade", "2023-03-01", { ...report, outcome: "noDecisionYet" }],
    ],
  }),
  sequence({
    id: "S16",
    says: "Every setting up of another model ends in its launch, or is cancelled; it may be paused.",
    strength: "PR",
    onBreach: "report",
    basis: ["practice"],
    template: "response",
    a: setUpBegins,
    b: [{ on: ["DeliveryModelOperated", "SetUpCancelled"] }, wholeServiceReturned],
    owes: { duty: "L4", what: "the launch of the new model, or its cancellation" },
    witness: [trustDecided, ["SetUpPaused", "2023-06-01"], ["SetUpCancelled", "2023-09-01"]],
    breaks: [trustDecided, ["SetUpPaused", "2023-06-01"]],
  }),
  sequence({
    id: "S17",
    says: "Every improvement notice is in the end lifted, closed or replaced; the council’s abolition ends it.",
    strength: "PR",
    onBreach: "report",
    basis: ["practice"],
    template: "response",
    each: "notice",
    a: [{ on: ["ImprovementNoticeIssued"], key: "notice" }],
    b: [
      { on: ["ImprovementNoticeLifted", "ImprovementNoticeClosed"], key: "notice" },
      { on: ["ImprovementNoticeIssued"], key: "replaces" },
      councilAbolished,
    ],
    owes: { duty: "L5", what: "the lifting or replacement of the notice" },
    witness: [
      issued,
      ["ImprovementNoticeIssued", "2023-02-28", { notice: "notice-2", replaces: "notice-1" }],
      ["ImprovementNoticeLifted", "2024-02-01", { notice: "notice-2" }],
    ],
    breaks: [issued],
  }),
];
