import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { MomentShown } from "#src/views/schemas/scenario.ts";
import { periodChecked } from "#src/views/stated-words.ts";

type Step = NonNullable<MomentShown["step"]>;
type FindingOf = Step["findings"][number];

/** When it was and what was done, or that the clock moved. */
export function momentSays({ from, on, step }: MomentShown): string {
  const days = from === on ? longDay(on) : `${longDay(from)} to ${longDay(on)}`;
  return step === null
    ? `${days}: the clock moves`
    : `${longDay(on)}: ${step.says} [${step.event}]`;
}

/** What the days up to a moment brought. */
export function broughtSays({ passed, due, step }: MomentShown): readonly string[] {
  const brought = [
    ...passed.map(onItsDay),
    ...due.map(({ on, is, rule, what, verified }) => {
      const said =
        is === "due" ? ` is the last day for ${what}` : `, the last day for ${what}, has passed`;
      return `${longDay(on)}${said} [${rule}${periodChecked(verified)}].`;
    }),
  ];
  return step === null && brought.length === 0
    ? ["No period ends, and nothing falls due."]
    : brought;
}

/** What a step brought about on its own day. */
export const followedSays = ({ followed }: MomentShown): readonly string[] =>
  followed.map(onItsDay);

const onItsDay = ({ on, what }: MomentShown["passed"][number]): string =>
  `${longDay(on)}: ${what}.`;

/** How the position of the council changed. */
export const movedSays = ({ before, after, moves }: MomentShown): readonly string[] => [
  ...moves.map(({ name, words }) => `${name}: ${words}`),
  ...(before.number === after.number
    ? []
    : [`Stage ${before.number} to ${after.number}: ${after.label}`]),
];

/** Whether it came out as the file expects. */
export const expectedSays = ({ words, met, found }: MomentShown["expected"][number]): string =>
  met ? `As expected: ${words}.` : `NOT AS EXPECTED: ${words}. Found: ${found}.`;

/** What a diligent department would do after a move of the clock, in a line each. */
export const tasksSay = ({ tasks }: MomentShown): readonly string[] =>
  tasks.map(({ event, says, because }) => `${says}: ${because} [${event}]`);

/** What stands before those lines. */
export const tasksLead = "A diligent department would now:";

/** What a step states; null where it states nothing. */
export const statesSay = ({ states }: Step): string | null =>
  states.length === 0
    ? null
    : sentence(states.map(({ name, says }) => `${name}: ${says}`).join("; "));

const notTaken = "It is not taken, and the story goes on without it.";

/** What the law makes of a step, and whether it stands in the story. */
export function footingSays({ outcome, taken, happened, lacks }: Step): string {
  if (lacks.length > 0) {
    return `It does not say enough to be a step: add ${listed(lacks)} under set. ${notTaken}`;
  }
  const stands = happened ? " It stands, because the scenario says that it happened." : "";
  switch (outcome) {
    case "allowed":
      return "Allowed.";
    case "unusual":
      return "Allowed, but unusual.";
    case "notKnown":
      return "Allowed; but whether every rule is kept cannot be known from what is on record here.";
    case "refused":
      return `Not allowed.${taken ? stands : ` ${notTaken}`}`;
    case "challengeable":
      if (!taken) return `Only as a departure, with a stated reason. ${notTaken}`;
      return `Challengeable.${happened ? stands : " It is taken as a departure, with its reason."}`;
  }
}

/** The first day on which a step that is not taken would not be blocked; null where that is no answer. */
export const earliestSays = ({ taken, earliest }: Step): string | null =>
  taken || earliest === null
    ? null
    : `All else staying as it is, the earliest day is ${longDay(earliest)}.`;

/** What a finding comes to, in a word or two. */
export const outcomeSays: Readonly<Record<FindingOf["outcome"], string>> = {
  refused: "refused",
  challengeable: "challengeable",
  notKnown: "not known",
  unusual: "unusual",
  allowed: "allowed",
};

/** Where a rule comes from, what it lacks, who could supply that, and what can be done, by name. */
export function findingTold(
  finding: FindingOf,
  step: Step,
): readonly (readonly [label: string, text: string])[] {
  const { rule, outcome, basis, missing, because, suppliers, hint, departure } = finding;
  const details = [...new Set(suppliers.flatMap(({ detail }) => detail ?? []))];
  const others = suppliers.filter(({ detail }) => detail === null);
  const supply = [...new Set(others.map(supplySays))];
  const rows: readonly (readonly [string, string | null])[] = [
    ["from", listed(basis)],
    ["missing", missing.length === 0 ? null : sentence(missing.join("; "))],
    ["found", because.length === 0 ? null : sentence(because.join("; "))],
    ["departs", departure === null ? null : sentence(departure)],
    ["to state", details.length === 0 ? null : `${listed(details)}, under set or by --set.`],
    ["supplied by", supply.length === 0 ? null : sentence(listed(supply, "or"))],
    ["you can", hint],
    [
      "or add",
      outcome === "challengeable" && !step.taken ? `departures: { ${rule}: the reason }` : null,
    ],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}

/** The step, and whose it is, if it is not for anyone to take. */
const supplySays = ({ event, by }: FindingOf["suppliers"][number]): string =>
  by === "anyone" ? event : `${event} (by ${by})`;
