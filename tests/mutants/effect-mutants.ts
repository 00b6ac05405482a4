import type { Effect, Effects, Fields, ValueSource } from "#machines/effect.ts";
import { regions, type RegionName } from "#machines/intervention.machine.ts";
import type { Region } from "#machines/regions/region.ts";
import { conditionMutants } from "./condition-mutants.ts";
import { withEffects, type Mutant } from "./mutant.ts";

type Change = readonly [operator: string, at: string, describe: string, changed: readonly Effect[]];
type FieldChange = readonly [operator: string, field: string, describe: string, fields: Fields];

/** What a step puts on record, with one thing changed. */
export const effectMutants = (): readonly Mutant[] =>
  (Object.entries(regions) as [RegionName, Region][]).flatMap(([name, { effects }]) =>
    Object.entries(effects).flatMap(([type, all]) =>
      [...changes(all)].map(([operator, at, describe, changed]): Mutant => ({
        operator: `effect: ${operator}`,
        where: `${name} ${type}${at}`,
        describe,
        touches: { kind: "effects", type },
        apply: (parts) => withEffects(parts, name, type, changed),
      })),
    ),
  );

function* changes(all: Effects[string]): Iterable<Change> {
  for (const [index, effect] of all.entries()) {
    const at = ` ${index} ${listOf(effect)}`;
    const put = (changed: Effect) => all.with(index, changed);
    yield ["drop effect", at, "not put on record", all.toSpliced(index, 1)];
    const next = all[index + 1];
    if (next !== undefined) {
      yield ["effect order", at, "after the next", all.with(index, next).with(index + 1, effect)];
    }
    if (effect.when !== undefined) {
      const { when, ...always } = effect;
      yield ["drop when of an effect", at, "whatever the facts", put(always as Effect)];
      for (const { operator, at: part, describe, condition } of conditionMutants(when)) {
        yield [`when: ${operator}`, `${at}${part}`, describe, put({ ...effect, when: condition })];
      }
    }
    for (const [operator, field, describe, changed] of fieldsOf(effect)) {
      yield [operator, `${at} ${field}`, describe, put(changed)];
    }
  }
}

const listOf = (effect: Effect): string =>
  "add" in effect ? effect.add : "change" in effect ? effect.change : effect.set;

function* fieldsOf(effect: Effect): Iterable<readonly [string, string, string, Effect]> {
  if ("add" in effect) {
    for (const [operator, field, describe, member] of written(effect.member)) {
      yield [operator, field, describe, { ...effect, member }];
    }
    if (effect.each === undefined) return;
    for (const [operator, field, describe, where] of matched(effect.each.where)) {
      yield [operator, field, describe, { ...effect, each: { ...effect.each, where } }];
    }
  } else if ("change" in effect) {
    for (const [operator, field, describe, set] of written(effect.set)) {
      yield [operator, field, describe, { ...effect, set }];
    }
    for (const [operator, field, describe, where] of matched(effect.where)) {
      yield [operator, field, describe, { ...effect, where }];
    }
  } else {
    for (const [operator, field, describe, to] of written(effect.to)) {
      yield [operator, field, describe, { ...effect, to }];
    }
  }
}

function* written(fields: Fields): Iterable<FieldChange> {
  for (const [field, source] of Object.entries(fields)) {
    const { [field]: _, ...others } = fields;
    yield ["drop field", field, "not written", others];
    for (const [describe, changed] of otherSources(source)) {
      yield ["wrong source", field, describe, { ...fields, [field]: changed }];
    }
  }
}

function* matched(fields: Fields): Iterable<FieldChange> {
  for (const [field, source] of Object.entries(fields)) {
    const { [field]: _, ...others } = fields;
    yield ["drop match", `where ${field}`, "whatever it is", others];
    for (const [describe, changed] of otherSources(source)) {
      yield ["wrong match", `where ${field}`, describe, { ...fields, [field]: changed }];
    }
  }
}

function* otherSources(source: ValueSource): Iterable<readonly [string, ValueSource]> {
  if ("is" in source) {
    const { is } = source;
    if (is === null) yield ["the day of the step", { step: "on" }];
    else if (typeof is === "boolean") yield [`${!is}`, { is: !is }];
    else yield [`another for ${String(is)}`, { is: `not ${String(is)}` }];
    if (is !== null) yield ["nothing", { is: null }];
    return;
  }
  if ("own" in source) {
    yield ["nothing", { is: null }];
    return;
  }
  const paths = typeof source.step === "string" ? [source.step] : source.step;
  if (paths.length > 1) {
    yield ["in another order", { step: paths.toReversed() }];
    for (const path of paths) {
      yield [`not ${path}`, { step: paths.filter((each) => each !== path) }];
    }
    return;
  }
  yield ["nothing", { is: null }];
  const [path = ""] = paths;
  yield [
    `another for ${path}`,
    { step: path === "on" ? "dates.published" : path === "id" ? "type" : "id" },
  ];
}
