import { termsOf } from "#machines/logic/describe.ts";
import type { Condition, Term } from "#machines/logic/expression.ts";

/** A fact that a condition reads: its path, as written in the rule, and its plain name. */
export interface FactRead {
  readonly path: string;
  readonly words: string;
}

/** The facts that a condition reads, in the order of the rule, each plain name once. */
export function factsRead(condition: Condition): readonly FactRead[] {
  const all = collected(condition);
  return all.filter(({ words }, at) => all.findIndex((other) => other.words === words) === at);
}

function collected(condition: Condition): readonly FactRead[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.parts.flatMap(collected);
    case "not":
    case "named":
      return collected(condition.part);
    case "implies":
      return [...collected(condition.given), ...collected(condition.required)];
    case "some":
    case "every":
      return collected(condition.where);
    default:
      return termsOf(condition).flatMap(inTerm);
  }
}

function inTerm(term: Term): readonly FactRead[] {
  if ("path" in term) return [{ path: term.path, words: term.words }];
  if ("dates" in term) return term.dates.flatMap(inTerm);
  if ("count" in term) return [...inTerm(term.date), ...inTerm(term.count)];
  return [];
}
