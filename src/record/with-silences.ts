import { z } from "zod";

type Schema = z.core.$ZodType;

const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodNullable ? bare(schema.unwrap() as Schema) : schema;

/**
 * The value with every member that was left out and may be "not on record" as null, at any depth; a
 * list that was left out and must be there is empty. What must be stated stays out, for the schema
 * to miss it. Nothing that is there is changed.
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
    if (name in given) return [];
    if (member instanceof z.ZodNullable) return [[name, null]];
    return member instanceof z.ZodArray ? [[name, []]] : [];
  });
  const stated = Object.entries(given).map(([name, member]): [string, unknown] => {
    const of = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, of === undefined ? member : withSilences(of, member)];
  });
  return Object.fromEntries([...stated, ...silent]);
}
