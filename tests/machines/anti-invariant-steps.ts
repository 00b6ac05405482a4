import type { Seen, Short } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

export const notice: Short = ["ImprovementNoticeIssued", "2020-02-01", { notice: "n1" }];
export const inspected = (on: string, overall: string): Short => [
  "InspectionPublished",
  on,
  { overall },
];
export const appointed = (on: string, commission = "c1", removalQuestion = false): Short => [
  "CommissionerAppointed",
  on,
  { commission, removalQuestion, mandate: "assessRemoval" },
];
export const reported: Short = [
  "CommissionerReported",
  "2021-01-20",
  { commission: "c1", report: "r1", recommendation: "retain" },
];
export const trust: readonly Short[] = [
  ["IndependentReviewReported", "2018-12-01", { report: "r0" }],
  [
    "MinisterialDecisionMade",
    "2019-01-01",
    { report: null, outcome: "voluntaryTrust", model: "trust" },
  ],
  ["ProviderCompanyStated", "2019-02-01"],
  ["CouncilExecutiveDecided", "2019-03-01"],
  ["ServiceContractStated", "2019-10-01"],
  ["DeliveryModelOperated", "2019-10-01"],
];
export const setUp = trust.slice(0, 4);

export const successive = (count: number): readonly Short[] =>
  Array.from({ length: count }, (_, at) =>
    directed(`20${10 + at}-01-01`, {
      direction: `d${at + 1}`,
      replaces: at === 0 ? [] : [`d${at}`],
      sequence: at + 1,
    }),
  );

/** What the chart must allow, the history that shows it, what to look at and what it must be. */
export type Row = readonly [
  id: string,
  may: string,
  history: readonly Short[],
  shows: (seen: Seen) => unknown,
  is: unknown,
];
