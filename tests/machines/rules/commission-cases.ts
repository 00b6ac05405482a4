import { claim, type Short } from "#tests/given.ts";
import { absence, casesOf, comply, directed } from "./case.ts";

const appointed = (data: Readonly<Record<string, unknown>> = {}, on = "2022-11-01"): Short => [
  "CommissionerAppointed",
  on,
  { commission: "c1", ...data },
];
const reported = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "CommissionerReported",
  on,
  { commission: "c1", report: "r1", ...data },
];
const removal = (data: Readonly<Record<string, unknown>> = {}): Short => [
  "MinisterialDecisionMade",
  "2023-03-01",
  { report: null, outcome: "directedTrust", model: "trust", ...data },
];
const threeMonths = {
  initialReport: { monthsAfterCommencement: 3, noLaterThan: claim("2023-01-31"), to: null },
};

/** Commissioners, their reports and the decisions on them: V14, V30, V32, V33, P03. */
export const commissionCases = [
  ...casesOf(
    "V14",
    [
      "may appoint the commissioner whom the direction in force names",
      "kept",
      [directed("2022-10-01", { obligations: [comply("c1")] }), appointed({ mandate: "instruct" })],
    ],
    [
      "may appoint a commissioner to assess removal whom no direction names",
      "kept",
      [
        directed("2022-10-01", { obligations: [comply("c0")] }),
        appointed({ mandate: "assessRemoval" }),
      ],
    ],
    ["may appoint a commissioner before any direction", "kept", [appointed({ mandate: "both" })]],
    [
      "is challengeable where the direction in force names another",
      "challengeable",
      [directed("2022-10-01", { obligations: [comply("c0")] }), appointed({ mandate: "instruct" })],
    ],
    [
      "is open while it is not on record whom the clause names",
      "gap",
      [directed("2022-10-01", { obligations: [comply(null)] }), appointed({ mandate: "instruct" })],
      { missing: ["the commission that a clause names"] },
    ],
  ),
  ...casesOf("V14", [
    "is open while the obligations that the direction sets are not on record",
    "gap",
    [directed("2022-10-01", { obligations: null }), appointed({ mandate: "instruct" })],
    { missing: ["the obligations that the direction sets"] },
  ]),
  ...casesOf(
    "V30",
    [
      "is met by a report within three months of taking up post",
      "kept",
      [
        appointed(threeMonths),
        ["CommissionerCommenced", "2022-11-01", { commission: "c1" }],
        reported("2023-01-31"),
      ],
    ],
    [
      "has nothing to say before the limit",
      "kept",
      [appointed(threeMonths)],
      { asAt: "2023-01-31" },
    ],
    [
      "is overdue by a report after the earliest limit",
      "overdue",
      [
        appointed(threeMonths, "2022-09-20"),
        ["CommissionerCommenced", "2022-10-01", { commission: "c1" }],
        reported("2023-01-02"),
      ],
    ],
    [
      "is overdue by a report after the last day that the terms name",
      "overdue",
      [appointed(threeMonths), reported("2023-02-01")],
    ],
    [
      "is open where the late report is not said to be the initial one: an earlier one may be missing",
      "gap",
      [appointed(threeMonths), reported("2023-03-17", { kind: null })],
      { asAt: "2023-07-01", missing: ["an earlier report"] },
    ],
    [
      "is open where the late report is a further one: the initial one may be missing",
      "gap",
      [appointed(threeMonths), reported("2023-03-17", { kind: "further" })],
      { asAt: "2023-07-01", missing: ["an earlier report"] },
    ],
    [
      "stays met when a second report follows after the limit",
      "kept",
      [
        appointed(threeMonths),
        ["CommissionerCommenced", "2022-11-01", { commission: "c1" }],
        reported("2023-01-15"),
        reported("2023-06-01", { report: "r2", kind: "final" }),
      ],
    ],
    [
      "is open after the limit when the commission ended without a report or a reason",
      "gap",
      [
        appointed(threeMonths),
        ["CommissionEnded", "2023-06-01", { commission: "c1", reason: null }],
      ],
      { asAt: "2023-07-01", missing: ["the day the report was delivered"] },
    ],
    [
      "has nothing to say of a commission that ended for a stated reason",
      "kept",
      [
        appointed(threeMonths),
        ["CommissionEnded", "2023-06-01", { commission: "c1", reason: "Resigned" }],
      ],
      { asAt: "2023-07-01" },
    ],
    [
      "is open while the delivery is not on record after the limit",
      "gap",
      [appointed(threeMonths)],
      { asAt: "2023-02-01", missing: ["the day the report was delivered"] },
    ],
  ),
  ...casesOf(
    "V32",
    [
      "may be taken on a delivered report",
      "kept",
      [appointed(), reported("2023-01-31"), removal({ report: "r1" })],
    ],
    ["may be taken on no report", "kept", [removal({ report: null })]],
    [
      "may not come before the report’s delivery",
      "unlawful",
      [appointed(), reported("2023-03-02"), removal({ report: "r1" })],
    ],
    [
      "may not come before the delivery of an independent review either",
      "unlawful",
      [["IndependentReviewReported", "2023-03-02", { report: "r1" }], removal({ report: "r1" })],
    ],
    [
      "is open while the report’s delivery is not on record",
      "gap",
      [removal({ report: "r1" })],
      { missing: ["the delivery of the report"] },
    ],
  ),
  ...casesOf(
    "V33",
    [
      "may rest on a commissioner’s report",
      "kept",
      [appointed(), reported("2023-01-31"), removal({ report: "r1" })],
    ],
    [
      "may rest on another independent review",
      "kept",
      [["IndependentReviewReported", "2023-01-31", { report: "r1" }], removal()],
    ],
    [
      "may rest on a recorded reason for having no review",
      "kept",
      [removal({ reasonNoReview: "The council asked for a trust" })],
    ],
    [
      "has nothing to say of a decision to leave the service with the council",
      "kept",
      [removal({ outcome: "retainWithCommissioner", model: null })],
    ],
    [
      "is challengeable where there was no review",
      "challengeable",
      [absence("independentReview", "1900-01-01", "2023-03-01", "2023-03-01"), removal()],
    ],
    [
      "is challengeable for a directed trust whose model is not repeated",
      "challengeable",
      [
        absence("independentReview", "1900-01-01", "2023-03-01", "2023-03-01"),
        removal({ model: null }),
      ],
    ],
    [
      "is open while no review is on record",
      "gap",
      [removal()],
      { missing: ["an independent review"] },
    ],
  ),
  ...casesOf(
    "P03",
    [
      "may be taken up under an appointment",
      "kept",
      [appointed(), ["CommissionerCommenced", "2022-11-02", { commission: "c1" }]],
    ],
    [
      "is unusual after the commission ended",
      "unusual",
      [
        appointed(),
        ["CommissionEnded", "2022-12-01", { commission: "c1" }],
        reported("2023-01-01"),
      ],
    ],
    [
      "is open while the appointment is not on record",
      "gap",
      [reported("2023-01-01")],
      { missing: ["the commissioner’s appointment"] },
    ],
  ),
];
