import { compile } from "#machines/logic/compile.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { Facts, ListName } from "./facts.ts";
import type { Step } from "./step.ts";

/**
 * Where a recorded value comes from: `step` is a path in the step ('on', 'dates.served',
 * 'data.notice'), the first one on record where several are given; `own` is the member's own field;
 * `is` is a constant; a list of them, in a `where`, stands for any. What is not on record becomes null.
 */
export type ValueSource =
  | { readonly step: string | readonly string[] }
  | { readonly own: string }
  | { readonly is: string | number | boolean | null | readonly string[] };

/** Fields of a member, each with where its value comes from. */
export type Fields = Readonly<Record<string, ValueSource>>;

/** What a step does to the facts, as data. `when` is judged before any of the step's effects. */
export type Effect = { readonly when?: Condition } & (
  | {
      readonly add: ListName;
      readonly member: Fields;
      /** Add one for each member of this list that matches, as its `own`; else add just one. */
      readonly each?: { readonly of: ListName; readonly where: Fields };
    }
  | { readonly change: ListName; readonly where: Fields; readonly set: Fields }
  | { readonly set: "delivery" | "current"; readonly to: Fields }
);

/** The effects of each event type that has any. */
export type Effects = Readonly<Record<string, readonly Effect[]>>;

type Values = Readonly<Record<string, unknown>>;
type Read = (step: Step, own: Values) => unknown;
type Apply = (facts: Facts, step: Step) => Facts;

/** Compiles a table of effects to a pure function from facts and step to facts. */
export function compileEffects(table: Effects): Apply {
  const compiled = new Map(
    Object.entries(table).map(([type, effects]) => [type, effects.map(compileEffect)] as const),
  );
  return (facts, step) => {
    const effects = compiled.get(step.type);
    if (effects === undefined) return facts;
    const due = effects.filter(({ isDue }) => isDue(facts, step));
    return due.reduce((changed, { apply }) => apply(changed, step), facts);
  };
}

function compileEffect(effect: Effect): {
  isDue: (facts: Facts, step: Step) => boolean;
  apply: Apply;
} {
  return { isDue: dueWhen(effect.when), apply: applierOf(effect) };
}

function dueWhen(when: Condition | undefined): (facts: Facts, step: Step) => boolean {
  if (when === undefined) return () => true;
  const answer = compile(when);
  return (facts, step) =>
    answer({
      facts: facts as unknown as Values,
      step: step as unknown as Values,
      law: {},
      world: "closed",
      narrowed: null,
    }) === "holds";
}

function applierOf(effect: Effect): Apply {
  if ("add" in effect) {
    const member = recordOf(effect.member);
    const owners = ownersOf(effect.each);
    return (facts, step) => ({
      ...facts,
      [effect.add]: [...facts[effect.add], ...owners(facts, step).map((own) => member(step, own))],
    });
  }
  if ("change" in effect) {
    const where = recordOf(effect.where);
    const set = recordOf(effect.set);
    return (facts, step) => {
      let changed = false;
      const members = (facts[effect.change] as readonly Values[]).map((member) => {
        if (!matches(member, where(step, member))) return member;
        changed = true;
        return { ...member, ...set(step, member) };
      });
      return changed ? { ...facts, [effect.change]: members } : facts;
    };
  }
  const to = recordOf(effect.to);
  return (facts, step) => {
    const before = facts[effect.set] as unknown as Values;
    return { ...facts, [effect.set]: { ...before, ...to(step, before) } };
  };
}

function ownersOf(
  each: { readonly of: ListName; readonly where: Fields } | undefined,
): (facts: Facts, step: Step) => readonly Values[] {
  if (each === undefined) return () => [{}];
  const where = recordOf(each.where);
  return (facts, step) =>
    (facts[each.of] as readonly Values[]).filter((member) => matches(member, where(step, member)));
}

// A list stands for any of its members: "replaces" names several directions.
function matches(member: Values, wanted: Values): boolean {
  return Object.entries(wanted).every(([field, value]) =>
    Array.isArray(value) ? value.includes(member[field]) : member[field] === value,
  );
}

function recordOf(fields: Fields): (step: Step, own: Values) => Values {
  const readers = Object.entries(fields).map(
    ([field, source]) => [field, readerOf(source)] as const,
  );
  return (step, own) =>
    Object.fromEntries(readers.map(([field, read]) => [field, read(step, own) ?? null]));
}

function readerOf(source: ValueSource): Read {
  if ("is" in source) return () => source.is;
  if ("own" in source) return (_, own) => own[source.own];
  const paths = (typeof source.step === "string" ? [source.step] : source.step).map((path) =>
    path.split("."),
  );
  return (step, own) => {
    for (const [root = "", ...keys] of paths) {
      const start = root === "own" ? own : (step as unknown as Values)[root];
      const found = keys.reduce<unknown>((at, key) => (at as Values | null)?.[key], start);
      if (found !== undefined && found !== null) return found;
    }
    return null;
  };
}
