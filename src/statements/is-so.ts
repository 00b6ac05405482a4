import type { Facts } from "#machines/facts.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rungOf } from "#machines/rung.ts";
import type { Finding } from "#machines/finding.ts";
import { statesOf, type Possible, type RegionStates, type Replay } from "#src/replay/replay.ts";
import type { Comparison, Statement } from "./statement.ts";
import { verdictWords } from "./vocabulary.ts";

/** The record on one of the ways that it may have gone by the day of the view. */
interface Course {
  readonly rung: number;
  readonly regions: RegionStates;
  readonly facts: Facts;
}

/**
 * Whether a statement is so on the day of a replay: it holds, it fails, or it is unknown, because it
 * turns on something that may or may not have happened by then (semantics 2). Each such thing is
 * supposed by itself. What a rule finds is asked of what certainly happened.
 */
export function isSo(statement: Statement, replay: Replay): Truth {
  if (turningOn(statement, replay).length > 0) return "unknown";
  return isSoOn(statement, certain(replay), replay) ? "holds" : "fails";
}

/** How each clause of a statement is answered: two days on which these differ have a turn between them. */
export const clauseAnswers = (statement: Statement, replay: Replay): string =>
  clausesOf(statement)
    .map((clause) =>
      clause.kind === "finding"
        ? replay.findings
            .filter((finding) => isFinding({ ...clause, verdicts: allVerdicts }, finding))
            .map(({ entry, subject, verdict }) => `${entry} ${subject} ${verdict}`)
            .toSorted()
            .join()
        : isSo(clause, replay),
    )
    .join("; ");

const allVerdicts = verdictWords["found"] ?? [];

function clausesOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case "all":
    case "any":
      return statement.parts.flatMap(clausesOf);
    case "not":
      return clausesOf(statement.part);
    default:
      return [statement];
  }
}

/** What may have happened by the day of a replay, and would make the answer another. */
export function turningOn(statement: Statement, replay: Replay): readonly Possible[] {
  // What may have happened takes a replay for each, which a statement about findings never needs.
  if (isAboutFindings(statement)) return [];
  const now = isSoOn(statement, certain(replay), replay);
  return replay.possible.filter((course) => isSoOn(statement, course, replay) !== now);
}

function certain({ snapshot }: Replay): Course {
  const { facts } = snapshot.context;
  return { rung: rungOf(facts).number, regions: statesOf(snapshot), facts };
}

function isAboutFindings(statement: Statement): boolean {
  switch (statement.kind) {
    case "all":
    case "any":
      return statement.parts.every(isAboutFindings);
    case "not":
      return isAboutFindings(statement.part);
    default:
      return statement.kind === "finding";
  }
}

function isSoOn(statement: Statement, course: Course, replay: Replay): boolean {
  const { rung, regions, facts } = course;
  switch (statement.kind) {
    case "all":
      return statement.parts.every((part) => isSoOn(part, course, replay));
    case "any":
      return statement.parts.some((part) => isSoOn(part, course, replay));
    case "not":
      return !isSoOn(statement.part, course, replay);
    case "finding":
      return replay.findings.some((finding) => isFinding(statement, finding));
    case "rung":
      return compares[statement.comparison](rung, statement.number);
    case "part":
      return statement.positions.includes(regions[statement.part] ?? "");
    case "status":
      return withKeys(facts).some(
        ({ key, status }) => key === statement.key && status === statement.status,
      );
    case "model":
      return facts.delivery.model === statement.model;
  }
}

const compares: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
};

/** Everything on record that has a key and a status. */
export const withKeys = (
  facts: Facts,
): readonly { readonly key: string; readonly status: string }[] => [
  ...facts.notices,
  ...facts.proposals,
  ...facts.directions,
  ...facts.commissions,
  ...facts.supports,
];

/** Whether a finding is one that a statement about a rule speaks of. */
export const isFinding = (
  { rule, verdicts, about }: Extract<Statement, { readonly kind: "finding" }>,
  finding: Finding,
): boolean =>
  finding.rule === rule &&
  verdicts.includes(finding.verdict) &&
  (about === null || finding.entry === about || finding.subject === about);
