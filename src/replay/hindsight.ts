import type { Delivery, Facts, Proposal, Report } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import type { WorkingFact } from "./claims.ts";

/**
 * What later facts of the record show about the days on which a step is judged. A replay judges
 * each step with the facts before it; but that the answer to a proposal came only after the
 * decision, a report only after the decision on it, or that a direction still stood when another was
 * made, is shown by facts that come later. They add days that were missing; they change nothing that
 * is on record, and they move nothing.
 */
export type Hindsight = (facts: Facts, on: Span) => Facts;

type Days = Partial<Record<string, Partial<Record<keyof Proposal, unknown>>>>;

const proposalDays: Readonly<Record<string, keyof Proposal>> = {
  MindedToLetterServed: "servedOn",
  RepresentationsReceived: "receivedOn",
  RepresentationsWaived: "waivedOn",
  RepresentationsConsidered: "consideredOn",
};

interface SetUpDay {
  readonly says: string;
  readonly is: keyof Delivery;
  readonly from: keyof Delivery;
}

interface SetUp extends SetUpDay {
  readonly on: Span;
}

const reporters: Readonly<Record<string, Report["by"]>> = {
  CommissionerReported: "commissioner",
  IndependentReviewReported: "reviewer",
};

const setUpDays: Readonly<Record<string, SetUpDay>> = {
  ProviderCompanyStated: { says: "formed", is: "companyFormed", from: "companyFormedOn" },
  ServiceContractStated: { says: "inForce", is: "contractInForce", from: "contractFrom" },
  CouncilExecutiveDecided: { says: "approved", is: "approved", from: "approvedOn" },
};

/** The hindsight that the facts of a view give, or null where they give none. */
export function hindsightOf(happened: readonly WorkingFact[]): Hindsight | null {
  const proposals: Days = {};
  const reports: Report[] = [];
  const setUp: SetUp[] = [];
  const ends: Record<string, Span> = {};
  for (const { entry, on, dates, data } of happened) {
    const day = proposalDays[entry.type];
    if (day !== undefined) (proposals[String(data["proposal"])] ??= {})[day] ??= on;
    const by = reporters[entry.type];
    if (by !== undefined) reports.push(reportOf(entry.id, by, data, on));
    const step = setUpDays[entry.type];
    if (step !== undefined && data[step.says] === true) setUp.push({ ...step, on });
    for (const key of endedBy(entry.type, data)) {
      ends[key] ??= dates["effective"] ?? dates["served"] ?? on;
    }
  }
  const later = [proposals, reports, setUp, ends];
  if (later.every((days) => Object.keys(days).length === 0)) return null;
  return (facts, on) => ({
    ...facts,
    proposals: facts.proposals.map((proposal) => filled(proposal, proposals[proposal.key] ?? {})),
    reports: withLater(facts.reports, reports),
    delivery: filled(facts.delivery, setUpLater(setUp, on)),
    directions: facts.directions.map((direction) =>
      direction.key in ends ? filled(direction, { endedOn: ends[direction.key] }) : direction,
    ),
  });
}

/** The directions that a step of this kind ends. */
function endedBy(type: string, data: WorkingFact["data"]): readonly string[] {
  if (type === "StatutoryDirectionRevoked" || type === "StatutoryDirectionQuashed") {
    return [String(data["direction"])];
  }
  if (type !== "StatutoryDirectionMade") return [];
  return ((data["replaces"] ?? []) as readonly string[]).filter((key) => key !== data["direction"]);
}

const reportOf = (
  entry: string,
  by: Report["by"],
  data: WorkingFact["data"],
  deliveredOn: Span,
): Report => ({
  entry,
  key: String(data["report"]),
  commission: null,
  by,
  kind: null,
  deliveredOn,
  publishedOn: null,
  recommendation: null,
  decidedOn: null,
});

function withLater(known: readonly Report[], all: readonly Report[]): readonly Report[] {
  const keys = new Set(known.map(({ key }) => key));
  const later = all.filter(({ key }) => !keys.has(key));
  return later.length === 0 ? known : [...known, ...later];
}

// Only what certainly came later: what came before is among the facts already, or was for a model
// that was given up.
function setUpLater(setUp: readonly SetUp[], { to }: Span): Readonly<Record<string, unknown>> {
  const later = setUp.filter(({ on }) => to !== null && on.from !== null && on.from > to);
  return Object.fromEntries(
    later.toReversed().flatMap(({ is, from, on }): [string, unknown][] => [
      [is, true],
      [from, on],
    ]),
  );
}

/** The fields of `of`, with what is not on record taken from `from`. */
function filled<T extends object>(of: T, from: Readonly<Record<string, unknown>>): T {
  const missing = Object.entries(from).filter(([name]) => of[name as keyof T] === null);
  return missing.length === 0 ? of : { ...of, ...Object.fromEntries(missing) };
}
