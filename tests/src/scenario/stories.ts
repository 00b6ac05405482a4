import type { Entry } from "#events/envelope.ts";
import { blankCouncil, cutTo, frozenAt, groundOf, type Frozen } from "#src/scenario/frozen.ts";
import { play, type Moment, type Story } from "#src/scenario/play.ts";
import { readScenario, startAsked } from "#src/scenario/read-scenario.ts";
import type { ScenarioFault } from "#src/scenario/scenario.ts";
import type { Stream } from "#src/views/question.ts";

/** A stream of these entries, the whole of a record. */
export const streamOf = (entries: readonly Entry[]): Stream => ({
  council: "solihull",
  held: entries.map((entry, index) => ({ index, entry })),
  head: { size: entries.length, root: "0".repeat(64) },
});

const made = (text: string, stream: Stream | null) => {
  const start = startAsked(text);
  const of =
    start === null ? null : "blank" in start.of ? blankCouncil(start.of.blank, start) : stream;
  const cut = start === null || of === null ? null : cutTo(of, start);
  return { cut, read: readScenario(text, cut && start && groundOf(cut, start)) };
};

/** Everything that is wrong with a file: line, field, what was expected and what was found. */
export function faultsIn(text: string, stream: Stream | null = null): readonly ScenarioFault[] {
  const { read } = made(text, stream);
  return read.ok ? [] : read.error;
}

/** The record at the start of a scenario, and the scenario played on it. */
export function played(text: string, stream: Stream | null = null): Story & { frozen: Frozen } {
  const { read, cut } = made(text, stream);
  if (!read.ok || cut === null) throw new Error(JSON.stringify(read));
  return play(frozenAt(cut, read.value), read.value);
}

/** What became of each step: its day, its kind and the answer of the law. */
export const told = ({ moments }: Pick<Story, "moments">): readonly string[] => moments.map(lineOf);

function lineOf({ move, step }: Moment): string {
  if (step === null) return `${move.day} clock`;
  return `${move.day} ${step.draft.type} ${step.outcome}${step.taken ? "" : ", not taken"}`;
}

/** The head of a file about a council made up. */
export const blank = (asAt: string): string =>
  `what-if: A test\nformat: 1\nstart: {blank: Testshire, as-at: ${asAt}}\n`;
