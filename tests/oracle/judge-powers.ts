import type { OracleStep, Truth, World } from "./interface.ts";
import { lackOn } from "./absence.ts";
import { dataOf, text, texts } from "./read.ts";
import { inForce, withKey, type Contemplation, type Direction, type State } from "./state.ts";
import { takesOver } from "./terms.ts";
import { allOf, and, ask, is, lack, noneBreaks, not, or, someOf } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

/** V12: the order is sought against the breach of a direction in force. */
export function judgeOrder(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "direction");
  const alleged = dataOf(step)["breachAlleged"];
  const isOnRecord = state.breaches.some((one) => key === null || one === key);
  const isAlleged = typeof alleged === "boolean" ? is(alleged) : isOnRecord ? "holds" : "unknown";
  const none = lackOn(state, ["direction"], step.on, world);
  return { V12: and(isAlleged, inForceNamed(state, key, none)) };
}

/** The direction named is in force; where none is named, some direction is. */
function inForceNamed(state: State, key: string | null, none: Truth): Truth {
  if (key === null) return or(none, is(inForce(state).length > 0));
  const named = withKey(state.directions, key);
  if (named.length === 0) return none;
  return noneBreaks(named, (one) => is(inForce(state).includes(one)));
}

/** V08, V10: what only a direction in force allows. */
export function judgePowers(state: State, step: OracleStep, world: World): Judged {
  const none = lackOn(state, ["direction"], step.on, world);
  if (step.type === "InspectionRightsUsed") return { V10: mayEnter(state, step, none) };
  const isRemoved = (one: Direction) => ask(one.powers, (powers) => powers.includes("4A"));
  const by = text(dataOf(step), "exercisedBy");
  if (by === null) return { V08: "unknown" };
  return {
    V08:
      by === "council"
        ? noneBreaks(inForce(state), (one) => not(isRemoved(one)))
        : someOf(inForce(state), isRemoved, none),
  };
}

/** Two conditions: what is used as the one right needs the one ground, as the other the other. */
function mayEnter(state: State, step: OracleStep, none: Truth): Truth {
  const isOn = (right: string) => ask(text(dataOf(step), "basis"), (basis) => basis === right);
  const byStatute = someOf(inForce(state), ({ powers }) => takesOver(powers), none);
  const byClause = someOf(
    inForce(state),
    ({ obligations }) => ask(obligations, (all) => all.some(({ kind }) => kind === "grantAccess")),
    none,
  );
  return and(
    or(not(isOn("EA1996/s497B")), byStatute),
    or(not(isOn("clauseOfDirection")), byClause),
  );
}

/** V11, of the notice: it comes when satisfied, and contemplates (4) or (4A). */
export const judgeContemplation = (step: OracleStep): Judged => ({
  V11: and(
    takesOver(texts(dataOf(step), "powersContemplated")),
    ask(text(dataOf(step), "satisfiedOn"), (day) => day <= step.on),
  ),
});

/** V11, of the demand: it relies on such a notice, and what was contemplated still is. */
export function judgeAssistance(state: State, step: OracleStep, world: World): Judged {
  const key = text(dataOf(step), "notice");
  const isRight = (one: Contemplation): Truth =>
    and(
      is(one.on <= step.on),
      ask(one.satisfiedOn, (day) => day <= step.on),
      takesOver(one.powers),
      is(one.endedOn === null),
    );
  if (key === null) return { V11: state.contemplations.length === 0 ? lack(world) : "unknown" };
  return { V11: allOf(withKey(state.contemplations, key), isRight, lack(world)) };
}
