import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { Why } from "./schemas/why.ts";

type Found = Why["findings"][number];

const answers = {
  allowed: "Allowed",
  departure: "Allowed only as a departure, with a stated reason",
  refused: "Not allowed",
} as const;

const dependsOnDetails = "Depends on details that were not stated";

/** "Not allowed: The commissioner instructs the council." */
export function answerSays(why: Pick<Why, "answer" | "dependsOnDetails" | "step">): string {
  const footing = why.dependsOnDetails ? dependsOnDetails : answers[why.answer];
  return `${footing}: ${sentence(why.step.says)}`;
}

/** What the step was taken to be about, where only one thing on record could be meant. */
export const takenSays = ({ step }: Pick<Why, "step">): readonly string[] =>
  step.takenToBe.map(
    ({ name, key }) =>
      `Taken to be about the ${name} ${key}, the only one on record that it can mean.`,
  );

/** What a rule finds of the step: each line under its name. */
export function findingSays(finding: Found): readonly (readonly [name: string, says: string])[] {
  const { basis, because, turns, hint, departure } = finding;
  const [turning] = turns;
  return [
    ["from", listed(basis)],
    ["here", hereSays(finding)],
    ...(because.length === 0 ? [] : [["on record", sentence(because.join("; "))] as const]),
    ...(turning === undefined ? [] : [["turns", turning.says] as const]),
    ...(departure === null ? [] : [["departure", departure] as const]),
    ["you can", hint],
  ];
}

/** What is said of a rule whose reading is the project’s own. */
export const unconfirmedSays = "A reading that no lawyer has confirmed.";

/** On what footing the step stands under a rule, and what the record lacks. */
function hereSays(finding: Found): string {
  const { missing } = finding;
  const footing = footingSays(finding);
  if (missing.length === 0) return footing;
  return `${footing}. ${sentence(`Not on record: ${missing.join("; ")}`)}`;
}

// Broken is a word for facts that break a rule; a record that lacks facts shows nothing of the kind.
function footingSays(finding: Found): string {
  const { verdict, ifBroken, effect, departure, missing } = finding;
  if (departure !== null) return "departed from, with the reason stated";
  const isOpen = verdict === "gap" || missing.length > 0;
  const found = isOpen ? "not shown by this record" : "broken";
  if (effect === "refused") return `${found}, and this rule admits no departure`;
  if (effect === "departure") return `${found}, so ${verdict}; it needs a stated reason`;
  return isOpen
    ? `${found}; if it was not kept, ${ifBroken}`
    : `${verdict}; it does not stand in the way`;
}

/** From when a step that is not allowed would be; null where it is allowed, or a day would not help. */
export function whenSays(why: Why): string | null {
  const { answer, earliest, allowedFrom, asAt } = why;
  if (answer === "allowed") return null;
  if (earliest !== null && earliest > asAt) {
    return `The record staying as it is, the earliest day is ${longDay(earliest)}.`;
  }
  if (allowedFrom !== null) {
    return `By ${longDay(allowedFrom)} this record holds enough: taken then, it would be allowed.`;
  }
  return why.dependsOnDetails ? null : "On this record no later day alone would allow it.";
}

/** What to type after the command to take the step all the same; null where that is not the way. */
export function departuresTyped({ answer, findings }: Why): string | null {
  if (answer !== "departure") return null;
  const needed = findings.filter(({ effect }) => effect === "departure");
  return needed.map(({ rule }) => `--departure "${rule}: the reason"`).join(" ");
}

/** The details that could still be stated; null where none would help. */
export const unsaidSays = ({ answer, step }: Pick<Why, "answer" | "step">): string | null =>
  answer === "allowed" || step.unsaid.length === 0
    ? null
    : `Details that were not stated, and can be with --set: ${step.unsaid.join(", ")}.`;
