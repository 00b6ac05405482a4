import type { Facts } from "#machines/facts.ts";

type Has = (facts: Facts) => boolean;

const notice: Has = ({ notices }) => notices.some(({ status }) => status === "open");
const proposal: Has = ({ proposals }) => proposals.some(({ status }) => status === "open");
const direction: Has = ({ directions }) => directions.some(({ status }) => status !== "ended");
const commission: Has = ({ commissions }) => commissions.some(({ live }) => live);
const report: Has = ({ reports }) => reports.length > 0;
const settingUp: Has = ({ delivery }) => ["settingUp", "paused"].includes(delivery.phase);
const operating: Has = ({ delivery }) => ["operating", "returning"].includes(delivery.phase);
const running =
  (kind: string): Has =>
  ({ supports }) =>
    supports.some((support) => support.kind === kind && support.status === "running");
const supervision: Has = ({ supervisions }) =>
  supervisions.some((member) => member["status"] === "running");

/** What must be on record for a step of this type to be about anything. */
const subjects: Readonly<Record<string, Has>> = {
  ImprovementNoticePublished: notice,
  ImprovementNoticeLifted: notice,
  ImprovementNoticeClosed: notice,
  ProgressReviewHeld: notice,
  MindedToLetterServed: proposal,
  RepresentationsReceived: proposal,
  RepresentationsWaived: proposal,
  RepresentationsConsidered: proposal,
  ProposalWithdrawn: proposal,
  ProposalDecided: proposal,
  ContemplationEnded: ({ contemplations }) => contemplations.length > 0,
  StatutoryDirectionServed: direction,
  StatutoryDirectionPublished: direction,
  StatutoryDirectionRevoked: direction,
  StatutoryDirectionQuashed: direction,
  StatutoryDirectionSaidToHaveEnded: direction,
  StatutoryDirectionChallenged: direction,
  StatutoryDirectionUpheld: ({ claims }) => claims.length > 0,
  ObligationMet: direction,
  ObligationBreached: direction,
  MandatoryOrderSought: direction,
  CommissionerCommenced: ({ commissions }) =>
    commissions.some(({ live, commencedOn }) => live && commencedOn === null),
  CommissionerInstructed: commission,
  CommissionerReported: commission,
  CommissionEnded: commission,
  ReportPublished: report,
  EarlySupportEnded: running("earlySupport"),
  SupervisionAndSupportEnded: supervision,
  ModelAgreementSigned: settingUp,
  ModelLaunchPlanned: settingUp,
  TrustLeadershipAppointed: settingUp,
  SetUpPaused: ({ delivery }) => delivery.phase === "settingUp",
  SetUpResumed: ({ delivery }) => delivery.phase === "paused",
  SetUpCancelled: settingUp,
  ShadowRunningBegan: settingUp,
  DeliveryModelOperated: settingUp,
  DeliveryModelReviewed: operating,
  ProviderOwnershipChanged: operating,
  ReturnDecided: operating,
  ServicesReturned: operating,
  BestValueDirectionEnded: ({ otherInstruments }) => otherInstruments.length > 0,
  AdviserEnded: running("adviser"),
  PartnerEnded: running("partner"),
  ImprovementBoardEnded: running("board"),
};

/**
 * Whether the record holds something that a step of this type could be about. It is no rule: a step
 * about something that is not on record may still have been taken.
 */
export const hasASubject = (type: string, facts: Facts): boolean => subjects[type]?.(facts) ?? true;
