import { explainCondition, type Explanation, type Turn } from "#machines/logic/explain.ts";
import { COUNTING_PARAMETER, type Env } from "#machines/logic/env.ts";
import { operandOf } from "#machines/logic/describe.ts";
import type { Condition, DateTerm } from "#machines/logic/expression.ts";
import { rootScope } from "#machines/logic/scope.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { provisions } from "#machines/law/provisions.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import type { OnBreach, Rule, Strength } from "#machines/rules/rule.ts";
import { daysBetween, LAST_DAY, longDay, type Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";
import { answerTo } from "./judge.ts";
import { factsSaid } from "./words.ts";

/** What a breach makes of a step. `gap` is not a breach: the record does not say. */
export type Verdict = "unlawful" | "challengeable" | "unusual" | "overdue" | "gap";

const verdictOf: Readonly<Record<OnBreach, Exclude<Verdict, "gap">>> = {
  reject: "unlawful",
  depart: "challengeable",
  note: "unusual",
  flag: "overdue",
  report: "overdue",
};

/** What would follow if a date lay in a run of days, ends included; null is open on that side. */
export interface RunSaid {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly answer: "kept" | "broken" | "open" | "turns on whether the day of service counts";
  /** A broken answer holds unless one of these is on record. */
  readonly unless: readonly string[];
}

/** One rule's conclusion about one step, or about the position as at a day. */
export interface Finding {
  readonly rule: string;
  readonly name: RuleName;
  readonly statement: string;
  readonly strength: Strength;
  readonly basis: readonly string[];
  /** False: a reading that no lawyer has confirmed. */
  readonly confirmed: boolean;
  readonly verdict: Verdict;
  /** What a breach would be: for a gap, the strength left open. */
  readonly ifBroken: Exclude<Verdict, "gap">;
  /** The entry judged; null for a conclusion about the position. */
  readonly entry: string | null;
  /** The instrument that a conclusion about the position is about. */
  readonly subject: string | null;
  readonly on: Span;
  /** For a gap: the facts that the record lacks, in words. */
  readonly missing: readonly string[];
  /** For a breach: the facts on record that show it, in words. */
  readonly because: readonly string[];
  readonly turns: readonly { readonly words: string; readonly runs: readonly RunSaid[] }[];
  readonly measured: string | null;
  readonly hint: string;
  /** The reason stated for departing from the rule, if one was. */
  readonly departure: string | null;
}

/** What is judged: a step of the record, or the position as at a day. */
export interface Judged {
  readonly entry: string | null;
  readonly subject: string | null;
  readonly on: Span;
  readonly departure: string | null;
}

/**
 * The finding that an answer makes, or null where the rule is kept or has nothing to say. Finding
 * out why is slow, and most findings of a replay are counted and never shown: what explains it is
 * worked out when it is first read.
 */
export function findingOf(
  name: RuleName,
  condition: Condition,
  env: Env,
  truth: Truth,
  judged: Judged,
): Finding | null {
  if (truth === "holds") return null;
  const rule: Rule = rules[name];
  const ifBroken = verdictOf[rule.onBreach];
  let reasons: Reasons | undefined;
  const why = (): Reasons => (reasons ??= reasonsFor(rule, condition, env, truth));
  return {
    rule: rule.id,
    name,
    statement: rule.statement,
    strength: rule.strength,
    basis: rule.basis.map((key) => provisions[key].title),
    confirmed: rule.confirmed,
    verdict: truth === "fails" ? ifBroken : "gap",
    ifBroken,
    ...judged,
    get missing() {
      return why().missing;
    },
    get because() {
      return why().because;
    },
    get turns() {
      return why().turns;
    },
    get measured() {
      return why().measured;
    },
    hint: rule.hint,
  };
}

type Reasons = Pick<Finding, "missing" | "because" | "turns" | "measured">;

function reasonsFor(rule: Rule, condition: Condition, env: Env, truth: Truth): Reasons {
  const explanation = explainCondition(condition, env);
  return {
    missing: missingIn(explanation),
    because: truth === "fails" ? factsSaid(explanation.because) : [],
    turns: turnsSaid(condition, env, explanation),
    measured: measuredIn(rule, env),
  };
}

const missingIn = ({ missing, imprecise }: Explanation): readonly string[] => [
  ...new Set([
    ...missing.map(({ words }) => words),
    ...imprecise.map(({ words }) => `${words.replace(/^the day\b/, "the exact day")}`),
  ]),
];

/** The day that a term gives, as a span; null when it is not on record. */
export function spanOfTerm(term: DateTerm, env: Env): Span | null {
  const { value } = operandOf(term, rootScope(), env);
  return typeof value === "object" && value !== null && "from" in value ? value : null;
}

function measuredIn(rule: Rule, env: Env): string | null {
  if (rule.measures === undefined) return null;
  const { from, to, words } = rule.measures;
  const [start, end] = [from, to].map((term) => measuredDay(term, env));
  if (start === undefined || end === undefined || start === null || end === null) return null;
  const days = daysBetween(start, end);
  return `${days} ${days === 1 ? "day" : "days"} from ${longDay(start)} to ${longDay(end)}, ${words}`;
}

function measuredDay(term: DateTerm, env: Env): Day | null {
  // A standing rule reads the one member that it is judged of under its own name.
  const subject = (env.step["subjects"] as readonly Readonly<Record<string, unknown>>[])?.[0];
  const field = "path" in term ? term.path.split(".")[1] : undefined;
  const span =
    subject === undefined || field === undefined ? null : (subject[field] as Span | null);
  return span !== null && span !== undefined && isExact(span) ? span.from : null;
}

function turnsSaid(condition: Condition, env: Env, explanation: Explanation): Finding["turns"] {
  return explanation.turns
    .map((turn) => ({
      words: turn.words,
      runs: possibleRuns(turn, env).map((run) => runSaid(condition, env, explanation, turn, run)),
    }))
    .filter(
      ({ runs }) =>
        runs.some(({ answer }) => answer === "kept") &&
        runs.some(({ answer }) => answer === "broken"),
    );
}

// Nothing about a proposal comes before the letter was made.
function possibleRuns({ path, runs }: Turn, env: Env): Turn["runs"] {
  const index = /^facts\.proposals\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return runs;
  const proposals = env.facts["proposals"] as readonly { readonly madeOn: Span }[];
  const made = proposals[Number(index)]?.madeOn.from ?? null;
  return made === null ? runs : runs.filter(({ to }) => to === null || to >= made);
}

// What else is not on record could keep the rule. Supposing that it never happened shows whether it
// is only that which leaves a run of days open: then the rule is broken there "unless".
function runSaid(
  condition: Condition,
  env: Env,
  { missing }: Explanation,
  turn: Turn,
  { from, to, truth, turnsOnCounting }: Turn["runs"][number],
): RunSaid {
  if (truth === "holds") return { from, to, answer: "kept", unless: [] };
  const others = missing.filter(({ path }) => path !== turn.path);
  // Only what may have happened off the record can be said as "unless".
  const areEvents = others.every(({ path }) => /\.(receivedOn|waivedOn)$/.test(path));
  const day = from ?? to;
  if (day === null || !areEvents) return { from, to, answer: "open", unless: [] };
  const never = new Map<string, Span>(others.map(({ path }) => [path, exactly(LAST_DAY)]));
  const supposed = { ...env, narrowed: new Map([...never, [turn.path, exactly(day)] as const]) };
  const flipped = {
    ...supposed,
    law: { ...env.law, [COUNTING_PARAMETER]: env.law[COUNTING_PARAMETER] !== true },
  };
  const answer = answerTo(condition);
  const answers = [answer(supposed), answer(flipped)];
  const unless = others.map(({ words }) => words);
  if (turnsOnCounting && answers[0] !== answers[1]) {
    return { from, to, answer: "turns on whether the day of service counts", unless };
  }
  if (answers[0] !== "fails") return { from, to, answer: "open", unless: [] };
  return { from, to, answer: "broken", unless: truth === "fails" ? [] : unless };
}
