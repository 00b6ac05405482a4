import type { Facts } from "./facts.ts";

/** How far intervention has gone: a projection of the regions, computed and never stored. */
export interface Rung {
  readonly number: 0 | 1 | 2 | 3 | 4;
  readonly label: string;
}

/** The five rungs in plain words, lowest first. */
export const rungLabels = [
  "no intervention",
  "improvement notice",
  "minded to direct",
  "statutory direction",
  "statutory direction with a trust or other arrangement",
] as const;

/** The service is, or is decided to be, run by someone other than the council. */
export const anotherModelIsDecided = ({ delivery }: Facts): boolean =>
  ["settingUp", "paused", "operating", "returning"].includes(delivery.phase);

/** The highest rung that holds (design: a ladder is a projection; the law is not one). */
export function rungOf(facts: Facts): Rung {
  const inForce = facts.directions.some(({ status }) => status === "inForce");
  if (inForce) {
    const number = anotherModelIsDecided(facts) ? 4 : 3;
    return { number, label: rungLabels[number] };
  }
  if (facts.current.proposal !== null) return { number: 2, label: rungLabels[2] };
  if (facts.notices.some(({ status }) => status === "open")) {
    return { number: 1, label: rungLabels[1] };
  }
  return { number: 0, label: labelWithout(facts) };
}

function labelWithout(facts: Facts): string {
  if (facts.current.abolishedOn !== null) return "council abolished";
  if (facts.supervisions.some((member) => member["status"] === "running")) {
    return "supervision and support";
  }
  if (hadIntervention(facts)) return "after intervention";
  if (facts.supports.some(({ status, kind }) => status === "running" && kind === "earlySupport")) {
    return "early support";
  }
  return rungLabels[0];
}

// A trust in operation is what an intervention left behind, even where its instruments are not on
// record.
const hadIntervention = (facts: Facts): boolean =>
  facts.directions.some(({ status }) => status === "ended") ||
  facts.notices.some(({ status }) => status !== "open") ||
  facts.exits.length > 0 ||
  facts.delivery.phase === "operating";
