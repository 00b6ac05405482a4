import {
  always,
  not,
  plusDays,
  type Condition,
  type DateComparison,
  type DateTerm,
  type Scalar,
  type Term,
  type Value,
} from "#machines/logic/expression.ts";

/** A condition with one thing changed. */
export interface Changed {
  readonly operator: string;
  /** Where in the condition, as the names of its parts from the outside in. */
  readonly at: string;
  readonly describe: string;
  readonly condition: Condition;
}

type Local = readonly [operator: string, describe: string, changed: Condition];

/** Every condition that differs from this one in one thing, in a settled order. */
export function conditionMutants(condition: Condition, at = ""): readonly Changed[] {
  const here = [...local(condition)].map(([operator, describe, changed]) => ({
    operator,
    at,
    describe,
    condition: changed,
  }));
  return [...here, ...inside(condition, at)];
}

function inside(condition: Condition, at: string): readonly Changed[] {
  const within = (
    part: Condition,
    name: string,
    put: (changed: Condition) => Condition,
  ): readonly Changed[] =>
    conditionMutants(part, `${at}/${name}`).map((changed) => ({
      ...changed,
      condition: put(changed.condition),
    }));
  switch (condition.op) {
    case "and":
    case "or":
      return condition.parts.flatMap((part, index) =>
        within(part, `${condition.op}${index}`, (changed) => ({
          ...condition,
          parts: condition.parts.with(index, changed),
        })),
      );
    case "not":
    case "named":
      return within(condition.part, condition.op, (part) => ({ ...condition, part }));
    case "implies":
      return [
        ...within(condition.given, "given", (given) => ({ ...condition, given })),
        ...within(condition.required, "required", (required) => ({ ...condition, required })),
      ];
    case "some":
    case "every":
      return within(condition.where, condition.op, (where) => ({ ...condition, where }));
    default:
      return [];
  }
}

function* local(condition: Condition): Iterable<Local> {
  if (condition.op === "always" || condition.op === "named") return;
  if (condition.op === "not") yield ["drop not", "without the not", condition.part];
  else yield ["negate", "negated", not(condition)];
  switch (condition.op) {
    case "and":
    case "or": {
      const { parts } = condition;
      if (parts.length < 2) return;
      const other = condition.op === "and" ? "or" : "and";
      yield ["and <-> or", `${other} for ${condition.op}`, { op: other, parts }];
      for (const index of parts.keys()) {
        const rest = parts.filter((_, each) => each !== index);
        yield ["drop part", `without part ${index}`, { ...condition, parts: rest }];
      }
      return;
    }
    case "implies":
      yield ["drop condition of an implication", "required always", condition.required];
      yield ["drop requirement", "required never", always()];
      yield [
        "turn implication round",
        "given and required the other way round",
        { ...condition, given: condition.required, required: condition.given },
      ];
      return;
    case "some":
      yield ["some <-> every", "every for some", { ...condition, op: "every" }];
      return;
    case "every":
      yield ["some <-> every", "some for every", { ...condition, op: "some" }];
      return;
    case "before":
    case "onOrBefore":
    case "after":
    case "onOrAfter":
      yield* dateOrder(condition);
      return;
    case "equals":
    case "isOneOf":
    case "includes":
    case "intersects":
    case "within":
    case "atLeast":
      yield* comparison(condition);
      return;
    case "isTrue":
      yield ["change test", "on record for true", { op: "isOnRecord", term: condition.term }];
      return;
    case "notEmpty":
      yield ["change test", "on record for not empty", { op: "isOnRecord", term: condition.term }];
      return;
    default:
  }
}

const NEXT_TO = {
  before: "onOrBefore",
  onOrBefore: "before",
  after: "onOrAfter",
  onOrAfter: "after",
} as const;
const OPPOSITE = {
  before: "after",
  onOrBefore: "onOrAfter",
  after: "before",
  onOrAfter: "onOrBefore",
} as const;

function* dateOrder(condition: DateComparison): Iterable<Local> {
  const { op, left, right } = condition;
  yield ["before <-> on or before", `${NEXT_TO[op]} for ${op}`, { ...condition, op: NEXT_TO[op] }];
  yield ["turn order of days", `${OPPOSITE[op]} for ${op}`, { ...condition, op: OPPOSITE[op] }];
  for (const days of [-1, 1]) {
    const shifted = plusDays(right, days);
    yield ["a day off", `right side ${days} day`, { ...condition, right: shifted }];
  }
  for (const [side, term] of [
    ["left", left],
    ["right", right],
  ] as const) {
    for (const [operator, describe, changed] of dateTerms(term)) {
      yield [operator, `${side}: ${describe}`, { ...condition, [side]: changed }];
    }
  }
}

function* dateTerms(term: DateTerm): Iterable<[string, string, DateTerm]> {
  if (term.op === "date") {
    const { absent, ...plain } = term;
    if (absent === undefined) {
      yield ["happened <-> date", "not yet come if not on record", { ...term, absent: "never" }];
    } else yield ["happened <-> date", "any day if not on record", plain];
  }
  if (term.op === "earliest" || term.op === "latest") {
    const op = term.op === "earliest" ? "latest" : "earliest";
    yield ["earliest <-> latest", `${op} for ${term.op}`, { ...term, op }];
    for (const index of term.dates.keys()) {
      const dates = term.dates.filter((_, each) => each !== index);
      if (dates.length > 0) yield ["drop day", `without day ${index}`, { ...term, dates }];
    }
  }
}

const isValue = (term: Term): term is Value => term.op === "value";

function* comparison(condition: Condition & { readonly left: Term; readonly right: Term }) {
  const { left, right } = condition;
  if (condition.op === "intersects") yield local3("change test", "within", condition, "within");
  if (condition.op === "within") yield local3("change test", "intersects", condition, "intersects");
  if (condition.op === "atLeast" && !isValue(right)) {
    const turned = { ...condition, left: right, right: left } as Condition;
    yield ["turn sides", "the sides the other way round", turned] as const;
  }
  for (const [side, term] of [
    ["left", left],
    ["right", right],
  ] as const) {
    if (!isValue(term)) continue;
    for (const [operator, describe, value] of constants(term.value)) {
      yield [
        operator,
        describe,
        { ...condition, [side]: { ...term, value } } as Condition,
      ] as const;
    }
  }
}

const local3 = (operator: string, op: string, condition: Condition & { op: string }, to: string) =>
  [operator, `${op} for ${condition.op}`, { ...condition, op: to } as Condition] as const;

function* constants(
  constant: Scalar | readonly string[],
): Iterable<[string, string, Scalar | readonly string[]]> {
  if (typeof constant === "boolean") yield ["change constant", `${!constant}`, !constant];
  else if (typeof constant === "number") {
    for (const by of [-1, 1]) yield ["change constant", `${constant + by}`, constant + by];
  } else if (typeof constant === "string") {
    yield ["change constant", `another for ${constant}`, `not ${constant}`];
  } else {
    for (const member of constant) {
      const rest = constant.filter((each) => each !== member);
      yield ["drop member of a list", `without ${member}`, rest];
    }
  }
}
