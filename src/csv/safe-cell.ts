/**
 * How a spreadsheet is kept from obeying a cell. It takes text that begins with one of these signs
 * for a formula, or drops the sign; some take the wide forms of East Asian keyboards for the same.
 */
const obeyed = /^[=+\-@\t\r\n＝＋－＠']/;
const guarded = /^'[=+\-@\t\r\n＝＋－＠']/;

/** The cell with an apostrophe before it where a spreadsheet would obey it. */
export const guard = (cell: string): string => (obeyed.test(cell) ? `'${cell}` : cell);

/** The inverse of `guard`. An apostrophe that guards nothing belongs to the text and stays. */
export const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
