import type { Short } from "#tests/given.ts";
import {
  notice,
  inspected,
  appointed,
  reported,
  trust,
  setUp,
  successive,
  type Row,
} from "./anti-invariant-steps.ts";
import { clause, directed } from "./rules/case.ts";

const all = (...checks: readonly boolean[]) => checks.every(Boolean);

/** What the chart must allow: each happened, save perhaps A18 (law dossier 4). */
export const antiInvariantRows: readonly Row[] = [
  [
    "A01",
    "a direction with no notice ever",
    [directed("2020-01-01")],
    (s) => s.facts.notices.length === 0 && s.rung,
    3,
  ],
  [
    "A02",
    "a direction before any Inadequate",
    [directed("2022-11-01"), inspected("2023-01-13", "inadequate")],
    (s) => s.rung,
    3,
  ],
  [
    "A03",
    "a notice to a council that requires improvement",
    [inspected("2020-01-01", "requiresImprovement"), notice],
    (s) => s.rung,
    1,
  ],
  [
    "A04",
    "a commissioner named before the direction",
    [
      ["CommissionerNamed", "2022-10-20", { commission: "c1", asAppointed: false }],
      appointed("2022-10-21"),
      directed("2022-11-01"),
    ],
    (s) => all(s.at("commission") === "appointed", s.at("direction") === "inForce"),
    true,
  ],
  [
    "A05",
    "a direction with an adviser and no commissioner",
    [
      directed("2022-04-01", { obligations: [clause("cooperateWithAdviser")] }),
      ["AdviserAppointed", "2022-04-01"],
    ],
    (s) => all(s.at("direction") === "inForce", s.at("commission") === "none"),
    true,
  ],
  [
    "A06",
    "two live commissions",
    [appointed("2020-01-01"), appointed("2020-01-02", "c2")],
    (s) => s.facts.commissions.filter(({ live }) => live).length,
    2,
  ],
  [
    "A07",
    "a report that recommends retention, and a minister who keeps removal open",
    [
      appointed("2020-01-01"),
      reported,
      [
        "MinisterialDecisionMade",
        "2021-03-01",
        { report: "r1", outcome: "noDecisionYet", model: null },
      ],
    ],
    (s) => all(s.at("commission") === "reported", s.at("delivery") === "council"),
    true,
  ],
  [
    "A08",
    "a trust decided, then paused, then dropped",
    [...setUp, ["SetUpPaused", "2020-12-01"], ["SetUpCancelled", "2022-03-01"]],
    (s) => s.at("delivery"),
    "council",
  ],
  [
    "A09",
    "a trust launched after the grade improved",
    [...setUp, inspected("2019-06-01", "requiresImprovement"), ...trust.slice(4)],
    (s) => s.at("delivery"),
    "operating",
  ],
  [
    "A10",
    "a trust operating and Inadequate again",
    [...trust, inspected("2020-06-01", "inadequate")],
    (s) => s.at("delivery"),
    "operating",
  ],
  [
    "A11",
    "a direction revoked while the last grade is Inadequate",
    [
      inspected("2019-06-01", "inadequate"),
      directed("2020-01-01"),
      ["StatutoryDirectionRevoked", "2022-08-01", { direction: "d1" }],
    ],
    (s) => s.at("direction"),
    "none",
  ],
  [
    "A12",
    "a step down from direction to notice",
    [
      directed("2020-01-01"),
      ["StatutoryDirectionRevoked", "2022-08-01", { direction: "d1" }],
      ["ImprovementNoticeIssued", "2022-08-01"],
    ],
    (s) => s.rung,
    1,
  ],
  [
    "A13",
    "a trust operating with no direction",
    trust,
    (s) => [s.at("delivery"), s.rung],
    ["operating", 0],
  ],
  [
    "A14",
    "an early return by agreement",
    [...trust, ["ReturnDecided", "2021-09-01"], ["ServicesReturned", "2022-09-01"]],
    (s) => s.at("delivery"),
    "council",
  ],
  [
    "A15",
    "six or more successive directions",
    successive(7),
    (s) => s.facts.directions.map(({ status }) => status).join(" "),
    "ended ended ended ended ended ended inForce",
  ],
  [
    "A16",
    "a council abolished in the middle of intervention",
    [notice, directed("2020-03-01"), appointed("2020-03-01"), ["CouncilAbolished", "2021-04-01"]],
    (s) => [s.rung, s.facts.directions[0]?.endedHow, s.at("commission")],
    [0, "abolition", "none"],
  ],
  [
    "A18",
    "a direction on urgency without a letter",
    [
      ["UrgencyRecorded", "2008-12-01", { direction: "d1" }],
      directed("2008-12-01", { urgency: null }),
    ],
    (s) => s.rung,
    3,
  ],
  [
    "A19",
    "a grade that worsens in set-up and moves nothing",
    [...setUp, inspected("2019-04-01", "inadequate")],
    (s) => s.at("delivery"),
    "settingUp",
  ],
  [
    "A20",
    "an adviser who outlives the commissioner",
    [
      ["AdviserAppointed", "2020-01-01"],
      appointed("2020-02-01"),
      ["CommissionEnded", "2025-01-01", { commission: "c1" }],
    ],
    (s) => [s.facts.supports[0]?.status, s.at("commission")],
    ["running", "none"],
  ],
];

/** A17 takes two sets of functions, so it is not a row. */
export const directionBesideNotice: readonly Short[] = [
  directed("2022-11-01"),
  ["ImprovementNoticeIssued", "2022-12-01", {}, { functions: ["edu"] }],
];
