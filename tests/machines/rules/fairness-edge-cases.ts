import { claim, type Short } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";
import { after, letter, served } from "./hearing-cases.ts";

const otherLetter = (days: number): Short => [
  "MindedToLetterSent",
  "2022-10-12",
  {
    proposal: "p2",
    proposes: { powers: ["4B"], commissioner: false, model: "none" },
    representationsPeriodDays: days,
  },
  { dates: { served: "2022-10-12" } },
];

/** First and last days of a hearing, and letters and people that the step is not about. */
export const fairnessEdgeCases = [
  ...casesOf(
    "V19",
    [
      "is open while the proposal is not on record",
      "gap",
      [["ProposalDecided", "2022-10-26", { proposal: "p1" }]],
      { missing: ["the proposal that the step follows"] },
    ],
    [
      "looks at the proposal decided on, not at another",
      "kept",
      [letter(), served, otherLetter(60), ["ProposalDecided", "2022-10-26", { proposal: "p1" }]],
    ],
    [
      "is open on the last day of the time to answer",
      "gap",
      [letter(), served, ["ProposalDecided", "2022-10-25", { proposal: "p1" }]],
    ],
    [
      "may be decided on the day of an early answer",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        ["ProposalDecided", "2022-10-15", { proposal: "p1" }],
      ],
    ],
    [
      "may be decided on the day of a waiver",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-15", { proposal: "p1" }],
        ["ProposalDecided", "2022-10-15", { proposal: "p1" }],
      ],
    ],
  ),
  ...casesOf(
    "V20",
    [
      "is open while the proposal is not on record",
      "gap",
      [["ProposalDecided", "2022-10-26", { proposal: "p1" }]],
      { missing: ["the proposal that the step follows"] },
    ],
    [
      "may be considered on the day of the answer",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsReceived", "2022-10-15", { proposal: "p1" }],
        ["RepresentationsConsidered", "2022-10-15", { proposal: "p1" }],
        ["ProposalDecided", "2022-10-15", { proposal: "p1" }],
      ],
    ],
    [
      "may be considered on the day of a waiver",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-15", { proposal: "p1" }],
        ["RepresentationsConsidered", "2022-10-15", { proposal: "p1" }],
        ["ProposalDecided", "2022-10-15", { proposal: "p1" }],
      ],
    ],
  ),
  ...casesOf(
    "V21",
    [
      "has nothing to say once the proposal is decided",
      "kept",
      [
        letter(),
        served,
        ["ProposalDecided", "2022-10-13", { proposal: "p1" }],
        ["OutcomeAnnounced", "2022-10-14"],
      ],
    ],
    [
      "has nothing to say of an appointment kept private",
      "kept",
      [letter(), served, ["CommissionerAppointed", "2022-10-20", { publiclySettled: false }]],
    ],
    [
      "is open of a public appointment before the last day of the time to answer, unless waived",
      "gap",
      [letter(), served, ["CommissionerAppointed", "2022-10-24", { publiclySettled: true }]],
      { missing: ["an express waiver by the council"] },
    ],
    [
      "allows a public appointment on the last day of the time to answer",
      "kept",
      [letter(), served, ["CommissionerAppointed", "2022-10-25", { publiclySettled: true }]],
    ],
    [
      "may be announced on the day of a waiver",
      "kept",
      [
        letter(),
        served,
        ["RepresentationsWaived", "2022-10-12", { proposal: "p1" }],
        ["OutcomeAnnounced", "2022-10-12"],
      ],
    ],
  ),
  ...casesOf(
    "V22",
    [
      "is open while the proposal is not on record",
      "gap",
      [after("2022-11-01")],
      { missing: ["the proposal that the step follows"] },
    ],
    [
      "looks at its own proposal, not at a lighter one",
      "kept",
      [letter(), otherLetter(14), after("2022-11-01", { appoints: ["c1"] })],
    ],
    [
      "may leave out the commissioner where none was proposed",
      "kept",
      [
        letter({ proposes: { powers: ["4B"], commissioner: false, model: "none" } }),
        after("2022-11-01", { appoints: [] }),
      ],
    ],
  ),
  ...casesOf(
    "V23",
    [
      "is open where another person was heard",
      "gap",
      [
        ["CriticismPutToIndividual", "2022-10-20", { role: "Lead member", couldAnswer: true }],
        directed("2022-11-01", { individualsCriticised: [{ role: "Director" }] }),
      ],
    ],
    [
      "looks at the person criticised, not at another who could not answer",
      "kept",
      [
        ["CriticismPutToIndividual", "2022-10-20", { role: "Lead member", couldAnswer: false }],
        ["CriticismPutToIndividual", "2022-11-01", { role: "Director", couldAnswer: true }],
        directed("2022-11-01", { individualsCriticised: [{ role: "Director" }] }),
      ],
    ],
    [
      "is open where a source speaks of a part of the time only, or of something else",
      "gap",
      [
        absence("hearing", "2020-01-01", "2022-11-01", "2022-10-01"),
        absence("hearing", "1900-01-01", "2022-10-31", "2022-10-01"),
        absence("review", "1900-01-01", "2022-11-01", "2022-10-01"),
        directed("2022-11-01", { individualsCriticised: [{ role: "Director" }] }),
      ],
    ],
  ),
  ...casesOf("V24", [
    "may rest on evidence of the same day",
    "kept",
    [directed("2022-11-01", { reasons: [{ words: "A", evidenceOn: claim("2022-11-01") }] })],
  ]),
  ...casesOf(
    "V25",
    [
      "may be published on the day it was made",
      "kept",
      [directed("2022-11-01"), ["StatutoryDirectionPublished", "2022-11-01", { direction: "d1" }]],
    ],
    [
      "may be a notice published on its day",
      "kept",
      [
        ["ImprovementNoticeIssued", "2022-02-28", { notice: "n1" }],
        ["ImprovementNoticePublished", "2022-02-28", { notice: "n1" }],
      ],
    ],
  ),
];
