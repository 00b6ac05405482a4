import { longSpan, type Span } from "#machines/time/span.ts";
import type { Operand } from "#machines/logic/describe.ts";
import type { Reason } from "#machines/logic/reasons.ts";

const asWritten: Readonly<Record<string, string>> = {
  "EA1996/s497A": "Education Act 1996 s.497A",
  "EA1996/s497B": "Education Act 1996 s.497B",
  "LGA1999/s15": "Local Government Act 1999 s.15",
  childrenAct2004: "functions under the Children Act 2004",
  secretaryOfStateForEducation: "Secretary of State for Education",
  secretaryOfStateForLocalGovernment: "Secretary of State for local government",
};

/** A stored name such as `requiresImprovement` or `4B` in plain English. */
export function plainWords(stored: string): string {
  if (/^(2A?|4[AB]?)$/.test(stored)) return `(${stored})`;
  return asWritten[stored] ?? stored.replaceAll(/([a-z])([A-Z0-9])/g, "$1 $2").toLowerCase();
}

/** Several things in one phrase: "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], joiner: "and" | "or" = "and"): string {
  const [last, ...others] = items.toReversed();
  if (last === undefined) return "none";
  return others.length === 0 ? last : `${others.toReversed().join(", ")} ${joiner} ${last}`;
}

/** The sentence with a capital letter and a full stop. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "from" in value;

function valueSaid(value: Operand["value"]): string {
  if (value === null) return "not on record";
  if (isSpan(value)) return longSpan(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return plainWords(value);
  return listed(value.map(plainWords), "or");
}

/** The facts on record that an answer rests on, each once: "what it is: what is on record". */
export function factsSaid(reasons: readonly Reason[]): readonly string[] {
  const said = reasons.flatMap(({ comparison, left, right }) =>
    comparison === "some" || comparison === "every"
      ? [`${listWords(left.words)}: none on record`]
      : [left, right].flatMap((operand) =>
          operand === null || isPlain(operand)
            ? []
            : [`${operand.words}: ${valueSaid(operand.value)}`],
        ),
  );
  return [...new Set(said)];
}

// Constants say nothing of the record, and the reader knows which step is judged.
const isPlain = ({ path, value }: Operand): boolean =>
  path === "step.type" || (path === null && !isSpan(value));

const lists: Readonly<Record<string, string>> = {
  "facts.directions": "a direction",
  "facts.proposals": "a minded-to letter",
  "facts.urgencies": "a recorded reason for urgency",
  "facts.commissions": "a commission",
  "facts.notices": "a notice",
  "facts.inspections": "an inspection",
  "facts.supervisions": "a period of supervision and support",
  "facts.contemplations": "a notice that a direction is contemplated",
  "facts.absences": "a statement that there was none",
  "facts.hearings": "a hearing of the individual",
  "facts.reports": "a report",
};

const listWords = (words: string): string => lists[words] ?? words;
