import type { Power } from "#machines/law/power.ts";
import { ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Cone } from "./cone.ts";
import { cones } from "./cones.ts";
import { PowersAgreement, type Disagreement } from "./agree.ts";
import { EveryEventEverywhere, type EverywherePut } from "./every-event.ts";
import { ExamplesOfRules, type Examples } from "./examples.ts";
import { Explorer, inForce, type Explored, type Observer, type Subject } from "./explore.ts";
import { Invariants, type Broken } from "./invariants.ts";
import { fingerprintOf, type Fingerprint } from "./fingerprint.ts";
import { ObligationsOfReplay } from "./never-stuck.ts";

/** What was found about a chart, by exploring every part of it. */
export interface Proof {
  readonly about: Fingerprint;
  readonly cones: readonly Explored[];
  readonly examples: ReadonlyMap<RuleName, Examples>;
  /** Every event in every combination of positions, beside the cones. */
  readonly everywhere: EverywherePut;
  /** Pairs of a position and a step that were held against the table of powers. */
  readonly compared: number;
  /** Where chart and table differ: none, or the chart is not proved. */
  readonly disagreements: readonly Disagreement[];
  /** Rules in force that the chart lets be broken, and positions that the facts do not show: none. */
  readonly broken: readonly Broken[];
  /** Steps that a replay could not take, or that kept other findings than their breaches. */
  readonly stuck: readonly string[];
}

/** Explores every cone of the chart and holds it against the table of powers. Takes some seconds. */
export function prove(
  powers: readonly Power[],
  subject: Subject = inForce,
  parts: readonly Cone[] = cones,
  observers: readonly Observer[] = [],
  told: (explored: Explored) => void = () => {},
): Proof {
  const agreement = new PowersAgreement(powers);
  const examples = new ExamplesOfRules(subject);
  const replay = new ObligationsOfReplay(subject);
  const invariants = new Invariants();
  const everywhere = new EveryEventEverywhere();
  const all = [agreement, replay, invariants, ...observers];
  const explored = parts.map((cone) => {
    const found = new Explorer(cone, subject).run([
      ...all,
      examples.within(cone.rules),
      everywhere,
    ]);
    told(found);
    return found;
  });
  const put = everywhere.run(subject, all);
  return {
    about: fingerprintOf(subject),
    cones: explored,
    examples: new Map(ruleNames.map((name) => [name, examples.of(name)])),
    everywhere: put,
    compared: agreement.compared,
    disagreements: agreement.disagreements,
    broken: invariants.broken,
    stuck: replay.faults,
  };
}

/** The chart is proved: nothing differs, is broken or blurred, and a replay is never stuck. */
export const isProved = ({ cones: parts, disagreements, broken, stuck }: Proof): boolean =>
  [disagreements, broken, stuck].every(({ length }) => length === 0) &&
  parts.every(({ blurred }) => blurred.length === 0);
