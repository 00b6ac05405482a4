import { claim, type Short } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";

const letter = (data: Readonly<Record<string, unknown>> = {}): Short => [
  "MindedToLetterSent",
  "2022-10-11",
  {
    proposal: "p1",
    proposes: { powers: ["4B"], commissioner: true, model: "none" },
    representationsPeriodDays: 14,
    ...data,
  },
];
const served: Short = ["MindedToLetterServed", "2022-10-11", { proposal: "p1" }];
const considered = (on: string): Short => ["RepresentationsConsidered", on, { proposal: "p1" }];
const after = (on: string, data: Readonly<Record<string, unknown>> = {}): Short =>
  directed(on, { urgency: null, proposal: "p1", ...data });
const decided = (on: string): Short => ["ProposalDecided", on, { proposal: "p1" }];
const criticised = (on: string): Short =>
  directed(on, { individualsCriticised: [{ role: "Director" }] });

/** The hearing that fairness asks for: V18 to V23, V41. */
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
      "is challengeable when the council’s answer came after the decision was taken early",
      "gap",
      [letter(), served, considered("2022-10-20"), decided("2022-10-24")],
      { missing: ["an early answer from the council"] },
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
    "V22",
    [
      "may do what was proposed",
      "kept",
      [letter(), served, after("2022-11-01", { appoints: ["c1"], powers: ["4B"] })],
    ],
    [
      "may do less than was proposed",
      "kept",
      [letter({ proposes: { powers: ["4", "4B"], commissioner: true, model: "trust" } }), after("2022-11-01")],
    ],
    ...["4", "4A"].map(
      (power) =>
        [
          `is challengeable when it adds (${power})`,
          "challengeable",
          [letter(), after("2022-11-01", { powers: [power, "4B"] })],
        ] as const,
    ),
    [
      "is challengeable when it adds a commissioner",
      "challengeable",
      [
        letter({ proposes: { powers: ["4B"], commissioner: false, model: "none" } }),
        after("2022-11-01", { appoints: ["c1"] }),
      ],
    ],
    [
      "is challengeable when it adds a trust",
      "challengeable",
      [letter(), after("2022-11-01", { requiresModel: "trust" })],
    ],
    [
      "is open while the powers proposed are not on record",
      "gap",
      [
        letter({ proposes: { powers: null, commissioner: true, model: "none" } }),
        after("2022-11-01", { powers: ["4A"] }),
      ],
      { missing: ["the powers proposed"] },
    ],
  ),
  ...casesOf(
    "V23",
    [
      "may criticise a person who was told and could answer",
      "kept",
      [
        ["CriticismPutToIndividual", "2022-10-20", { role: "Director", couldAnswer: true }],
        criticised("2022-11-01"),
      ],
    ],
    ["may criticise nobody", "kept", [directed("2022-11-01")]],
    [
      "is challengeable where the person could not answer",
      "challengeable",
      [
        ["CriticismPutToIndividual", "2022-10-20", { role: "Director", couldAnswer: false }],
        criticised("2022-11-01"),
      ],
    ],
    [
      "is challengeable where a source says that nobody was heard",
      "challengeable",
      [absence("hearing", "1900-01-01", "2022-11-01", "2022-11-01"), criticised("2022-11-01")],
    ],
    [
      "is challengeable from 27 May 2011",
      "challengeable",
      [
        ["CriticismPutToIndividual", "2011-05-20", { role: "Director", couldAnswer: false }],
        criticised("2011-05-27"),
      ],
    ],
    [
      "was not yet the law on 26 May 2011",
      "kept",
      [
        ["CriticismPutToIndividual", "2011-05-20", { role: "Director", couldAnswer: false }],
        criticised("2011-05-26"),
      ],
    ],
    [
      "is open where the hearing is not on record",
      "gap",
      [criticised("2022-11-01")],
      { missing: ["that the criticism was put to the individual"] },
    ],
    [
      "is open while it is not on record whether anybody is criticised",
      "gap",
      [directed("2022-11-01", { individualsCriticised: null })],
      { missing: ["whether the direction criticises or displaces an individual"] },
    ],
  ),
  ...casesOf(
    "V41",
    ["may offer 14 days", "kept", [letter()]],
    ["is unusual when it offers 10", "unusual", [letter({ representationsPeriodDays: 10 })]],
    ["is unusual at 14 where 28 are usual", "unusual", [letter()], { law: { usualRepresentationsDays: 28 } }],
    [
      "is open while the time offered is not on record",
      "gap",
      [letter({ representationsPeriodDays: null })],
      { missing: ["the number of days that the letter allows"] },
    ],
  ),
];

/** Served on one of several days, for the answers that turn on it. */
export const servedBetween = (from: string, to: string): Short => [
  "MindedToLetterServed",
  `${from}..${to}`,
  { proposal: "p1" },
];
export const theLetter = letter;
export const theDirectionAfter = after;
export const lastDayOf = (day: string) => claim(day);
