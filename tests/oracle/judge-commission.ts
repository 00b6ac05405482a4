import type { OracleStep, Truth, World } from "./interface.ts";
import { lackOn } from "./absence.ts";
import { dataOf, keyOf, text } from "./read.ts";
import { inForce, isLive, withKey, type Direction, type State } from "./state.ts";
import { allOf, and, ask, is, lack, not, or, someOf } from "./truth.ts";
import { isRemoval } from "./models.ts";

type Judged = Readonly<Record<string, Truth>>;

/** V14: a commissioner who is to instruct is named by the direction in force, if there is one. */
export function judgeAppointment(state: State, step: OracleStep, world: World): Judged {
  const mandate = ask(text(dataOf(step), "mandate"), (to) => to !== "assessRemoval");
  if (inForce(state).length === 0) return { V14: "holds" };
  const key = keyOf(dataOf(step), "commission");
  return {
    V14: or(
      not(mandate),
      someOf(inForce(state), (one) => names(one, key), lack(world)),
    ),
  };
}

const names = (direction: Direction, key: string): Truth =>
  or(
    ask(direction.appoints, (keys) => keys.includes(key)),
    obliges(direction, key),
  );

/** Does the direction oblige the council to comply with that commissioner's instructions? */
function obliges({ obligations }: Direction, key: string): Truth {
  if (obligations === null) return "unknown";
  const clauses = obligations.filter(({ kind }) => kind === "complyWithInstructions");
  return or("fails", ...clauses.map((one) => ask(one.commission, (whose) => whose === key)));
}

/** V15: a direction in force obliges the council to comply with this commissioner. */
export function judgeInstruction(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "commission");
  const none = lackOn(state, ["direction"], step.on, world);
  const backs = (one: Direction): Truth => {
    if (key !== null) return obliges(one, key);
    const { obligations } = one;
    const obligesAny = ask(obligations, (all) =>
      all.some(({ kind }) => kind === "complyWithInstructions"),
    );
    return and("unknown", obligesAny);
  };
  return { V15: someOf(inForce(state), backs, none) };
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
