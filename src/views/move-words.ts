import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { Move, Moves } from "./schemas/moves.ts";

/** What the footings on which a step may be taken are called, the freest first. */
export const footings = {
  mayBeDone: "May be done",
  mayBeDoneButUnusual: "May be done, but unusual",
  ifItStates: "May be done if it states enough",
  onlyAsADeparture: "Only as a departure, with a stated reason",
  notAllowed: "Not allowed",
} as const satisfies Partial<Record<keyof Moves, string>>;

/** What is said of the steps that a short list leaves out. */
export const leftOut = {
  aboutNothingOnRecord: "About something that is not on record here",
  alwaysRecordable: "Evidence and support: may always be recorded",
} as const satisfies Partial<Record<keyof Moves, string>>;

/** Why a step is about nothing: what it would follow is not there. */
export const aboutNothingSays =
  "Each would follow an earlier step that is not on record here: no notice ends where there is " +
  "none, and no trust starts before one is decided on.";

type Ruled = Pick<Move["needs"][number], "rule" | "statement" | "basis">;

/** "The statement. The provisions." */
export const lawSays = ({ statement, basis }: Omit<Ruled, "rule">): string =>
  `${statement} ${sentence(listed(basis))}`;

/** "V15: the statement. The provisions." */
export const ruleSays = (ruled: Ruled): string => `${ruled.rule}: ${lawSays(ruled)}`;

/** What one rule asks of a step, and what the record may then have to hold. */
export const needSays = ({ rule, what, lacks }: Move["needs"][number]): readonly string[] => [
  `${rule} needs: ${what.join("; ")}.`,
  ...(lacks.length === 0 ? [] : [`It may also need on record: ${lacks.join("; ")}.`]),
];

/** A rule that asks a step to state something, and what. */
interface Asking {
  readonly rule: string;
  readonly what: readonly string[];
}

/** What a step must state, each thing once, with the rules that ask for it. */
export function toStateOf(
  needs: readonly Asking[],
): readonly { readonly what: string; readonly rules: readonly string[] }[] {
  const rulesBy = new Map<string, string[]>();
  for (const { rule, what } of needs) {
    for (const one of what) rulesBy.set(one, [...(rulesBy.get(one) ?? []), rule]);
  }
  return [...rulesBy].map(([what, rules]) => ({ what, rules }));
}

/** As many things as are said in one line; of more, some are said and the rest are counted. */
const mostInALine = 5;
const firstInALine = 3;

/** "may be done if it states the report decided on (rule V32)". */
export function mayBeDoneStating(needs: readonly Asking[]): string {
  const all = toStateOf(needs).map(({ what }) => what);
  const isLong = all.length > mostInALine;
  const said = isLong
    ? [...all.slice(0, firstInALine), `${all.length - firstInALine} things more`]
    : all;
  const rules = needs.map(({ rule }) => rule);
  const by =
    rules.length > mostInALine
      ? `${rules.length} rules ask for them`
      : `${rules.length === 1 ? "rule" : "rules"} ${listed(rules)}`;
  return `may be done if it states ${listed(said)} (${by})`;
}

/** What is missing, and what stands against a step under one rule. */
export const groundsSay = ({
  missing,
  because,
}: Pick<Move["why"][number], "missing" | "because">): readonly string[] => [
  ...(missing.length === 0 ? [] : [sentence(`Not on record: ${missing.join("; ")}`)]),
  ...(because.length === 0 ? [] : [sentence(`On record: ${because.join("; ")}`)]),
];

/** From when a step that is not allowed would be, the record staying as it is. */
export const earliestSays = ({ earliest }: Pick<Move, "earliest">): string =>
  earliest === null
    ? "On what the record holds by this day, no later day alone would allow it."
    : `The record staying as it is, the earliest day is ${longDay(earliest)}.`;
