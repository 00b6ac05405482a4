import { COUNTING_PATH } from "./env.ts";
import type { Condition, Term } from "./expression.ts";
import { termsOf } from "./describe.ts";

/**
 * The paths that a condition reads, sorted and distinct. A list that a quantifier walks appears as
 * itself ('facts.directions') and its members' facts with brackets ('facts.directions[].powers').
 */
export function fieldsRead(condition: Condition): readonly string[] {
  const paths = new Set<string>();
  collect(condition, new Map(), paths);
  return [...paths].toSorted();
}

type Names = ReadonlyMap<string, string>;

function collect(condition: Condition, names: Names, paths: Set<string>): void {
  switch (condition.op) {
    case "and":
    case "or":
      for (const part of condition.parts) collect(part, names, paths);
      return;
    case "not":
    case "named":
      collect(condition.part, names, paths);
      return;
    case "implies":
      collect(condition.given, names, paths);
      collect(condition.required, names, paths);
      return;
    case "some":
    case "every": {
      const list = absolute(condition.list, names);
      paths.add(list);
      collect(condition.where, new Map([...names, [condition.as, `${list}[]`]]), paths);
      return;
    }
    default:
      for (const term of termsOf(condition)) collectTerm(term, names, paths);
  }
}

function collectTerm(term: Term, names: Names, paths: Set<string>): void {
  if ("path" in term) paths.add(absolute(term.path, names));
  if ("dates" in term) for (const date of term.dates) collectTerm(date, names, paths);
  if ("count" in term) {
    collectTerm(term.date, names, paths);
    collectTerm(term.count, names, paths);
  }
  if (term.op === "lastDayOfPeriod") paths.add(COUNTING_PATH);
}

function absolute(path: string, names: Names): string {
  const [root = "", ...keys] = path.split(".");
  return [names.get(root) ?? root, ...keys].join(".");
}
