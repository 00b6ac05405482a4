import type { Facts } from "#machines/facts.ts";
import { addMonths } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { WorkingFact } from "#src/replay/claims.ts";
import type { View } from "#src/replay/replay.ts";
import { onTheDay } from "./repair.ts";

/** What is known where a detail is supposed. */
export interface Known {
  readonly fact: WorkingFact;
  readonly facts: Facts;
  readonly view: Pick<View, "functions" | "law">;
}

type Values = (known: Known) => readonly unknown[];

const always =
  (...values: readonly unknown[]): Values =>
  () =>
    values;

const ownFunctions: Values = ({ view }) => [
  view.functions === "edu" ? ["education"] : ["socialServicesForChildren"],
];

/** The directions of its line that stood when a direction was made. */
const standing: Values = ({ fact, facts }) => {
  const { direction, line } = fact.data;
  const others = facts.directions.filter(
    (one) => one.line === line && one.status !== "ended" && one.key !== direction,
  );
  return [others.map(({ key }) => key), []];
};

/** The fewest months between reviews under which none of a notice was late. */
const monthsThatWouldDo: Values = ({ fact, facts }) => {
  const gaps = facts.reviewGaps.filter(({ notice }) => notice === fact.data["notice"]);
  const needed = gaps.map(({ from, until }) => {
    const [start, end] = [(from as Span | null)?.from, (until as Span | null)?.to];
    if (typeof start !== "string" || typeof end !== "string") return 0;
    let months = 1;
    while (addMonths(start, months) < end) months += 1;
    return months;
  });
  return needed.length === 0 ? [] : [Math.max(...needed)];
};

/** The direction that a letter led to, as far as it is on record. */
const itsDirection = ({ fact, facts }: Known) =>
  facts.directions.find(({ proposal }) => proposal === fact.data["proposal"]);

/** The other way of running the service that is decided or in operation; none of the council’s own. */
export const modelInHand = ({ delivery: { phase, model } }: Facts): readonly string[] =>
  ["settingUp", "paused", "operating", "returning"].includes(phase) ? [model] : [];

/**
 * What an entry would say if it said the usual thing, for each detail that may be supposed: the
 * values to try, by type and field. A detail that is not listed is never supposed.
 */
export const usualDetails: Readonly<Record<string, Values>> = {
  "StatutoryDirectionMade.act": always("EA1996/s497A"),
  "StatutoryDirectionMade.gate": always("2"),
  "StatutoryDirectionMade.powers": always(["4B"]),
  "StatutoryDirectionMade.failingFunctions": ownFunctions,
  "StatutoryDirectionMade.directedFunctions": ownFunctions,
  "StatutoryDirectionMade.extraFunctions": always([]),
  "StatutoryDirectionMade.satisfiedOn": always(onTheDay),
  "StatutoryDirectionMade.addressee": always("council"),
  "StatutoryDirectionMade.madeBy": always("secretaryOfStateForEducation"),
  "StatutoryDirectionMade.term": always("indefinite"),
  "StatutoryDirectionMade.requiresModel": ({ facts }) => [...modelInHand(facts), "none"],
  "StatutoryDirectionMade.appoints": always([]),
  "StatutoryDirectionMade.individualsCriticised": always([]),
  "StatutoryDirectionMade.replaces": standing,
  "StatutoryDirectionMade.obligations": always([]),
  "StatutoryDirectionMade.reasons": always([
    { words: "the reasons that the direction gives", evidenceOn: onTheDay },
  ]),
  "StatutoryDirectionRevoked.revokedBy": always("secretaryOfStateForEducation"),
  "ImprovementNoticeIssued.reviewIntervalMonths": monthsThatWouldDo,
  "MindedToLetterSent.representationsPeriodDays": ({ view }) => [
    view.law["usualRepresentationsDays"],
  ],
  "MindedToLetterSent.proposes.powers": (known) => [itsDirection(known)?.powers ?? ["4B"]],
  "MindedToLetterSent.proposes.commissioner": always(true),
  "MindedToLetterSent.proposes.model": (known) => [itsDirection(known)?.requiresModel ?? "none"],
  "CommissionerAppointed.mandate": always("assessRemoval"),
  "CommissionerAppointed.removalQuestion": always(true),
  "CommissionerAppointed.publiclySettled": always(false),
  "CommissionerNamed.asAppointed": always(false),
  "CommissionerReported.kind": always("further", "initial"),
  "CommissionEnded.reason": always("the reason that the letter gives"),
  "RepresentationsConsidered.closedMind": always(false),
  "InspectionPublished.allKeyJudgementsInadequate": always(false),
  "ProviderCompanyStated.voluntary": always(true),
  "ProviderCompanyStated.bodyCorporate": always(true),
  "ProviderCompanyStated.anotherLocalAuthority": always(false),
  "ProviderCompanyStated.notForProfit": always(true),
  "ProviderCompanyStated.nearlyAllFunctions": always(true),
};

/** The details whose value is a day. */
export const restsOnADay = (value: unknown): boolean => JSON.stringify(value).includes(onTheDay);
