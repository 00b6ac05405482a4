import type { OracleStep, Truth, World } from "./interface.ts";
import { EDUCATION } from "./next-direction.ts";
import { dataOf, records, text, texts } from "./read.ts";
import { inForce, stands, type Direction, type State, type Terms } from "./state.ts";
import { termsOf } from "./terms.ts";
import { and, ask, is, lack, noneBreaks, not, or, someOf } from "./truth.ts";
import { isAbsent } from "./absence.ts";
import { addDays, FIRST_DAY } from "#machines/time/day.ts";

/** The rules about what a direction says and what it follows. */
export function judgeDirection(
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const data = dataOf(step);
  const terms = termsOf(step);
  const extra = texts(data, "extraFunctions");
  const madeBy = text(data, "madeBy");
  return {
    V01: isGated(step, terms),
    V02: or(
      ask(terms.gate, (gate) => gate !== "2A"),
      followsAtItsEnd(state, step, world),
    ),
    V03: ask(terms.powers, (powers) => powers.length > 0),
    V04: ask(text(data, "addressee"), (to) => to === "council" || to === "officerOfCouncil"),
    V05: hasOneTerm(terms),
    V06: ask(madeBy, (office) => office === EDUCATION),
    V09: or(
      ask(extra, (functions) => functions.length === 0),
      takesOver(terms),
    ),
    V13: replacesItsLine(state, terms, world),
    V13a: hasOwnFinding(state, terms),
    V24: hasReasons(step),
    V25: ask(step.dates.published ?? null, (day) => day >= step.on),
    V40: and(
      ask(text(data, "act"), (act) => act === "EA1996/s497A"),
      ask(madeBy, (office) => office === EDUCATION),
    ),
  };
}

/** Is it given under (4) or (4A)? */
const takesOver = ({ powers }: { readonly powers: readonly string[] | null }): Truth =>
  ask(powers, (known) => known.includes("4") || known.includes("4A"));

function isGated(step: OracleStep, terms: Terms): Truth {
  return and(
    ask(terms.gate, (gate) => gate === "2" || gate === "2A"),
    ask(texts(dataOf(step), "failingFunctions"), (failing) =>
      failing.some((one) => one !== "other"),
    ),
    ask(terms.satisfiedOn, (day) => day <= step.on),
  );
}

function hasOneTerm({ term, until }: Terms): Truth {
  if (term === "indefinite") return is(until === null);
  return term === "fixed" && until !== null ? "holds" : "unknown";
}

function hasReasons(step: OracleStep): Truth {
  const reasons = records(dataOf(step), "reasons");
  if (reasons === null) return "unknown";
  return and(
    is(reasons.length > 0),
    ...reasons.map((one) => ask(text(one, "evidenceOn"), (day) => day <= step.on)),
  );
}

/** Gate 2A: an earlier direction about the same function is at its end. */
function followsAtItsEnd(state: State, step: OracleStep, world: World): Truth {
  const terms = termsOf(step);
  const before = step.on > FIRST_DAY ? addDays(step.on, -1) : step.on;
  const none = isAbsent(state, ["direction"], before, step.on) ? "fails" : lack(world);
  const earlier = state.directions.filter(({ key }) => key !== terms.key);
  return someOf(
    earlier,
    (one) => and(sharesFunction(one, terms), isAtItsEnd(one, step, terms, world)),
    none,
  );
}

const sharesFunction = (one: Terms, other: Terms): Truth =>
  ask(one.functions, () => true) === "unknown" || other.functions === null
    ? "unknown"
    : is((one.functions ?? []).some((name) => (other.functions ?? []).includes(name)));

function isAtItsEnd(one: Direction, step: OracleStep, terms: Terms, world: World): Truth {
  if (one.endedOn !== null) {
    if (one.endedBy === "quashed" || one.endedBy === "abolished") return "fails";
    return and(is(one.endedOn === step.on), one.endedBy === "notStated" ? "unknown" : "holds");
  }
  const bindsFrom = step.dates.effective ?? step.dates.served ?? step.on;
  const expires = is(one.term === "fixed" && one.until !== null && one.until <= bindsFrom);
  const isReplaced = ask(terms.replaces, (keys) => keys.includes(one.key));
  return or(lack(world), expires, isReplaced);
}

/** Every direction that stands in its line is replaced and followed in number. */
function replacesItsLine(state: State, terms: Terms, world: World): Truth {
  const standing = state.directions.filter(
    (one) => one.line === terms.line && stands(one) && one.key !== terms.key,
  );
  const isOther = ask(terms.replaces, (keys) => !keys.includes(terms.key));
  return and(
    isOther,
    noneBreaks(standing, (one) => {
      const isReplaced = ask(terms.replaces, (keys) => keys.includes(one.key));
      const isFollowed =
        one.sequence === null
          ? "unknown"
          : ask(terms.sequence, (number) => number > (one.sequence ?? 0));
      // What the direction does not name may have been revoked in between, off the record.
      const isGone = world === "open" && isReplaced !== "holds" ? "unknown" : "fails";
      return or(isGone, and(isReplaced, isFollowed));
    }),
  );
}

/** Its finding is later than that of each direction it follows, and than its revocation. */
function hasOwnFinding(state: State, terms: Terms): Truth {
  const followed = state.directions.filter(
    (one) =>
      one.key !== terms.key &&
      (one.line === terms.line || (terms.replaces ?? []).includes(one.key)),
  );
  const unseen = (terms.replaces ?? []).some(
    (key) => key !== terms.key && followed.every((one) => one.key !== key),
  );
  const own = terms.satisfiedOn;
  return and(
    unseen ? "unknown" : "holds",
    noneBreaks(followed, (one) =>
      and(
        own === null ? "unknown" : ask(one.satisfiedOn, (day) => own > day),
        one.endedBy === "revoked" ? ask(own, (day) => day >= (one.endedOn ?? day)) : "holds",
      ),
    ),
  );
}

/** V12: the order is sought against the breach of a direction in force. */
export function judgeOrder(
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const key = text(dataOf(step), "direction");
  const alleged = dataOf(step)["breachAlleged"];
  const isOnRecord = state.breaches.some((one) => key === null || one === key);
  const isAlleged = typeof alleged === "boolean" ? is(alleged) : isOnRecord ? "holds" : "unknown";
  const none = isAbsent(state, ["direction"], step.on, step.on) ? "fails" : lack(world);
  return { V12: and(isAlleged, inForceNamed(state, key, none)) };
}

/** The direction named is in force; where none is named, some direction is. */
function inForceNamed(state: State, key: string | null, none: Truth): Truth {
  if (key === null) return or(none, is(inForce(state).length > 0));
  const named = state.directions.filter((one) => one.key === key);
  if (named.length === 0) return none;
  return noneBreaks(named, (one) => is(inForce(state).includes(one)));
}

/** V08, V10: what only a direction under (4) or (4A) allows. */
export function judgePowers(
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const none = isAbsent(state, ["direction"], step.on, step.on) ? "fails" : lack(world);
  if (step.type === "InspectionRightsUsed") {
    const isStatutory = ask(text(dataOf(step), "basis"), (basis) => basis === "EA1996/s497B");
    return { V10: or(not(isStatutory), someOf(inForce(state), takesOver, none)) };
  }
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

/** V11: notice was given that a direction under (4) or (4A) is contemplated, and still is. */
export function judgeAssistance(
  state: State,
  step: OracleStep,
  world: World,
): Readonly<Record<string, Truth>> {
  const key = text(dataOf(step), "notice");
  const isDirected = (since: string): Truth =>
    or(
      "fails",
      ...state.directions.filter((one) => one.madeOn >= since).map((one) => takesOver(one)),
    );
  const isRight = (one: State["contemplations"][number]): Truth =>
    and(
      is(one.on <= step.on),
      ask(one.satisfiedOn, (day) => day <= one.on),
      takesOver(one),
      is(one.endedOn === null),
      not(isDirected(one.on)),
    );
  if (key === null) return { V11: someOf(state.contemplations, isRight, lack(world)) };
  const named = state.contemplations.filter((one) => one.key === key);
  return { V11: named.length === 0 ? lack(world) : and(...named.map(isRight)) };
}
