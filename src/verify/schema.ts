import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue } from "#events/define-event.ts";
import { entry } from "#events/envelope.ts";
import { explainIssues } from "#src/record/explain-issue.ts";
import { faultInInstant, faultsInType } from "#src/record/import-entry.ts";
import type { Suggest } from "#src/record/nearest.ts";
import type { Fields } from "./bytes.ts";

const names = Object.keys(entry.shape);
/** A slip in a file that is typed is guessed at; in a record it only stands as it stands. */
const noGuess: Suggest = () => null;

/** Where an entry has not the form of its type and version, as it was when that was current. */
export const faultsInForm = (
  fields: Fields,
  catalogue: Catalogue = definitionOf,
): readonly string[] => {
  const parsed = entry.safeParse(fields);
  const faults = [
    ...(parsed.success ? [] : explainIssues(parsed.error.issues, fields, [], names, noGuess)),
    ...faultsInType(fields, noGuess, catalogue),
    ...faultInInstant(fields["recordedAt"]),
  ];
  return faults.map(
    ({ field, expected, found }) =>
      `${field === null ? "the entry" : `its ${field}`}: expected ${expected}; found ${found}`,
  );
};
