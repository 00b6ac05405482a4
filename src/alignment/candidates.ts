import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Facts } from "#machines/facts.ts";
import type { Turn } from "#machines/logic/explain.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { ruleCondition } from "#machines/judge.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { addDays, addMonths, type Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";
import type { WorkingFact } from "#src/replay/claims.ts";
import { giversOf, type Giver } from "./given-by.ts";
import type { Case } from "./judged-plan.ts";
import { openQuestions, type OpenQuestion } from "./open-questions.ts";
import { detailCost, insertions, narrowingCost } from "./prices.ts";
import { isSupposed, supposing, valueIn, type Repair } from "./repair.ts";
import { restsOnADay, usualDetails } from "./usual-details.ts";
import { closingOf, dayInTime, oneMore, supposedFact } from "./usual-facts.ts";

/** One way to fill a gap. */
export interface Option {
  readonly repairs: readonly Repair[];
  readonly cost: number;
}

/** Ways of which at most one is taken. */
export interface Choice {
  readonly name: string;
  readonly options: readonly Option[];
}

/** So many rounds: a fact that is supposed may raise questions of its own. */
const rounds = 3;

/**
 * What could be supposed of a history: proposed by the rules’ own explanations, which name the facts
 * and days that each answer lacks. What a proposal is worth is judged by replay alone.
 */
export function choicesFor(of: Case): readonly Choice[] {
  const choices = new Map<string, Map<string, Option>>();
  let taken: readonly Repair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = sizeOf(choices);
    const facts = supposing(of.facts, taken, of.view.functions);
    for (const question of openQuestions(of, taken)) {
      for (const { name, option } of proposedFor(question, { ...of, facts })) {
        if (about(option).some(isSupposed)) continue;
        const options = choices.get(name) ?? new Map<string, Option>();
        choices.set(name, options.set(JSON.stringify(option), identified(name, option)));
      }
    }
    if (sizeOf(choices) === before) break;
    taken = [...choices.values()].flatMap((options) => [...options.values()][0]?.repairs ?? []);
  }
  return [...choices].map(([name, options]) => ({ name, options: [...options.values()] }));
}

/** The supposed facts of an option, each with an id that says which choice it is of. */
const identified = (name: string, { repairs, cost }: Option): Option => ({
  cost,
  repairs: repairs.map((repair, part) =>
    repair.kind === "insert" ? { ...repair, id: `supposed ${name} ${part}` } : repair,
  ),
});

const sizeOf = (choices: ReadonlyMap<string, ReadonlyMap<string, Option>>): number =>
  [...choices.values()].reduce((sum, { size }) => sum + size, 0);

const about = ({ repairs }: Option): readonly string[] =>
  repairs.flatMap((repair) => (repair.kind === "insert" ? [] : [repair.entry]));

interface Proposed {
  readonly name: string;
  readonly option: Option;
}

function proposedFor(question: OpenQuestion, of: Case): readonly Proposed[] {
  const { explained, name } = question;
  const { missing, imprecise, turns, because } = explained;
  const turned = new Map(turns.map((turn) => [turn.path, turn]));
  const places = [
    ...missing.map(({ path }) => path),
    ...imprecise.map(({ path }) => path),
    // What is on record is not argued with; but a day may be wrong only in being too wide.
    ...because.flatMap(({ left }) => (left.path?.startsWith("facts.delivery.") ? left.path : [])),
  ];
  const proposed = [...new Set(places)].flatMap((path) =>
    proposedAt(path, turned.get(path), question, of),
  );
  return name === "noticeIsClosedWhenADirectionIsMade" || name === "noticeIsReviewedInTime"
    ? [...proposed, ...closing(question)]
    : proposed;
}

const closing = (question: OpenQuestion): readonly Proposed[] => {
  const repairs = closingOf(question);
  return repairs.length === 0
    ? []
    : [{ name: `closing ${question.subject}`, option: { repairs, cost: costOf(repairs) } }];
};

/** What a set of repairs costs by the table. */
export const costOf = (repairs: readonly Repair[]): number =>
  repairs.reduce((sum, repair) => {
    if (repair.kind === "insert") return sum + (insertions[repair.type]?.cost ?? 0);
    return sum + (repair.kind === "detail" ? detailCost : narrowingCost);
  }, 0);

const member = /^facts\.(\w+)\[(\d+)\]\.(\w+)$/;
const subjectPath = /^step\.subjects\[0\]\.(\w+)$/;

/** The ways to fill what a rule finds missing, or too imprecise, at one place. */
function proposedAt(
  path: string,
  turn: Turn | undefined,
  question: OpenQuestion,
  of: Case,
): readonly Proposed[] {
  const facts = question.env.facts as unknown as Facts;
  if (path.startsWith("step.data.")) return detailsOf(path.slice(10), question.entry, question, of);
  if (path === "step.on") return narrowed(question.entry, turn, of);
  const [, list, index, field] = member.exec(path) ?? [];
  if (list !== undefined && index !== undefined && field !== undefined) {
    const one = (facts as unknown as Record<string, readonly Member[]>)[list]?.[Number(index)];
    return one === undefined ? [] : givenTo(list, one, field, turn, question, of);
  }
  const [, ofSubject] = subjectPath.exec(path) ?? [];
  if (ofSubject !== undefined) {
    const rule: Rule = rules[question.name];
    const each = rule.standing?.each.replace("facts.", "") ?? "";
    const [one] = question.env.step["subjects"] as readonly Member[];
    return one === undefined ? [] : givenTo(each, one, ofSubject, turn, question, of);
  }
  if (path.startsWith("facts.delivery.")) {
    return giversOf(path.replace("facts.", "")).flatMap((giver) =>
      setUp(giver, turn, question, facts),
    );
  }
  // Where a number of law is not set, another member of a list that the rule reads may do without it.
  const lists = path.startsWith("law.") ? fieldsRead(ruleCondition(question.name)) : [path];
  return lists.flatMap((list) => oneMoreOf(list, question));
}

function oneMoreOf(path: string, question: OpenQuestion): readonly Proposed[] {
  const list = /^facts\.(\w+)$/.exec(path)?.[1];
  const repairs = list === undefined ? [] : oneMore(list, question);
  const name = `one more of ${list} for ${question.entry ?? question.subject}`;
  return repairs.length === 0 ? [] : [{ name, option: { repairs, cost: costOf(repairs) } }];
}

type Member = Readonly<Record<string, unknown>>;

/** A detail of an entry on record, with each usual value. */
function detailsOf(
  field: string,
  entry: string | null,
  question: OpenQuestion,
  { facts: all, view }: Case,
): readonly Proposed[] {
  const fact = all.find((one) => one.entry.id === entry);
  if (fact === undefined || entry === null || (valueIn(fact.data, field) ?? null) !== null) {
    return [];
  }
  const facts = question.env.facts as unknown as Facts;
  const values = usualDetails[`${fact.entry.type}.${field}`]?.({ fact, facts, view }) ?? [];
  return values.flatMap((value): readonly Proposed[] => {
    if (value === null || value === undefined) return [];
    const days = restsOnADay(value) ? daysBefore(fact, all).map((day) => exactly(day)) : [null];
    return days.map((day) => {
      const { type } = fact.entry;
      const repair: Repair = { kind: "detail", entry, type, field, value, day, notBefore: null };
      return { name: `${entry} ${field}`, option: { repairs: [repair], cost: detailCost } };
    });
  });
}

/**
 * The first possible day of an entry; and, where later ones of its kind may have come on the same
 * day, one early enough for each of theirs to be later in turn.
 */
function daysBefore({ entry, on }: WorkingFact, all: readonly WorkingFact[]): readonly Day[] {
  const day = on.from ?? on.to;
  if (day === null) return [];
  const alike = all.filter((one) => one.entry.type === entry.type && one.on.from === on.from);
  const later = alike.length - 1 - alike.findIndex((one) => one.entry.id === entry.id);
  return later > 0 ? [day, addDays(day, -later)] : [day];
}

/** Days of an entry on record that lie inside what is stated of it. */
function narrowed(
  entry: string | null,
  turn: Turn | undefined,
  { facts }: Case,
): readonly Proposed[] {
  const fact = facts.find((one) => one.entry.id === entry);
  if (fact === undefined || isExact(fact.on)) return [];
  const { on } = fact;
  const runs = (turn?.runs ?? [])
    .filter(({ truth }) => truth === "holds")
    .flatMap((run) => within(on, run) ?? []);
  const ends = [on.from, on.to].filter((day) => day !== null).map((day) => exactly(day));
  return [...runs, ...ends].map((day) => ({
    name: `day of ${fact.entry.id}`,
    option: {
      repairs: [
        { kind: "narrowing", entry: fact.entry.id, type: fact.entry.type, day, notBefore: on.from },
      ],
      cost: narrowingCost,
    },
  }));
}

function within(on: Span, { from, to }: { readonly from: Day | null; readonly to: Day | null }) {
  const first = from === null || (on.from !== null && on.from > from) ? on.from : from;
  const last = to === null || (on.to !== null && on.to < to) ? on.to : to;
  return first !== null && last !== null && first > last ? null : { from: first, to: last };
}

/** A field of a member of a list: a detail of the entry that it came from, or a fact that gives it. */
function givenTo(
  list: string,
  one: Member,
  field: string,
  turn: Turn | undefined,
  question: OpenQuestion,
  of: Case,
): readonly Proposed[] {
  if (list === "reviewGaps") return field === "intervalMonths" ? intervalOf(one, of) : [];
  const onRecord = (giver: Giver): WorkingFact | undefined =>
    of.facts.find(({ entry, data }) => {
      if (entry.type !== giver.type) return false;
      return giver.key === "id"
        ? entry.id === one["key"]
        : giver.key !== null && data[giver.key.replace("data.", "")] === one["key"];
    });
  return giversOf(`${list}.${field}`).flatMap((giver): readonly Proposed[] => {
    const fact = onRecord(giver);
    if (giver.how === "adds") {
      if (giver.from?.startsWith("data.") === true) {
        return detailsOf(giver.from.slice(5), fact?.entry.id ?? null, question, of);
      }
      return giver.from === "on" ? narrowed(fact?.entry.id ?? null, turn, of) : [];
    }
    if (giver.from !== "on" || giver.key === null) return [];
    if (fact !== undefined) return narrowed(fact.entry.id, turn, of);
    return (one[field] ?? null) === null ? inserted(giver, one, turn, question) : [];
  });
}

/** The shortest interval between reviews under which none was late. */
function intervalOf({ notice, from, until }: Member, { facts }: Case): readonly Proposed[] {
  const issued = facts.find(
    ({ entry, data }) =>
      entry.type === "ImprovementNoticeIssued" &&
      data["notice"] === notice &&
      (data["reviewIntervalMonths"] ?? null) === null,
  );
  const [start, end] = [(from as Span | null)?.from, (until as Span | null)?.to];
  if (issued === undefined || typeof start !== "string" || typeof end !== "string") return [];
  let months = 1;
  while (addMonths(start, months) < end) months += 1;
  const { id, type } = issued.entry;
  const repair: Repair = {
    kind: "detail",
    entry: id,
    type,
    field: "reviewIntervalMonths",
    value: months,
    day: null,
    notBefore: null,
  };
  return [
    { name: `${id} reviewIntervalMonths`, option: { repairs: [repair], cost: detailCost } },
  ];
}

/** A supposed fact about a member, on each day that the rule would be content with. */
function inserted(
  { type, key }: Giver,
  one: Member,
  turn: Turn | undefined,
  question: OpenQuestion,
): readonly Proposed[] {
  const name = `${type} of ${String(one["key"])}`;
  const first = spanOf(one, ["madeOn", "appointedOn", "issuedOn"]);
  return daysFor(turn, question).flatMap((day): readonly Proposed[] => {
    if (first !== null && day < first) return [];
    const data = { [key?.replace("data.", "") ?? ""]: one["key"], ...usualData[type] };
    const fact = supposedFact(type, day, data, first);
    if (fact === null) return [];
    return [{ name, option: { repairs: [fact], cost: costOf([fact]) } }];
  });
}

const usualData: Readonly<Partial<Record<EventType, Readonly<Record<string, unknown>>>>> = {
  RepresentationsConsidered: { closedMind: false },
  StatutoryDirectionRevoked: { revokedBy: "secretaryOfStateForEducation" },
  CommissionEnded: { reason: "the reason that the letter gives" },
};

const spanOf = (one: Member, names: readonly string[]): Day | null => {
  const spans = names.flatMap((name) => (one[name] as Span | null | undefined) ?? []);
  return spans[0]?.from ?? null;
};

/** The last day of every run on which the rule would be kept; else a day in time for the step. */
function daysFor(turn: Turn | undefined, question: OpenQuestion): readonly Day[] {
  const inTime = dayInTime(question);
  const runs = (turn?.runs ?? []).filter(({ truth }) => truth === "holds");
  const days = runs.flatMap(({ from, to }) => to ?? from ?? []);
  return days.length > 0 || inTime === null ? days : [inTime];
}

/** A document of the setting up of another arrangement. */
function setUp(
  { type }: Giver,
  turn: Turn | undefined,
  question: OpenQuestion,
  { delivery }: Facts,
): readonly Proposed[] {
  const example = definitionOf(type)?.example as Member | undefined;
  if (insertions[type] === undefined || example === undefined) return [];
  const { provider, model } = question.env.step["data"] as Member;
  const data = {
    ...example,
    ...("provider" in example && { provider: delivery.provider ?? provider ?? "trust" }),
    ...("model" in example && { model: model ?? example["model"] }),
  };
  return daysFor(turn, question).flatMap((day) => {
    const fact = supposedFact(type, day, data);
    const name = `${type} for ${question.entry}`;
    return fact === null ? [] : [{ name, option: { repairs: [fact], cost: costOf([fact]) } }];
  });
}
