import { stringify } from "csv-stringify/sync";
import { rowsCompared, type RowCompared } from "#src/scenario/compare.ts";
import type { Comparison, VariantShown } from "#src/views/schemas/comparison.ts";
import { guard } from "./safe-cell.ts";

/** The columns of the sheet before those of the variants, of which each has one under its letter. */
export const comparisonColumns: readonly {
  readonly name: string;
  readonly means: string;
  readonly cell: (row: RowCompared) => string;
}[] = [
  { name: "what_if", means: "WHAT-IF: no row is of the record alone", cell: () => "WHAT-IF" },
  { name: "group", means: "the group, such as Stages", cell: ({ group }) => group },
  { name: "what", means: "what is compared", cell: ({ what }) => what },
  {
    name: "differs",
    means: "yes where the variants do not all say the same",
    cell: ({ differs }) => (differs ? "yes" : "no"),
  },
];

/**
 * A comparison as CSV (RFC 4180): a row for each thing compared, alike or not, those that differ
 * first. No text in it is obeyed by a spreadsheet.
 */
export function comparisonSheet({ variants }: Comparison): string {
  const rows = [...namesOf(variants), ...rowsCompared(variants)];
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b));
  return stringify(
    [
      [...comparisonColumns.map(({ name }) => name), ...variants.map(({ label }) => label)],
      ...ordered.map((row) =>
        [
          ...comparisonColumns.map(({ cell }) => cell(row)),
          ...row.values.map((value) => value ?? ""),
        ].map(guard),
      ),
    ],
    { record_delimiter: "\r\n", quoted_match: /[\r\n;\t]/ },
  );
}

const nameGroup = "Variant";

/** Which file each letter stands for. */
const namesOf = (variants: readonly VariantShown[]): readonly RowCompared[] => [
  { group: nameGroup, what: "Title", values: variants.map(({ title }) => title), differs: false },
  { group: nameGroup, what: "File", values: variants.map(({ file }) => file), differs: false },
];

const rank = ({ group, differs }: RowCompared): number =>
  group === nameGroup ? 0 : differs ? 1 : 2;
