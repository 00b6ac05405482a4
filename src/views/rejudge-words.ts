import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import { counted, figureSays } from "./say-value.ts";
import type { Rejudged } from "./schemas/rules-patch.ts";

type Told = Pick<Rejudged, "asAt" | "parts" | "councilsOtherwise" | "counted" | "reached">;

/** How much is judged otherwise under a change, and of whom; where nothing is, why not. */
export function headSays(told: Told): string[] {
  const { findings } = told.counted;
  const open =
    findings.open === 0
      ? []
      : [
          `${counted(findings.open, "conclusion stays", "conclusions stay")} not known, and now ` +
            `${findings.open === 1 ? "turns" : "turn"} on other days or facts.`,
        ];
  const otherwise = findings.appeared + findings.gone + findings.verdict;
  return otherwise > 0
    ? [otherwiseSays(told), kindsSay(findings), ...notAskedSays(told), ...open]
    : [nothingSays(told), ...open, ...whyNothing(told)];
}

function otherwiseSays({ asAt, counted: counts, councilsOtherwise }: Told): string {
  const { steps, stepsOtherwise, questions, questionsOtherwise, councils } = counts;
  const names = councilsOtherwise.map(({ name }) => name);
  const ofSteps = `${figureSays(stepsOtherwise)} of ${counted(steps, "step", "steps")}`;
  const ofQuestions =
    `${figureSays(questionsOtherwise)} of ${counted(questions, "question", "questions")} about the ` +
    `position on ${longDay(asAt)}`;
  const some = [
    ...(stepsOtherwise > 0 ? [ofSteps] : []),
    ...(questionsOtherwise > 0 ? [ofQuestions] : []),
  ];
  const are = stepsOtherwise + questionsOtherwise === 1 ? "is" : "are";
  return (
    `Under the change, ${listed(some)}, of ${figureSays(names.length)} of ` +
    `${counted(councils, "council", "councils")}, ${are} judged otherwise: ${listed(names)}.`
  );
}

function kindsSay({ appeared, gone, verdict }: Rejudged["counted"]["findings"]): string {
  const kinds = [
    [appeared, "appears", "appear"],
    [gone, "is gone", "are gone"],
    [verdict, "has another verdict", "have another verdict"],
  ] as const;
  const said = kinds
    .filter(([count]) => count > 0)
    .map(([count, one, many], at) => {
      const what = at > 0 ? "" : count === 1 ? " finding" : " findings";
      return `${figureSays(count)}${what} ${count === 1 ? one : many}`;
    });
  return `${listed(said)}.`;
}

const nothingSays = ({ asAt, counted: { steps, questions, councils } }: Told): string =>
  `Under the change, no step is judged otherwise: none of ${counted(steps, "step", "steps")}, and none of ` +
  `${counted(questions, "question", "questions")} about the position on ${longDay(asAt)}, of ` +
  `${counted(councils, "council", "councils")}.`;

/** Why a change alters no verdict: the law says the same, no rule reads it, or none was reached. */
function whyNothing({ parts, reached }: Told): string[] {
  if (parts.every(({ differs }) => !differs)) return ["The law says the same already."];
  const unread = parts
    .filter(({ differs, rules }) => differs && rules.length === 0)
    .map(({ name }) => `No rule judges by ${name}: it can only date a duty.`);
  const [asked, notAsked] = [true, false].map((isAsked) =>
    reached.filter((rule) => rule.asked > 0 === isAsked),
  ) as [Rejudged["reached"], Rejudged["reached"]];
  const never = notAsked.map(({ rule }) => rule);
  const which = `${listed(never)}, which no step of these histories reaches`;
  return [
    ...unread,
    ...(never.length === 0 ? [] : [`The change is about ${which}.`]),
    ...asked.map(askedSays),
  ];
}

/** How far a rule reached where it found something: what it was not asked of is not cleared by it. */
const notAskedSays = ({ reached }: Told): string[] =>
  reached
    .filter(({ asked, inForce }) => inForce < asked)
    .map(
      ({ rule, asked, inForce }) =>
        `${rule} was asked ${counted(asked, "time", "times")}, of them ${figureSays(inForce)} of a day on ` +
        "which it is in force: of the others it says nothing.",
    );

function askedSays({ rule, asked, inForce }: Rejudged["reached"][number]): string {
  const times = `${rule} was asked ${counted(asked, "time", "times")}`;
  if (inForce === 0) return `${times}, never of a day on which it is in force.`;
  const those =
    inForce === asked ? "" : `, of them ${figureSays(inForce)} of a day on which it is in force`;
  return `${times}${those}: each with the same verdict.`;
}
