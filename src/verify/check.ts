/** What can be checked of a record, in the order in which it is told. */
export const checkNames = [
  "file",
  "bytes",
  "schema",
  "chains",
  "tree",
  "checkpoints",
  "against",
  "quotations",
] as const;
export type CheckName = (typeof checkNames)[number];

/** One thing that is not as it must be, and where; null where it is of no one entry. */
export interface Fault {
  readonly index: number | null;
  readonly stream: string | null;
  readonly revision: number | null;
  /** A clause about the entry ("it …", "its …"), or a sentence where there is none. */
  readonly says: string;
}

export type Answer = "holds" | "doesNotHold" | "notChecked";

/** What came of one check. */
export interface Check {
  readonly name: CheckName;
  readonly answer: Answer;
  /** What was found, or why nothing was looked for. */
  readonly says: string;
  readonly faultCount: number;
  /** The first of them, in the order of the record. */
  readonly faults: readonly Fault[];
}

/** Where a fault is. */
export type Place = Pick<Fault, "index" | "stream" | "revision">;

export const nowhere: Place = { index: null, stream: null, revision: null };

/** Faults as they are found: all are counted, and the first are kept. */
export interface Faults {
  readonly add: (place: Place, says: string) => void;
  readonly count: () => number;
  readonly kept: () => readonly Fault[];
}

/** So many tell what happened; a file in which everything is wrong must not fill the memory. */
const mostKept = 1000;

export const createFaults = (): Faults => {
  const kept: Fault[] = [];
  let count = 0;
  return {
    add: ({ index, stream, revision }, says) => {
      count += 1;
      if (kept.length < mostKept) kept.push({ index, stream, revision, says });
    },
    count: () => count,
    kept: () => kept,
  };
};

/** A check that was done: it holds unless something was found. */
export const checked = (name: CheckName, faults: Faults, says: string): Check => ({
  name,
  answer: faults.count() === 0 ? "holds" : "doesNotHold",
  says,
  faultCount: faults.count(),
  faults: faults.kept(),
});

export const notChecked = (name: CheckName, says: string): Check => ({
  name,
  answer: "notChecked",
  says,
  faultCount: 0,
  faults: [],
});
