import type { OracleStep, Truth } from "./interface.ts";
import { dataOf, flag, keyOf, text, texts } from "./read.ts";
import { awaitDirection } from "./next-proposal.ts";
import { endDirections } from "./settle.ts";
import { change, withKey, type Direction, type Ending, type State } from "./state.ts";
import { is } from "./truth.ts";
import { termsOf } from "./terms.ts";

export const EDUCATION = "secretaryOfStateForEducation";

const CAUSES: Readonly<Record<string, Ending>> = {
  revocation: "revoked",
  expiry: "expired",
  supersession: "superseded",
  quashing: "quashed",
  abolition: "abolished",
};

/** V07: only these five end a direction, and one without a last day does not reach it. */
export function mayEnd(directions: readonly Direction[], step: OracleStep): Truth {
  const cause = text(dataOf(step), "cause");
  if (cause === null) return "unknown";
  const named = withKey(directions, keyOf(dataOf(step), "direction"));
  const hasNoLastDay = cause === "expiry" && named.some(({ term }) => term === "indefinite");
  return is(Object.hasOwn(CAUSES, cause) && !hasNoLastDay);
}

/** Directions, and what is said or done before and about them. */
export function nextDirection(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const key = keyOf(data, "direction");
  const isIt = (direction: Direction) => direction.key === key;
  switch (step.type) {
    case "StatutoryDirectionMade":
      return make(state, step);
    case "StatutoryDirectionServed": {
      const { on } = step;
      // It binds from service: a later day, said when it was made, is outrun by the service itself.
      const served = (one: Direction) => ({
        ...one,
        servedOn: one.servedOn === null || on < one.servedOn ? on : one.servedOn,
      });
      return { ...state, directions: change(state.directions, key, served) };
    }
    case "StatutoryDirectionRevoked":
      if (isPowerless(text(data, "revokedBy"))) return state;
      return endDirections(state, isIt, step.on, "revoked");
    case "StatutoryDirectionQuashed":
      return endDirections(state, isIt, step.on, "quashed");
    case "StatutoryDirectionSaidToHaveEnded": {
      if (mayEnd(state.directions, step) === "fails") return state;
      return endDirections(state, isIt, step.on, CAUSES[keyOf(data, "cause")] ?? "notStated");
    }
    case "CouncilAbolished":
      return endDirections(state, () => true, step.on, "abolished");
    case "ObligationBreached":
      return { ...state, breaches: [...state.breaches, key] };
    case "UrgencyRecorded":
      return { ...state, urgencies: [...state.urgencies, text(data, "direction")] };
    case "CriticismPutToIndividual": {
      const heard = { role: keyOf(data, "role"), couldAnswer: flag(data, "couldAnswer") };
      return { ...state, criticisms: [...state.criticisms, heard] };
    }
    default:
      return nextContemplation(state, step);
  }
}

function nextContemplation(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const { on } = step;
  const key = keyOf(data, "notice");
  if (step.type === "ContemplationNoticeGiven") {
    const satisfiedOn = text(data, "satisfiedOn");
    const powers = texts(data, "powersContemplated");
    const given = { key, on, satisfiedOn, powers, endedOn: null };
    return { ...state, contemplations: [...state.contemplations, given] };
  }
  if (step.type !== "ContemplationEnded") return state;
  return {
    ...state,
    contemplations: change(state.contemplations, key, (one) => ({
      ...one,
      endedOn: one.endedOn ?? on,
    })),
  };
}

const isPowerless = (office: string | null): boolean => office !== null && office !== EDUCATION;

function make(state: State, step: OracleStep): State {
  if (isPowerless(text(dataOf(step), "madeBy"))) return state;
  const direction: Direction = {
    ...termsOf(step),
    id: step.id,
    madeOn: step.on,
    namedOn: step.dates.effective ?? null,
    servedOn: step.dates.served ?? null,
    tookEffect: false,
    endedOn: null,
    endedBy: null,
  };
  const made = { ...state, directions: [...state.directions, direction] };
  return awaitDirection(made, direction.proposal);
}
