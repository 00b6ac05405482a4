import { answerTo } from "#machines/judge.ts";
import { sequences } from "#machines/law/sequences.ts";
import type { Step } from "#machines/step.ts";
import type { Clause, Sequence } from "./sequence.ts";
import {
  hearsOthers,
  isLacking,
  nextState,
  startOf,
  verdictIn,
  type Letter,
  type Verdict,
} from "./templates.ts";

interface Run {
  readonly state: string;
  /** The step that brought the verdict about; null before any did. */
  readonly by: string | null;
}

interface Monitor {
  readonly rule: Sequence;
  /** Of a key that no step has named yet; of the case, where the rule is not of each of a kind. */
  readonly rest: Run;
  readonly runs: ReadonlyMap<string, Run>;
}

/** Where each rule stands, of each key, after the steps so far. Never changed: `advance` makes anew. */
export type Monitors = readonly Monitor[];

/** One rule's verdict, of one key. */
export interface Standing {
  readonly rule: Sequence;
  /** Null for a rule that is not of each of a kind. */
  readonly key: string | null;
  readonly verdict: Verdict;
  /**
   * Broken only for want of something on record. Of a step about to be taken that is a breach; of
   * history it is a gap, since what is wanted may have happened off the record.
   */
  readonly lacking: boolean;
  /** The entry (of a derived step, the instrument) that made it pending or broke it, else null. */
  readonly by: string | null;
}

/** The rules before any step. */
export const start = (rules: readonly Sequence[] = sequences): Monitors =>
  rules.map((rule) => ({
    rule,
    rest: { state: startOf(rule.template), by: null },
    runs: new Map(),
  }));

/** The rules after one more step. Pure; the same object where the step matters to none. */
export function advance(monitors: Monitors, step: Step): Monitors {
  const next = monitors.map((monitor) => advanced(monitor, step));
  return next.every((monitor, at) => monitor === monitors[at]) ? monitors : next;
}

/** Every rule's verdict, of each key that a step has named, in the order of the rules. */
export const verdicts = (monitors: Monitors): readonly Standing[] =>
  monitors.flatMap(({ rule, rest, runs }) =>
    rule.each === null
      ? [standing(rule, null, rest)]
      : [...runs].map(([key, run]) => standing(rule, key, run)),
  );

/**
 * Where the rules stand, in short: two histories with the same text are told apart by no rule,
 * whatever follows. The entries that brought it about are left out.
 */
export const compact = (monitors: Monitors): string =>
  monitors
    .flatMap(({ rule, rest, runs }) => {
      const apart = [...runs].filter(([, { state }]) => state !== rest.state);
      const said = [
        ...(rest.state === startOf(rule.template) ? [] : [`*=${rest.state}`]),
        ...apart.map(([key, { state }]) => `${key}=${state}`).toSorted(),
      ];
      return said.length === 0 ? [] : [`${rule.id}:${said.join(",")}`];
    })
    .join(";");

function standing(rule: Sequence, key: string | null, { state, by }: Run): Standing {
  const verdict = verdictIn(rule.template, state);
  const isTold = verdict === "pending" || verdict === "broken";
  return {
    rule,
    key,
    verdict,
    lacking: isLacking(rule.template, state),
    by: isTold ? by : null,
  };
}

function advanced(monitor: Monitor, step: Step): Monitor {
  const { rule, rest, runs } = monitor;
  const { every, keyed } = heard(rule, step);
  if (every === null && keyed.size === 0 && !hearsOthers(rule.template)) return monitor;
  const move = (run: Run, letter: Letter): Run => moved(rule, run, letter, step.id);
  const others = every ?? "other";
  let changed = false;
  const after = new Map(runs);
  for (const key of new Set([...runs.keys(), ...keyed.keys()])) {
    const before = runs.get(key);
    const run = move(before ?? rest, keyed.get(key) ?? others);
    if (run === before) continue;
    changed = true;
    after.set(key, run);
  }
  const restAfter = move(rest, others);
  return changed || restAfter !== rest ? { rule, rest: restAfter, runs: after } : monitor;
}

function moved({ template }: Sequence, run: Run, letter: Letter, by: string): Run {
  const state = nextState(template, run.state, letter);
  if (state === run.state) return run;
  const isNew = verdictIn(template, state) !== verdictIn(template, run.state);
  return { state, by: isNew ? by : run.by };
}

interface Heard {
  /** The letter that the step is for every key. */
  readonly every: Letter | null;
  readonly keyed: ReadonlyMap<string, Letter>;
}

function heard(rule: Sequence, step: Step): Heard {
  let every: Letter | null = null;
  const keyed = new Map<string, Letter>();
  for (const letter of ["a", "b", "reset"] as const) {
    for (const clause of rule[letter]) {
      if (!matches(clause, step)) continue;
      if (clause.key === undefined) every ??= letter;
      else for (const key of keysOf(step.data[clause.key])) setOnce(keyed, key, letter);
    }
  }
  return { every, keyed };
}

function setOnce(keyed: Map<string, Letter>, key: string, letter: Letter): void {
  if (!keyed.has(key)) keyed.set(key, letter);
}

const keysOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((key) => typeof key === "string");

const matches = ({ on, when }: Clause, step: Step): boolean =>
  (on as readonly string[]).includes(step.type) &&
  (when === undefined ||
    answerTo(when)({
      facts: {},
      step: step as unknown as Readonly<Record<string, unknown>>,
      law: {},
      world: "closed",
      narrowed: null,
    }) === "holds");
