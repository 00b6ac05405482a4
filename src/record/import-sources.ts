import type { Catalogue } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { withoutCorrected } from "#src/replay/known.ts";
import { registeredSource, type Held } from "./held.ts";
import type { CheckedLine } from "./import-entry.ts";
import type { ImportFault } from "./import-fault.ts";
import { showValue } from "./show-value.ts";

/**
 * Lines that register a source of a council as another thing than an entry that stands beside them
 * does. The day of publication of a source decides what was known at a day, so that a second word on
 * it is a correction of the first.
 */
export const faultsInSources = (
  checked: readonly CheckedLine[],
  { byId }: Pick<Held, "byId">,
  catalogue: Catalogue,
): readonly ImportFault[] => {
  const fresh = checked.filter(({ entry }) => !byId.has(entry.id));
  if (!fresh.some(({ entry }) => entry.type === "SourceRegistered")) return [];
  const entries = [
    ...[...byId.values()].map(({ entry }) => entry),
    // Only what an entry says is looked at here, and not its place in the record.
    ...fresh.map(({ entry, stream }) => ({ ...entry, stream }) as Entry),
  ];
  const lineOf = new Map(fresh.map(({ entry, line }) => [entry.id, line]));
  const first = new Map<string, Entry>();
  return withoutCorrected(entries).flatMap((entry): readonly ImportFault[] => {
    const source = registeredSource(entry, catalogue);
    if (source === null) return [];
    const name = `${entry.stream} ${source}`;
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, entry);
      return [];
    }
    const line = lineOf.get(entry.id);
    if (line === undefined || saidOf(other) === saidOf(entry)) return [];
    return [
      {
        line,
        entry: entry.id,
        field: "data.source.id",
        code: "otherContent",
        expected: `what ${other.id} says of this source, or a source of another name`,
        found: `${showValue(source)} with another content`,
        remedy: `Give the source a name of its own, or let this entry supersede ${other.id} (corrects).`,
      },
    ];
  });
};

const saidOf = ({ data }: Entry): string => {
  const said = canonicalJson(data["source"]);
  return said.ok ? said.value : "";
};
