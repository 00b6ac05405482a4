import { eventTypes } from "#events/catalogue.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { regionOf } from "#machines/options.ts";
import { sequences } from "#machines/law/sequences.ts";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { code, ruleLink } from "#src/docs/markdown.ts";
import type { Short } from "#tests/given.ts";
import { antiInvariantRows, directionBesideNotice } from "#tests/machines/anti-invariant-rows.ts";
import { temptingRows } from "#tests/machines/tempting-rows.ts";
import { transitions } from "./transitions-shown.ts";

/** A number of the dossier: what it says in short, and where it lives in the code. */
export interface Place {
  readonly id: string;
  readonly says: string;
  /** In the words of the page, with links. */
  readonly lives: string;
  /** The files named in `lives`, from the root of the project. */
  readonly files: readonly string[];
}

const fileLink = (file: string): string => `[${code(file)}](../../${file})`;
const eventLink = (type: string): string => `[${type}](events.md#${type.toLowerCase()})`;

const regionsSaid = (regions: readonly string[]): string =>
  regions.map((region) => `region ${code(region)}`).join(", ");

/** The file of a rule is its name in kebab-case. */
const fileOfRule = (name: RuleName): string =>
  `machines/rules/${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

function placeOfRule(name: RuleName): Place {
  const { id, statement, standing }: Rule = rules[name];
  const steps = eventTypes.filter((type) => rulesOf(type).includes(name)).map(eventLink);
  const judges = standing === undefined ? `judges ${steps.join(", ")}` : "judges the position";
  const file = fileOfRule(name);
  return {
    id,
    says: statement,
    lives: `${ruleLink(id)}, ${fileLink(file)}; ${judges}`,
    files: [file],
  };
}

const ofTheMachinery: readonly Place[] = [
  {
    id: "V31",
    says: "an overdue report changes no other region",
    lives: `no step of the chart is about the day a report is due: ${fileLink("machines/settle.ts")}`,
    files: ["machines/settle.ts"],
  },
  {
    id: "V38",
    says: "the record is only added to, and what is recorded later never changes what was the case",
    lives: `a property of ${fileLink("src/replay/replay.ts")} and of the log, ${fileLink("src/log/event-log.ts")}`,
    files: ["src/replay/replay.ts", "src/log/event-log.ts"],
  },
  {
    id: "V39",
    says: "a step is judged by the rules in force on its own day",
    lives: `part of every condition: ${code("conditionOf")} in ${fileLink("machines/judge.ts")}`,
    files: ["machines/judge.ts"],
  },
];

const number = (id: string): string => `${id.startsWith("P") ? "1" : "0"}${id.slice(1)}`;

/** V01 to V41 and the project’s own rules, in the order of their numbers. */
export const rulePlaces: readonly Place[] = [...ruleNames.map(placeOfRule), ...ofTheMachinery].sort(
  (a, b) => (number(a.id) < number(b.id) ? -1 : 1),
);

const duties = "machines/duties.ts";
const duty = (
  id: string,
  says: string,
  lives = `a duty: ${fileLink(duties)}`,
  file = duties,
): Place => ({
  id,
  says,
  lives,
  files: [file],
});
const workingDays = "machines/time/working-days.ts";

/** A duty of the end: pending under its rule of sequence. */
function dutyOfTheEnd(id: string, says: string, dated = ""): Place {
  const rule = sequences.find(({ owes }) => owes?.duty === id);
  if (rule === undefined) throw new Error(`no rule of sequence owes ${id}`);
  const link = `[${rule.id}](sequences.md#${rule.id.toLowerCase()})`;
  const file = "machines/law/sequences/outcomes.ts";
  const lives = `pending under ${link}, ${fileLink(file)}${dated}; listed by ${fileLink(duties)}`;
  return { id, says, lives, files: [file, duties] };
}

/** D1 to D3 and L1 to L5. */
export const dutyPlaces: readonly Place[] = [
  duty(
    "D1",
    "a statutory report published in 30 working days and answered in 70; a draft plan in 20",
  ),
  duty("D2", "what counts as a working day", `the calendar: ${fileLink(workingDays)}`, workingDays),
  duty("D3", "a claim for judicial review promptly and within three months"),
  dutyOfTheEnd("L1", "each proposal has an outcome in the end"),
  dutyOfTheEnd(
    "L2",
    "each commissioner who owes a report makes it, or ends with a reason",
    `, dated by ${ruleLink("V30")}`,
  ),
  dutyOfTheEnd("L3", "each report delivered is decided on in the end"),
  dutyOfTheEnd(
    "L4",
    "each set-up ends in a launch or is cancelled",
    ", while the position is one of setting up",
  ),
  dutyOfTheEnd("L5", "each notice ends; a direction has no guaranteed end"),
];

const regionFile = (region: string): string => `machines/regions/${region}.ts`;

/** T01 to T43. */
export const transitionPlaces: readonly Place[] = transitions.map(({ id, says, steps }) => {
  const regions = [...new Set(steps.flatMap((type) => regionOf(type) ?? []))];
  const derived = id === "T36" ? ["direction"] : regions;
  const by =
    steps.length === 0
      ? "a step that follows by the passing of days"
      : steps.map(eventLink).join(", ");
  return {
    id,
    says,
    lives: `${by}; ${regionsSaid(derived)}`,
    files: derived.map(regionFile),
  };
});

/** What a history of the tests is made of: its events, and the regions that own them. */
function allowed(id: string, says: string, history: readonly Short[]): Place {
  const types = [...new Set(history.map(([type]) => type))];
  const regions = [...new Set(types.flatMap((type) => regionOf(type) ?? []))];
  return {
    id,
    says,
    lives: `${types.map(eventLink).join(", ")}; ${regionsSaid(regions)}`,
    files: regions.map(regionFile),
  };
}

/** A01 to A20. */
export const antiInvariantPlaces: readonly Place[] = [
  ...antiInvariantRows.map(([id, may, history]) => allowed(id, may, history)),
  allowed(
    "A17",
    "a direction on children’s social care beside a notice about education",
    directionBesideNotice,
  ),
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The statements that are tempting and false. They have no number: the statement stands for one. */
export const temptingPlaces: readonly Place[] = temptingRows.map(([, says, history]) =>
  allowed(says, says, history),
);
