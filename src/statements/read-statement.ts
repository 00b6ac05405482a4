import { no, ok, type Result } from "#events/result.ts";
import { listed } from "#machines/words.ts";
import { nearest } from "#src/record/nearest.ts";
import { ruleMeant } from "#src/views/rule-by-id.ts";
import type { Comparison, Statement } from "./statement.ts";
import { modelWords, partWords, statusWords, verdictWords } from "./vocabulary.ts";

/**
 * Reads a statement such as `rung >= 3`, `direction in force`, `V19 unknown on SOL-22` or `not
 * service operating and rung = 0`. `and` binds closer than `or`; `not` denies the one clause after
 * it. No: a sentence that names the word at fault and what was expected. The grammar in full is in
 * docs/how-to/ask-when-and-why.md.
 */
export function readStatement(text: string): Result<Statement, string> {
  const words = text
    .replaceAll(/[<>]=|[<>=]/g, " $& ")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return no("Say what to ask about, such as “direction in force”.");
  return joined("any", "or", words, (part) => joined("all", "and", part, clause));
}

type Words = readonly string[];
type Reader = (words: Words) => Result<Statement, string>;

function joined(
  kind: "all" | "any",
  by: "and" | "or",
  words: Words,
  read: Reader,
): Result<Statement, string> {
  const parts: Statement[] = [];
  let rest = words;
  for (;;) {
    const end = rest.findIndex((word) => word.toLowerCase() === by);
    const part = end < 0 ? rest : rest.slice(0, end);
    if (part.length === 0) return no(`Something is missing before or after “${by}”.`);
    const statement = read(part);
    if (!statement.ok) return statement;
    parts.push(statement.value);
    if (end < 0) break;
    rest = rest.slice(end + 1);
  }
  const [only] = parts;
  return ok(parts.length === 1 && only !== undefined ? only : { kind, parts });
}

function clause(words: Words): Result<Statement, string> {
  const [first = "", ...rest] = words;
  const word = first.toLowerCase();
  if (word === "not") {
    if (rest.length === 0) return no("“not” needs something to deny, such as “not notice open”.");
    const part = clause(rest);
    return part.ok ? ok({ kind: "not", part: part.value }) : part;
  }
  const said = withoutIs(rest);
  if (word === "rung") return rungClause(rest);
  if (word === "model") return modelClause(said);
  if (Object.hasOwn(partWords, word)) return partClause(word, said);
  const rule = ruleMeant(first);
  if (rule !== null) return findingClause(rule, said);
  // Keys and ids are written with a hyphen or a figure; a plain word is a slip.
  if (/[-\d]/.test(first) && !/^[VP]\d+[a-z]?$/i.test(first)) return statusClause(first, said);
  return no(`${unknownWord(first)} ${expected}`);
}

const expected =
  "A statement begins with rung, a part (notice, proposal, direction, commissioner, service), model, " +
  "a rule such as V19, or the key of an instrument such as direction-2022-11.";

const unknownWord = (word: string): string => {
  const near = nearest(word, ["rung", "model", "not", ...Object.keys(partWords)]);
  return `“${word}” is no word of a statement.${near === null ? "" : ` Did you mean ${near}?`}`;
};

const withoutIs = (words: Words): Words =>
  words[0]?.toLowerCase() === "is" ? words.slice(1) : words;

const comparisons: Readonly<Record<string, Comparison>> = {
  ">=": ">=",
  "<=": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
  is: "=",
};

function rungClause(words: Words): Result<Statement, string> {
  const [, sign = "", number = ""] = /^(>=|<=|>|<|=|is ?)?\s*(\d)$/i.exec(words.join(" ")) ?? [];
  const comparison = comparisons[sign.trim().toLowerCase() || "="];
  if (comparison === undefined || !/^[0-4]$/.test(number)) {
    return no(
      `“${["rung", ...words].join(" ")}”: write rung, a sign (>=, <=, >, <, =) and a number from 0 to 4, such as rung >= 3.`,
    );
  }
  return ok({ kind: "rung", comparison, number: Number(number) });
}

/** The entry of a table under some words, or a sentence that lists what there is. */
function among<T>(subject: string, table: Readonly<Record<string, T>>, words: Words) {
  const said = words.join(" ").toLowerCase();
  const found = Object.hasOwn(table, said) ? table[said] : undefined;
  if (found !== undefined) return ok(found);
  const all = Object.keys(table);
  const near = nearest(said, all);
  const slip =
    said === "" ? `Say what of “${subject}”:` : `“${said}” cannot be said of ${subject}.`;
  const hint = near === null || said === "" ? "" : ` Did you mean ${near}?`;
  return no(`${slip}${hint} It may be ${listed(all, "or")}.`);
}

function modelClause(words: Words): Result<Statement, string> {
  const model = among("the model", modelWords, words);
  return model.ok ? ok({ kind: "model", model: model.value }) : model;
}

function partClause(word: string, words: Words): Result<Statement, string> {
  const { part, positions } = partWords[word] ?? { part: word, positions: {} };
  const found = among(`the ${word}`, positions, words);
  return found.ok ? ok({ kind: "part", part, positions: found.value }) : found;
}

function findingClause(rule: string, words: Words): Result<Statement, string> {
  const on = words.findIndex((word) => word.toLowerCase() === "on");
  const about = on < 0 ? null : (words[on + 1] ?? null);
  if (on >= 0 && (about === null || words.length > on + 2)) {
    return no(`“${[rule, ...words].join(" ")}”: after on, write one entry or key, such as SOL-22.`);
  }
  const verdicts = among(`rule ${rule}`, verdictWords, on < 0 ? words : words.slice(0, on));
  return verdicts.ok ? ok({ kind: "finding", rule, verdicts: verdicts.value, about }) : verdicts;
}

function statusClause(key: string, words: Words): Result<Statement, string> {
  const status = among(key, statusWords, words);
  return status.ok ? ok({ kind: "status", key, status: status.value }) : status;
}
