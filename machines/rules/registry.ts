import { addresseeIsTheCouncil } from "./addressee-is-the-council.ts";
import { assistanceDutyIsOn } from "./assistance-duty-is-on.ts";
import { commissionIsLive } from "./commission-is-live.ts";
import { councilExists } from "./council-exists.ts";
import { continuityGateFollowsADirection } from "./continuity-gate-follows-a-direction.ts";
import { criticisedIndividualsWereHeard } from "./criticised-individuals-were-heard.ts";
import { decisionFollowsConsideration } from "./decision-follows-consideration.ts";
import { decisionFollowsItsReport } from "./decision-follows-its-report.ts";
import { directionIsNoHeavierThanProposed } from "./direction-is-no-heavier-than-proposed.ts";
import { directionRevokedWasInForce } from "./direction-revoked-was-in-force.ts";
import { exitLeavesNothingOpen } from "./exit-leaves-nothing-open.ts";
import { extraFunctionsNeedRemoval } from "./extra-functions-need-removal.ts";
import { fairHearingCameFirst } from "./fair-hearing-came-first.ts";
import { gateIsSatisfied } from "./gate-is-satisfied.ts";
import { helpFollowsInadequate } from "./help-follows-inadequate.ts";
import { helpFollowsTheLaterTrigger } from "./help-follows-the-later-trigger.ts";
import { instructionsNeedAComplyClause } from "./instructions-need-a-comply-clause.ts";
import { mandatoryOrderEnforcesADirection } from "./mandatory-order-enforces-a-direction.ts";
import { modelReturnedWasOperating } from "./model-returned-was-operating.ts";
import { newCommissionIsWithinTheClauses } from "./new-commission-is-within-the-clauses.ts";
import { nomineeExercisesTheFunctions } from "./nominee-exercises-the-functions.ts";
import { noticeEndedWasOpen } from "./notice-ended-was-open.ts";
import { noticeIsClosedWhenADirectionIsMade } from "./notice-is-closed-when-a-direction-is-made.ts";
import { noticeIsReviewedInTime } from "./notice-is-reviewed-in-time.ts";
import { officesStayFilled } from "./offices-stay-filled.ts";
import { onlyFiveThingsEndADirection } from "./only-five-things-end-a-direction.ts";
import { onlyTheSecretaryOfStateActs } from "./only-the-secretary-of-state-acts.ts";
import { operatingTrustWasSetUp } from "./operating-trust-was-set-up.ts";
import { outcomeNotSettledEarly } from "./outcome-not-settled-early.ts";
import { persistentFailureRaisesRemoval } from "./persistent-failure-raises-removal.ts";
import { powersAreNamed } from "./powers-are-named.ts";
import { promisedTimeWasGiven } from "./promised-time-was-given.ts";
import { providerMayBeContracted } from "./provider-may-be-contracted.ts";
import { publishedAfterMade } from "./published-after-made.ts";
import { reasonsRestOnEarlierEvidence } from "./reasons-rest-on-earlier-evidence.ts";
import { regimesAreKeptApart } from "./regimes-are-kept-apart.ts";
import { removalFollowsAnIndependentReview } from "./removal-follows-an-independent-review.ts";
import { reportMeetsEveryLimit } from "./report-meets-every-limit.ts";
import { requiredModelIsKept } from "./required-model-is-kept.ts";
import { revisedDirectionHasItsOwnGate } from "./revised-direction-has-its-own-gate.ts";
import { revisedDirectionNamesWhatItReplaces } from "./revised-direction-names-what-it-replaces.ts";
import { statutoryEntryNeedsRemoval } from "./statutory-entry-needs-removal.ts";
import { supervisionFollowsIntervention } from "./supervision-follows-intervention.ts";
import { termIsOneKind } from "./term-is-one-kind.ts";
import { timeOfferedIsUsual } from "./time-offered-is-usual.ts";
import type { Rule } from "./rule.ts";

/** Every rule by its name. The chart names rules; this is the only place where they are listed. */
export const rules = {
  gateIsSatisfied,
  continuityGateFollowsADirection,
  powersAreNamed,
  addresseeIsTheCouncil,
  termIsOneKind,
  onlyTheSecretaryOfStateActs,
  onlyFiveThingsEndADirection,
  nomineeExercisesTheFunctions,
  extraFunctionsNeedRemoval,
  statutoryEntryNeedsRemoval,
  assistanceDutyIsOn,
  mandatoryOrderEnforcesADirection,
  revisedDirectionNamesWhatItReplaces,
  revisedDirectionHasItsOwnGate,
  newCommissionIsWithinTheClauses,
  instructionsNeedAComplyClause,
  officesStayFilled,
  providerMayBeContracted,
  fairHearingCameFirst,
  promisedTimeWasGiven,
  decisionFollowsConsideration,
  outcomeNotSettledEarly,
  directionIsNoHeavierThanProposed,
  criticisedIndividualsWereHeard,
  reasonsRestOnEarlierEvidence,
  publishedAfterMade,
  noticeIsReviewedInTime,
  noticeIsClosedWhenADirectionIsMade,
  helpFollowsInadequate,
  helpFollowsTheLaterTrigger,
  persistentFailureRaisesRemoval,
  reportMeetsEveryLimit,
  decisionFollowsItsReport,
  removalFollowsAnIndependentReview,
  operatingTrustWasSetUp,
  requiredModelIsKept,
  supervisionFollowsIntervention,
  exitLeavesNothingOpen,
  regimesAreKeptApart,
  timeOfferedIsUsual,
  directionRevokedWasInForce,
  noticeEndedWasOpen,
  commissionIsLive,
  modelReturnedWasOperating,
  councilExists,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** Every rule's name, in the order of the law dossier. */
// Object.keys widens to string; the object above is the closed list.
export const ruleNames = Object.keys(rules) as RuleName[];
