import type { Outcome } from "./outcome.ts";

/** What the law is expected to answer to a step, and by which rule if one is named. */
export interface AnswerExpected {
  readonly words: string;
  readonly outcome: Outcome;
  readonly rule: string | null;
}

const outcomes: Readonly<Record<string, Outcome>> = {
  allowed: "allowed",
  refused: "refused",
  challengeable: "challengeable",
  unusual: "unusual",
  "not known": "notKnown",
};

/** Reads `refused by V15`; the schema of the file has checked its form. */
export const answersExpected = (
  stated: string | readonly string[] | undefined,
): readonly AnswerExpected[] =>
  [stated ?? []].flat().map((words) => {
    const [said = "", rule = null] = words.split(" by ");
    const outcome = outcomes[said];
    if (outcome === undefined) throw new Error(`bug: no answer ${said}`);
    return { words, outcome, rule };
  });
