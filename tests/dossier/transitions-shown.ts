import type { EventType } from "#events/catalogue.ts";
import type { Replay, TakenStep } from "#src/replay/replay.ts";
import { adviserAndNoCommissioner, inEither, obliges, said, took, type Shows } from "./told.ts";

/** One transition of the law dossier (2.2): the steps that make it, and when a record shows it. */
export interface Transition {
  readonly id: string;
  readonly says: string;
  readonly steps: readonly EventType[];
  readonly shows: Shows;
}

type IsSo = (step: TakenStep, before: readonly TakenStep[]) => boolean;

const transition = (
  id: string,
  says: string,
  steps: readonly EventType[],
  isSo: IsSo = () => true,
  derived: readonly string[] = [],
): Transition => ({
  id,
  says,
  steps,
  shows: inEither((replay: Replay) =>
    [...steps, ...derived].some((type) => took(type, isSo)(replay)),
  ),
});

const isOpen = ({ before }: TakenStep): boolean => before["notice"] === "improvementNotice";
const aReviewFailed: IsSo = (step, before) =>
  isOpen(step) &&
  before.some((one) => one.type === "ProgressReviewHeld" && said(one, "outcome") !== "sufficient");
const isUnderIntervention = ({ before }: TakenStep): boolean =>
  isAtWork(before["notice"], "none") ||
  isAtWork(before["direction"], "none") ||
  isAtWork(before["delivery"], "council");
const isAtWork = (position: string | undefined, idle: string): boolean =>
  position !== undefined && position !== idle;
const isUrgent: IsSo = (step, before) =>
  said(step, "urgency") !== null ||
  before.some(
    (one) =>
      one.type === "UrgencyRecorded" &&
      [null, said(step, "direction")].includes(said(one, "direction") as string | null),
  );
const hasCommissioner = (step: TakenStep): boolean =>
  obliges(said(step, "obligations"), "complyWithInstructions") || lists(step, "appoints");
const hasAdviserOnly = (step: TakenStep): boolean =>
  obliges(said(step, "obligations"), "cooperateWithAdviser") && !hasCommissioner(step);
const lists = (step: TakenStep, name: string): boolean => {
  const list = said(step, name);
  return Array.isArray(list) && list.length > 0;
};
const decides =
  (outcomes: RegExp): IsSo =>
  (step) =>
    outcomes.test(String(said(step, "outcome")));
const isSettingUp = ({ before }: TakenStep): boolean =>
  before["delivery"] === "settingUp" || before["delivery"] === "paused";
const followsRevocation: IsSo = ({ before }, earlier) =>
  before["direction"] === "none" &&
  earlier.some(({ type }) => type === "StatutoryDirectionRevoked");
const replacedACommissioner: IsSo = (step, earlier) => {
  const replaced = said(step, "replaces");
  return (
    hasAdviserOnly(step) &&
    earlier.some(
      (one) =>
        one.type === "StatutoryDirectionMade" &&
        Array.isArray(replaced) &&
        replaced.includes(said(one, "direction")) &&
        hasCommissioner(one),
    )
  );
};
const movedNothing = ({ before, after }: TakenStep): boolean =>
  JSON.stringify(before) === JSON.stringify(after);
const followsAnExit: IsSo = (_, earlier) =>
  earlier.some(({ type }) => type === "InterventionExited");

/** T01 to T22: to the decision on a commissioner’s report. */
const earlier: readonly Transition[] = [
  transition("T01", "early support by agreement", ["EarlySupportAgreed"]),
  transition("T02", "an adviser, at any time", ["AdviserAppointed"]),
  transition("T03", "a notice issued", ["ImprovementNoticeIssued"], (step) => !isOpen(step)),
  transition("T04", "a notice reviewed", ["ProgressReviewHeld"], isOpen),
  transition(
    "T05",
    "a notice revised",
    ["ImprovementNoticeIssued"],
    (step) => said(step, "replaces") !== null,
  ),
  transition("T06", "a notice lifted", ["ImprovementNoticeLifted"]),
  transition(
    "T07",
    "minded to direct after a review that failed",
    ["MindedToLetterSent"],
    aReviewFailed,
  ),
  transition(
    "T08",
    "minded to direct with no failed review of a notice before",
    ["MindedToLetterSent"],
    (step, before) => !aReviewFailed(step, before),
  ),
  transition(
    "T09",
    "the letter served, and the time to answer open",
    ["MindedToLetterServed"],
    undefined,
    ["$windowOpened"],
  ),
  transition(
    "T10",
    "an answer, a waiver, or silence to the end of the time",
    ["RepresentationsReceived", "RepresentationsWaived"],
    undefined,
    ["$windowClosed"],
  ),
  transition("T11", "the proposal decided on, or withdrawn", [
    "ProposalDecided",
    "ProposalWithdrawn",
  ]),
  transition(
    "T12",
    "a direction on urgency, with no hearing first",
    ["StatutoryDirectionMade"],
    isUrgent,
  ),
  transition("T13", "a direction with a commissioner", ["StatutoryDirectionMade"], hasCommissioner),
  {
    ...transition("T14", "a direction with an adviser only", ["StatutoryDirectionMade"]),
    shows: inEither(
      (replay) =>
        took("StatutoryDirectionMade", hasAdviserOnly)(replay) || adviserAndNoCommissioner(replay),
    ),
  },
  transition(
    "T15",
    "a direction that brings a partner council",
    ["StatutoryDirectionMade"],
    (step) => said(step, "requiresModel") === "partnerAuthority",
  ),
  transition("T16", "a direction revised by another", ["StatutoryDirectionMade"], (step) =>
    lists(step, "replaces"),
  ),
  transition("T17", "a notice closed because a direction takes its place", [
    "ImprovementNoticeClosed",
  ]),
  transition("T18", "a commissioner appointed", ["CommissionerAppointed"]),
  transition("T19", "a commissioner in post", ["CommissionerCommenced"]),
  transition("T20", "a commissioner’s report", ["CommissionerReported"]),
  transition("T21", "a report published", ["ReportPublished"]),
  transition(
    "T22",
    "a decision on a report",
    ["MinisterialDecisionMade"],
    (step) => said(step, "report") !== null,
  ),
];

/** T23 to T43: from what is decided to the end of it. */
const later: readonly Transition[] = [
  transition(
    "T23",
    "decided: the council keeps the service",
    ["MinisterialDecisionMade"],
    decides(/^retain/),
  ),
  transition(
    "T24",
    "decided: a trust by consent",
    ["MinisterialDecisionMade"],
    decides(/^voluntaryTrust$/),
  ),
  transition(
    "T25",
    "decided: a trust by direction",
    ["MinisterialDecisionMade"],
    decides(/^directedTrust$/),
  ),
  transition(
    "T26",
    "decided: another model",
    ["MinisterialDecisionMade"],
    decides(/^(otherModel|combineWithAuthority)$/),
  ),
  transition(
    "T27",
    "set-up, step by step",
    [
      "ModelAgreementSigned",
      "TrustLeadershipAppointed",
      "ProviderCompanyStated",
      "ServiceContractStated",
      "CouncilExecutiveDecided",
    ],
    isSettingUp,
  ),
  transition("T28", "set-up paused or cancelled", ["SetUpPaused", "SetUpCancelled"]),
  transition("T29", "a model runs in shadow, then operates", [
    "ShadowRunningBegan",
    "DeliveryModelOperated",
  ]),
  transition("T30", "a running model reviewed", ["DeliveryModelReviewed"]),
  transition("T31", "a provider changes hands", ["ProviderOwnershipChanged"]),
  transition("T32", "a return decided or made", ["ReturnDecided", "ServicesReturned"]),
  transition(
    "T33",
    "a direction revoked and a notice issued: a step down",
    ["ImprovementNoticeIssued"],
    followsRevocation,
  ),
  transition(
    "T34",
    "a commissioner’s direction becomes an adviser’s",
    ["StatutoryDirectionMade"],
    replacedACommissioner,
  ),
  transition("T35", "a direction revoked", ["StatutoryDirectionRevoked"]),
  transition("T36", "a direction expires on its day", [], undefined, ["$directionExpired"]),
  transition("T37", "supervision and support", ["SupervisionAndSupportBegan"]),
  transition("T38", "exit", ["SupervisionAndSupportEnded", "InterventionExited"]),
  transition(
    "T39",
    "intervention begins again",
    ["ImprovementNoticeIssued", "StatutoryDirectionMade"],
    followsAnExit,
  ),
  transition(
    "T40",
    "a grade changes, and nothing follows by itself",
    ["InspectionPublished"],
    (step) => isUnderIntervention(step) && movedNothing(step),
  ),
  transition("T41", "the council abolished", ["CouncilAbolished"]),
  transition("T42", "a mandatory order sought", ["MandatoryOrderSought"]),
  transition("T43", "a direction challenged, upheld or quashed", [
    "StatutoryDirectionChallenged",
    "StatutoryDirectionUpheld",
    "StatutoryDirectionQuashed",
  ]),
];

export const transitions: readonly Transition[] = [...earlier, ...later];
