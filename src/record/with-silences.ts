import { z } from "zod";

type Schema = z.core.$ZodType;

const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodNullable ? bare(schema.unwrap() as Schema) : schema;

/** What a member that was left out is taken to say; undefined where it must be stated. */
function silenceOf(schema: Schema): unknown {
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodArray) return [];
  if (!(schema instanceof z.ZodObject)) return undefined;
  const parts = Object.values(schema.shape as Readonly<Record<string, Schema>>);
  return parts.every((part) => part instanceof z.ZodNullable)
    ? withSilences(schema, {})
    : undefined;
}

/**
 * The value with every member that was left out and may be "not on record" as null, at any depth; a
 * list that was left out and must be there is empty, and a group of which every part may be "not on
 * record" says nothing. What must be stated stays out, for the schema to miss it. Nothing that is
 * there is changed.
 */
export function withSilences(schema: Schema, value: unknown): unknown {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => withSilences(inner.element as Schema, item));
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const shape = inner.shape as Readonly<Record<string, Schema>>;
  const silent = Object.entries(shape).flatMap(([name, member]): [string, unknown][] => {
    const silence = name in given ? undefined : silenceOf(member);
    return silence === undefined ? [] : [[name, silence]];
  });
  const stated = Object.entries(given).map(([name, member]): [string, unknown] => {
    const of = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, of === undefined ? member : withSilences(of, member)];
  });
  return Object.fromEntries([...stated, ...silent]);
}
