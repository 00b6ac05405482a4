import { DATE_NAMES, shapeOf, type Catalogue } from "#events/define-event.ts";
import type { NewEntry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { dateClaim } from "#events/values.ts";
import { lifted } from "#src/replay/lifted.ts";
import type { Held } from "./held.ts";
import type { CheckedLine } from "./import-entry.ts";
import type { ImportFault } from "./import-fault.ts";
import { showValue } from "./show-value.ts";

/**
 * A statement about a fact, or a ruling on one, must give a value that the fact can hold: the replay
 * puts it in the fact's place. It speaks in the shape in which the fact is stored. What is empty
 * (null) says nothing and is not held against the fact.
 */
export function* faultsInStatements(
  lines: readonly CheckedLine[],
  held: Held,
  catalogue: Catalogue,
): Generator<ImportFault> {
  const facts = new Map(lines.map(({ entry }) => [entry.id, entry]));
  for (const { line, entry: recorded } of lines) {
    const entry = lifted(recorded, catalogue);
    const field = valueField(entry);
    if (field === null) continue;
    const id = String(entry.data["factId"]);
    const fact = facts.get(id) ?? held.byId.get(id)?.entry;
    const value = entry.data[field];
    const predicate = String(entry.data["predicate"]);
    if (fact === undefined || value === null || fits(fact, predicate, value, catalogue)) continue;
    yield {
      line,
      entry: entry.id,
      field: `data.${field}`,
      code: "wrongValue",
      expected: `a value that ${predicate} of a ${fact.type}${versionSaid(fact, catalogue)} can have`,
      found: showValue(value),
      remedy: `Write the value as ${id} itself would, and check the name in data.predicate.`,
    };
  }
}

const valueField = ({ type, data }: NewEntry): "value" | "chosen" | null => {
  if (type === "FactAlsoStated") return "value";
  return type === "ConflictAdjudicated" && data["ruling"] === "chosen" ? "chosen" : null;
};

const dateNames: ReadonlySet<string> = new Set(DATE_NAMES);

const versionSaid = ({ type, version }: NewEntry, catalogue: Catalogue): string =>
  catalogue(type)?.version === version ? "" : ` recorded as version ${version}`;

const fits = (fact: NewEntry, predicate: string, value: unknown, catalogue: Catalogue): boolean => {
  const [part, ...path] = predicate.split(".");
  if (part === "dates") {
    return path.length === 1 && dateNames.has(path[0] ?? "") && dateClaim.safeParse(value).success;
  }
  const definition = catalogue(fact.type);
  const shape = definition === undefined ? undefined : shapeOf(definition, fact.version);
  return shape === undefined || schemaOf(shape).safeParse(replaced(fact.data, path, value)).success;
};

/** A copy of the value with another one at the end of the path. */
const replaced = (holder: unknown, path: readonly string[], value: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((item: unknown, at) =>
      String(at) === name ? replaced(item, rest, value) : item,
    );
  }
  const members = new Map(Object.entries(holder ?? {}));
  return Object.fromEntries(members.set(name, replaced(members.get(name), rest, value)));
};
