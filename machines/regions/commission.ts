import { act, follows, step } from "#machines/chart/transition.ts";
import { and, equals, field, isOneOf, isOnRecord, not, or } from "#machines/logic/expression.ts";
import { position, type Region } from "./region.ts";

const commission = { key: { step: "data.commission" } } as const;
const outcome = field("step.data.outcome", "the outcome");
const somethingIsDecided = not(and(isOnRecord(outcome), equals(outcome, "noDecisionYet")));
const aReportIsNamed = isOnRecord(field("step.data.report", "the report decided on"));
const modelInHand = isOneOf(field("facts.delivery.phase", "how the service is run"), [
  "council",
  "reviewing",
  "settingUp",
  "paused",
]);
const model = field("step.data.model", "the delivery model decided on");
// Where the outcome leaves the service with the council, or the question open, a model named beside it
// (a partner who is to help, say) is not a model to be set up.
const aModelMayBeDecided = and(
  modelInHand,
  not(
    and(
      isOnRecord(outcome),
      isOneOf(outcome, [
        "retain",
        "retainWithCommissioner",
        "retainWithAdviser",
        "retainWithPartner",
        "rejectAll",
        "deferAndReview",
        "endCommission",
        "endDirection",
        "noDecisionYet",
      ]),
    ),
  ),
);
const trustIsDecided = and(
  aModelMayBeDecided,
  or(
    and(isOnRecord(outcome), isOneOf(outcome, ["voluntaryTrust", "directedTrust", "trust"])),
    and(isOnRecord(model), equals(model, "trust")),
  ),
);
const otherModelIsDecided = and(
  aModelMayBeDecided,
  isOnRecord(model),
  isOneOf(model, ["partnerAuthority", "jointCompany", "nominee"]),
);
const reviewEndsInRetention = and(
  somethingIsDecided,
  equals(field("facts.delivery.phase", "how the service is run"), "reviewing"),
  or(
    and(isOnRecord(model), equals(model, "council")),
    and(
      isOnRecord(outcome),
      isOneOf(outcome, [
        "retain",
        "retainWithCommissioner",
        "retainWithAdviser",
        "retainWithPartner",
        "rejectAll",
      ]),
    ),
  ),
);

const report = (by: "commissioner" | "reviewer") =>
  ({
    add: "reports",
    member: {
      key: { step: "data.report" },
      entry: { step: "id" },
      commission: { step: "data.commission" },
      by: { is: by },
      kind: { step: "data.kind" },
      deliveredOn: { step: "on" },
      publishedOn: { step: "dates.published" },
      recommendation: { step: "data.recommendation" },
      decidedOn: { is: null },
    },
  }) as const;

/** Commissioners: appointed before or after any direction, several at once if need be. */
export const commissionRegion: Region = {
  chart: {
    initial: "none",
    states: {
      none: position("no commissioner"),
      appointed: position("commissioner appointed; start not on record"),
      inPost: position("commissioner in post"),
      reported: position("commissioner has reported; decision awaited"),
      overseeing: position("commissioner overseeing after the decision"),
    },
    on: {
      CommissionerNamed: step(["outcomeNotSettledEarly"]),
      CommissionAnnounced: step([]),
      CommissionerAppointed: step(
        ["newCommissionIsWithinTheClauses", "outcomeNotSettledEarly", "councilExists"],
        [{ given: "aCommissionIsLive" }, { to: "appointed" }],
      ),
      CommissionerCommenced: step(
        ["commissionIsLive"],
        [
          { given: "aReportAwaitsDecision" },
          { given: "aCommissionOversees" },
          { given: "itIsAnAppointedCommission", to: "inPost" },
          {},
        ],
      ),
      CommissionerInstructed: act(["instructionsNeedAComplyClause", "councilExists"]),
      CommissionerReported: step(
        ["commissionIsLive"],
        [{ given: "itIsALiveCommission", to: "reported" }, {}],
      ),
      IndependentReviewReported: step([]),
      ReportPublished: step([]),
      MinisterialDecisionMade: step(
        ["decisionFollowsItsReport", "removalFollowsAnIndependentReview", "councilExists"],
        [
          { given: "nothingIsDecidedYet" },
          { given: "anotherReportWillAwaitDecision", raises: "$modelDecided" },
          { given: "aReportAwaitsDecision", to: "overseeing", raises: "$modelDecided" },
          { raises: "$modelDecided" },
        ],
      ),
      CommissionEnded: step(
        ["commissionIsLive"],
        [
          { given: "anotherReportAwaitsDecision", to: "reported" },
          { given: "anotherCommissionOversees", to: "overseeing" },
          { given: "anotherCommissionIsInPost", to: "inPost" },
          { given: "anotherCommissionIsAppointed", to: "appointed" },
          { to: "none" },
        ],
      ),
      $councilAbolished: follows({ to: "none" }),
    },
  },
  effects: {
    CommissionerNamed: [
      {
        add: "namings",
        member: {
          key: { step: "data.commission" },
          name: { step: "data.name" },
          on: { step: "on" },
        },
      },
    ],
    CommissionerAppointed: [
      {
        add: "commissions",
        member: {
          key: { step: "data.commission" },
          name: { step: "data.name" },
          appointedOn: { step: "on" },
          commencedOn: { is: null },
          department: { step: "data.department" },
          mandate: { step: "data.mandate" },
          removalQuestion: { step: "data.removalQuestion" },
          direction: { step: "data.direction" },
          reportMonths: { step: "data.initialReport.monthsAfterCommencement" },
          reportNoLaterThan: { step: "data.initialReport.noLaterThan" },
          reportTo: { step: "data.initialReport.to" },
          lastReport: { is: null },
          reportedOn: { is: null },
          status: { is: "appointed" },
          live: { is: true },
          endedOn: { is: null },
          endReason: { is: null },
        },
      },
    ],
    CommissionerCommenced: [
      { change: "commissions", where: commission, set: { commencedOn: { step: "on" } } },
      {
        change: "commissions",
        where: { ...commission, status: { is: "appointed" } },
        set: { status: { is: "inPost" } },
      },
    ],
    CommissionerReported: [
      {
        change: "commissions",
        where: commission,
        set: { reportedOn: { step: ["own.reportedOn", "on"] } },
      },
      {
        change: "commissions",
        where: { ...commission, live: { is: true } },
        set: { status: { is: "reported" }, lastReport: { step: "data.report" } },
      },
      report("commissioner"),
    ],
    IndependentReviewReported: [report("reviewer")],
    ReportPublished: [
      {
        change: "reports",
        where: { key: { step: "data.report" } },
        set: { publishedOn: { step: "on" } },
      },
    ],
    MinisterialDecisionMade: [
      {
        when: somethingIsDecided,
        change: "reports",
        where: { key: { step: "data.report" } },
        set: { decidedOn: { step: "on" } },
      },
      {
        when: and(somethingIsDecided, aReportIsNamed),
        change: "commissions",
        where: { status: { is: "reported" }, lastReport: { step: "data.report" } },
        set: { status: { is: "overseeing" } },
      },
      {
        when: and(somethingIsDecided, not(aReportIsNamed)),
        change: "commissions",
        where: { status: { is: "reported" } },
        set: { status: { is: "overseeing" } },
      },
      {
        add: "decisions",
        member: {
          key: { step: "data.decision" },
          report: { step: "data.report" },
          outcome: { step: "data.outcome" },
          model: { step: "data.model" },
          on: { step: "on" },
          reasonNoReview: { step: "data.reasonNoReview" },
        },
      },
      {
        when: trustIsDecided,
        set: "delivery",
        to: { phase: { is: "settingUp" }, model: { is: "trust" }, since: { step: "on" } },
      },
      {
        when: otherModelIsDecided,
        set: "delivery",
        to: { phase: { is: "settingUp" }, model: { step: "data.model" }, since: { step: "on" } },
      },
      {
        when: or(trustIsDecided, otherModelIsDecided),
        set: "delivery",
        to: { councilConsents: { step: ["data.councilConsents", "own.councilConsents"] } },
      },
      { when: reviewEndsInRetention, set: "delivery", to: { phase: { is: "council" } } },
    ],
    CommissionEnded: [
      {
        change: "commissions",
        where: { ...commission, live: { is: true } },
        set: {
          status: { is: "ended" },
          live: { is: false },
          endedOn: { step: "on" },
          endReason: { step: "data.reason" },
        },
      },
    ],
  },
};
