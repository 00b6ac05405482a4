import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { projectFiles, textOf } from "#tests/house-files.ts";
import type { RowNumber } from "./table.ts";

/** What came of one test for one number. */
export interface Outcome {
  readonly number: RowNumber;
  readonly file: string;
  readonly test: string;
  /** How many were asked of the number as a whole, and how many of them this test did. */
  readonly size: number;
  readonly ran: number;
  readonly seed: number;
  /** Of what was tested: the fingerprint by `codeFor`. */
  readonly code: string;
  /** What the test says of what it met: the same in every run of the same code and seed. */
  readonly found: string | null;
  readonly passed: boolean;
}

/** Outcomes as they come, of every deep run in this checkout. */
const journal = ".deep/reliability.jsonl";
/** The last outcome of each test, kept with the project; the page is written from it. */
export const keptPath = "docs/reference/reliability.json";

const shared = projectFiles()
  .filter((path) => /^(events|machines|src|tests)\/.*\.(ts|mjs|jsonl)$/.test(path))
  .filter((path) => !path.endsWith(".test.ts"))
  .sort();

let ofShared: string | null = null;

/** The fingerprint of the product, of what the tests share, and of one file of tests. */
export const codeFor = (file: string): string => {
  ofShared ??= hashOf(shared.map((path) => [path, textOf(path)]));
  return hashOf([ofShared, textOf(file)]).slice(0, 16);
};

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** What must be the same for an outcome to stand for another run. */
export const sameTrial = (a: Omit<Outcome, "ran" | "found" | "passed">): string =>
  JSON.stringify([a.number, a.file, a.test, a.size, a.seed, a.code]);

export const noteOutcome = (outcome: Outcome): void => {
  mkdirSync(".deep", { recursive: true });
  appendFileSync(journal, `${JSON.stringify(outcome)}\n`);
};

/** Whoever was stopped while writing left a line without its end; it is run again. */
export const noted = (): readonly Outcome[] =>
  existsSync(journal) ? outcomesIn(readFileSync(journal, "utf8")) : [];

export const outcomesIn = (lines: string): readonly Outcome[] =>
  lines
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Outcome);

export const keptOutcomes = (): readonly Outcome[] =>
  JSON.parse(textOf(keptPath)) as readonly Outcome[];

/** The kept outcomes with newer ones in their place, in the order of the table. */
export const merged = (
  kept: readonly Outcome[],
  newer: readonly Outcome[],
  isGone: (outcome: Outcome) => boolean,
): readonly Outcome[] => {
  const byTest = new Map<string, Outcome>();
  for (const outcome of [...kept, ...newer]) {
    if (!isGone(outcome)) {
      byTest.set(`${outcome.number} ${outcome.file} ${outcome.test}`, outcome);
    }
  }
  return [...byTest.values()].sort(
    (a, b) => a.number - b.number || compare(a.file, b.file) || compare(a.test, b.test),
  );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
