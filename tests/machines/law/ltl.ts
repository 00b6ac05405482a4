import type { Letter } from "#machines/law/sequences/templates.ts";

/** A trace is a finite list of letters: what each step was to the rule. */
export type Trace = readonly Letter[];

/** A formula of linear temporal logic on finite traces: is it so of the trace, from a place on? */
type Formula = (trace: Trace, at: number) => boolean;

export const is =
  (letter: Letter): Formula =>
  (trace, at) =>
    trace[at] === letter;
export const not =
  (part: Formula): Formula =>
  (trace, at) =>
    !part(trace, at);
export const and =
  (...parts: readonly Formula[]): Formula =>
  (trace, at) =>
    parts.every((part) => part(trace, at));
export const implies =
  (given: Formula, required: Formula): Formula =>
  (trace, at) =>
    !given(trace, at) || required(trace, at);
/** There is a next place, and it is so there. */
export const next =
  (part: Formula): Formula =>
  (trace, at) =>
    at + 1 < trace.length && part(trace, at + 1);
/** If there is a next place, it is so there. */
export const weakNext =
  (part: Formula): Formula =>
  (trace, at) =>
    at + 1 >= trace.length || part(trace, at + 1);
/** Of some place from here on. */
export const finally_ =
  (part: Formula): Formula =>
  (trace, at) =>
    trace.some((_, place) => place >= at && part(trace, place));
/** Of every place from here on. */
export const globally =
  (part: Formula): Formula =>
  (trace, at) =>
    trace.every((_, place) => place < at || part(trace, place));
/** `second` comes, and `first` is so until then. */
export const until =
  (first: Formula, second: Formula): Formula =>
  (trace, at) =>
    trace.some(
      (_, place) =>
        place >= at &&
        second(trace, place) &&
        trace.every((__, earlier) => earlier < at || earlier >= place || first(trace, earlier)),
    );
/** The same, or `first` to the end. */
export const weakUntil =
  (first: Formula, second: Formula): Formula =>
  (trace, at) =>
    until(first, second)(trace, at) || globally(first)(trace, at);

/** Is the formula so of the whole trace? */
export const isSo = (formula: Formula, trace: Trace): boolean => formula(trace, 0);

/** Every trace of the letters up to a length, the shortest first. */
export function tracesUpTo(length: number, letters: readonly Letter[]): readonly Trace[] {
  let last: readonly Trace[] = [[]];
  const all: Trace[] = [[]];
  for (let at = 0; at < length; at += 1) {
    last = last.flatMap((trace) => letters.map((letter) => [...trace, letter]));
    all.push(...last);
  }
  return all;
}
