import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue, Definition, Fields } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";

type Versioned = Pick<Entry, "type" | "version" | "data">;

/** An entry as it is read. `stored` is the entry as it stands on the record, where the two differ. */
type Lifted<Some> = Some & { readonly stored?: Some };

/**
 * An entry as it is read: recorded under an earlier version of its type, it says the same fact in
 * the shape of the newest. An entry of the newest version comes back as it is, and so does one of a
 * type or version that the catalogue does not know, which stays unreadable. Pure; nothing stored
 * changes. Lifting twice is lifting once.
 */
export function lifted<Some extends Versioned>(
  entry: Some,
  catalogue: Catalogue = definitionOf,
): Lifted<Some> {
  const definition = catalogue(entry.type);
  if (definition === undefined || entry.version === definition.version) return entry;
  const data = dataLifted(entry, definition);
  return data === null ? entry : { ...entry, version: definition.version, data, stored: entry };
}

/** Step by step to the newest version; null where a step is missing. */
function dataLifted({ version, data }: Versioned, definition: Definition): Fields | null {
  if (version === definition.version) return data;
  const shape = definition.earlier?.find((earlier) => earlier.version === version);
  return shape === undefined
    ? null
    : dataLifted(
        { type: definition.type, version: version + 1, data: shape.toNext(data) },
        definition,
      );
}

/** The entry as it stands on the record. */
export const storedOf = <Some extends Versioned>(entry: Lifted<Some>): Some =>
  entry.stored ?? entry;

/** Whether the catalogue knows the type and version of the entry, once lifted. */
export const isReadable = (
  { type, version }: Versioned,
  catalogue: Catalogue = definitionOf,
): boolean => catalogue(type)?.version === version;
