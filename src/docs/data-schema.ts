import { z } from "zod";
import { catalogue } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";

/** The JSON Schema of `data` for each event type, under the name of the type. */
export const dataSchema = (): string => {
  const types = catalogue.map((definition) => {
    const described = schemaOf(definition).describe(
      `${definition.says} (version ${definition.version})`,
    );
    const { $schema: _, ...schema } = z.toJSONSchema(described, {
      io: "input",
      unrepresentable: "any",
    });
    return [definition.type, schema];
  });
  return `${JSON.stringify(
    {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      description: "the data of an entry, by its type, in $defs; written by npm run docs",
      $defs: Object.fromEntries(types) as object,
    },
    null,
    1,
  )}\n`;
};
