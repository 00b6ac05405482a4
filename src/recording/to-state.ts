import type { Entry } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { fieldsOf } from "#src/views/field-words.ts";
import { expectedOf, schemaAt } from "#src/record/value-typed.ts";
import type { RecordedReport } from "#src/views/schemas/recorded.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { keysOnRecord } from "./keys.ts";

/**
 * The details of the step itself that a refusing rule lacks, each with what it can hold and the keys
 * on record that it could name: they are stated with the step, not recorded before it.
 */
export function toState(why: Why, entries: readonly Entry[]): RecordedReport["toState"] {
  const { type } = why.step;
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const schema = schemaOf(definition);
  const missing = new Set(lacking(why));
  return fieldsOf(type)
    .filter(({ means }) => missing.has(means))
    .map(({ name, means }) => ({
      field: name,
      means,
      expected: expectedOf(schemaAt(schema, [name]), name, "").expected,
      onRecord: [...keysOnRecord(name, entries)],
    }));
}

/** What the rules that refuse lack, in their words. */
export const lacking = ({ findings }: Why): readonly string[] => [
  ...new Set(findings.flatMap(({ blocks, missing }) => (blocks ? missing : []))),
];
