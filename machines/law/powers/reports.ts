/** Reports, and the minister’s decision on how the service is to be run. */
import {
  and,
  equals,
  every,
  field,
  implies,
  isOneOf,
  isOnRecord,
  not,
  onOrBefore,
  date,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { reviewIsOnFile } from "./hearing.ts";
import { decisionOnDelivery, keepsTheService } from "./delivery-phases.ts";
import { commissionStands } from "./positions.ts";
import {
  councilStands,
  cross,
  is,
  isNull,
  isThere,
  keyIs,
  onlyWhen,
  part,
  said,
  saidAt,
  same,
  sameDays,
  theOneNamed,
  thereIs,
  today,
} from "./words.ts";
import {
  namedHas,
  theEntry,
  dayOfStep,
  dayDated,
  asSaid,
  fieldsOf,
  dayIsSet,
  adds,
  nameSaid,
} from "./record-words.ts";

const isReport = keyIs("report", "report");
const theReport = (where: Condition): Condition =>
  theOneNamed("facts.reports", "report", "report", where);

const delivered = (by: string): readonly Condition[] => [
  namedHas("reports", "report", "report", {
    by,
    entry: theEntry,
    deliveredOn: dayOfStep,
    publishedOn: dayDated("published"),
    recommendation: asSaid("recommendation"),
    decidedOn: null,
  }),
];

const isNamed = keyIs("commission", "commission");
const isLive = is("commission.live", true, "whether the commission is live");
const theCommission = (where: Condition): Condition =>
  theOneNamed("facts.commissions", "commission", "commission", where);
const liveIs = (where: Condition): Condition =>
  isThere("facts.commissions", "commission", and(isNamed, isLive, where));

const reported: readonly Condition[] = [
  theCommission(is("commission.status", "reported", "the status of the commission")),
  theCommission(isLive),
  theCommission(same("commission.lastReport", saidAt("report"), "the report delivered last")),
];

const reportMoves: readonly Outcome[] = [
  {
    says: "the commission’s first report is delivered and a decision is awaited",
    when: liveIs(isNull("commission.reportedOn", "the day of the first report")),
    moves: { commission: "reported" },
    leaves: [
      ...reported,
      theCommission(sameDays("commission.reportedOn", "step.on", "the day of the first report")),
    ],
  },
  {
    says: "a further report of the commission is delivered and a decision is awaited",
    when: liveIs(isOnRecord(field("commission.reportedOn", "the day of the first report"))),
    moves: { commission: "reported" },
    leaves: [
      ...reported,
      theCommission(isOnRecord(field("commission.reportedOn", "the day of the first report"))),
    ],
  },
  { says: "no live commission of that name is on record: only the report is kept", moves: {} },
];

const outcome = said("outcome", "the outcome of the decision");
/** The entry that the decision says it came after. */
const saidToFollow = field("step.after", "the entry that the decision followed");
const named = said("report", "the report that the decision is on");

/** The minister has decided: nothing says that there is no decision yet. */
const isDecided = not(and(isOnRecord(outcome), equals(outcome, "noDecisionYet")));

/** The decision is on this commission's report; one that names none is on every report awaited. */
const itsReport = (as: string): Condition =>
  or(
    not(isOnRecord(named)),
    and(
      isOnRecord(field(`${as}.lastReport`, "the report delivered last")),
      equals(field(`${as}.lastReport`, "the report delivered last"), named),
    ),
  );

const awaitsDecision = (as: string): Condition =>
  and(
    is(`${as}.live`, true, "whether the commission is live"),
    is(`${as}.status`, "reported", "the status of the commission"),
    itsReport(as),
  );
const awaitsThis = isThere("facts.commissions", "commission", awaitsDecision("commission"));

const isOverseeing = and(
  ...fieldsOf("commission", { live: true, status: "overseeing", endedOn: null }),
);

const commissionDecided: readonly Outcome[] = [
  ...onlyWhen(
    and(isDecided, awaitsThis),
    commissionStands(not(awaitsDecision("other")), "overseeing").map((each) => ({
      ...each,
      leaves: [
        ...(each.leaves ?? []),
        isThere("facts.commissions", "commission", and(isOverseeing, itsReport("commission"))),
        every(
          "facts.commissions",
          "commission",
          implies(
            and(isLive, itsReport("commission")),
            not(is("commission.status", "reported", "the status of the commission")),
          ),
        ),
      ],
    })),
  ),
  { says: "no live commission awaits a decision on that report", moves: {} },
];

const reportDecided: readonly Outcome[] = [
  {
    says: "the report is decided on",
    when: and(
      isDecided,
      isThere(
        "facts.reports",
        "report",
        and(isReport, isNull("report.decidedOn", "the day of the decision")),
      ),
    ),
    moves: {},
    leaves: [theReport(sameDays("report.decidedOn", "step.on", "the day of the decision"))],
  },
  { says: "no undecided report of that name is on record", moves: {} },
];

const decisionKept: readonly Outcome[] = [
  {
    says: "the decision is on record",
    moves: {},
    leaves: [
      adds("decisions", "decision", {
        key: nameSaid("decision"),
        on: dayOfStep,
        outcome: asSaid("outcome"),
        model: asSaid("model"),
        report: asSaid("report"),
        reasonNoReview: asSaid("reasonNoReview"),
      }),
    ],
  },
];

const REMOVALS = ["trust", "partnerAuthority", "jointCompany", "nominee"];
const REMOVING = ["voluntaryTrust", "directedTrust", "trust", "otherModel", "combineWithAuthority"];

const removes = or(
  isOneOf(outcome, REMOVING),
  and(isOneOf(said("model", "the delivery model decided on"), REMOVALS), not(keepsTheService)),
);

/** Reports and decisions on them. */
export const reportPowers: readonly Power[] = [
  {
    event: "CommissionerReported",
    holder: "a commissioner",
    provisions: ["termsOfInstrument"],
    preconditions: [],
    outcomes: reportMoves.map((each) => ({
      ...each,
      leaves: [
        ...(each.leaves ?? []),
        ...delivered("commissioner"),
        namedHas("reports", "report", "report", {
          commission: asSaid("commission"),
          kind: asSaid("kind"),
        }),
      ],
    })),
    changes: ["reports", "commissions"],
  },
  {
    event: "IndependentReviewReported",
    holder: "anyone",
    provisions: ["practice"],
    preconditions: [],
    outcomes: [
      {
        says: "the review is on file and moves nothing",
        moves: {},
        leaves: [
          ...delivered("reviewer"),
          namedHas("reports", "report", "report", { commission: null, kind: null }),
        ],
      },
    ],
    changes: ["reports"],
  },
  {
    event: "ReportPublished",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [],
    outcomes: [
      dayIsSet("reports", "report", "report", "publishedOn"),
      {
        says: "the report was published before, or is not on record",
        moves: {},
        leaves: [
          every(
            "facts.reports",
            "report",
            implies(isReport, isOnRecord(field("report.publishedOn", "the day of publication"))),
          ),
        ],
      },
    ],
    changes: ["reports"],
  },
  {
    event: "MinisterialDecisionMade",
    holder: "the Secretary of State",
    provisions: ["logic", "rationality", "practice"],
    preconditions: [
      councilStands,
      part(
        "V32",
        "reject",
        "the report decided on had been delivered on or before the day of the decision",
        implies(
          isOnRecord(named),
          thereIs({
            list: "facts.reports",
            as: "report",
            such: isReport,
            good: or(
              and(
                isOnRecord(saidToFollow),
                equals(saidToFollow, field("report.entry", "the entry of the report")),
              ),
              onOrBefore(date("report.deliveredOn", "the day the report was delivered"), today),
            ),
            words: "the report decided on",
          }),
        ),
      ),
      part(
        "V33",
        "depart",
        "a decision to remove the service had an independent review on file, or says why not",
        implies(
          removes,
          or(isOnRecord(said("reasonNoReview", "the reason for no review")), reviewIsOnFile),
        ),
      ),
    ],
    outcomes: cross(
      cross(cross(decisionKept, commissionDecided), reportDecided),
      decisionOnDelivery(isDecided),
    ),
    changes: ["decisions", "reports", "commissions", "delivery"],
  },
];
