import type { Entry } from "#events/envelope.ts";

/**
 * The details in which an entry names a thing of the record by its key, each with the detail that
 * gives the thing its key. A person sees entries; the keys stand in their details.
 */
const keyOf: Readonly<Record<string, string>> = {
  notice: "notice",
  proposal: "proposal",
  direction: "direction",
  replaces: "direction",
  commission: "commission",
  appoints: "commission",
  report: "report",
  decision: "decision",
  adviser: "adviser",
  partner: "partner",
  board: "board",
  plan: "plan",
  support: "support",
  provider: "provider",
};

/** A key that nothing on record has, and those of the same kind that something has. */
export interface UnknownKey {
  readonly name: string;
  readonly key: string;
  readonly onRecord: readonly string[];
}

/** The keys of a kind that entries of the stream give or name, each once. */
export const keysOnRecord = (detail: string, entries: readonly Entry[]): readonly string[] => {
  const name = keyOf[detail];
  if (name === undefined) return [];
  const keys = entries.flatMap(({ data }) => (typeof data[name] === "string" ? [data[name]] : []));
  return [...new Set(keys)];
};

/** What somebody typed for a detail, with the id of an entry replaced by the key that it gives. */
export function withKeysOf(typed: string, entries: readonly Entry[]): string {
  const at = typed.indexOf("=");
  const detail = typed.slice(0, Math.max(at, 0)).trim();
  const name = keyOf[detail];
  if (name === undefined) return typed;
  const values = typed
    .slice(at + 1)
    .split(",")
    .map((part) => {
      const meant = entries.find(({ id }) => id.toLowerCase() === part.trim().toLowerCase());
      const key = meant?.data[name];
      return typeof key === "string" ? key : part;
    });
  return `${detail}=${values.join(",")}`;
}

/** The keys of a draft that nothing on record has, but for the one of what it begins itself. */
export function unknownKeys(
  data: Readonly<Record<string, unknown>>,
  own: string | null,
  entries: readonly Entry[],
): readonly UnknownKey[] {
  return Object.entries(data).flatMap(([detail, value]) => {
    if (detail === own || keyOf[detail] === undefined) return [];
    const onRecord = keysOnRecord(detail, entries);
    const keys = [value].flat().filter((key): key is string => typeof key === "string");
    return keys
      .filter((key) => !onRecord.includes(key))
      .map((key) => ({ name: keyOf[detail] ?? detail, key, onRecord }));
  });
}
