import { definitionOf } from "#events/catalogue.ts";
import { lawWith } from "#machines/law/numbers.ts";
import type { Finding } from "#machines/finding.ts";
import type { Entry } from "#events/envelope.ts";
import { choicesFor } from "#src/alignment/candidates.ts";
import { caseOf } from "#src/alignment/case-of.ts";
import type { Case } from "#src/alignment/judged-plan.ts";
import { insertions, leaving } from "#src/alignment/prices.ts";
import { supposing, type Repair } from "#src/alignment/repair.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { fold } from "#src/replay/replay.ts";
import { assessPosition } from "#machines/assess.ts";
import { answer } from "#src/views/question.ts";

const asAt = "2023-06-01";

/** A council whose record holds these entries. */
export const caseFrom = (entries: readonly Entry[], day = asAt): Case =>
  caseOf(
    answer(
      {
        council: "solihull",
        held: entries.map((entry, index) => ({ index, entry })),
        head: { size: entries.length, root: "root" },
      },
      {
        functions: "csc",
        asAt: day,
        known: { publicBy: null, held: null },
        sources: null,
        suppose: {},
      },
      definitionOf,
    ),
  );

/** The findings of a history with these repairs, by a replay of our own. */
export function findingsAfter(
  { facts, view }: Case,
  repairs: readonly Repair[],
): readonly Finding[] {
  const all = inReplayOrder(supposing(facts, repairs, "csc")).filter(
    ({ on }) => on.to !== null && on.to <= view.asAt,
  );
  const { snapshot, taken } = fold(all, { ...view, law: lawWith() });
  return [
    ...taken.flatMap(({ findings }) => findings),
    ...assessPosition(snapshot.context, view.asAt),
  ];
}

/** What findings cost that are left, by the published table. */
export const costOfAll = (findings: readonly Finding[]): number =>
  findings.reduce(
    (sum, { verdict, ifBroken }) =>
      sum + (verdict === "gap" ? leaving[ifBroken].gap : leaving[ifBroken].shown),
    0,
  );

const priceOf = (repairs: readonly Repair[]): number =>
  repairs.reduce(
    (sum, repair) => sum + (repair.kind === "insert" ? (insertions[repair.type]?.cost ?? 0) : 1),
    0,
  );

/** The least cost of any set of the proposed facts, every set tried; null if there are too many. */
export function leastCost(of: Case, most: number): number | null {
  const { choices } = choicesFor(of);
  const sets = choices.reduce((count, { options }) => count * (options.length + 1), 1);
  if (sets > most) return null;
  let least = Number.POSITIVE_INFINITY;
  const tryFrom = (at: number, repairs: readonly Repair[]): void => {
    const choice = choices[at];
    if (choice === undefined) {
      const cost = priceOf(repairs) + costOfAll(findingsAfter(of, repairs));
      least = Math.min(least, cost);
      return;
    }
    tryFrom(at + 1, repairs);
    for (const option of choice.options) tryFrom(at + 1, [...repairs, ...option.repairs]);
  };
  tryFrom(0, []);
  return least;
}
