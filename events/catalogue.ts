import { absenceStated } from "./absence-stated.ts";
import { adviserAppointed } from "./adviser-appointed.ts";
import { adviserEnded } from "./adviser-ended.ts";
import { adviserReported } from "./adviser-reported.ts";
import { assistanceRequired } from "./assistance-required.ts";
import { bestValueDirectionEnded } from "./best-value-direction-ended.ts";
import { bestValueDirectionMade } from "./best-value-direction-made.ts";
import { bestValueNoticeIssued } from "./best-value-notice-issued.ts";
import { commissionAnnounced } from "./commission-announced.ts";
import { commissionEnded } from "./commission-ended.ts";
import { commissionerAppointed } from "./commissioner-appointed.ts";
import { commissionerCommenced } from "./commissioner-commenced.ts";
import { commissionerInstructed } from "./commissioner-instructed.ts";
import { commissionerNamed } from "./commissioner-named.ts";
import { commissionerReported } from "./commissioner-reported.ts";
import { concernRaised } from "./concern-raised.ts";
import { conflictAdjudicated } from "./conflict-adjudicated.ts";
import { contemplationEnded } from "./contemplation-ended.ts";
import { contemplationNoticeGiven } from "./contemplation-notice-given.ts";
import { councilAbolished } from "./council-abolished.ts";
import { councilAgreedToModel } from "./council-agreed-to-model.ts";
import { councilExecutiveDecided } from "./council-executive-decided.ts";
import { councilRegistered } from "./council-registered.ts";
import { councilResponded } from "./council-responded.ts";
import { courtJudgmentGiven } from "./court-judgment-given.ts";
import { criticismPutToIndividual } from "./criticism-put-to-individual.ts";
import { deliveryModelOperated } from "./delivery-model-operated.ts";
import { deliveryModelReviewed } from "./delivery-model-reviewed.ts";
import { deliveryReviewBegan } from "./delivery-review-began.ts";
import { earlySupportAgreed } from "./early-support-agreed.ts";
import { earlySupportEnded } from "./early-support-ended.ts";
import { entryRetracted } from "./entry-retracted.ts";
import { factAlsoStated } from "./fact-also-stated.ts";
import { focusedVisitPublished } from "./focused-visit-published.ts";
import { functionsExercised } from "./functions-exercised.ts";
import { fundingProvided } from "./funding-provided.ts";
import { improvementActivityStated } from "./improvement-activity-stated.ts";
import { improvementBoardEnded } from "./improvement-board-ended.ts";
import { improvementBoardEstablished } from "./improvement-board-established.ts";
import { improvementBoardRequested } from "./improvement-board-requested.ts";
import { improvementNoticeClosed } from "./improvement-notice-closed.ts";
import { improvementNoticeIssued } from "./improvement-notice-issued.ts";
import { improvementNoticeLifted } from "./improvement-notice-lifted.ts";
import { improvementNoticePublished } from "./improvement-notice-published.ts";
import { improvementPlanAdopted } from "./improvement-plan-adopted.ts";
import { independentReviewReported } from "./independent-review-reported.ts";
import { inspectionPublished } from "./inspection-published.ts";
import { inspectionRightsUsed } from "./inspection-rights-used.ts";
import { interventionExited } from "./intervention-exited.ts";
import { involvementStated } from "./involvement-stated.ts";
import { jointInspectionOrdered } from "./joint-inspection-ordered.ts";
import { jointInspectionPublished } from "./joint-inspection-published.ts";
import { mandatoryOrderSought } from "./mandatory-order-sought.ts";
import { measureReported } from "./measure-reported.ts";
import { mindedToLetterSent } from "./minded-to-letter-sent.ts";
import { mindedToLetterServed } from "./minded-to-letter-served.ts";
import { ministerialDecisionMade } from "./ministerial-decision-made.ts";
import { modelAgreementSigned } from "./model-agreement-signed.ts";
import { modelLaunchPlanned } from "./model-launch-planned.ts";
import { monitoringVisitMade } from "./monitoring-visit-made.ts";
import { nationalFigureStated } from "./national-figure-stated.ts";
import { obligationBreached } from "./obligation-breached.ts";
import { obligationMet } from "./obligation-met.ts";
import { officeHolderEnded } from "./office-holder-ended.ts";
import { officeHolderStarted } from "./office-holder-started.ts";
import { outcomeAnnounced } from "./outcome-announced.ts";
import { parliamentaryProceedingHeld } from "./parliamentary-proceeding-held.ts";
import { partnerAppointed } from "./partner-appointed.ts";
import { partnerEnded } from "./partner-ended.ts";
import { policyStated } from "./policy-stated.ts";
import { practiceReviewAnnounced } from "./practice-review-announced.ts";
import { practiceReviewPublished } from "./practice-review-published.ts";
import { progressReviewHeld } from "./progress-review-held.ts";
import { proposalDecided } from "./proposal-decided.ts";
import { proposalWithdrawn } from "./proposal-withdrawn.ts";
import { providerCompanyStated } from "./provider-company-stated.ts";
import { providerOwnershipChanged } from "./provider-ownership-changed.ts";
import { reportPublished } from "./report-published.ts";
import { representationsConsidered } from "./representations-considered.ts";
import { representationsReceived } from "./representations-received.ts";
import { representationsWaived } from "./representations-waived.ts";
import { returnDecided } from "./return-decided.ts";
import { seriousIncidentOccurred } from "./serious-incident-occurred.ts";
import { serviceContractStated } from "./service-contract-stated.ts";
import { servicesReturned } from "./services-returned.ts";
import { setUpCancelled } from "./set-up-cancelled.ts";
import { setUpPaused } from "./set-up-paused.ts";
import { setUpResumed } from "./set-up-resumed.ts";
import { shadowRunningBegan } from "./shadow-running-began.ts";
import { sourceRegistered } from "./source-registered.ts";
import { statutoryDirectionChallenged } from "./statutory-direction-challenged.ts";
import { statutoryDirectionMade } from "./statutory-direction-made.ts";
import { statutoryDirectionPublished } from "./statutory-direction-published.ts";
import { statutoryDirectionQuashed } from "./statutory-direction-quashed.ts";
import { statutoryDirectionRevoked } from "./statutory-direction-revoked.ts";
import { statutoryDirectionSaidToHaveEnded } from "./statutory-direction-said-to-have-ended.ts";
import { statutoryDirectionServed } from "./statutory-direction-served.ts";
import { statutoryDirectionUpheld } from "./statutory-direction-upheld.ts";
import { supervisionAndSupportBegan } from "./supervision-and-support-began.ts";
import { supervisionAndSupportEnded } from "./supervision-and-support-ended.ts";
import { trustLeadershipAppointed } from "./trust-leadership-appointed.ts";
import { urgencyRecorded } from "./urgency-recorded.ts";
import { writtenStatementSubmitted } from "./written-statement-submitted.ts";

/**
 * The closed list of facts that the record can hold. This is the only place where an event type is
 * registered: an entry of any other type is refused at import and shown as unreadable in a record.
 */
export const catalogue = [
  councilRegistered,
  councilAbolished,
  officeHolderStarted,
  officeHolderEnded,
  seriousIncidentOccurred,
  inspectionPublished,
  jointInspectionOrdered,
  jointInspectionPublished,
  focusedVisitPublished,
  monitoringVisitMade,
  courtJudgmentGiven,
  practiceReviewAnnounced,
  practiceReviewPublished,
  measureReported,
  writtenStatementSubmitted,
  concernRaised,
  parliamentaryProceedingHeld,
  councilResponded,
  involvementStated,
  earlySupportAgreed,
  earlySupportEnded,
  adviserAppointed,
  adviserReported,
  adviserEnded,
  partnerAppointed,
  partnerEnded,
  fundingProvided,
  improvementBoardEstablished,
  improvementBoardRequested,
  improvementBoardEnded,
  improvementPlanAdopted,
  improvementActivityStated,
  improvementNoticeIssued,
  improvementNoticePublished,
  improvementNoticeLifted,
  improvementNoticeClosed,
  progressReviewHeld,
  supervisionAndSupportBegan,
  supervisionAndSupportEnded,
  interventionExited,
  mindedToLetterSent,
  mindedToLetterServed,
  representationsReceived,
  representationsWaived,
  representationsConsidered,
  proposalWithdrawn,
  proposalDecided,
  urgencyRecorded,
  outcomeAnnounced,
  criticismPutToIndividual,
  contemplationNoticeGiven,
  contemplationEnded,
  assistanceRequired,
  statutoryDirectionMade,
  statutoryDirectionServed,
  statutoryDirectionPublished,
  statutoryDirectionRevoked,
  statutoryDirectionQuashed,
  statutoryDirectionSaidToHaveEnded,
  statutoryDirectionChallenged,
  statutoryDirectionUpheld,
  obligationMet,
  obligationBreached,
  mandatoryOrderSought,
  inspectionRightsUsed,
  functionsExercised,
  commissionerNamed,
  commissionerAppointed,
  commissionAnnounced,
  commissionerCommenced,
  commissionerInstructed,
  commissionerReported,
  independentReviewReported,
  reportPublished,
  ministerialDecisionMade,
  commissionEnded,
  deliveryReviewBegan,
  councilAgreedToModel,
  councilExecutiveDecided,
  modelAgreementSigned,
  modelLaunchPlanned,
  trustLeadershipAppointed,
  providerCompanyStated,
  serviceContractStated,
  setUpPaused,
  setUpResumed,
  setUpCancelled,
  shadowRunningBegan,
  deliveryModelOperated,
  deliveryModelReviewed,
  providerOwnershipChanged,
  returnDecided,
  servicesReturned,
  bestValueDirectionMade,
  bestValueDirectionEnded,
  bestValueNoticeIssued,
  absenceStated,
  nationalFigureStated,
  policyStated,
  sourceRegistered,
  factAlsoStated,
  conflictAdjudicated,
  entryRetracted,
] as const;

export type EventType = (typeof catalogue)[number]["type"];

const byType: ReadonlyMap<string, (typeof catalogue)[number]> = new Map(
  catalogue.map((definition) => [definition.type, definition]),
);

/** The definition of an event type, or undefined when the catalogue has none of that name. */
export const definitionOf = (type: string): (typeof catalogue)[number] | undefined =>
  byType.get(type);

/** Every event type, in the order of the lifecycle. */
export const eventTypes: readonly EventType[] = catalogue.map(({ type }) => type);
