import { z } from "zod";
import type { Words } from "./define-event.ts";
import { source } from "./envelope.ts";
import * as values from "./values.ts";

/** As much of a definition as its schema needs. */
interface Described {
  readonly data: (words: Words) => z.ZodType;
}

const words: Words = { ...values, source, z };
const built = new WeakMap<Described, z.ZodType>();

/** The schema of an event's `data`, built at its first use, since most commands need few of them. */
export function schemaOf<Definition extends Described>(
  definition: Definition,
): ReturnType<Definition["data"]> {
  let schema = built.get(definition);
  if (schema === undefined) built.set(definition, (schema = definition.data(words)));
  return schema as ReturnType<Definition["data"]>;
}
