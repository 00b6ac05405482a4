import type { OracleStep, Truth, World } from "./interface.ts";
import { EDUCATION } from "./next-direction.ts";
import { dataOf, records, text, texts } from "./read.ts";
import { stands, type Direction, type Ending, type State, type Terms } from "./state.ts";
import { isPublishedLater, publishedOn } from "./judge-publication.ts";
import { takesOver, termsOf } from "./terms.ts";
import { and, ask, is, lack, noneBreaks, not, or, someOf } from "./truth.ts";
import { isAbsent } from "./absence.ts";
import { addDays, FIRST_DAY, type Day } from "#machines/time/day.ts";

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
      followsAtItsEnd(state, step, terms, world),
    ),
    V03: ask(terms.powers, (powers) => powers.length > 0),
    V04: ask(text(data, "addressee"), (to) => to === "council" || to === "officerOfCouncil"),
    V05: hasOneTerm(step, terms),
    V06: ask(madeBy, (office) => office === EDUCATION),
    V09: or(
      ask(extra, (functions) => functions.length === 0),
      takesOver(terms.powers),
    ),
    V13: replacesItsLine(state, terms, world),
    V13a: hasOwnFinding(state, terms),
    V24: hasReasons(step),
    V25: isPublishedLater(step, publishedOn(state, "direction", terms.key)),
    V40: ask(text(data, "act"), (act) => act === "EA1996/s497A"),
  };
}

function isGated(step: OracleStep, terms: Terms): Truth {
  return and(
    ask(terms.gate, (gate) => gate === "2" || gate === "2A"),
    ask(
      texts(dataOf(step), "failingFunctions"),
      (failing) => failing.length > 0 && failing.every((one) => one !== "other"),
    ),
    is((terms.functions ?? []).every((one) => one !== "other")),
    ask(terms.satisfiedOn, (day) => day <= step.on),
  );
}

function hasOneTerm(step: OracleStep, { term, until }: Terms): Truth {
  if (term === "indefinite") return is(until === null);
  return term === "fixed" ? ask(until, (last) => last > step.on) : "unknown";
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
function followsAtItsEnd(state: State, step: OracleStep, terms: Terms, world: World): Truth {
  const before = step.on > FIRST_DAY ? addDays(step.on, -1) : step.on;
  const none = isAbsent(state, ["direction"], before, step.on) ? "fails" : lack(world);
  const earlier = state.directions.filter(
    (one) => one.key !== terms.key && isEndTheOccasion(one, step.on),
  );
  return and(
    is(terms.sequence !== 1),
    someOf(earlier, (one) => sharesFunction(one, terms), none),
  );
}

const sharesFunction = (one: Terms, other: Terms): Truth =>
  one.functions === null
    ? "unknown"
    : ask(other.functions, (theirs) => theirs.some((name) => one.functions?.includes(name)));

/** It stands, and so may be brought to its end; or it ended that very day in one of these ways. */
function isEndTheOccasion(one: Direction, on: Day): boolean {
  if (one.endedOn === null || one.endedBy === null) return true;
  const ways: readonly Ending[] = ["expired", "revoked", "superseded", "notStated"];
  return one.endedOn === on && ways.includes(one.endedBy);
}

/** Every direction that stands in its line is replaced, and what it replaces it follows in number. */
function replacesItsLine(state: State, terms: Terms, world: World): Truth {
  const names = (one: Terms): Truth => ask(terms.replaces, (keys) => keys.includes(one.key));
  const others = state.directions.filter(({ key }) => key !== terms.key);
  const toReplace = others.filter(
    (one) => one.line === terms.line && stands(one) && !isNamedByAnother(others, one),
  );
  // Silence on what it replaces matters only where there is something to replace.
  return and(
    is(!(terms.replaces ?? []).includes(terms.key)),
    // What the direction does not name may have been revoked in between, off the record.
    noneBreaks(toReplace, (one) => or(world === "open" ? "unknown" : "fails", names(one))),
    noneBreaks(others, (one) => or(is(names(one) !== "holds"), isNumberedLater(terms, one))),
  );
}

/** Some direction that does not bind yet will put an end to it. */
const isNamedByAnother = (directions: readonly Direction[], one: Direction): boolean =>
  directions.some(
    (other) =>
      other.key !== one.key &&
      stands(other) &&
      !other.tookEffect &&
      (other.replaces ?? []).includes(one.key),
  );

const isNumberedLater = (later: Terms, earlier: Terms): Truth =>
  is(later.sequence === null || earlier.sequence === null || later.sequence > earlier.sequence);

/** Its finding is later than that of each direction it follows, and no earlier than a revocation. */
function hasOwnFinding(state: State, terms: Terms): Truth {
  const own = terms.satisfiedOn;
  const isOwn = (one: Direction): Truth =>
    and(
      own === null ? "unknown" : ask(one.satisfiedOn, (day) => own > day),
      one.endedBy === "revoked" ? ask(own, (day) => day >= (one.endedOn ?? day)) : "holds",
    );
  const others = state.directions.filter(({ key }) => key !== terms.key);
  return noneBreaks(others, (one) => or(not(isFollowedBy(terms, one)), isOwn(one)));
}

/** It replaces that one, or starts afresh under gate 2 where that one was revoked. */
const isFollowedBy = (terms: Terms, one: Direction): Truth =>
  or(
    ask(terms.replaces, (keys) => keys.includes(one.key)),
    one.line === terms.line && one.endedBy === "revoked"
      ? ask(terms.gate, (gate) => gate === "2")
      : "fails",
  );
