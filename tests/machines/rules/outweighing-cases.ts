import { claim, type Short } from "#tests/given.ts";
import { absence, casesOf, comply, directed } from "./case.ts";
import { letter, served } from "./hearing-cases.ts";

const saidToHaveEnded = (cause: string, on = "2023-11-01"): Short => [
  "StatutoryDirectionSaidToHaveEnded",
  on,
  { direction: "d1", cause },
];
const considered = (closedMind: boolean | null, on = "2022-10-20"): Short => [
  "RepresentationsConsidered",
  on,
  { proposal: "p1", closedMind },
];
const operated = (model: string, on: string): Short => ["DeliveryModelOperated", on, { model }];
const returnDecided: Short = ["ReturnDecided", "2023-12-01", {}];
const criticised = directed("2022-11-01", { individualsCriticised: [{ role: "Director" }] });
const heard = (on: string, couldAnswer: boolean): Short => [
  "CriticismPutToIndividual",
  on,
  { role: "Director", couldAnswer },
];
const decided = (data: Readonly<Record<string, unknown>>): Short => [
  "MinisterialDecisionMade",
  "2023-03-01",
  { report: null, ...data },
];
const neverAny = (of: string, until: string): Short => absence(of, "1900-01-01", until, until);
const gate2A = (data: Readonly<Record<string, unknown>> = {}): Short =>
  directed("2022-11-01", { direction: "d2", gate: "2A", sequence: 2, ...data });
const instructed: Short = ["CommissionerInstructed", "2022-12-01", { commission: "c1" }];

/** What outweighs what, and where a rule stops: V02, V07, V15, V21, V23, V33, V35. */
export const outweighingCases = [
  ...casesOf(
    "V07",
    [
      "is not ended by expiry where it runs until revoked",
      "unlawful",
      [directed("2022-11-01", { term: "indefinite" }), saidToHaveEnded("expiry")],
    ],
    [
      "may be said to have expired where it was for a fixed term",
      "kept",
      [
        directed("2022-11-01", { term: "fixed", until: claim("2023-10-31") }),
        saidToHaveEnded("expiry"),
      ],
    ],
    [
      "is open of an expiry while it is not on record how long the direction lasts",
      "gap",
      [directed("2022-11-01", { term: null }), saidToHaveEnded("expiry")],
      { missing: ["how long the direction lasts"] },
    ],
    [
      "may be said to have expired though another direction runs until revoked",
      "kept",
      [
        directed("2022-11-01", { term: "fixed", until: claim("2023-10-31") }),
        directed("2022-11-01", { direction: "d2", line: "other", term: "indefinite" }),
        saidToHaveEnded("expiry"),
      ],
    ],
    [
      "is not ended by a Good grade that is on record, whatever is said to follow from it",
      "unlawful",
      [
        directed("2022-11-01"),
        ["InspectionPublished", "2023-10-01", { overall: "good" }],
        saidToHaveEnded("goodGrade"),
      ],
    ],
  ),
  ...casesOf(
    "V21",
    [
      "is challengeable where the answer was considered with a closed mind",
      "challengeable",
      [letter(), served, considered(true)],
    ],
    [
      "is challengeable of a closed mind also after the time to answer",
      "challengeable",
      [letter(), served, considered(true, "2022-11-10")],
    ],
    [
      "allows an answer to be considered with an open mind within the time to answer",
      "kept",
      [letter(), served, considered(false)],
    ],
    ["is open of the mind where the record is silent", "gap", [letter(), served, considered(null)]],
    [
      "allows an announcement on the last day of the time to answer",
      "kept",
      [letter(), served, ["OutcomeAnnounced", "2022-10-25"]],
    ],
    [
      "is open of an announcement on the day before the last, unless waived",
      "gap",
      [letter(), served, ["OutcomeAnnounced", "2022-10-24"]],
      { missing: ["an express waiver by the council"] },
    ],
  ),
  ...casesOf(
    "V35",
    [
      "may not be replaced on the way back to the council while a direction in force requires it",
      "unlawful",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        operated("trust", "2023-04-01"),
        returnDecided,
        operated("partnerAuthority", "2024-04-01"),
      ],
    ],
    [
      "may be replaced on the way back to the council where no direction requires it",
      "kept",
      [
        directed("2022-09-01", { requiresModel: null }),
        ["StatutoryDirectionRevoked", "2023-10-01", { direction: "d1" }],
        operated("trust", "2023-04-01"),
        returnDecided,
        operated("partnerAuthority", "2024-04-01"),
      ],
    ],
    [
      "is not left where the model in place is said to operate again",
      "kept",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        operated("trust", "2023-04-01"),
        operated("trust", "2024-04-01"),
      ],
    ],
    [
      "may begin whatever the direction requires, for the council’s own service is no model to be left",
      "kept",
      [directed("2022-09-01", { requiresModel: null }), operated("trust", "2023-04-01")],
    ],
    [
      "may be left where the direction in force requires another model than the one in place",
      "kept",
      [
        directed("2022-09-01", { requiresModel: "partnerAuthority" }),
        operated("trust", "2023-04-01"),
        ["ServicesReturned", "2024-04-01", { model: "trust", partial: false }],
      ],
    ],
  ),
  ...casesOf(
    "V23",
    [
      "is content with one good hearing, though the individual could not answer at another",
      "kept",
      [heard("2022-10-10", true), heard("2022-10-20", false), criticised],
    ],
    [
      "is content with a good hearing after one at which the individual could not answer",
      "kept",
      [heard("2022-10-10", false), heard("2022-10-20", true), criticised],
    ],
    [
      "believes a hearing on record and not a source that says there was none",
      "kept",
      [neverAny("hearing", "2022-11-01"), heard("2022-10-20", true), criticised],
    ],
    [
      "is open where the hearing may have come only after the direction",
      "gap",
      [heard("2022-10-20..2022-11-02", true), criticised],
      { missing: ["the exact day the criticism was put"] },
    ],
  ),
  ...casesOf(
    "V33",
    [
      "is open of a trust decided on where the record names the model and no outcome",
      "gap",
      [decided({ outcome: null, model: "trust" })],
      { missing: ["an independent review"] },
    ],
    [
      "is challengeable of a trust decided on without a review, also where no outcome is named",
      "challengeable",
      [neverAny("independentReview", "2023-03-01"), decided({ outcome: null, model: "trust" })],
    ],
    [
      "has nothing to say where the service stays with the council, whatever model was considered",
      "kept",
      [neverAny("independentReview", "2023-03-01"), decided({ outcome: "retain", model: "trust" })],
    ],
    [
      "believes a review on record and not a source that says there was none",
      "kept",
      [
        neverAny("independentReview", "2023-03-01"),
        ["IndependentReviewReported", "2023-01-31", { report: "r1" }],
        decided({ outcome: "directedTrust", model: "trust" }),
      ],
    ],
  ),
  ...casesOf(
    "V02",
    [
      "believes a direction on record and not a source that says there was none",
      "kept",
      [directed("2021-01-01"), neverAny("direction", "2022-11-01"), gate2A({ replaces: ["d1"] })],
    ],
    [
      "may rest on gate 2A on the day on which a source says that the earlier direction ended",
      "kept",
      [directed("2021-01-01"), saidToHaveEnded("revocation", "2022-11-01"), gate2A()],
    ],
    [
      "is open where a source says that the earlier direction ended on another day",
      "gap",
      [directed("2021-01-01"), saidToHaveEnded("revocation", "2022-10-01"), gate2A()],
      { missing: ["an earlier direction that ends on this occasion"] },
    ],
  ),
  ...casesOf(
    "V15",
    [
      "may not be given once the commission has ended, though the clause still stands",
      "unlawful",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
        ["CommissionEnded", "2022-12-01", { commission: "c1" }],
        instructed,
      ],
    ],
    [
      "may be given until the commission ends",
      "kept",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
        ["CommissionEnded", "2022-12-02", { commission: "c1" }],
        instructed,
      ],
    ],
    [
      "is open once the direction is revoked, for another may oblige the council to obey",
      "gap",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
        ["StatutoryDirectionRevoked", "2022-11-20", { direction: "d1" }],
        instructed,
      ],
      { missing: ["a direction in force that obliges the council"] },
    ],
  ),
];
