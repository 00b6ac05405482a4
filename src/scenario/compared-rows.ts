import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import { kindOf, verdictsByGravity } from "#src/views/finding-words.ts";
import { strengthWords } from "#src/views/findings-shown.ts";
import { onDay } from "#src/views/labels.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";
import { functionsSay, periodChecked, supposedSays } from "#src/views/stated-words.ts";
import { answerSays, dutyStands, stageSays } from "./variant-words.ts";

/** One thing that a variant says, under a name that the same thing has in every variant. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly says: string;
}

/** The groups, in the order in which they are told. */
export const groups = [
  "Beginning and end",
  "Stages",
  "Days between the first of each",
  "Steps",
  "What the steps state",
  "Documents and decisions",
  "Exposure to challenge",
  "Findings by rule",
  "Deadlines and duties",
] as const;
type Group = (typeof groups)[number];

/** Everything of a variant that is compared. Its name and its file are not: they only tell it apart. */
export function rowsOf(variant: VariantShown, isBesideRecord: boolean): readonly Row[] {
  const of = (group: Group, rows: readonly Said[]): readonly Row[] =>
    numbered(rows).map(([what, says]) => ({ group, what, says }));
  return [
    ...of("Beginning and end", [
      ...endsOf(variant),
      ...(isBesideRecord ? [] : unsettledOf(variant)),
    ]),
    ...of("Stages", stagesOf(variant)),
    ...of("Days between the first of each", durationsOf(variant)),
    ...of("Steps", stepsOf(variant)),
    ...of("Documents and decisions", papersOf(variant)),
    ...of("Exposure to challenge", exposureOf(variant)),
    ...of("Findings by rule", rulesOf(variant)),
    ...of("Deadlines and duties", dutiesOf(variant)),
  ];
}

type Said = readonly [what: string, says: string];

/** What comes more than once is counted, so that the second is held against the second. */
function numbered(rows: readonly Said[]): readonly Said[] {
  const seen = new Map<string, number>();
  return rows.map(([what, says]) => {
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return [times === 1 ? what : `${what} (${times})`, says];
  });
}

const endsOf = (variant: VariantShown): readonly Said[] => [
  ["Council", `${variant.council.name}${variant.madeUp ? ", made up" : ""}`],
  ["Functions", functionsSay[variant.functions]],
  ["Begins on", longDay(variant.from)],
  ["Ends on", longDay(variant.to)],
  [
    "Uses",
    variant.knownAt === null
      ? "everything on this record"
      : `what was public by the end of ${longDay(variant.knownAt)}`,
  ],
  [
    "Record",
    `${counted(variant.logHead.size, "entry", "entries")}, root ${variant.logHead.root.slice(0, 12)}`,
  ],
  ...variant.suppositions.map((one): Said => [`Supposed: ${one.words}`, supposedSays(one)]),
  ["Rules", variant.rulesVersion.slice(0, 12)],
  ["Stage at the end", `${variant.end.number}: ${variant.end.words}`],
];

// Beside the record itself, which goes on, there is nothing to hold against it.
const unsettledOf = ({ unsettled }: VariantShown): readonly Said[] =>
  unsettled.map(({ what, on, taken }) => [
    `Not known by the start: ${what}, ${onDay(on)}`,
    taken ? "taken to have happened" : "left out",
  ]);

const stagesOf = ({ stages, milestones }: VariantShown): readonly Said[] => [
  ...stages.map((one): Said => [`Stage ${one.stage}: ${one.label}`, stageSays(one)]),
  ...milestones.flatMap(({ words, on }): Said[] =>
    on === null ? [] : [[capital(words), on.words]],
  ),
];

const durationsOf = ({ durations }: VariantShown): readonly Said[] =>
  durations.flatMap(({ words, days }): Said[] =>
    days === null ? [] : [[capital(words), days.words]],
  );

// What is tried in vain is held against what else is tried in vain: the step that counts is the other.
const stepsOf = ({ steps }: VariantShown): readonly Said[] =>
  steps.map((step) => [
    `${step.taken ? "" : "Tried: "}${step.says} [${step.event}]`,
    `${step.on.words}: ${answerSays(step)}`,
  ]);

/** How many of each kind, and of all. */
function papersOf({ steps }: VariantShown): readonly Said[] {
  const all = steps.filter(({ paper }) => paper !== null);
  const byKind = Map.groupBy(all, ({ event }) => event);
  const of = (paper: "document" | "decision") =>
    String(all.filter((step) => step.paper === paper).length);
  return [
    ["Documents, together", of("document")],
    ["Decisions, together", of("decision")],
    ...[...byKind.values()].map((alike): Said => [
      `${capital(alike[0]?.paper ?? "")}: ${alike[0]?.says ?? ""}`,
      String(alike.length),
    ]),
  ];
}

// None is said of each, so that the gravest stands first whichever variant has it.
const exposureOf = ({ exposure }: VariantShown): readonly Said[] =>
  verdictsByGravity.flatMap((verdict) =>
    Object.entries(strengthWords).map(([strength, words]): Said => {
      const found = exposure.find((one) => one.verdict === verdict && one.strength === strength);
      return [`${kindOf(verdict)}, ${words}`, String(found?.count ?? 0)];
    }),
  );

function rulesOf({ findings }: VariantShown): readonly Said[] {
  const byRule = Map.groupBy(findings, ({ rule, statement }) => `${rule}: ${statement}`);
  const rules = [...byRule].map(([rule, alike]): Said => {
    const verdicts = Map.groupBy(alike, ({ verdict }) => verdict);
    const counts = [...verdicts].map(
      ([verdict, { length }]) => `${length} × ${kindOf(verdict).toLowerCase()}`,
    );
    return [rule, listed(counts.toSorted())];
  });
  return rules.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** The steps of a variant, each under the name by which it is held against that of another. */
export const stepsNamed = (
  variant: VariantShown,
): ReadonlyMap<string, VariantShown["steps"][number]> =>
  new Map(
    numbered(stepsOf(variant)).flatMap(([what], at) => {
      const step = variant.steps[at];
      return step === undefined ? [] : [[what, step] as const];
    }),
  );

function dutiesOf({ duties }: VariantShown): readonly Said[] {
  // The obligations of a direction that set no day are alike but for their words.
  const isUndated = (duty: VariantShown["duties"][number]) =>
    duty.rule === "TE" && duty.state === "no date";
  const byDirection = Map.groupBy(duties.filter(isUndated), ({ from }) => from);
  return [
    ...duties
      .filter((duty) => !isUndated(duty))
      .map((duty): Said => [
        `${capital(duty.what)} [${duty.rule}${periodChecked(duty.verified)}]`,
        dutyStands(duty),
      ]),
    ...[...byDirection].map(([from, alike]): Said => {
      const stands = Map.groupBy(alike, dutyStands);
      const counts = [...stands].map(([says, { length }]) => `${length} ${says}`);
      return [`Obligations without a day: ${from}`, listed(counts)];
    }),
  ];
}
