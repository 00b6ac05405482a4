import { powers } from "#machines/law/powers.ts";
import { PowersAgreement } from "#src/proof/agree.ts";
import type { Cone } from "#src/proof/cone.ts";
import { cones } from "#src/proof/cones.ts";
import { Explorer, type Observer } from "#src/proof/explore.ts";
import { OracleAgreement } from "#tests/proof/against-oracle.ts";
import type { Judgment } from "./judge-mutant.ts";
import { partsInForce, subjectOf, type Mutant } from "./mutant.ts";

/** Ends an exploration at the first objection: what comes after it tells nothing more. */
class Objected extends Error {}

/**
 * Explores a chart that leaves something else on record, step after step, until the oracle or the
 * table objects to what it then answers or does. Null if neither ever does: no rule and no position
 * depends on what is left. Takes seconds.
 */
export function judgeLater(mutant: Mutant): Judgment | null {
  if (mutant.touches.kind !== "effects") return null;
  const subject = subjectOf(mutant.apply(partsInForce));
  const table = new PowersAgreement(powers);
  const oracle = new OracleAgreement();
  const stop = (): void => {
    if (table.disagreements.length > 0 || oracle.hasDifferences) throw new Objected();
  };
  const judges: readonly Observer[] = [
    table,
    oracle,
    { tried: stop, settled: stop, reached: stop },
  ];
  try {
    for (const cone of conesWith(mutant.touches.type)) new Explorer(cone, subject).run(judges);
  } catch (error) {
    // A chart that cannot even be explored is objected to loudest of all.
    if (error instanceof Error) return { verdict: "killed", by: "later", rules: [] };
    throw error;
  }
  return null;
}

/** The parts that put the step. Steps that follow by themselves come in any part. */
const conesWith = (type: string): readonly Cone[] =>
  cones.filter(({ moves }) => type.startsWith("$") || moves.some((move) => move.type === type));
