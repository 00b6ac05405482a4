import type { EventType } from "#events/catalogue.ts";
import type { Finding, Verdict } from "#machines/finding.ts";

/** What it costs to suppose a fact, and the document in which it would be found. */
export interface Price {
  readonly cost: number;
  /** The kind of document that would show it (law dossier, section 2.2). */
  readonly document: string;
}

/**
 * The kinds of fact that may be supposed, the usual ones cheap and the exceptional ones dear. A kind
 * that is not listed is never supposed: no notice, no direction
 * and no minister’s decision is made up.
 */
export const insertions: Readonly<Partial<Record<EventType, Price>>> = {
  MindedToLetterSent: { cost: 4, document: "the minded-to letter" },
  MindedToLetterServed: {
    cost: 2,
    document: "the minded-to letter as delivered, or a record of its service",
  },
  RepresentationsReceived: { cost: 4, document: "the council’s answer" },
  RepresentationsWaived: { cost: 6, document: "the council’s letter waiving its right to answer" },
  RepresentationsConsidered: {
    cost: 2,
    document: "the submission or letter showing that the answer was considered",
  },
  ProgressReviewHeld: { cost: 2, document: "the review letter" },
  ImprovementNoticeClosed: { cost: 3, document: "the entry or letter closing the notice" },
  AdviserAppointed: { cost: 3, document: "the adviser’s appointment letter" },
  CommissionerCommenced: { cost: 2, document: "the terms of reference or appointment letter" },
  CommissionerReported: { cost: 3, document: "the commissioner’s report" },
  IndependentReviewReported: { cost: 3, document: "the reviewer’s report" },
  ProviderCompanyStated: { cost: 2, document: "the company’s record at Companies House" },
  ServiceContractStated: { cost: 2, document: "the service contract" },
  CouncilExecutiveDecided: { cost: 2, document: "the cabinet minute" },
  StatutoryDirectionRevoked: { cost: 8, document: "the revocation letter" },
  CommissionEnded: { cost: 3, document: "the letter ending the commission" },
  OfficeHolderStarted: { cost: 2, document: "the council’s announcement of the appointment" },
};

/** A detail that the entry on record leaves out. */
export const detailCost = 1;
/** A day on record made more precise. */
export const narrowingCost = 1;

/** Where the details of an entry on record would be found. */
export const documents: Readonly<Partial<Record<EventType, string>>> = {
  StatutoryDirectionMade: "the text of the direction",
  MindedToLetterSent: "the minded-to letter",
  CommissionerAppointed: "the commissioner’s terms of reference or appointment letter",
  CommissionerReported: "the commissioner’s report",
  InspectionPublished: "the inspection report",
  ImprovementNoticeIssued: "the improvement notice",
  ProviderCompanyStated: "the company’s record at Companies House",
  RepresentationsConsidered: "the submission or letter showing that the answer was considered",
  CommissionEnded: "the letter ending the commission",
  AdviserAppointed: "the adviser’s appointment letter",
};

/** What a finding costs that is left: a breach that facts on record show, or a gap. */
export const leaving: Readonly<
  Record<Exclude<Verdict, "gap">, { readonly shown: number; readonly gap: number }>
> = {
  unlawful: { shown: 120, gap: 60 },
  challengeable: { shown: 80, gap: 40 },
  overdue: { shown: 60, gap: 30 },
  unusual: { shown: 40, gap: 20 },
};

/** What it costs to leave one finding. */
export const costOfLeaving = ({ verdict, ifBroken }: Pick<Finding, "verdict" | "ifBroken">) =>
  leaving[ifBroken][verdict === "gap" ? "gap" : "shown"];

/** The kind of document in which a supposed fact, detail or day would be found. */
export function documentOf({
  kind,
  type,
}: {
  readonly kind: "insert" | "detail" | "narrowing";
  readonly type: string;
}): string {
  const [own, details] = [insertions[type as EventType]?.document, documents[type as EventType]];
  return (kind === "insert" ? (own ?? details) : (details ?? own)) ?? "a document about this step";
}
