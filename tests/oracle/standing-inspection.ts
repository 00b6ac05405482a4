import type { Day } from "#machines/time/day.ts";
import type { Law } from "#machines/law/numbers.ts";
import { isAbsent } from "./absence.ts";
import type { Truth } from "./interface.ts";
import { plusDays, plusMonths } from "./read.ts";
import type { Commission, Inspection, State } from "./state.ts";
import { and, ask, is, not, or } from "./truth.ts";

const HELP_FROM = "2016-07-01";
const REMOVAL_FROM = "2016-04-01";
/** Reports ceased to give an overall grade, and with it the rules that read one. */
const GRADE_ENDED = "2026-04-01";

/** V28, V28a and V29 of one inspection, each by the day of its publication. */
export function judgeInspection(
  law: Law,
  state: State,
  one: Inspection,
  asAt: Day,
): readonly (readonly [string, Truth])[] {
  const { id, on } = one;
  const isGraded = on < GRADE_ENDED;
  const help = isHelped(law, state, on);
  const isTrigger = ask(law["inadequateAreaIsTrigger"] ?? null, (value) => value === true);
  const v28 = on >= HELP_FROM && isGraded ? or(not(isInadequate(one)), help) : "holds";
  const v28a = isGraded ? "holds" : or(not(and(one.anyInadequate, isTrigger)), help);
  const v29 =
    on >= REMOVAL_FROM && isGraded
      ? or(not(or(isPersistent(law, state, one), isSystemic(one))), isRemovalAsked(state, on, asAt))
      : "holds";
  return [
    [`V28:${id}`, v28],
    [`V28a:${id}`, v28a],
    [`V29:${id}`, v29],
  ];
}

const isInadequate = ({ overall }: Inspection): Truth =>
  ask(overall, (grade) => grade === "inadequate");

/** An adviser or a commissioner of the department was in place, or followed in time. */
function isHelped(law: Law, state: State, on: Day): Truth {
  const wasAdvised = is(
    state.advisers.some(({ from, until }) => from <= on && (until === null || until > on)),
  );
  const wasRun = state.commissions
    .filter(({ appointedOn, endedOn }) => appointedOn <= on && (endedOn === null || endedOn > on))
    .map(isOfEducation);
  return or(wasAdvised, ...wasRun, hasFollowed(law, state, on));
}

const isOfEducation = ({ department }: Commission): Truth =>
  ask(department, (name) => name === "education");

function hasFollowed(law: Law, state: State, on: Day): Truth {
  const days = law["adviserFollowsDays"];
  if (typeof days !== "number") return "unknown";
  const last = plusDays(on, days);
  const isWithin = (day: Day) => day >= on && day <= last;
  const commissions = state.commissions.filter(({ appointedOn }) => isWithin(appointedOn));
  const isDenied = isAbsent(state, ["adviserOrCommissioner"], on, last);
  return or(
    isDenied ? "fails" : "unknown",
    is(state.advisers.some(({ from }) => isWithin(from))),
    ...commissions.map(isOfEducation),
  );
}

/** Inadequate more than once within the months of the policy. */
function isPersistent(law: Law, state: State, one: Inspection): Truth {
  const months = law["persistentFailureMonths"];
  if (typeof months !== "number") return "unknown";
  const earlier = state.inspections.filter(
    ({ id, on }) => id !== one.id && on <= one.on && plusMonths(on, months) >= one.on,
  );
  const isFirst = (other: Inspection) =>
    other.on < one.on || state.inspections.indexOf(other) < state.inspections.indexOf(one);
  return and(isInadequate(one), or("fails", ...earlier.filter(isFirst).map(isInadequate)));
}

/** Inadequate as a whole, and in every key judgement. */
const isSystemic = (one: Inspection): Truth =>
  and(
    isInadequate(one),
    ask(one.allInadequate, (isAll) => isAll),
  );

/** A commissioner asked about removal was there or came, or it is recorded why none was. */
function isRemovalAsked(state: State, on: Day, asAt: Day): Truth {
  const kinds = ["commissioner", "adviserOrCommissioner"];
  const commissions = state.commissions.filter(
    ({ appointedOn, endedOn }) => appointedOn >= on || endedOn === null || endedOn > on,
  );
  const isReasoned = state.absences.some(
    (one) => kinds.includes(one.of) && one.reason !== null && one.until !== null && one.until >= on,
  );
  return or(
    isAbsent(state, kinds, on, asAt) ? "fails" : "unknown",
    is(isReasoned),
    ...commissions.map((one) =>
      and(
        isOfEducation(one),
        ask(one.removalQuestion, (isAsked) => isAsked),
      ),
    ),
  );
}
