import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFiles, textOf } from "#tests/house-files.ts";
import { antiInvariantRows } from "#tests/machines/anti-invariant-rows.ts";
import { earlierTransitions } from "#tests/machines/earlier-transitions.ts";
import { laterTransitions } from "#tests/machines/later-transitions.ts";
import type { Case } from "#tests/machines/rules/case.ts";
import { temptingRows } from "#tests/machines/tempting-rows.ts";

/** A test, as a reader finds it: its file, and the sentence that it proves or that names it. */
export interface Sentence {
  readonly about: string;
  readonly file: string;
  readonly says: string;
}

type Row = readonly [id: string, says: string, ...rest: readonly unknown[]];

const fromRows = (file: string, rows: readonly Row[]): readonly Sentence[] =>
  rows.map(([about, says]) => ({ about, file, says }));

const isCase = (one: unknown): one is Case =>
  typeof one === "object" && one !== null && "rule" in one && "history" in one;

/** Each file of cases under tests/machines/rules exports lists of them. */
async function fromCases(path: string): Promise<readonly Sentence[]> {
  const url = new URL(`../machines/rules/${basename(path)}`, import.meta.url);
  const module = (await import(/* @vite-ignore */ fileURLToPath(url))) as Record<string, unknown>;
  return Object.values(module)
    .flatMap((exported) => (Array.isArray(exported) ? (exported as unknown[]) : []))
    .filter(isCase)
    .map(({ rule, says }) => ({ about: rule, file: path, says }));
}

const anId = /\b(?:V\d\d[a-z]?|P\d\d|[DL]\d|[TA]\d\d)\b/g;

/** A title that names numbers of the dossier: the sentence of a test, or what its group is about. */
function fromTitles(path: string): readonly Sentence[] {
  const titles = textOf(path).matchAll(/(?:\b(?:it|describe)\(|\)\()\s*"([^"\n]+)"/g);
  return [...titles].flatMap(([, says = ""]) =>
    [...new Set(says.match(anId))].map((about) => ({ about, file: path, says })),
  );
}

const testFiles = projectFiles().filter((path) => /^tests\/.*\.ts$/.test(path));
const caseFiles = testFiles.filter((path) => /^tests\/machines\/rules\/.*-cases\.ts$/.test(path));

/** Every sentence of the tests that is about a number of the dossier, or a tempting statement. */
export const sentences: readonly Sentence[] = [
  ...(await Promise.all(caseFiles.map(fromCases))).flat(),
  ...fromRows("tests/machines/earlier-transitions.ts", earlierTransitions),
  ...fromRows("tests/machines/later-transitions.ts", laterTransitions),
  ...fromRows("tests/machines/anti-invariant-rows.ts", antiInvariantRows),
  ...temptingRows.map(([, says]) => ({
    about: says,
    file: "tests/machines/tempting-rows.ts",
    says: `it is tempting but false that ${says}`,
  })),
  ...testFiles.filter((path) => path.endsWith(".test.ts")).flatMap(fromTitles),
];
