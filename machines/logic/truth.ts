/**
 * The three answers of a rule.
 *
 * - `holds`: so on every reading of what is on record;
 * - `fails`: facts on record break it;
 * - `unknown`: a needed fact is not on record, or a date is too imprecise to say.
 */
export type Truth = "holds" | "fails" | "unknown";

/** The three answers as numbers, so that and is the least, or the greatest, and not is 2 - x. */
export type Code = 0 | 1 | 2;

export const FAILS = 0;
export const UNKNOWN = 1;
export const HOLDS = 2;

/** The word for a code. */
export function truthOf(code: Code): Truth {
  return code === HOLDS ? "holds" : code === FAILS ? "fails" : "unknown";
}

/** The code for a plain yes or no. */
export function codeOf(yes: boolean): Code {
  return yes ? HOLDS : FAILS;
}

/** Kleene's not. */
export function notCode(code: Code): Code {
  return code === HOLDS ? FAILS : code === FAILS ? HOLDS : UNKNOWN;
}
