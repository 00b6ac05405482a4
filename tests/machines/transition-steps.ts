import type { Short } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

/** From where, by what last steps, to where: the transitions T01 to T43 of the law dossier. */
export type Row = readonly [
  id: string,
  says: string,
  before: readonly Short[],
  steps: readonly Short[],
  moves: Readonly<Record<string, readonly [from: string, to: string]>>,
];

export const notice: Short = ["ImprovementNoticeIssued", "2020-02-01", { notice: "n1" }];
export const letter: Short = [
  "MindedToLetterSent",
  "2020-10-01",
  { proposal: "p1", representationsPeriodDays: 14 },
];
export const served: Short = ["MindedToLetterServed", "2020-10-01", { proposal: "p1" }];
export const considered: Short = ["RepresentationsConsidered", "2020-10-20", { proposal: "p1" }];
export const decided: Short = [
  "ProposalDecided",
  "2020-10-25",
  { proposal: "p1", outcome: "issue" },
];
export const inForce = directed("2020-11-01");
export const revised = (data: Readonly<Record<string, unknown>> = {}) =>
  directed("2021-11-01", { direction: "d2", replaces: ["d1"], sequence: 2, ...data });
export const revoked: Short = ["StatutoryDirectionRevoked", "2022-06-01", { direction: "d1" }];
export const appointed: Short = ["CommissionerAppointed", "2020-11-02", { commission: "c1" }];
export const commenced: Short = ["CommissionerCommenced", "2020-11-10", { commission: "c1" }];
export const reported: Short = [
  "CommissionerReported",
  "2021-01-20",
  { commission: "c1", report: "r1" },
];
export const decision = (data: Readonly<Record<string, unknown>>): Short => [
  "MinisterialDecisionMade",
  "2021-03-01",
  { report: "r1", model: null, ...data },
];
export const trustDecided = decision({
  report: null,
  outcome: "voluntaryTrust",
  model: "trust",
  reasonNoReview: "Agreed",
});
export const trustSetUp: readonly Short[] = [
  trustDecided,
  ["ProviderCompanyStated", "2021-04-01"],
  ["CouncilExecutiveDecided", "2021-05-01"],
  ["ServiceContractStated", "2021-10-01"],
];
export const operating: Short = ["DeliveryModelOperated", "2021-10-01"];
export const running: readonly Short[] = [...trustSetUp, operating];
