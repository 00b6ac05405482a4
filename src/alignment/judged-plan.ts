import { assessPosition } from "#machines/assess.ts";
import type { Finding } from "#machines/finding.ts";
import type { WorkingFact } from "#src/replay/claims.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { fold, type View } from "#src/replay/replay.ts";
import { costOfLeaving } from "./prices.ts";
import { supposing, type Repair } from "./repair.ts";

/** A history as the view uses it: its facts with their working values, and what is asked of them. */
export interface Case {
  readonly facts: readonly WorkingFact[];
  readonly view: Pick<View, "council" | "functions" | "law" | "asAt">;
}

/** What a finding is about, the same whatever else is supposed. */
export const questionOf = ({
  name,
  entry,
  subject,
}: Pick<Finding, "name" | "entry" | "subject">): string =>
  `${name} ${entry ?? ""} ${subject ?? ""}`;

/** The findings that a history would have with these repairs. A replay of its own. */
export function findingsWith(
  { facts, view }: Case,
  repairs: readonly Repair[],
): readonly Finding[] {
  const supposed = supposing(facts, repairs, view.functions);
  const happened = inReplayOrder(supposed).filter(({ on }) => on.to !== null && on.to <= view.asAt);
  const { snapshot, taken } = fold(happened, view);
  return [
    ...taken.flatMap(({ findings }) => findings),
    ...assessPosition(snapshot.context, view.asAt),
  ];
}

/** What leaving each question open would cost, with these repairs. */
export function costsWith(of: Case, repairs: readonly Repair[]): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const finding of findingsWith(of, repairs)) {
    const question = questionOf(finding);
    costs.set(question, (costs.get(question) ?? 0) + costOfLeaving(finding));
  }
  return costs;
}
