import {
  and,
  equals,
  field,
  isOneOf,
  isOnRecord,
  not,
  type Condition,
} from "#machines/logic/expression.ts";
import { someOnRecord } from "#machines/rules/terms.ts";

/**
 * The questions that decide where a lawful step leads, as data. They read the facts before the step
 * takes effect, and are about the record only, so that each is always true or false.
 */
const member = (name: string) => field(`m.${name}`, name);
const stepKey = (name: string) => field(`step.data.${name}`, name);

const on = (list: string, where: Condition): Condition =>
  someOnRecord(`facts.${list}`, "m", and(isOnRecord(member("key")), where));

const known = (condition: Condition, ...read: readonly ReturnType<typeof field>[]): Condition =>
  and(...read.map(isOnRecord), condition);

const keyIs = (name: string): Condition =>
  known(equals(member("key"), stepKey(name)), stepKey(name));

const phase = field("facts.delivery.phase", "how the service is run");
const currentProposal = field("facts.current.proposal", "the proposal");
const outcome = stepKey("outcome");

const stands = not(equals(member("status"), "ended"));
const another = (list: string, name: string, where: Condition): Condition =>
  on(list, and(where, not(keyIs(name))));

export const propositions = {
  // Notices and what follows them
  aNoticeIsOpen: on("notices", equals(member("status"), "open")),
  anotherNoticeIsOpen: another("notices", "notice", equals(member("status"), "open")),
  supervisionIsRunning: on("supervisions", equals(member("status"), "running")),
  earlySupportIsRunning: on(
    "supports",
    and(equals(member("kind"), "earlySupport"), equals(member("status"), "running")),
  ),
  otherEarlySupportIsRunning: another(
    "supports",
    "support",
    and(equals(member("kind"), "earlySupport"), equals(member("status"), "running")),
  ),
  // Proposals
  itIsTheCurrentProposal: known(
    equals(currentProposal, stepKey("proposal")),
    currentProposal,
    stepKey("proposal"),
  ),
  itIsTheCurrentProposalStillOpen: on(
    "proposals",
    and(
      keyIs("proposal"),
      known(equals(member("key"), currentProposal), currentProposal),
      equals(member("status"), "open"),
    ),
  ),
  itIsNotTheCurrentProposal: not(
    known(equals(currentProposal, stepKey("proposal")), currentProposal, stepKey("proposal")),
  ),
  theCurrentProposalIsIssued: on(
    "proposals",
    and(
      known(equals(member("key"), currentProposal), currentProposal),
      equals(member("status"), "issued"),
    ),
  ),
  noProposalIsCurrent: not(isOnRecord(currentProposal)),
  theProposalIsDropped: known(isOneOf(outcome, ["doNotIssue", "noticeInstead"]), outcome),
  theAnswerIsStillAwaited: on(
    "proposals",
    and(
      keyIs("proposal"),
      known(equals(member("key"), currentProposal), currentProposal),
      equals(member("status"), "open"),
      not(isOnRecord(member("receivedOn"))),
      not(isOnRecord(member("waivedOn"))),
      not(isOnRecord(member("consideredOn"))),
    ),
  ),
  // Directions
  aDirectionIsInForce: on("directions", equals(member("status"), "inForce")),
  anotherDirectionIsInForce: another(
    "directions",
    "direction",
    equals(member("status"), "inForce"),
  ),
  anotherDirectionIsMade: another("directions", "direction", equals(member("status"), "made")),
  itIsADirectionThatStands: on("directions", and(keyIs("direction"), stands)),
  // Commissions
  aCommissionIsLive: on("commissions", equals(member("live"), true)),
  itIsALiveCommission: on("commissions", and(keyIs("commission"), equals(member("live"), true))),
  aReportAwaitsDecision: on("commissions", equals(member("status"), "reported")),
  anotherReportWillAwaitDecision: and(
    isOnRecord(stepKey("report")),
    on(
      "commissions",
      and(
        equals(member("status"), "reported"),
        not(known(equals(member("lastReport"), stepKey("report")), member("lastReport"))),
      ),
    ),
  ),
  aCommissionOversees: on("commissions", equals(member("status"), "overseeing")),
  itIsAnAppointedCommission: on(
    "commissions",
    and(keyIs("commission"), equals(member("status"), "appointed")),
  ),
  anotherReportAwaitsDecision: another(
    "commissions",
    "commission",
    equals(member("status"), "reported"),
  ),
  anotherCommissionOversees: another(
    "commissions",
    "commission",
    equals(member("status"), "overseeing"),
  ),
  anotherCommissionIsInPost: another(
    "commissions",
    "commission",
    equals(member("status"), "inPost"),
  ),
  anotherCommissionIsAppointed: another(
    "commissions",
    "commission",
    equals(member("status"), "appointed"),
  ),
  nothingIsDecidedYet: known(equals(outcome, "noDecisionYet"), outcome),
  // Delivery
  theCouncilDelivers: isOneOf(phase, ["council", "reviewing"]),
  theCouncilRunsTheService: equals(phase, "council"),
  aModelIsBeingSetUp: equals(phase, "settingUp"),
  setUpIsPaused: equals(phase, "paused"),
  setUpHasBegun: isOneOf(phase, ["settingUp", "paused"]),
  theModelOperates: equals(phase, "operating"),
  theExecutiveApprovesForTheFirstTime: and(
    equals(stepKey("approved"), true),
    isOneOf(phase, ["council", "reviewing"]),
  ),
  theReturnIsPartial: known(equals(stepKey("partial"), true), stepKey("partial")),
} satisfies Record<string, Condition>;

export type PropositionName = keyof typeof propositions;
