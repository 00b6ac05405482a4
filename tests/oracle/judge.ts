import type { Law } from "#machines/law/numbers.ts";
import { ACTS } from "./acts.ts";
import type { OracleStep, Truth, World } from "./interface.ts";
import {
  judgeAppointment,
  judgeCommission,
  judgeDecision,
  judgeInstruction,
} from "./judge-commission.ts";
import { judgeLeaving, judgeOperation, judgeProvider, judgeReturn } from "./judge-delivery.ts";
import { judgeDirection } from "./judge-direction.ts";
import { judgeAssistance, judgeContemplation, judgeOrder, judgePowers } from "./judge-powers.ts";
import {
  judgeClosedMind,
  judgeConsideration,
  judgeHearing,
  judgeOffer,
  judgeTime,
} from "./judge-hearing.ts";
import { judgeClosing, judgeExit, judgeStanding, judgeSupervision } from "./judge-notice.ts";
import { judgeIssue, judgePublication } from "./judge-publication.ts";
import { EDUCATION, mayEnd } from "./next-direction.ts";
import { dataOf, text } from "./read.ts";
import type { State } from "./state.ts";
import { ask, is } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

/** What each rule says of the step. The state is settled to its day. */
export function judge(law: Law, state: State, step: OracleStep, world: World): Judged {
  const { abolishedOn } = state;
  const general: Judged = ACTS.has(step.type)
    ? { P05: is(abolishedOn === null || step.on < abolishedOn) }
    : {};
  return { ...special(law, state, step, world), ...general };
}

function special(law: Law, state: State, step: OracleStep, world: World): Judged {
  switch (step.type) {
    case "StatutoryDirectionMade":
      return { ...judgeDirection(state, step, world), ...judgeHearing(law, state, step, world) };
    case "StatutoryDirectionRevoked":
      return { V06: isByEducation(step, "revokedBy"), ...judgeStanding(state, step, world) };
    case "StatutoryDirectionQuashed":
      return judgeStanding(state, step, world);
    case "StatutoryDirectionSaidToHaveEnded":
      return { V07: mayEnd(state.directions, step) };
    case "StatutoryDirectionPublished":
    case "ImprovementNoticePublished":
      return judgePublication(state, step);
    case "FunctionsExercised":
    case "InspectionRightsUsed":
      return judgePowers(state, step, world);
    case "ContemplationNoticeGiven":
      return judgeContemplation(step);
    case "AssistanceRequired":
      return judgeAssistance(state, step, world);
    case "MandatoryOrderSought":
      return judgeOrder(state, step, world);
    case "BestValueDirectionMade":
      return { V40: isByLocalGovernment(step) };
    case "MindedToLetterSent":
      return judgeOffer(law, step);
    case "ProposalDecided":
      return judgeTime(law, state, step, world);
    case "RepresentationsConsidered":
      return judgeConsideration(step);
    case "OutcomeAnnounced":
    case "CommissionerNamed":
      return judgeClosedMind(law, state, step, world);
    case "CommissionerAppointed":
      return {
        ...judgeAppointment(state, step),
        ...judgeClosedMind(law, state, step, world),
      };
    default:
      return ordinary(state, step, world);
  }
}

function ordinary(state: State, step: OracleStep, world: World): Judged {
  switch (step.type) {
    case "CommissionerCommenced":
    case "CommissionerReported":
    case "CommissionEnded":
      return judgeCommission(state, step, world);
    case "CommissionerInstructed":
      return judgeInstruction(state, step, world);
    case "MinisterialDecisionMade":
      return judgeDecision(state, step, world);
    case "ImprovementNoticeIssued":
      return judgeIssue(state, step);
    case "ImprovementNoticeLifted":
    case "ImprovementNoticeClosed":
      return judgeClosing(state, step, world);
    case "SupervisionAndSupportBegan":
      return judgeSupervision(state);
    case "InterventionExited":
      return judgeExit(state);
    case "ProviderCompanyStated":
      return judgeProvider(step);
    case "DeliveryModelOperated":
      return judgeOperation(state, step);
    case "SetUpCancelled":
      return judgeLeaving(state);
    case "ServicesReturned":
      return { ...judgeLeaving(state), ...judgeReturn(state, world) };
    default:
      return {};
  }
}

const isByEducation = (step: OracleStep, name: string): Truth =>
  ask(text(dataOf(step), name), (office) => office === EDUCATION);

const isByLocalGovernment = (step: OracleStep): Truth =>
  ask(text(dataOf(step), "madeBy"), (office) => office === "secretaryOfStateForLocalGovernment");
