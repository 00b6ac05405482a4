import type { Short } from "#tests/given.ts";
import { notice, inspected, appointed, trust, type Row } from "./anti-invariant-steps.ts";
import { comply, directed } from "./rules/case.ts";

const good: Short = inspected("2022-01-01", "outstanding");
const revoked: Short = ["StatutoryDirectionRevoked", "2023-01-01", { direction: "d1" }];

/** Each is tempting and false: a lawful history that contradicts it. */
export const temptingRows: readonly Row[] = [
  [
    "",
    "a notice precedes a direction",
    [directed("2020-01-01")],
    (s) => [s.facts.notices.length, s.at("direction")],
    [0, "inForce"],
  ],
  [
    "",
    "a commissioner implies the question of a trust",
    [appointed("2020-01-01"), directed("2020-01-02", { obligations: [comply("c1")] })],
    (s) => [s.facts.commissions[0]?.removalQuestion, s.at("delivery")],
    [false, "council"],
  ],
  [
    "",
    "there is at most one commissioner",
    [appointed("2020-01-01"), appointed("2020-01-02", "c2")],
    (s) => s.facts.commissions.every(({ live }) => live),
    true,
  ],
  [
    "",
    "Inadequate implies a direction",
    [inspected("2020-01-01", "inadequate")],
    (s) => s.at("direction"),
    "none",
  ],
  [
    "",
    "Good implies exit",
    [directed("2020-01-01"), good],
    (s) => [s.at("direction"), s.facts.exits.length],
    ["inForce", 0],
  ],
  [
    "",
    "a trust implies a direction",
    trust,
    (s) => [s.at("delivery"), s.facts.directions.length],
    ["operating", 0],
  ],
  [
    "",
    "revocation implies exit",
    [notice, directed("2020-03-01"), revoked],
    (s) => [s.rung, s.facts.exits.length],
    [1, 0],
  ],
  [
    "",
    "the law requires 14 days",
    [["MindedToLetterSent", "2022-10-11", { proposal: "p1", representationsPeriodDays: 7 }]],
    (s) => s.findings("V41").map(({ verdict, strength }) => [verdict, strength]),
    [["unusual", "PR"]],
  ],
  [
    "",
    "a late report is unlawful",
    [
      ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
      ["CommissionerReported", "2023-03-17", { commission: "c1" }],
    ],
    (s) => s.findings("V30").map(({ verdict }) => verdict),
    ["overdue"],
  ],
];
