import { bullets, code, page, table as rowsOf } from "#src/docs/markdown.ts";
import type { Outcome } from "./outcomes.ts";
import { table, type RowNumber } from "./table.ts";

const numbers = Object.keys(table).map(Number) as readonly RowNumber[];

/** The page of what the record has been put through, by the outcomes of deep runs. Pure. */
export const reliabilityPage = (outcomes: readonly Outcome[]): string => {
  const of = (number: RowNumber) => outcomes.filter((outcome) => outcome.number === number);
  return page([
    "# Reliability: what the record has been put through",
    "This page is written by `npm run deep`; change the code, never this page.",
    "Each row is something that goes wrong, is done on purpose or is done by many at once, and what must come of it. `npm test` does it on a small scale with every change, `npm run deep` as often as this page says. All chance begins from one seed, so that a run can be repeated. “Code” is a fingerprint of the product and of the tests that were run, so that one can see whether two outcomes are of the same state of it. What a test found is the same in every run of the same code and seed.",
    "What none of this shows: a disk that says it has written what it has not, and network disks, for which the record is not made; and a KurrentDB server, in whose place stands a double that speaks its protocol.",
    "No. 27 is how fast the log is: the benchmarks hold it to its limits (`npm run bench`).",
    rowsOf(
      ["No.", "What is done", "What must come of it", "Asked", "Ran", "Result"],
      numbers.map((number) => summaryOf(number, of(number))),
    ),
    ...numbers.map((number) => detailsOf(number, of(number))),
  ]);
};

const summaryOf = (number: RowNumber, outcomes: readonly Outcome[]): readonly string[] => {
  const { done, passes, deep, of } = table[number];
  const asked = `${figure(deep)} ${of}`;
  return [String(number), done, passes, asked, figure(ranIn(outcomes)), resultOf(number, outcomes)];
};

/** In one word or two, as the page says it. */
export const resultOf = (number: RowNumber, outcomes: readonly Outcome[]): string => {
  if (outcomes.length === 0) return "not yet run";
  if (outcomes.some(({ passed }) => !passed)) return "**failed**";
  return ranIn(outcomes) < table[number].deep ? "**too few**" : "passed";
};

/** A case that each of several tests counts for another number is counted for each number once. */
const ranIn = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { ran }) => sum + ran, 0);

const detailsOf = (number: RowNumber, outcomes: readonly Outcome[]): string => {
  if (outcomes.length === 0) return "";
  const files = [...new Set(outcomes.map(({ file }) => file))];
  return [
    `## ${number}: ${table[number].done}`,
    ...files.map((file) => {
      const ofFile = outcomes.filter((outcome) => outcome.file === file);
      const from = [...new Set(ofFile.map((each) => `seed ${each.seed}, code ${code(each.code)}`))];
      return `${code(file)} (${from.join("; ")}):\n\n${bullets(ofFile.map(lineOf))}`;
    }),
  ].join("\n\n");
};

const lineOf = ({ test, ran, found, passed }: Outcome): string => {
  const more = found === null ? "" : ` (${found})`;
  return `${passed ? "" : "**failed** "}${test}: ${figure(ran)}${more}`;
};

const figure = (count: number): string => count.toLocaleString("en-GB");
