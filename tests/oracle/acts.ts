/**
 * Steps that an abolished council can no longer take or meet (P05): each begins or carries on an
 * intervention. Not here: ends of what ran, publications, reports and statements about what went
 * before, and what ministers, courts or providers do among themselves.
 */
export const ACTS: ReadonlySet<string> = new Set([
  "CouncilAbolished",
  "EarlySupportAgreed",
  "ImprovementNoticeIssued",
  "SupervisionAndSupportBegan",
  "ImprovementBoardEstablished",
  "AdviserAppointed",
  "PartnerAppointed",
  "MindedToLetterSent",
  "MindedToLetterServed",
  "ContemplationNoticeGiven",
  "StatutoryDirectionMade",
  "StatutoryDirectionServed",
  "MandatoryOrderSought",
  "InspectionRightsUsed",
  "CommissionerAppointed",
  "CommissionerInstructed",
  "MinisterialDecisionMade",
  "DeliveryReviewBegan",
  "CouncilAgreedToModel",
  "CouncilExecutiveDecided",
  "DeliveryModelOperated",
  "ReturnDecided",
  "ServicesReturned",
]);
