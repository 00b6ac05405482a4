import type { Effect } from "#machines/effect.ts";
import type { Facts } from "#machines/facts.ts";
import type { Condition } from "#machines/logic/expression.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";

type Values = Readonly<Record<string, unknown>>;

/** What something reads, as a number: two with the same number are answered alike. */
export interface Sight {
  readonly ofFacts: (facts: Facts) => number;
  readonly ofStep: (step: object) => number;
}

const numbers = new Map<string, number>();

/** A number for a text, the same for the same text: short to hold and to compare. */
export function numberOf(text: string): number {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size));
  return number;
}

/** What a condition reads of the facts and of the step; `further` paths are added. */
export function sightOf(condition: Condition, further: readonly string[] = []): Sight {
  const paths = [...fieldsRead(condition), ...further];
  const ofLists = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, list = "", field] = /^facts\.([a-zA-Z]+)(?:\[\])?(?:\.([a-zA-Z]+))?/.exec(path) ?? [];
    if (list === "") continue;
    const fields = ofLists.get(list) ?? new Set();
    ofLists.set(list, field === undefined ? fields : fields.add(field));
  }
  const lists = [...ofLists].map(([list, fields]) => [list, [...fields]] as const);
  const ofStep = paths.filter((path) => path.startsWith("step."));
  const roots = [
    ...new Set(
      ofStep.map((path) =>
        path
          .replace(/\[\].*$/, "")
          .split(".")
          .slice(1),
      ),
    ),
  ];
  return {
    ofFacts: remembered((facts) =>
      numberOf(JSON.stringify(lists.map((each) => shownOf(facts, each)))),
    ),
    ofStep: (step) => numberOf(JSON.stringify(roots.map((keys) => reached(step, keys)))),
  };
}

function shownOf(facts: Facts, [list, fields]: readonly [string, readonly string[]]): unknown {
  const held = (facts as unknown as Values)[list];
  const shown = (member: Values) => fields.map((field) => member[field] ?? null);
  if (Array.isArray(held)) return held.map((member: Values) => shown(member));
  return typeof held === "object" && held !== null ? shown(held as Values) : held;
}

const reached = (start: object, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (at as Values | null | undefined)?.[key], start) ?? null;

/** The lists of facts (or records of them) that effects change, match in or judge by. */
function listsOf(effects: readonly Effect[]): readonly string[] {
  return [
    ...new Set(
      effects.flatMap((effect) => {
        const judged = effect.when === undefined ? [] : fieldsRead(effect.when);
        const own =
          "change" in effect
            ? [effect.change]
            : "set" in effect
              ? [effect.set]
              : effect.each === undefined
                ? []
                : [effect.each.of];
        return [...own, ...judged.flatMap((path) => /^facts\.([a-zA-Z]+)/.exec(path)?.[1] ?? [])];
      }),
    ),
  ];
}

/** What effects see of the facts: the lists that they touch, whole. */
export const sightOfEffects = (effects: readonly Effect[]): Sight["ofFacts"] => {
  const lists = listsOf(effects);
  return remembered((facts) =>
    numberOf(JSON.stringify(lists.map((list) => (facts as unknown as Values)[list]))),
  );
};

/** A function of the facts that is worked out once for the same facts. */
export function remembered<T>(of: (facts: Facts) => T): (facts: Facts) => T {
  const before = new WeakMap<Facts, T>();
  return (facts) => {
    let found = before.get(facts);
    if (found === undefined) before.set(facts, (found = of(facts)));
    return found;
  };
}
