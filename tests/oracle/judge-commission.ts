import type { OracleStep, Truth, World } from "./interface.ts";
import { lackOn } from "./absence.ts";
import { dataOf, keyOf, text } from "./read.ts";
import { inForce, isLive, withKey, type Direction, type Obligation, type State } from "./state.ts";
import { allOf, and, ask, is, lack, not, or, someOf } from "./truth.ts";
import { isRemoval } from "./models.ts";

type Judged = Readonly<Record<string, Truth>>;

/** V14: one who is to instruct is named where a direction in force tells the council to comply. */
export function judgeAppointment(state: State, step: OracleStep): Judged {
  const key = keyOf(dataOf(step), "commission");
  const isToInstruct = ask(
    text(dataOf(step), "mandate"),
    (to) => to === "instruct" || to === "both",
  );
  const hasClauses = or("fails", ...inForce(state).map(obligesToComply));
  const isNamed = or("fails", ...inForce(state).map((one) => obliges(one, key)));
  return { V14: or(not(isToInstruct), not(hasClauses), isNamed) };
}

const isToComply = ({ kind }: Obligation): boolean => kind === "complyWithInstructions";

const obligesToComply = ({ obligations }: Direction): Truth =>
  ask(obligations, (all) => all.some(isToComply));

/** Does the direction oblige the council to comply with that commissioner's instructions? */
const obliges = ({ obligations }: Direction, key: string): Truth =>
  obligations === null
    ? "unknown"
    : or(
        "fails",
        ...obligations
          .filter(isToComply)
          .map((one) => ask(one.commission, (whose) => whose === key)),
      );

/** V15: a direction in force obliges the council to comply with this commissioner, who is in post. */
export function judgeInstruction(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "commission");
  const none = lackOn(state, ["direction"], step.on, world);
  const backs = (one: Direction): Truth =>
    key === null ? and("unknown", obligesToComply(one)) : obliges(one, key);
  const hasEnded = withKey(state.commissions, key ?? "").some((one) => !isLive(one));
  return { V15: and(is(!hasEnded), someOf(inForce(state), backs, none)) };
}

/** P03: the commission was made and has not ended. */
export function judgeCommission(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "commission");
  if (key === null) return { P03: "unknown" };
  return { P03: allOf(withKey(state.commissions, key), (one) => is(isLive(one)), lack(world)) };
}

/** V32, V33: a decision and what it rests on. */
export function judgeDecision(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "report");
  const none = lackOn(state, ["independentReview"], step.on, world);
  const isReasonGiven = is(text(dataOf(step), "reasonNoReview") !== null);
  const isReviewed = someOf(state.reports, (one) => is(one.on <= step.on), none);
  return {
    V32:
      key === null
        ? "holds"
        : allOf(withKey(state.reports, key), (one) => is(one.on <= step.on), lack(world)),
    V33: or(not(isRemoval(step)), isReasonGiven, isReviewed),
  };
}
