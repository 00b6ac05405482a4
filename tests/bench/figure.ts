import { styleText } from "node:util";

/** One line of the table: what was measured, and whether a limit on it was kept. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** Null for a figure that is only reported. */
  readonly limit: { readonly words: string; readonly kept: boolean } | null;
}

/** The figures of one benchmark, with what a reader needs to know of how they came about. */
export interface Report {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** How long, how often and how much a run of the benchmarks measures. */
export interface Effort {
  readonly councils: number;
  readonly replayRounds: number;
  readonly appendRounds: number;
  readonly processRounds: number;
  readonly ruleRounds: number;
  readonly pageRounds: number;
}

/** A figure that is only reported. */
export const reported = (what: string, measured: string): Figure => ({
  what,
  measured,
  limit: null,
});

/** A ratio that must not be higher than a limit. */
export const atMost = (what: string, ratio: number, limit: number): Figure => ({
  what,
  measured: times(ratio),
  limit: { words: `at most ${limit}x`, kept: ratio <= limit },
});

/** A ratio that must not be lower than a limit. */
export const atLeast = (what: string, ratio: number, limit: number): Figure => ({
  what,
  measured: times(ratio),
  limit: { words: `at least ${limit}x`, kept: ratio >= limit },
});

export const times = (ratio: number): string => `${ratio.toFixed(2)}x`;

/** A number with thousands set apart: 16,650. */
export const grouped = (number: number): string => Math.round(number).toLocaleString("en-GB");

/** Milliseconds in the unit that a person would use. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 10) return `${ms.toFixed(0)} ms`;
  if (ms >= 1) return `${ms.toFixed(1)} ms`;
  return ms >= 0.01 ? `${(ms * 1000).toFixed(0)} µs` : `${(ms * 1e6).toFixed(0)} ns`;
}

/** The report as a table for people. */
export function tableOf({ title, figures, notes }: Report): string {
  const wide = 50;
  const lines = figures.map(({ what, measured, limit }) => {
    const said = `  ${what.padEnd(wide)}${measured.padStart(12)}`;
    return limit === null ? said : `${said}   ${limit.words.padEnd(16)}${verdict(limit.kept)}`;
  });
  return [styleText("bold", title), ...lines, ...notes.map((note) => `  ${note}`), ""].join("\n");
}

const verdict = (kept: boolean): string =>
  kept ? styleText("green", "kept") : styleText(["red", "bold"], "missed");
