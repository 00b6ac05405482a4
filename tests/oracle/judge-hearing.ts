import type { Law } from "#machines/law/numbers.ts";
import type { OracleStep, Truth, World } from "./interface.ts";
import { lackOn } from "./absence.ts";
import { isRemoved } from "./models.ts";
import { isToIssue } from "./next-proposal.ts";
import { count, dataOf, flag, keyOf, records, text } from "./read.ts";
import { withKey, type Proposal, type State, type Terms } from "./state.ts";
import { termsOf } from "./terms.ts";
import { allOf, and, ask, is, lack, noneBreaks, not, or } from "./truth.ts";
import { hasCome, isAnswerTimeDone, isAnswerTimeUp, lastDay } from "./window.ts";

/** The rules of fairness at the making of a direction. */
export function judgeHearing(
  law: Law,
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const terms = termsOf(step);
  return {
    V18: or(isUrgent(state, step), wasHeard(law, state, step, world)),
    ...judgeTime(law, state, step, world),
    V22: ofNamed(state, step, world, (one) => isNoHeavier(terms, one)),
    V23: wereIndividualsHeard(state, step, world),
  };
}

/** V19, V20: at a decision on a proposal, and at a direction that names one. */
export function judgeTime(
  law: Law,
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  return {
    V19: ofNamed(state, step, world, (one) => isAnswerTimeDone(law, one, step.on, world)),
    V20: ofNamed(state, step, world, (one) => wasConsideredInTime(law, one, step, world)),
  };
}

/** What is asked of the proposal that the step names; of none named, nothing is. */
function ofNamed(
  state: State,
  step: OracleStep,
  world: World,
  test: (proposal: Proposal) => Truth,
): Truth {
  const key = text(dataOf(step), "proposal");
  return key === null ? "holds" : allOf(withKey(state.proposals, key), test, lack(world));
}

function isUrgent(state: State, step: OracleStep): Truth {
  if (text(dataOf(step), "urgency") !== null) return "holds";
  const key = keyOf(dataOf(step), "direction");
  return or("fails", ...state.urgencies.map((of) => ask(of, (named) => named === key)));
}

function wasHeard(law: Law, state: State, step: OracleStep, world: World): Truth {
  const none = lackOn(state, ["mindedTo", "hearing"], step.on, world);
  const key = text(dataOf(step), "proposal");
  if (key === null) return none;
  return allOf(
    withKey(state.proposals, key),
    (one) =>
      and(
        one.servedOn === null ? lack(world) : is(one.servedOn <= step.on),
        isAnswerTimeDone(law, one, step.on, world),
        hasCome(one.considered, step.on, world),
        is(one.withdrawnOn === null),
        is(one.outcome === null || isToIssue(one.outcome)),
      ),
    none,
  );
}

function wasConsideredInTime(law: Law, one: Proposal, step: OracleStep, world: World): Truth {
  const last = lastDay(law, one);
  const ended: Truth = one.servedOn === null ? lack(world) : last === null ? "unknown" : "fails";
  const isInTime = (day: string): Truth =>
    and(
      is(day <= step.on),
      or(
        last === null ? ended : is(day >= last),
        hasCome(one.answers, day, world),
        hasCome(one.waivers, day, world),
      ),
    );
  if (one.considered.length === 0) return lack(world);
  return or(...one.considered.map(isInTime));
}

/** It adds no (4) or (4A), no commissioner and no change of model that was not proposed. */
function isNoHeavier(terms: Terms, one: Proposal): Truth {
  const isPowerProposed = (power: string): Truth =>
    or(
      ask(terms.powers, (powers) => !powers.includes(power)),
      ask(one.powers, (powers) => powers.includes(power)),
    );
  const { requiresModel } = terms;
  const isModelProposed = isRemoved(requiresModel)
    ? ask(one.model, (model) => model === requiresModel)
    : ask(requiresModel, () => true);
  return and(
    isPowerProposed("4"),
    isPowerProposed("4A"),
    or(
      not(hasCommissioner(terms)),
      ask(one.commissioner, (isProposed) => isProposed),
    ),
    isModelProposed,
  );
}

const hasCommissioner = ({ appoints, obligations }: Terms): Truth =>
  or(
    ask(appoints, (keys) => keys.length > 0),
    ask(obligations, (all) =>
      all.some(({ kind, commission }) => commission !== null || kind === "complyWithInstructions"),
    ),
  );

/** Each individual criticised could answer. */
function wereIndividualsHeard(state: State, step: OracleStep, world: World): Truth {
  const criticised = records(dataOf(step), "individualsCriticised");
  if (criticised === null) return "unknown";
  const none = lackOn(state, ["hearing"], step.on, world);
  return noneBreaks(criticised, (individual) => {
    const role = keyOf(individual, "role");
    const put = state.criticisms.filter((one) => one.role === role);
    return put.length === 0
      ? none
      : or(...put.map((one) => ask(one.couldAnswer, (could) => could)));
  });
}

/** V21: nothing said in public settles the outcome while any proposal may still be answered. */
export function judgeClosedMind(
  law: Law,
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const open = state.proposals.filter(({ status }) => status === "open");
  const isEnded = noneBreaks(open, (one) => isAnswerTimeUp(law, one, step.on, world));
  const said = SETTLED_BY[step.type];
  const isSettled =
    said === undefined ? "holds" : ask(flag(dataOf(step), said), (isSaid) => isSaid);
  return { V21: or(not(isSettled), isEnded) };
}

/** What says that the outcome is settled; an announcement of it always does. */
const SETTLED_BY: Readonly<Record<string, string>> = {
  CommissionerNamed: "asAppointed",
  CommissionerAppointed: "publiclySettled",
};

/** V21, of the consideration itself. */
export const judgeConsideration = (step: OracleStep): Readonly<Record<string, Truth>> => ({
  V21: ask(flag(dataOf(step), "closedMind"), (isClosed) => !isClosed),
});

const USUAL_FROM = "2022-10-01";

/** V41: the time offered is at least the usual. */
export function judgeOffer(law: Law, step: OracleStep): Readonly<Record<string, Truth>> {
  const usual = law["usualRepresentationsDays"];
  const days = count(dataOf(step), "representationsPeriodDays");
  if (step.on < USUAL_FROM) return { V41: "holds" };
  return { V41: typeof usual === "number" ? ask(days, (offered) => offered >= usual) : "unknown" };
}
