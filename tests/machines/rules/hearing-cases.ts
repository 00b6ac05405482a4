import type { Short } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";

export const letter = (data: Readonly<Record<string, unknown>> = {}): Short => [
  "MindedToLetterSent",
  "2022-10-11",
  {
    proposal: "p1",
    proposes: { powers: ["4B"], commissioner: true, model: "none" },
    representationsPeriodDays: 14,
    ...data,
  },
];
export const served: Short = ["MindedToLetterServed", "2022-10-11", { proposal: "p1" }];
const considered = (on: string): Short => ["RepresentationsConsidered", on, { proposal: "p1" }];
export const after = (on: string, data: Readonly<Record<string, unknown>> = {}): Short =>
  directed(on, { urgency: null, proposal: "p1", ...data });
const decided = (on: string): Short => ["ProposalDecided", on, { proposal: "p1" }];
/** The hearing that fairness asks for: V18 to V21, V41. */
export const hearingCases = [
  ...casesOf(
    "V18",
    [
      "may be made after a letter, its service and the consideration of any answer",
      "kept",
      [letter(), served, considered("2022-10-26"), after("2022-11-01")],
    ],
    ["may be made without a letter on recorded urgency", "kept", [directed("2022-11-01")]],
    [
      "may be made without a letter when the urgency is recorded apart",
      "kept",
      [
        ["UrgencyRecorded", "2022-11-01", { direction: "d1" }],
        directed("2022-11-01", { urgency: null }),
      ],
    ],
    [
      "is challengeable where there was no letter",
      "challengeable",
      [
        absence("mindedTo", "1900-01-01", "2022-11-01", "2022-11-01"),
        directed("2022-11-01", { urgency: null }),
      ],
    ],
    [
      "is challengeable on a proposal that was withdrawn",
      "challengeable",
      [
        letter(),
        served,
        considered("2022-10-26"),
        ["ProposalWithdrawn", "2022-10-28", { proposal: "p1" }],
        after("2022-11-01"),
      ],
    ],
    [
      "is challengeable where the letter was served only after the direction",
      "challengeable",
      [
        [
          "MindedToLetterSent",
          "2022-10-11",
          { proposal: "p1" },
          { dates: { served: "2022-11-02" } },
        ],
        considered("2022-10-26"),
        after("2022-11-01"),
      ],
    ],
    [
      "is open while no letter is on record",
      "gap",
      [directed("2022-11-01", { urgency: null })],
      { missing: ["a minded-to letter about the same substance"] },
    ],
    [
      "is open while the service of the letter is not on record",
      "gap",
      [letter(), considered("2022-10-26"), after("2022-11-01")],
      { missing: ["the day the minded-to letter was served"] },
    ],
  ),
  ...casesOf(
    "V19",
    [
      "may be decided on the day after the time to answer",
      "kept",
      [letter(), served, considered("2022-10-26"), decided("2022-10-26")],
    ],
    [
      "may be decided early on an early answer",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        considered("2022-10-16"),
        decided("2022-10-17"),
      ],
    ],
    [
      "may be decided early on an express waiver",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-15", { proposal: "p1" }],
        considered("2022-10-16"),
        decided("2022-10-17"),
      ],
    ],
    [
      "is challengeable when answer and waiver came only after an early decision",
      "challengeable",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-20", { proposal: "p1" }],
        ["RepresentationsWaived", "2022-10-21", { proposal: "p1" }],
        decided("2022-10-14"),
      ],
    ],
    [
      "is open when taken early, unless the council answered or waived",
      "gap",
      [letter(), served, considered("2022-10-20"), decided("2022-10-24")],
      { missing: ["an early answer from the council", "an express waiver by the council"] },
    ],
    [
      "is open while the day of service is not on record",
      "gap",
      [letter(), considered("2022-10-26"), decided("2022-10-26")],
      { missing: ["the day the minded-to letter was served"] },
    ],
  ),
  ...casesOf(
    "V20",
    [
      "may be taken after the answer was considered",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        considered("2022-10-16"),
        decided("2022-10-16"),
      ],
    ],
    [
      "may be taken after the time to answer ended in silence",
      "kept",
      [letter(), served, considered("2022-10-27"), decided("2022-10-27")],
    ],
    [
      "is challengeable when the answer was considered before it came",
      "challengeable",
      [
        letter(),
        served,
        considered("2022-10-12"),
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        ["RepresentationsWaived", "2022-10-16", { proposal: "p1" }],
        decided("2022-10-20"),
      ],
    ],
    [
      "is open while no consideration is on record",
      "gap",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        decided("2022-10-27"),
      ],
      { missing: ["the day any representations were considered"] },
    ],
  ),
  ...casesOf(
    "V21",
    [
      "may be announced after the time to answer",
      "kept",
      [letter(), served, ["OutcomeAnnounced", "2022-10-26"]],
    ],
    [
      "may be announced on a waiver",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-12", { proposal: "p1" }],
        ["OutcomeAnnounced", "2022-10-13"],
      ],
    ],
    [
      "may name a person as a candidate in the time to answer",
      "kept",
      [letter(), served, ["CommissionerNamed", "2022-10-20", { asAppointed: false }]],
    ],
    [
      "is challengeable when the waiver came only after the announcement",
      "challengeable",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-21", { proposal: "p1" }],
        ["CommissionerNamed", "2022-10-20", { asAppointed: true }],
      ],
    ],
    [
      "is open while the day of service is not on record",
      "gap",
      [letter(), ["CommissionerNamed", "2022-10-20", { asAppointed: true }]],
      { missing: ["the day the minded-to letter was served"] },
    ],
    [
      "is open while it is not on record whether the person was named as appointed",
      "gap",
      [letter(), served, ["CommissionerNamed", "2022-10-20", { asAppointed: null }]],
      { missing: ["whether the person was named as already appointed"] },
    ],
  ),
  ...casesOf(
    "V41",
    ["may offer 14 days", "kept", [letter()]],
    ["is unusual when it offers 10", "unusual", [letter({ representationsPeriodDays: 10 })]],
    [
      "is unusual at 14 where 28 are usual",
      "unusual",
      [letter()],
      { law: { usualRepresentationsDays: 28 } },
    ],
    [
      "is open while the time offered is not on record",
      "gap",
      [letter({ representationsPeriodDays: null })],
      { missing: ["the number of days that the letter allows"] },
    ],
  ),
];
