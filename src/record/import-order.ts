import type { Held } from "./held.ts";
import type { CheckedLine } from "./import-entry.ts";
import type { ImportFault } from "./import-fault.ts";
import { showValue } from "./show-value.ts";

/**
 * Corrections of entries that come later in the file. A correction is a later entry: two that
 * corrected one another would both be gone, and the fact with them.
 */
export const faultsInOrder = (
  checked: readonly CheckedLine[],
  { byId }: Pick<Held, "byId">,
): readonly ImportFault[] => {
  const lineOf = new Map(checked.map(({ line, entry }) => [entry.id, line]));
  return checked.flatMap(({ line, entry: { id, corrects } }) =>
    (corrects?.of ?? []).flatMap((target, at): readonly ImportFault[] => {
      const later = lineOf.get(target) ?? 0;
      if (later <= line || byId.has(target)) return [];
      return [
        {
          line,
          entry: id,
          field: `corrects.of[${at}]`,
          code: "unknownReference",
          expected: "an entry that comes before this one, on record or in this file",
          found: `${showValue(target)}, which comes later, on line ${later}`,
          remedy: "Put the correction after the entry that it corrects.",
        },
      ];
    }),
  );
};
