import { definitionOf } from "#events/catalogue.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { FunctionSet } from "#events/values.ts";
import type { RuleDates } from "#machines/rule-book.ts";
import { rungLabels } from "#machines/rung.ts";
import type { Day } from "#machines/time/day.ts";
import { claimOfDay } from "#src/record/claim-of-day.ts";
import { showValue, visible } from "#src/record/show-value.ts";
import type { Draft } from "#src/recording/draft.ts";
import { datesAsked, daysFile } from "#src/rules-patch/rule-days.ts";
import type { Question } from "#src/views/question.ts";
import { daysOf, startsTooEarly, type DaysAsked, type EntryDays } from "./days.ts";
import { answersExpected, type AnswerExpected } from "./expected.ts";
import {
  scenarioFile,
  stepFile,
  type Fault,
  type Place,
  type ScenarioFault,
  type ScenarioFile,
} from "./scenario.ts";
import { shapeFaults, type FileForm } from "./shape-faults.ts";
import { detailsStated, eventMeant, faultsInStep } from "./step-faults.ts";
import { supposed } from "./suppose-faults.ts";
import type { YamlText } from "./yaml-text.ts";

/** Where a scenario begins. */
export interface Start {
  /** The key of a council on record, or the name of one made up. */
  readonly of: { readonly council: string } | { readonly blank: string };
  readonly asAt: Day;
  readonly knownAt: Day | null;
  readonly functions: FunctionSet;
  readonly head: { readonly size: number; readonly root: string } | null;
  readonly taken: readonly string[];
}

/** One step of a scenario, or one move of its clock, with its day. */
export type Move = {
  readonly line: number | null;
  readonly name: string | null;
  readonly day: Day;
} & (
  | { readonly kind: "advance"; readonly words: string }
  | {
      readonly kind: "step";
      readonly draft: Draft;
      readonly happened: boolean;
      readonly expect: readonly AnswerExpected[];
    }
);

/** A scenario, read and without a fault. */
export interface Scenario {
  readonly title: string;
  readonly about: string | null;
  readonly start: Start;
  readonly suppose: Question["suppose"];
  /** Rules put to other days than the law has them. */
  readonly dates: RuleDates;
  readonly moves: readonly Move[];
  readonly stages: readonly StageExpected[];
}

/** That a council stands at a stage on a day. */
export interface StageExpected {
  readonly line: number | null;
  readonly day: Day;
  readonly stage: number;
}

/** What of the council’s record a scenario may use: null where no record was read. */
export interface Ground {
  readonly days: NonNullable<EntryDays>;
  /** The entries that may or may not have happened by the start. */
  readonly unsettled: readonly string[];
  /** The first day of which anything is on record; null for none. */
  readonly first: Day | null;
}

/** Where a file says that it begins, as far as that can be read: which record it needs. */
export function startAsked({ value }: YamlText): Start | null {
  const asked = groupOf(groupOf(value)["start"]);
  const { shape } = scenarioFile.shape.start;
  // What is wrong with a part is told when the file is read; here it is as if it were left out.
  const parts = Object.entries(shape).map(([name, schema]) => {
    const read = schema.safeParse(asked[name]);
    return [name, read.success ? read.data : undefined];
  });
  const start = Object.fromEntries(parts) as Partial<ScenarioFile["start"]>;
  return start["as-at"] === undefined ? null : startOf(start as ScenarioFile["start"]);
}

/** What a text asks, if it is that of a scenario; null if it is not. */
export const titleIn = ({ value }: YamlText): string | null => textOf(groupOf(value)["what-if"]);

function startOf(start: ScenarioFile["start"]): Start | null {
  const { council, blank, functions, head, taken } = start;
  if ((council === undefined) === (blank === undefined)) return null;
  return {
    of: council === undefined ? { blank: blank ?? "" } : { council },
    asAt: start["as-at"],
    knownAt: start["known-at"] ?? null,
    functions: functions ?? "csc",
    head: head ?? null,
    taken: taken ?? [],
  };
}

/**
 * Reads a scenario’s file. No: everything that is wrong with it, by line. `others` is what is wrong
 * beside the text itself, such as that the record is not the one that it names. Pure.
 */
export function readScenario(
  yaml: YamlText,
  ground: Ground | null,
  others: readonly Fault[] = [],
): Result<Scenario, readonly ScenarioFault[]> {
  if (yaml.faults.length > 0) return no(yaml.faults);
  const read = scenarioFile.safeParse(yaml.value);
  const shape = read.success
    ? []
    : read.error.issues.flatMap((issue) => shapeFaults(issue, yaml.value, form));
  const loose = looseOf(yaml.value);
  const asked = daysAsked(loose);
  const days = daysOf(asked, isBlank(loose) ? () => undefined : (ground?.days ?? null));
  const { suppose, faults } = supposed(groupOf(loose["suppose"]), "suppose");
  const dated = datesAsked(groupOf(loose["rules"]));
  const steps = listOf(loose["steps"]).flatMap((step, at) => stepFaults(step, ["steps", at]));
  const all = [
    ...others,
    ...shape,
    ...startFaults(loose, asked.start, ground),
    ...faults,
    ...dated.faults,
    ...steps,
    ...days.faults,
  ];
  if (!read.success || all.length > 0) return no(inOrder(all.map(yaml.placed)));
  return ok({ ...scenarioOf(read.data, days, yaml), suppose, dates: dated.dates });
}

const inOrder = (faults: readonly ScenarioFault[]): readonly ScenarioFault[] =>
  faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));

const form: FileForm = {
  guide: "docs/how-to/what-if.md",
  namesAt: ([first, ...rest]) => {
    const { shape } = scenarioFile;
    if (first === undefined) return Object.keys(shape);
    if (first === "steps") return Object.keys(stepFile.shape);
    if (first === "rules") return Object.keys(daysFile.shape);
    if (first === "expect") return Object.keys(shape.expect.unwrap().element.shape);
    return rest.length > 0 ? ["size", "root"] : Object.keys(shape.start.shape);
  },
};

// The file as far as it has the form of one, so that one fault does not hide the others.
type Loose = Readonly<Record<string, unknown>>;
const groupOf = (value: unknown): Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const looseOf = groupOf;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const isBlank = (loose: Loose): boolean => groupOf(loose["start"])["blank"] !== undefined;

function stepFaults(step: unknown, at: Place): readonly Fault[] {
  const read = stepFile.safeParse(step);
  return read.success ? faultsInStep(read.data, at) : [];
}

function startFaults(loose: Loose, asAt: Day | null, ground: Ground | null): readonly Fault[] {
  const { council, blank } = groupOf(loose["start"]);
  if (loose["start"] !== undefined && (council === undefined) === (blank === undefined)) {
    const expected = "a council of the record (council: its key) or one made up (blank: its name)";
    const found = council === undefined ? "neither" : "both";
    return [{ at: ["start"], expected, found, remedy: "Give one of the two." }];
  }
  if (typeof council !== "string" || asAt === null || ground === null) return [];
  const { first } = ground;
  return [
    ...(first === null || asAt < first ? [startsTooEarly(asAt, first, visible(council))] : []),
    ...takenFaults(listOf(groupOf(loose["start"])["taken"]), ground),
  ];
}

const takenFaults = (taken: readonly unknown[], { unsettled }: Ground): readonly Fault[] =>
  taken.flatMap((id, at): readonly Fault[] => {
    if (typeof id !== "string" || unsettled.includes(id)) return [];
    const list =
      unsettled.length === 0 ? "There is none here." : `There is ${unsettled.join(", ")}.`;
    return [
      {
        at: ["start", "taken", at],
        expected: "an entry that may or may not have happened by the start",
        found: showValue(id),
        remedy: `Leave it out. ${list}`,
      },
    ];
  });

function daysAsked(loose: Loose): DaysAsked {
  const start = scenarioFile.shape.start.shape["as-at"].safeParse(groupOf(loose["start"])["as-at"]);
  const anchors = Object.entries(groupOf(loose["anchors"]));
  return {
    start: start.success ? start.data : null,
    anchors: anchors.flatMap(([name, value]) =>
      typeof value === "string" ? { name, text: value, at: ["anchors", name] } : [],
    ),
    steps: listOf(loose["steps"]).map((step, number) => {
      const { name, on, advance } = groupOf(step);
      return {
        at: ["steps", number],
        name: textOf(name),
        on: textOf(on),
        advance: textOf(advance),
      };
    }),
    others: othersIn(loose),
  };
}

/** The days that are not of the clock: other dates of the steps, then those of the stages. */
const othersIn = (loose: Loose): DaysAsked["others"] => [
  ...listOf(loose["steps"]).flatMap((step, number) =>
    Object.entries(groupOf(groupOf(step)["dates"])).flatMap(([name, text]) =>
      typeof text === "string" ? { text, at: ["steps", number, "dates", name] } : [],
    ),
  ),
  ...listOf(loose["expect"]).flatMap((one, number) => {
    const { on } = groupOf(one);
    return typeof on === "string" ? { text: on, at: ["expect", number, "on"] } : [];
  }),
];

function scenarioOf(
  file: ScenarioFile,
  days: { readonly steps: readonly (Day | null)[]; readonly others: readonly (Day | null)[] },
  { placed }: YamlText,
): Omit<Scenario, "suppose" | "dates"> {
  const start = startOf(file.start);
  if (start === null) throw new Error("bug: a file without a start has no fault");
  const others = [...days.others];
  const lineOf = (at: Place) => placed({ at, expected: "", found: "", remedy: "" }).line;
  const moves = (file.steps ?? []).map((step, number): Move => {
    const day = dayFound(days.steps[number]);
    const base = { line: lineOf(["steps", number]), name: step.name ?? null, day };
    if (step.advance !== undefined) return { ...base, kind: "advance", words: step.advance };
    const dates = Object.keys(step.dates ?? {}).map(
      (name) => [name, dayFound(others.shift())] as const,
    );
    return {
      ...base,
      kind: "step",
      draft: draftOf(step, number, day, dates, start.functions),
      happened: step.happened ?? false,
      expect: answersExpected(step.expect),
    };
  });
  const stages = (file.expect ?? []).map(({ stage }, number) => ({
    line: lineOf(["expect", number]),
    day: dayFound(others.shift()),
    stage: typeof stage === "number" ? stage : rungLabels.indexOf(stage),
  }));
  return { title: file["what-if"], about: file.about ?? null, start, moves, stages };
}

function dayFound(day: Day | null | undefined): Day {
  if (day === null || day === undefined) throw new Error("bug: a file without a fault lacks a day");
  return day;
}

function draftOf(
  step: NonNullable<ScenarioFile["steps"]>[number],
  number: number,
  day: Day,
  dates: readonly (readonly [string, Day])[],
  functions: FunctionSet,
): Draft {
  const type = eventMeant(step.event ?? "") ?? "";
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const stated = [...dates, [definition.happensOn, day] as const];
  return {
    type,
    functions: [functions],
    dates: Object.fromEntries(stated.map(([name, on]) => [name, claimOfDay(on)])),
    data: detailsStated(type, step.set ?? {}),
    evidence: [],
    departures: Object.entries(step.departures ?? {}).map(([rule, reason]) => ({ rule, reason })),
    after: null,
    corrects: null,
    id: `what-if-${number + 1}`,
  };
}
