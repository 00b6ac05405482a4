import { listed } from "#machines/words.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";

type Step = VariantShown["steps"][number];
type Duty = VariantShown["duties"][number];

const outcomes: Readonly<Record<Step["outcome"], string>> = {
  allowed: "allowed",
  refused: "refused",
  challengeable: "challengeable",
  unusual: "unusual",
  notKnown: "not known whether every rule is kept",
};

/** What the law makes of a step, by which rules, and whether it stands. */
export function answerSays({ outcome, rules, taken }: Step): string {
  const deciding = rules.filter((one) => one.outcome === outcome).map(({ rule }) => rule);
  const by = deciding.length === 0 ? "" : ` (${listed(deciding)})`;
  // A step that no reason can justify stands only because it is said to have happened.
  const said = taken && outcome === "refused" ? "unlawful" : outcomes[outcome];
  return `${said}${by}${taken ? "" : "; not taken"}`;
}

/** From when to when, and how long. */
export const stageSays = ({ from, to, days }: VariantShown["stages"][number]): string =>
  `${from.words} to ${to === null ? "the end" : to.words}: ${days.words}`;

/** Whether a duty is open on the last day: nothing on record certainly shows it to be met or over. */
export const isOpen = ({ met, owedBy }: Duty): boolean =>
  owedBy !== null && (met === "notShown" || met === "mayBeMet");

/** Where a duty stands on the last day. */
export function dutyStands({ met, state, when }: Duty): string {
  switch (met) {
    case "met":
      return state === "no date" ? "met" : `met; it was due ${when}`;
    case "mayBeMet":
      return `may be met; due ${when}`;
    case "ended":
      return "ended with what it came from";
    case "notShown":
      return openSays(state, when);
  }
}

function openSays(state: Duty["state"], when: string): string {
  switch (state) {
    case "passed":
      return `OVERDUE, or not shown to be met: due ${when}`;
    case "may have passed":
      return `may be overdue: due ${when}`;
    case "to come":
      return `due ${when}`;
    case "no date":
      return "owed, with no day set";
  }
}
