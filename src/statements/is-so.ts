import type { Facts } from "#machines/facts.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { rungOf } from "#machines/rung.ts";
import type { Finding } from "#machines/finding.ts";
import { statesOf, type RegionStates, type Replay } from "#src/replay/replay.ts";
import type { Comparison, Statement } from "./statement.ts";

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
  switch (statement.kind) {
    case "all":
      return allOf(statement.parts.map((part) => isSo(part, replay)));
    case "any":
      return denied(allOf(statement.parts.map((part) => denied(isSo(part, replay)))));
    case "not":
      return denied(isSo(statement.part, replay));
    case "finding":
      return replay.findings.some((finding) => isFinding(statement, finding)) ? "holds" : "fails";
    default:
      return onEveryCourse(statement, replay);
  }
}

const denied = (truth: Truth): Truth =>
  truth === "unknown" ? "unknown" : truth === "holds" ? "fails" : "holds";

const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes("fails") ? "fails" : truths.includes("unknown") ? "unknown" : "holds";

type Simple = Extract<Statement, { readonly kind: "rung" | "part" | "status" | "model" }>;

function onEveryCourse(statement: Simple, replay: Replay): Truth {
  const { facts } = replay.snapshot.context;
  const certain = { rung: rungOf(facts).number, regions: statesOf(replay.snapshot), facts };
  const now = isSoOn(statement, certain);
  const turns = replay.possible.some((course) => isSoOn(statement, course) !== now);
  return turns ? "unknown" : now ? "holds" : "fails";
}

function isSoOn(statement: Simple, { rung, regions, facts }: Course): boolean {
  switch (statement.kind) {
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
