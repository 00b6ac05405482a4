import { powers } from "#machines/law/powers.ts";
import { PowersAgreement } from "#src/proof/agree.ts";
import type { Cone } from "#src/proof/cone.ts";
import { cones } from "#src/proof/cones.ts";
import { Explorer, type Observer, type Subject } from "#src/proof/explore.ts";
import { OracleAgreement } from "#tests/proof/against-oracle.ts";
import type { Judgment } from "./judge-mutant.ts";
import { partsInForce, subjectOf, type Mutant } from "./mutant.ts";

/** A changed chart may go on for ever. What a judge objects to comes early, since ways grow longer. */
const POSITIONS = 2_000;

/** Ends the exploration of one part: a judge objected, or there is no end to it. */
class Stopped extends Error {}

/**
 * Explores a chart that leaves something else on record, step after step, until the oracle or the
 * table objects to what it then answers or does. Null if neither does in the first positions of any
 * part. Takes seconds.
 */
export function judgeLater(mutant: Mutant): Judgment | null {
  if (mutant.touches.kind !== "effects") return null;
  const subject = thatSettles(subjectOf(mutant.apply(partsInForce)));
  for (const cone of conesWith(mutant.touches.type)) {
    const table = new PowersAgreement(powers);
    const oracle = new OracleAgreement(subject.chart);
    const isObjected = () => table.disagreements.length > 0 || oracle.hasDifferences;
    let positions = 0;
    const stop = (): void => {
      positions += 1;
      if (isObjected() || positions > POSITIONS) throw new Stopped();
    };
    const judges: readonly Observer[] = [table, oracle, { reached: stop }];
    try {
      new Explorer(cone, subject).run(judges);
    } catch (error) {
      // A chart that cannot even be explored is objected to loudest of all.
      if (!(error instanceof Stopped)) return { verdict: "killed", by: "later", rules: [] };
    }
    if (isObjected()) return { verdict: "killed", by: "later", rules: [] };
  }
  return null;
}

/** Far more than ever follow one another by the passing of days. */
const DERIVED_STEPS = 50;

/** The chart, but that it fails where steps that follow by themselves never come to an end. */
function thatSettles(subject: Subject): Subject {
  const { chart } = subject;
  let inARow = 0;
  return {
    ...subject,
    chart: {
      ...chart,
      evolve: (snapshot, step) => {
        inARow = step.type.startsWith("$") ? inARow + 1 : 0;
        if (inARow > DERIVED_STEPS) throw new Error("the record never settles");
        return chart.evolve(snapshot, step);
      },
    },
  };
}

/** The parts that put the step; of a step that follows by itself, those that put what it follows. */
const conesWith = (type: string): readonly Cone[] => {
  const putting = (types: readonly string[]) =>
    cones.filter(({ moves }) => moves.some((move) => types.includes(move.type)));
  if (!type.startsWith("$")) return putting([type]);
  return putting(
    type.startsWith("$window") ? ["MindedToLetterServed"] : ["StatutoryDirectionMade"],
  );
};
