/** What can be wrong with a line, as a word that a program can look up. */
export const faultCodes = [
  "noEntries",
  "notUtf8",
  "lineTooLong",
  "notJson",
  "notCsv",
  "notAnObject",
  "notRecordable",
  "missingField",
  "unknownField",
  "duplicateColumn",
  "wrongValue",
  "unknownType",
  "wrongVersion",
  "missingDate",
  "unknownCouncil",
  "wrongCouncil",
  "unknownReference",
  "ownReference",
  "duplicateId",
  "otherContent",
  "brokenChain",
  "commandSplit",
  "tooLarge",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One thing that keeps a file from being imported. Its texts are safe to print. */
export interface ImportFault {
  /** Counted from 1, in a sheet by rows; null when the fault is the file's. */
  readonly line: number | null;
  /** The entry's id, if the line has one. */
  readonly entry: string | null;
  /** For example `evidence[0].quotation[0]`, in a sheet the name of the column; null when the fault is the whole line's. */
  readonly field: string | null;
  readonly code: FaultCode;
  readonly expected: string;
  readonly found: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** `["evidence", 0, "sourceId"]` as `evidence[0].sourceId`; null for the line itself. */
export const fieldName = (path: readonly PropertyKey[]): string | null => {
  if (path.length === 0) return null;
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    const name = String(step);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 60))}]`;
  });
  return steps.join("").replace(/^\./, "");
};
