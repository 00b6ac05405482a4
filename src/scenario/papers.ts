import type { EventType } from "#events/catalogue.ts";

/** What a step is on paper: something that is written and given, or something that is decided. */
export type Paper = "document" | "decision";

const documents: readonly EventType[] = [
  "WrittenStatementSubmitted",
  "AdviserReported",
  "ImprovementPlanAdopted",
  "ImprovementNoticeIssued",
  "ImprovementNoticePublished",
  "MindedToLetterSent",
  "MindedToLetterServed",
  "RepresentationsReceived",
  "CriticismPutToIndividual",
  "ContemplationNoticeGiven",
  "AssistanceRequired",
  "StatutoryDirectionMade",
  "StatutoryDirectionServed",
  "StatutoryDirectionPublished",
  "CommissionerInstructed",
  "CommissionerReported",
  "IndependentReviewReported",
  "ReportPublished",
  "ModelAgreementSigned",
  "ServiceContractStated",
  "BestValueDirectionMade",
  "BestValueNoticeIssued",
];

const decisions: readonly EventType[] = [
  "EarlySupportAgreed",
  "ImprovementNoticeLifted",
  "ImprovementNoticeClosed",
  "SupervisionAndSupportBegan",
  "InterventionExited",
  "RepresentationsWaived",
  "RepresentationsConsidered",
  "ProposalWithdrawn",
  "ProposalDecided",
  "UrgencyRecorded",
  "ContemplationEnded",
  "StatutoryDirectionRevoked",
  "CommissionerAppointed",
  "CommissionEnded",
  "MinisterialDecisionMade",
  "DeliveryReviewBegan",
  "CouncilAgreedToModel",
  "CouncilExecutiveDecided",
  "SetUpPaused",
  "SetUpResumed",
  "SetUpCancelled",
  "ReturnDecided",
];

const papers: ReadonlyMap<string, Paper> = new Map([
  ...documents.map((type) => [type, "document"] as const),
  ...decisions.map((type) => [type, "decision"] as const),
]);

/** What a step of this kind is on paper; null for one that is neither, such as taking up post. */
export const paperOf = (type: string): Paper | null => papers.get(type) ?? null;
