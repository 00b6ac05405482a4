import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Facts } from "#machines/facts.ts";
import { ruleCondition } from "#machines/judge.ts";
import type { Turn } from "#machines/logic/explain.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { WorkingFact } from "#src/replay/claims.ts";
import { detailsOf, intervalOf, narrowed } from "./candidates-on-record.ts";
import { costOf, type Choice, type Member, type Option, type Proposed } from "./choice.ts";
import { giversOf, type Giver } from "./given-by.ts";
import { questionOf, type Case } from "./judged-plan.ts";
import { openQuestions, type OpenQuestion } from "./open-questions.ts";
import { insertions } from "./prices.ts";
import { isSupposed, supposing, type Repair } from "./repair.ts";
import { closingOf, dayInTime, oneMore, supposedFact } from "./usual-facts.ts";

/** What could be supposed, and by which questions each choice was asked for. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** By question, the places of the choices that its explanation named. */
  readonly askedBy: ReadonlyMap<string, readonly number[]>;
}

/** So many rounds: a fact that is supposed may raise questions of its own. */
const rounds = 3;

/**
 * What could be supposed of a history: proposed by the rules’ own explanations, which name the facts
 * and days that each answer lacks. What a proposal is worth is judged by replay alone.
 */
export function choicesFor(of: Case): Choices {
  const asked = new Map<string, Set<string>>();
  const choices = new Map<string, Map<string, Option>>();
  let taken: readonly Repair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = sizeOf(choices);
    const facts = supposing(of.facts, taken, of.view.functions);
    for (const question of openQuestions(of, taken)) {
      for (const { name, option } of proposedFor(question, { ...of, facts })) {
        if (about(option).some(isSupposed)) continue;
        const its = questionOf(question);
        asked.set(its, (asked.get(its) ?? new Set()).add(name));
        const options = choices.get(name) ?? new Map<string, Option>();
        choices.set(name, options.set(JSON.stringify(option), identified(name, option)));
      }
    }
    if (sizeOf(choices) === before) break;
    taken = [...choices.values()].flatMap((options) => [...options.values()][0]?.repairs ?? []);
  }
  const names = [...choices.keys()];
  return {
    choices: [...choices].map(([name, options]) => ({ name, options: [...options.values()] })),
    askedBy: new Map(
      [...asked].map(([question, its]) => [question, [...its].map((name) => names.indexOf(name))]),
    ),
  };
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
  const name = `closing ${question.subject}`;
  return repairs.length === 0 ? [] : [{ name, option: { repairs, cost: costOf(repairs) } }];
};

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

/** The step that is judged does not say that it follows this proposal. */
const isOfAnother = (one: Member, { env }: OpenQuestion): boolean => {
  const data = env.step["data"] as Member;
  return "proposal" in data && data["proposal"] !== one["key"];
};

/** A field of a member of a list: a detail of the entry that it came from, or a fact that gives it. */
function givenTo(
  list: string,
  one: Member,
  field: string,
  turn: Turn | undefined,
  question: OpenQuestion,
  of: Case,
): readonly Proposed[] {
  if (list === "reviewGaps") return field === "intervalMonths" ? intervalOf(one, question, of) : [];
  if (list === "proposals" && isOfAnother(one, question)) return [];
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

/** A supposed fact about a member, on each day that the rule would be content with. */
function inserted(
  { type, key }: Giver,
  one: Member,
  turn: Turn | undefined,
  question: OpenQuestion,
): readonly Proposed[] {
  const name = `${type} of ${String(one["key"])}`;
  const first = spanOf(one, ["madeOn", "appointedOn", "issuedOn"]);
  const days = daysFor(turn, question);
  const usual = Number(question.env.law["usualRepresentationsDays"]);
  // Served in time for the usual number of days to pass, where the rule names no day of its own.
  const early = type === "MindedToLetterServed" ? days.map((day) => addDays(day, -usual - 1)) : [];
  return [...new Set([...days, ...early])].flatMap((day): readonly Proposed[] => {
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
