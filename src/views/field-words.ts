import { z } from "zod";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { ruleCondition } from "#machines/judge.ts";
import { provisions, type Provision } from "#machines/law/provisions.ts";
import { listed, plainWords } from "#machines/words.ts";
import { factsRead } from "./facts-read.ts";

/** One field of an event's data, in words. */
export interface FieldSaid {
  readonly name: string;
  readonly means: string;
  readonly holds: string;
  /** The record may lack it: null is "not on record", never a "no". */
  readonly mayBeMissing: boolean;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The fields of an event type. A fact that a rule reads has the plain name that the rule uses. */
export function fieldsOf(type: string): readonly FieldSaid[] {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const names = namesInRules(type);
  const schema = z.toJSONSchema(schemaOf(definition), { io: "input", unrepresentable: "any" });
  return Object.entries((schema as Schema).properties ?? {}).map(([name, field]) => ({
    name,
    means: names.get(name) ?? plainWords(name),
    holds: holds(withoutNull(field)),
    mayBeMissing: isNullable(field),
  }));
}

function namesInRules(type: string): ReadonlyMap<string, string> {
  const read = rulesOf(type).flatMap((name) => factsRead(ruleCondition(name)));
  const own = read.flatMap(({ path, words }) => {
    const [, name] = /^step\.data\.(\w+)$/.exec(path) ?? [];
    return name === undefined ? [] : [[name, words] as const];
  });
  // The first rule that speaks of a field names it.
  return new Map(own.toReversed());
}

const isNullable = ({ type, anyOf }: Schema): boolean =>
  type === "null" ||
  (Array.isArray(type) && type.includes("null")) ||
  (anyOf?.some(isNullable) ?? false);

function withoutNull(schema: Schema): Schema {
  if (schema.anyOf !== undefined) {
    const others = schema.anyOf.filter(({ type }) => type !== "null");
    return others.length === 1 ? withoutNull(others[0] ?? {}) : { anyOf: others };
  }
  if (!Array.isArray(schema.type)) return schema;
  return { ...schema, type: schema.type.find((type) => type !== "null") ?? "null" };
}

function holds(schema: Schema): string {
  if (schema.enum !== undefined) return `one of: ${listed(schema.enum.map(choiceSaid), "or")}`;
  if (schema.const !== undefined) return `always ${JSON.stringify(schema.const)}`;
  if (schema.properties !== undefined) return group(schema.properties);
  if (schema.format === "date") return "a day";
  switch (schema.type) {
    case "array":
      return `a list; each: ${holds(withoutNull(schema.items ?? {}))}`;
    case "boolean":
      return "yes or no";
    case "integer":
    case "number":
      return "a whole number";
    case "string":
      return /a-z0-9-\]/.test(schema.pattern ?? "") ? "a key" : "text";
    default:
      return "any value that the field it is about can hold";
  }
}

/** A stored choice in plain words; an Act by its title. */
function choiceSaid(stored: string): string {
  const provision = Object.entries<Provision>(provisions).find(([key]) => key === stored);
  return provision?.[1].title ?? plainWords(stored);
}

function group(properties: Readonly<Record<string, Schema>>): string {
  if ("inferred" in properties) return "a day, or the days between which it lies";
  if ("sha256" in properties) return "a document, as described in the envelope";
  return Object.entries(properties)
    .map(([name, inner]) => `${plainWords(name)} (${holds(withoutNull(inner))})`)
    .join("; ");
}
