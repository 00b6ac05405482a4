import type { Day } from "#machines/time/day.ts";
import type { Comparison, Difference, VariantShown } from "#src/views/schemas/comparison.ts";
import { groups, rowsOf, stepsNamed } from "./compared-rows.ts";
import { variantFound, type Variant, type VariantFound } from "./variant.ts";

/** A comparison, and of each variant the position from which its picture is drawn. */
export interface Compared {
  readonly comparison: Comparison;
  readonly found: readonly VariantFound[];
}

/**
 * Holds variants against one another, the first of them the baseline. Pure: the same scenarios on the
 * same record give the same comparison.
 */
export function compare(variants: readonly Variant[]): Compared {
  const since = firstStart(variants);
  const found = variants.map((variant, at) => variantFound(variant, labelOf(at), since));
  const shown = found.map((one) => one.shown);
  return {
    found,
    comparison: {
      schemaVersion: 1,
      view: "scenarioComparison",
      whatIf: true,
      differences: rowsCompared(shown).flatMap(({ differs, ...row }) => (differs ? [row] : [])),
      variants: shown,
    },
  };
}

/** One thing, with what each variant says of it, and whether they differ. */
export interface RowCompared extends Difference {
  readonly differs: boolean;
}

/** Everything that is compared, alike or not, by group; what only a later variant has comes last in it. */
export function rowsCompared(variants: readonly VariantShown[]): readonly RowCompared[] {
  const isBesideRecord = variants.some(({ file }) => file === null);
  const rows = variants.map((variant) => rowsOf(variant, isBesideRecord));
  return groups.flatMap((group) => {
    if (group === "What the steps state") return statesCompared(variants);
    const told = rows.map(
      (all) => new Map(all.filter((row) => row.group === group).map((row) => [row.what, row.says])),
    );
    return namesIn(told).map((what) => {
      const values = told.map((one) => one.get(what) ?? null);
      return { group, what, values, differs: isDifferent(values) };
    });
  });
}

/** Of each step that several take or try, what they state in it; that others have no such step is told. */
function statesCompared(variants: readonly VariantShown[]): readonly RowCompared[] {
  const steps = variants.map(stepsNamed);
  return namesIn(steps).flatMap((what) => {
    const stated = steps.map((one) => {
      const step = one.get(what);
      return step && new Map(step.states.map(({ name, says }) => [name, says]));
    });
    const has = stated.filter((one) => one !== undefined);
    if (has.length < 2) return [];
    return namesIn(has).map((name) => {
      const values = stated.map((one) =>
        one === undefined ? null : (one.get(name) ?? "not stated"),
      );
      const differs = isDifferent(values.filter((value) => value !== null));
      return { group: "What the steps state", what: `${stepIn(what)}: ${name}`, values, differs };
    });
  });
}

// The step has been told in full, with the name that it is typed by.
const stepIn = (what: string): string => what.replace(/ \[\w+\]( \(\d+\))?$/, "$1");

const namesIn = (maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] => [
  ...new Set(maps.flatMap((one) => [...one.keys()])),
];

const isDifferent = (values: Difference["values"]): boolean => new Set(values).size > 1;

function firstStart(variants: readonly Variant[]): Day {
  const [first, ...others] = variants.flatMap((one) =>
    one.kind === "scenario" ? [one.story.frozen.question.asAt] : [],
  );
  if (first === undefined) throw new Error("bug: nothing but the record is compared");
  return others.reduce((a, b) => (b < a ? b : a), first);
}

/** A, B, …, Z, AA, AB, … */
const labelOf = (at: number): string =>
  (at < 26 ? "" : labelOf(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26));
