import { describe, expect, it } from "vitest";
import {
  isLacking,
  nextState,
  startOf,
  templates,
  verdictIn,
  type Letter,
  type TemplateName,
  type Verdict,
} from "#machines/law/sequences/templates.ts";
import {
  and,
  finally_,
  globally,
  implies,
  is,
  isSo,
  next,
  not,
  tracesUpTo,
  until,
  weakNext,
  weakUntil,
  type Trace,
} from "./ltl.ts";

const [a, b, reset] = [is("a"), is("b"), is("reset")];
const precedence = weakUntil(not(b), a);

/** The meaning of each template, as the textbooks give it. */
const textbook: Readonly<Record<TemplateName, Parameters<typeof isSo>[0]>> = {
  existence: finally_(a),
  absence: globally(not(a)),
  init: a,
  response: globally(implies(a, finally_(b))),
  precedence,
  succession: and(precedence, globally(implies(a, finally_(b)))),
  respondedExistence: implies(finally_(a), finally_(b)),
  alternateResponse: globally(implies(a, next(until(not(a), b)))),
  alternatePrecedence: and(precedence, globally(implies(b, weakNext(precedence)))),
  chainResponse: globally(implies(a, next(b))),
  // The first of all has nothing before it, so it is no b.
  chainPrecedence: and(not(b), globally(implies(next(b), a))),
  notSuccession: globally(implies(a, not(finally_(b)))),
  notCoexistence: not(and(finally_(a), finally_(b))),
  precedenceAfter: and(precedence, globally(implies(reset, precedence))),
};

const names = Object.keys(templates) as TemplateName[];
const lettersOf = (name: TemplateName): readonly Letter[] => [
  ...new Set<Letter>(["a", "b", ...templates[name].letters, "other"]),
];
const stateAfter = (name: TemplateName, trace: Trace): string =>
  trace.reduce((state, letter) => nextState(name, state, letter), startOf(name));
const keeps = (name: TemplateName, trace: Trace): boolean =>
  ["kept", "kept so far"].includes(verdictIn(name, stateAfter(name, trace)));

describe("a template of sequence", () => {
  it.each(names)("must mean what the textbook says, on every trace up to length 6: %s", (name) => {
    const traces = tracesUpTo(6, lettersOf(name)).filter(({ length }) => length > 0);
    expect(traces.length).toBeGreaterThanOrEqual(1092);
    const wrong = traces.filter((trace) => keeps(name, trace) !== isSo(textbook[name], trace));
    expect(wrong).toEqual([]);
  });

  // No automaton has more than four states: what four more steps cannot change, nothing can.
  it.each(names)("must be kept or broken for good only if nothing can change it: %s", (name) => {
    expect(Object.keys(templates[name].automaton).length).toBeLessThanOrEqual(4);
    const later = tracesUpTo(4, lettersOf(name));
    const wrong = tracesUpTo(3, lettersOf(name)).filter((trace) => {
      if (trace.length === 0) return false;
      const ahead = later.map((more) => isSo(textbook[name], [...trace, ...more]));
      return verdictIn(name, stateAfter(name, trace)) !== verdictFrom(ahead);
    });
    expect(wrong).toEqual([]);
  });

  it.each(names)("must be wanting something only where it is broken: %s", (name) => {
    const states = Object.keys(templates[name].automaton);
    const lacking = states.filter((state) => isLacking(name, state));
    expect(lacking.filter((state) => verdictIn(name, state) !== "broken")).toEqual([]);
  });

  // Something more in the past: wherever it is broken by a gap, some longer past would have kept it.
  it.each(names)(
    "must call a breach a gap only if something off the record mends it: %s",
    (name) => {
      const fillers = tracesUpTo(2, lettersOf(name)).filter(({ length }) => length > 0);
      const wrong = tracesUpTo(3, lettersOf(name)).filter((trace) => {
        if (!isLacking(name, stateAfter(name, trace))) return false;
        return !withMore(trace, fillers).some((more) => keepsSoFar(name, more));
      });
      expect(wrong).toEqual([]);
    },
  );
});

function verdictFrom([now = false, ...later]: readonly boolean[]): Verdict {
  const all = [now, ...later];
  if (all.every(Boolean)) return "kept";
  if (!all.some(Boolean)) return "broken";
  return now ? "kept so far" : "pending";
}

const keepsSoFar = (name: TemplateName, trace: Trace): boolean =>
  verdictIn(name, stateAfter(name, trace)) !== "broken";

/** The trace with something put in before each of its steps that may want it. */
function withMore(trace: Trace, fillers: readonly Trace[]): readonly Trace[] {
  return trace.reduce<readonly Trace[]>(
    (made, letter) =>
      made.flatMap((before) => [
        [...before, letter],
        ...fillers.map((filler) => [...before, ...filler, letter]),
      ]),
    [[]],
  );
}
