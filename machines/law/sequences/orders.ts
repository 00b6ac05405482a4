import {
  councilAbolished,
  directionEnded,
  directionMade,
  directionMadeWithoutUrgency,
  directionRevoked,
  reportDelivered,
  wholeServiceReturned,
} from "./letters.ts";
import { sequence, type Moment, type Sequence } from "./sequence.ts";

const proposal = { proposal: "proposal-1" };
const direction = { direction: "direction-1" };
const commission = { commission: "commission-1" };
const report = { report: "report-1" };
const notice = { notice: "notice-1" };
const contemplation = { notice: "contemplation-1" };

const letterSent: Moment = ["MindedToLetterSent", "2022-10-03", proposal];
const letterServed: Moment = ["MindedToLetterServed", "2022-10-04", proposal];
const considered: Moment = ["RepresentationsConsidered", "2022-10-25", proposal];
const made: Moment = ["StatutoryDirectionMade", "2022-11-01", direction];
const madeOnTheProposal: Moment = [
  "StatutoryDirectionMade",
  "2022-11-01",
  { ...direction, ...proposal, urgency: null },
];
const revoked: Moment = ["StatutoryDirectionRevoked", "2023-06-01", direction];
const appointed: Moment = ["CommissionerAppointed", "2022-11-01", commission];
const delivered: Moment = ["CommissionerReported", "2023-01-20", { ...commission, ...report }];
const contemplated: Moment = [
  "ContemplationNoticeGiven",
  "2022-10-03",
  {
    ...contemplation,
    powersContemplated: ["4A"],
    satisfiedOn: {
      from: "2022-09-30",
      to: "2022-09-30",
      words: "30 September 2022",
      inferred: false,
    },
  },
];
const issued: Moment = ["ImprovementNoticeIssued", "2022-02-28", notice];
const lifted: Moment = ["ImprovementNoticeLifted", "2023-02-01", notice];
const operated: Moment = ["DeliveryModelOperated", "2020-04-01"];
const returned: Moment = ["ServicesReturned", "2022-09-01", { partial: false }];
const abolished: Moment = ["CouncilAbolished", "2021-04-01"];

/** The rules on what comes before what. */
export const orders: readonly Sequence[] = [
  sequence({
    id: "S01",
    says: "Nothing is served, answered, waived, considered, withdrawn or decided about a proposal before its minded-to letter was sent.",
    strength: "PL",
    onBreach: "note",
    basis: ["fairness"],
    template: "precedence",
    each: "proposal",
    a: [{ on: ["MindedToLetterSent"], key: "proposal" }],
    b: [
      {
        on: [
          "MindedToLetterServed",
          "RepresentationsReceived",
          "RepresentationsWaived",
          "RepresentationsConsidered",
          "ProposalWithdrawn",
          "ProposalDecided",
        ],
        key: "proposal",
      },
    ],
    witness: [letterSent, letterServed],
    breaks: [letterServed, ["MindedToLetterSent", "2022-10-05", proposal]],
  }),
  sequence({
    id: "S02",
    says: "A proposal is decided on, or a direction made on it, only after any answer was considered.",
    strength: "PL",
    onBreach: "depart",
    basis: ["fairness"],
    template: "precedence",
    each: "proposal",
    a: [{ on: ["RepresentationsConsidered"], key: "proposal" }],
    b: [{ on: ["ProposalDecided"], key: "proposal" }, directionMade("proposal")],
    alsoSaid: ["V20"],
    witness: [letterSent, letterServed, considered, ["ProposalDecided", "2022-10-26", proposal]],
    breaks: [letterSent, letterServed, ["ProposalDecided", "2022-10-24", proposal], considered],
  }),
  sequence({
    id: "S03",
    says: "A direction made on a proposal follows its minded-to letter, unless a reason for urgency is recorded.",
    strength: "PL",
    onBreach: "depart",
    basis: ["fairness"],
    template: "precedence",
    each: "proposal",
    // A reason for urgency may be recorded by itself, of a direction; it is heard of every proposal.
    a: [{ on: ["MindedToLetterSent"], key: "proposal" }, { on: ["UrgencyRecorded"] }],
    b: [directionMadeWithoutUrgency("proposal")],
    alsoSaid: ["V18"],
    witness: [letterSent, letterServed, considered, madeOnTheProposal],
    breaks: [madeOnTheProposal, ["MindedToLetterSent", "2022-11-03", proposal]],
  }),
  sequence({
    id: "S04",
    says: "Assistance before a direction is required only under a notice that one is contemplated, and not once the idea was dropped.",
    strength: "ST",
    onBreach: "reject",
    basis: ["EA1996/s497AA"],
    template: "precedenceAfter",
    each: "notice of a contemplated direction",
    a: [{ on: ["ContemplationNoticeGiven"], key: "notice" }],
    b: [{ on: ["AssistanceRequired"], key: "notice" }],
    reset: [{ on: ["ContemplationEnded"], key: "notice" }],
    alsoSaid: ["V11"],
    witness: [contemplated, ["AssistanceRequired", "2022-10-10", contemplation]],
    breaks: [
      contemplated,
      ["ContemplationEnded", "2022-10-07", contemplation],
      ["AssistanceRequired", "2022-10-10", contemplation],
    ],
  }),
  sequence({
    id: "S05",
    says: "A direction is revoked or quashed only after it was made, and only once.",
    strength: "ST",
    onBreach: "reject",
    basis: ["EA1996/s497A(6)"],
    template: "alternatePrecedence",
    each: "direction",
    a: [directionMade("direction")],
    b: [directionRevoked, { on: ["StatutoryDirectionQuashed"], key: "direction" }],
    alsoSaid: ["P01"],
    witness: [made, revoked],
    breaks: [made, revoked, ["StatutoryDirectionQuashed", "2023-07-03", direction]],
  }),
  sequence({
    id: "S06",
    says: "A direction is served and published only after it was made.",
    strength: "PR",
    onBreach: "note",
    basis: ["practice"],
    template: "precedence",
    each: "direction",
    a: [directionMade("direction")],
    b: [{ on: ["StatutoryDirectionServed", "StatutoryDirectionPublished"], key: "direction" }],
    alsoSaid: ["V25"],
    witness: [made, ["StatutoryDirectionPublished", "2022-11-03", direction]],
    breaks: [["StatutoryDirectionPublished", "2022-10-28", direction], made],
  }),
  sequence({
    id: "S07",
    says: "A mandatory order is sought only to enforce a direction that was made and has not ended.",
    strength: "ST",
    onBreach: "reject",
    basis: ["EA1996/s497A(7)"],
    template: "precedenceAfter",
    each: "direction",
    a: [directionMade("direction")],
    b: [{ on: ["MandatoryOrderSought"], key: "direction" }],
    reset: directionEnded,
    alsoSaid: ["V12"],
    witness: [made, ["MandatoryOrderSought", "2023-03-01", direction]],
    breaks: [made, revoked, ["MandatoryOrderSought", "2023-07-03", direction]],
  }),
  sequence({
    id: "S08",
    says: "A commissioner takes up post and reports only after being appointed, and not once the commission has ended.",
    strength: "TE",
    onBreach: "note",
    basis: ["termsOfInstrument"],
    template: "precedenceAfter",
    each: "commission",
    a: [{ on: ["CommissionerAppointed"], key: "commission" }],
    b: [{ on: ["CommissionerCommenced", "CommissionerReported"], key: "commission" }],
    reset: [{ on: ["CommissionEnded"], key: "commission" }, councilAbolished],
    alsoSaid: ["P03"],
    witness: [appointed, ["CommissionerCommenced", "2022-11-03", commission], delivered],
    breaks: [appointed, ["CommissionEnded", "2022-12-01", commission], delivered],
  }),
  sequence({
    id: "S09",
    says: "A decision on a report comes only after the report was delivered.",
    strength: "PL",
    onBreach: "reject",
    basis: ["logic"],
    template: "precedence",
    each: "report",
    a: [reportDelivered],
    b: [{ on: ["MinisterialDecisionMade"], key: "report" }],
    alsoSaid: ["V32"],
    witness: [delivered, ["MinisterialDecisionMade", "2023-03-01", report]],
    breaks: [["MinisterialDecisionMade", "2023-01-10", report], delivered],
  }),
  sequence({
    id: "S10",
    says: "A notice is lifted or closed only after it was issued, and only once.",
    strength: "PR",
    onBreach: "note",
    basis: ["practice"],
    template: "alternatePrecedence",
    each: "notice",
    a: [{ on: ["ImprovementNoticeIssued"], key: "notice" }],
    b: [{ on: ["ImprovementNoticeLifted", "ImprovementNoticeClosed"], key: "notice" }],
    alsoSaid: ["P02"],
    witness: [issued, lifted],
    breaks: [issued, lifted, ["ImprovementNoticeClosed", "2023-03-01", notice]],
  }),
  sequence({
    id: "S11",
    says: "The whole service returns to the council only from another model that was in operation.",
    strength: "TE",
    onBreach: "note",
    basis: ["termsOfInstrument"],
    template: "alternatePrecedence",
    a: [{ on: ["DeliveryModelOperated"] }],
    b: [wholeServiceReturned],
    alsoSaid: ["P04"],
    witness: [operated, returned],
    breaks: [returned],
  }),
  sequence({
    id: "S12",
    says: "Once the council was abolished, no step of intervention is taken by or towards it; statements about what went before may still be made.",
    strength: "ST",
    onBreach: "reject",
    basis: ["EA1996/s497A"],
    confirmed: false,
    template: "notSuccession",
    a: [councilAbolished],
    b: [
      {
        on: [
          "EarlySupportAgreed",
          "ImprovementNoticeIssued",
          "SupervisionAndSupportBegan",
          "MindedToLetterSent",
          "ContemplationNoticeGiven",
          "StatutoryDirectionMade",
          "CommissionerAppointed",
          "MinisterialDecisionMade",
          "DeliveryReviewBegan",
          "CouncilAgreedToModel",
          "CouncilExecutiveDecided",
          "DeliveryModelOperated",
          "ReturnDecided",
          "ServicesReturned",
        ],
      },
    ],
    alsoSaid: ["P05"],
    witness: [
      ["ImprovementNoticeIssued", "2020-06-01", notice],
      abolished,
      ["InspectionPublished", "2021-05-04"],
    ],
    breaks: [abolished, ["MindedToLetterSent", "2021-05-04", proposal]],
  }),
];
