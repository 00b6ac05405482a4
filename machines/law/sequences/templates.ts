/**
 * The shapes that a rule of sequence may have: Declare's templates, and one of our own. Each is a
 * small deterministic automaton over the letters of a rule, as data. Its meaning is the textbook's,
 * in linear temporal logic on finite traces; the tests hold it to that.
 */
export type TemplateName =
  | "existence"
  | "absence"
  | "init"
  | "response"
  | "precedence"
  | "succession"
  | "respondedExistence"
  | "alternateResponse"
  | "alternatePrecedence"
  | "chainResponse"
  | "chainPrecedence"
  | "notSuccession"
  | "notCoexistence"
  | "precedenceAfter";

/** What a step is to a rule: one of the letters that the rule names, or none of them. */
export type Letter = "a" | "b" | "reset" | "other";

/**
 * Where a rule stands after the steps so far. *Kept* and *broken* are for good: nothing that may
 * follow changes them. *Pending*: something is owed, and may yet come.
 */
export type Verdict = "kept" | "kept so far" | "pending" | "broken";

/** A state: whether the steps so far keep the rule, and where a letter leads. Unnamed, it stays. */
interface State extends Partial<Readonly<Record<Letter, string>>> {
  readonly keeps: boolean;
  /** Broken only by what is not on record: something off the record would mend it. */
  readonly lacks?: true;
}

/** The first state is the one before any step. */
type Automaton = Readonly<Record<string, State>>;

export interface Template {
  /** What it asks, with the letters a, b and reset. */
  readonly says: string;
  readonly letters: readonly Letter[];
  readonly automaton: Automaton;
}

const idle = { keeps: true } as const;
const broken = { keeps: false } as const;
const lacking = { keeps: false, lacks: true } as const;

export const templates: Readonly<Record<TemplateName, Template>> = {
  existence: {
    says: "a happens",
    letters: ["a"],
    automaton: { before: { keeps: false, a: "after" }, after: idle },
  },
  absence: {
    says: "a never happens",
    letters: ["a"],
    automaton: { before: { keeps: true, a: "broken" }, broken },
  },
  init: {
    says: "a comes first of all",
    letters: ["a"],
    automaton: {
      before: { keeps: true, a: "after", b: "lacking", other: "lacking" },
      after: idle,
      lacking,
    },
  },
  response: {
    says: "after a, b follows in the end",
    letters: ["a", "b"],
    automaton: { idle: { keeps: true, a: "owed" }, owed: { keeps: false, b: "idle" } },
  },
  precedence: {
    says: "b comes only after a",
    letters: ["a", "b"],
    automaton: {
      before: { keeps: true, a: "after", b: "lacking" },
      after: idle,
      // What should have come first came, but later: no longer a mere gap in the record.
      lacking: { ...lacking, a: "reversed" },
      reversed: broken,
    },
  },
  succession: {
    says: "b comes only after a, and after a, b follows in the end",
    letters: ["a", "b"],
    automaton: {
      before: { keeps: true, a: "owed", b: "lacking" },
      owed: { keeps: false, b: "after" },
      after: { keeps: true, a: "owed" },
      lacking,
    },
  },
  respondedExistence: {
    says: "if a happens, b happens too, before or after",
    letters: ["a", "b"],
    automaton: {
      idle: { keeps: true, a: "owed", b: "met" },
      owed: { keeps: false, b: "met" },
      met: idle,
    },
  },
  alternateResponse: {
    says: "after a, b follows before another a",
    letters: ["a", "b"],
    automaton: {
      idle: { keeps: true, a: "owed" },
      owed: { keeps: false, a: "lacking", b: "idle" },
      lacking,
    },
  },
  alternatePrecedence: {
    says: "each b has an a of its own before it",
    letters: ["a", "b"],
    automaton: {
      before: { keeps: true, a: "after", b: "lacking" },
      after: { keeps: true, b: "before" },
      lacking,
    },
  },
  chainResponse: {
    says: "directly after a comes b",
    letters: ["a", "b"],
    automaton: {
      idle: { keeps: true, a: "owed" },
      owed: { keeps: false, a: "lacking", b: "idle", other: "lacking" },
      lacking,
    },
  },
  chainPrecedence: {
    says: "directly before b comes a",
    letters: ["a", "b"],
    automaton: {
      idle: { keeps: true, a: "after", b: "lacking" },
      after: { keeps: true, b: "idle", other: "idle" },
      lacking,
    },
  },
  notSuccession: {
    says: "after a, b never comes",
    letters: ["a", "b"],
    automaton: {
      before: { keeps: true, a: "after" },
      after: { keeps: true, b: "broken" },
      broken,
    },
  },
  notCoexistence: {
    says: "a and b never both happen",
    letters: ["a", "b"],
    automaton: {
      idle: { keeps: true, a: "justA", b: "justB" },
      justA: { keeps: true, b: "broken" },
      justB: { keeps: true, a: "broken" },
      broken,
    },
  },
  precedenceAfter: {
    says: "b comes only after an a that no reset has undone",
    letters: ["a", "b", "reset"],
    automaton: {
      before: { keeps: true, a: "after", b: "lacking" },
      after: { keeps: true, reset: "before" },
      lacking,
    },
  },
};

const stateOf = (name: TemplateName, state: string): State => {
  const found = templates[name].automaton[state];
  if (found === undefined) throw new Error(`bug: ${name} has no state ${state}`);
  return found;
};

/** The state before any step. */
export function startOf(name: TemplateName): string {
  const [first] = Object.keys(templates[name].automaton);
  if (first === undefined) throw new Error(`bug: ${name} has no state`);
  return first;
}

/** The state after one more step. */
export const nextState = (name: TemplateName, state: string, letter: Letter): string =>
  stateOf(name, state)[letter] ?? state;

/** Whether a step that is no letter of the rule can matter to it. */
export const hearsOthers = (name: TemplateName): boolean =>
  Object.values(templates[name].automaton).some(({ other }) => other !== undefined);

/** Whether the rule is broken only for want of something on record. */
export const isLacking = (name: TemplateName, state: string): boolean =>
  stateOf(name, state).lacks === true;

const letters: readonly Letter[] = ["a", "b", "reset", "other"];

function reachableFrom(name: TemplateName, state: string): ReadonlySet<string> {
  const reached = new Set([state]);
  for (const from of reached) {
    for (const letter of letters) reached.add(nextState(name, from, letter));
  }
  return reached;
}

/** The verdict in a state: what every sequence of later steps would make of the rule. */
export function verdictIn(name: TemplateName, state: string): Verdict {
  const ahead = [...reachableFrom(name, state)].map((one) => stateOf(name, one).keeps);
  if (ahead.every(Boolean)) return "kept";
  if (!ahead.some(Boolean)) return "broken";
  return stateOf(name, state).keeps ? "kept so far" : "pending";
}
