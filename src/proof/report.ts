import { powers } from "#machines/law/powers.ts";
import { provisions } from "#machines/law/provisions.ts";
import { sequences } from "#machines/law/sequences.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { cones } from "./cones.ts";
import { leftOutOf } from "./coverage.ts";
import type { EverywherePut } from "./every-event.ts";
import { inForce, type Explored, type Observer } from "./explore.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { isProved, prove, type Proof } from "./prove.ts";
import { QuestionTraces } from "./question-traces.ts";
import { questions } from "./questions.ts";
import { SequencesKept } from "./sequences-kept.ts";
import { stepsTo, told } from "./story.ts";

/** A result of the oracle, which only the tests can bring. */
export interface OracleResult {
  readonly steps: number;
  readonly positions: number;
  readonly differences: readonly string[];
}

/** What `docs/reference/proof.json` holds: everything that the proof page says, and no time or place. */
export interface ProofReport {
  readonly schemaVersion: 1;
  readonly about: Fingerprint;
  readonly proved: boolean;
  readonly cones: readonly (Omit<Explored, "blurred"> & {
    readonly about: string;
    readonly rules: readonly string[];
    readonly blurred: number;
  })[];
  readonly totals: {
    readonly positions: number;
    readonly steps: number;
    readonly refused: number;
    readonly compared: number;
    readonly powers: number;
    /** Every event in every combination of positions, beside the cones. */
    readonly everywhere: EverywherePut;
  };
  readonly rules: readonly {
    readonly id: string;
    readonly statement: string;
    readonly basis: readonly string[];
    readonly cones: readonly string[];
    readonly witness: readonly string[];
    readonly breaking: readonly string[];
    /** Steps that write what the rule reads and are put in none of its cones. */
    readonly leftOut: readonly string[];
  }[];
  readonly sequences: readonly {
    readonly id: string;
    readonly says: string;
    readonly kept: number;
    readonly pending: number;
    readonly stopped: number;
    readonly broken: readonly string[] | null;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly asks: string;
    readonly trace: readonly string[];
    readonly answer: string;
    readonly decided: string;
    readonly reference: string;
    readonly mended: string | null;
  }[];
  readonly disagreements: readonly { readonly says: string; readonly story: readonly string[] }[];
  /** Rules in force that a step allowed would break, and positions that the facts do not show. */
  readonly broken: readonly { readonly says: string; readonly story: readonly string[] }[];
  readonly stuck: readonly string[];
  readonly oracle: OracleResult | null;
}

/** Proves the chart in force and reports it. The oracle, if there is one, is told as an observer. */
export function proofReport(
  observers: readonly Observer[] = [],
  oracle: () => OracleResult | null = () => null,
): ProofReport {
  const traces = new QuestionTraces();
  const kept = new SequencesKept();
  const proof = prove(powers, inForce, cones, [traces, kept, ...observers]);
  const found = oracle();
  return {
    schemaVersion: 1,
    about: proof.about,
    proved: isProved(proof) && (found === null || found.differences.length === 0),
    cones: proof.cones.map((explored, at) => ({
      ...explored,
      about: cones[at]?.about ?? "",
      rules: (cones[at]?.rules ?? []).map((name) => rules[name].id),
      blurred: explored.blurred.length,
    })),
    totals: totalsOf(proof),
    rules: rulesReported(proof),
    sequences: sequences.map(({ id, says }) => {
      const { broken, ...counts } = kept.of(id);
      return { id, says, ...counts, broken: broken && told(broken) };
    }),
    questions: questions.map((question) => ({
      id: question.id,
      asks: question.asks,
      trace: told(traces.of(question)),
      answer: question.answer,
      decided: question.decided,
      reference: provisions[question.reference].title,
      mended: question.mended ?? null,
    })),
    disagreements: proof.disagreements.map(({ node, step, says }) => ({
      says: `${step.type}: ${says}`,
      story: told(stepsTo(node, step)),
    })),
    broken: proof.broken.map(({ node, step, says }) => ({
      says,
      story: told(stepsTo(node, step)),
    })),
    stuck: proof.stuck,
    oracle: found,
  };
}

function totalsOf({ cones: explored, compared, everywhere }: Proof): ProofReport["totals"] {
  const sum = (of: (each: Explored) => number): number =>
    explored.reduce((total, each) => total + of(each), 0);
  return {
    positions: sum(({ positions }) => positions[2]),
    steps: sum(({ steps }) => steps),
    refused: sum(({ refused }) => refused),
    compared,
    powers: powers.length,
    everywhere,
  };
}

const rulesReported = ({ examples }: Proof): ProofReport["rules"] =>
  ruleNames.map((name) => {
    const rule: Rule = rules[name];
    const { holds = [], fails = [] } = examples.get(name) ?? {};
    return {
      id: rule.id,
      statement: rule.statement,
      basis: rule.basis.map((key) => provisions[key].title),
      cones: cones.filter((cone) => cone.rules.includes(name)).map((cone) => cone.name),
      witness: told(holds),
      breaking: told(fails),
      leftOut: leftOutOf(name),
    };
  });
