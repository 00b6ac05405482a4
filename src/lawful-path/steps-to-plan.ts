import type { EventType } from "#events/catalogue.ts";
import type { Facts, Proposal } from "#machines/facts.ts";
import { documentOf } from "#src/alignment/prices.ts";

/** A kind of step that a path may add. */
interface Planned {
  /** The kind of document that shows it. */
  readonly document: string;
  /** When it would be about something; always, where nothing is said. */
  readonly once?: Once;
}

/** What must have come first for a step to mean anything, and the rule that cares about it. */
export interface Once {
  readonly says: string;
  readonly rule: string | null;
  readonly isSo: (facts: Facts) => boolean;
}

const openProposal = ({ proposals }: Facts): Proposal | undefined =>
  proposals.findLast(({ status }) => status === "open");

const lettersAwaitService: Once = {
  says: "the letter has been sent",
  rule: null,
  isSo: (facts) => openProposal(facts)?.servedOn === null,
};

const theAnswerIsIn: Once = {
  says: "the time to answer has ended, or the council’s answer or waiver is on record",
  rule: "V20",
  isSo: (facts) => {
    const proposal = openProposal(facts);
    if (proposal === undefined) return false;
    const { window, receivedOn, waivedOn } = proposal;
    return window === "closed" || receivedOn !== null || waivedOn !== null;
  },
};

const noneIsOpen: Once = {
  says: "no other minded-to letter awaits an answer",
  rule: null,
  isSo: (facts) => {
    const proposal = openProposal(facts);
    return proposal === undefined || proposal.servedOn !== null || proposal.days === null;
  },
};

/**
 * The kinds of step that a path may add. Nobody plans an abolition, a court’s judgment or an emergency,
 * and nobody can count on what the council will choose to answer: a kind that is not listed is never
 * added.
 */
const planned: Readonly<Partial<Record<EventType, Planned>>> = {
  MindedToLetterSent: { document: "the minded-to letter", once: noneIsOpen },
  MindedToLetterServed: {
    document: "the letter as delivered, or a record of its service",
    once: lettersAwaitService,
  },
  RepresentationsConsidered: {
    document: "the submission showing that any answer was considered",
    once: theAnswerIsIn,
  },
  ContemplationNoticeGiven: { document: "the notice under section 497AA" },
  StatutoryDirectionMade: { document: "the direction, with its reasons" },
  StatutoryDirectionRevoked: { document: "the revocation letter" },
  CommissionerAppointed: { document: "the appointment letter and terms of reference" },
  CommissionerReported: {
    document: "the commissioner’s report",
    once: {
      says: "a commissioner is at work",
      rule: "P03",
      isSo: ({ commissions }) => commissions.some(({ live }) => live),
    },
  },
  CommissionEnded: { document: "the letter ending the commission" },
  IndependentReviewReported: { document: "the reviewer’s report" },
  MinisterialDecisionMade: { document: "the letter with the decision and its reasons" },
  ProviderCompanyStated: { document: "the company’s record at Companies House" },
  ServiceContractStated: { document: "the service contract" },
  CouncilExecutiveDecided: { document: "the cabinet minute" },
  DeliveryModelOperated: { document: "the start of the contract, or the revised direction" },
  ServicesReturned: { document: "the cabinet decision with the day of transfer" },
};

/** The documents of steps that are only ever asked about (law dossier, section 2.2). */
const shownBy: Readonly<Partial<Record<EventType, string>>> = {
  EarlySupportAgreed: "the offer or grant letter",
  ImprovementNoticeIssued: "the improvement notice",
  ImprovementNoticeLifted: "the lifting letter",
  ProposalDecided: "the decision letter",
  CommissionerCommenced: "the terms of reference",
  CommissionerInstructed: "the commissioner’s written instruction",
  ReportPublished: "the report, with the minister’s reply",
  StatutoryDirectionServed: "the direction as delivered, or a record of its service",
  MandatoryOrderSought: "the claim to the High Court",
  StatutoryDirectionQuashed: "the judgment",
  ModelAgreementSigned: "the memorandum of understanding",
  ReturnDecided: "the cabinet decision",
  SetUpCancelled: "the revised direction",
  SupervisionAndSupportBegan: "the letter about supervision and support",
  InterventionExited: "the closing letter",
  CouncilAbolished: "the order of Parliament",
};

/** The kinds of step that a path may add. */
export const plannedTypes = Object.keys(planned) as readonly EventType[];

export const isPlanned = (type: EventType): boolean => planned[type] !== undefined;

/** What must have come first; null where nothing must. */
export const onceFor = (type: EventType): Once | null => planned[type]?.once ?? null;

/** The kind of document that a step of a kind is shown by. */
export const documentFor = (type: EventType): string =>
  planned[type]?.document ?? shownBy[type] ?? documentOf({ kind: "insert", type });
