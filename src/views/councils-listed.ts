import { exactly } from "#machines/time/span.ts";
import { lengthOf } from "./days-apart.ts";
import { isNotShownInTime } from "./deadlines.ts";
import { rungTitles } from "./rung-words.ts";
import type { CouncilLine, Councils } from "./schemas/councils.ts";
import type { DaysApart } from "./schemas/days-apart.ts";
import type { Deadlines, DutyShown } from "./schemas/duties.ts";

/** A council in a list: how long it has been at its stage, and what is due next. */
export interface CouncilListed {
  readonly line: CouncilLine;
  /** From the first day at its stage to the day of the view; null for the lowest, which is not counted. */
  readonly days: DaysApart | null;
  /** The soonest day that is still to come, or may be, and not shown to be met; null for none. */
  readonly next: DutyShown | null;
  /** How many days have certainly passed without anything on record to show that they were met. */
  readonly passed: number;
}

/** The councils of one view with the deadlines of the same. Pure. */
export function councilsListed(
  { councils, asAt }: Councils,
  { deadlines }: Deadlines,
): readonly CouncilListed[] {
  const byCouncil = Map.groupBy(deadlines, ({ council }) => council.key);
  return councils.map((line) => {
    const own = byCouncil.get(line.council.key) ?? [];
    return {
      line,
      days: line.since === null ? null : lengthOf(line.since, exactly(asAt)),
      // Soonest first, as the view of the deadlines has them.
      next: own.find(isStillOpen) ?? null,
      passed: own.filter(isNotShownInTime).length,
    };
  });
}

const isStillOpen = ({ state, met }: DutyShown): boolean =>
  state !== "passed" && (met.answer === "notShown" || met.answer === "mayBeMet");

/** The orders of a list, each in the words in which it is offered. */
export const listOrders = {
  name: "Council, A to Z",
  "name-descending": "Council, Z to A",
  stage: "Stage, lowest first",
  "stage-descending": "Stage, highest first",
  days: "Days at this stage, fewest first",
  "days-descending": "Days at this stage, most first",
  deadline: "Next deadline, soonest first",
  "deadline-descending": "Next deadline, latest first",
} as const;
export type ListOrder = keyof typeof listOrders;

/** What of a council a list is put in order by. */
export type OrderedBy = Exclude<ListOrder, `${string}-descending`>;

/** The stages that a list may be cut to, each choice with its words; some ask for two of them at once. */
export const stageChoices: Readonly<Record<string, StageChoice>> = {
  ...Object.fromEntries(rungTitles.map((title, at) => [at, { says: `${at}: ${title}`, of: [at] }])),
  "1-2": { says: "1 or 2: under notice, or told that a direction is in mind", of: [1, 2] },
  "3-4": { says: "3 or 4: under a statutory direction", of: [3, 4] },
};

interface StageChoice {
  readonly says: string;
  readonly of: readonly number[];
}

/** Which councils are wanted, and in which order. */
export interface ListAsked {
  /** Only those at a stage of this choice, or perhaps at one; null for every stage. */
  readonly stage: string | null;
  /** Only those whose name or key holds this, in capitals or not; empty for all. */
  readonly name: string;
  readonly order: ListOrder;
}

/** Those wanted, in the order wanted; what has no days, or no deadline, always comes last. Pure. */
export function listAsAsked(
  all: readonly CouncilListed[],
  { stage, name, order }: ListAsked,
): readonly CouncilListed[] {
  const wanted = name.trim().normalize("NFC").toLowerCase();
  const isNamed = ({ line: { council } }: CouncilListed) =>
    [council.name, council.key].some((one) => one.toLowerCase().includes(wanted));
  const by = order.replace("-descending", "") as OrderedBy;
  const sign = by === order ? 1 : -1;
  return all
    .filter((one) => (stage === null || isAtOneOf(stage, one.line)) && isNamed(one))
    .toSorted((a, b) => compared(a, b, by, sign) || byName(a, b));
}

const isAtOneOf = (choice: string, line: CouncilLine): boolean =>
  stagesOf(line).some((stage) => stageChoices[choice]?.of.includes(stage));

/** The stage, and any other that a day not on record leaves open. */
const stagesOf = ({ rung, mayBe }: CouncilLine): readonly number[] => [
  rung.number,
  ...mayBe.map(({ number }) => number),
];

const byName = (a: CouncilListed, b: CouncilListed): number =>
  a.line.council.name.localeCompare(b.line.council.name, "en-GB");

function compared(a: CouncilListed, b: CouncilListed, by: OrderedBy, sign: 1 | -1): number {
  if (by === "name") return sign * byName(a, b);
  const [one, other] = [a, b].map((it) => ranked[by](it)) as [Ranked, Ranked];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one === other ? 0 : sign * (one < other ? -1 : 1);
}

type Ranked = number | string | null;

const ranked: Readonly<Record<Exclude<OrderedBy, "name">, (one: CouncilListed) => Ranked>> = {
  stage: ({ line }) => line.rung.number,
  days: ({ days }) => days?.least ?? days?.most ?? null,
  deadline: ({ next }) => next?.by?.to ?? next?.by?.from ?? null,
};
