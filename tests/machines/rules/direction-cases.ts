import { claim } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";

/** What a direction itself must be: V01 to V06, V09, V24, V40. */
export const directionCases = [
  ...casesOf(
    "V01",
    [
      "may be made once the Secretary of State is satisfied of the failure",
      "kept",
      [directed("2022-11-01")],
    ],
    [
      "may rest on a finding made earlier",
      "kept",
      [directed("2022-11-01", { satisfiedOn: claim("2022-10-01") })],
    ],
    [
      "may not rest on a finding made after it",
      "unlawful",
      [directed("2022-11-01", { satisfiedOn: claim("2022-11-02") })],
    ],
    [
      "may not be about no function at all",
      "unlawful",
      [directed("2022-11-01", { failingFunctions: [] })],
    ],
    [
      "may not rest on the failure of a function outside section 497A",
      "unlawful",
      [directed("2022-11-01", { failingFunctions: ["careLeavers", "other"] })],
    ],
    [
      "is open while the gate is not on record",
      "gap",
      [directed("2022-11-01", { gate: null })],
      { missing: ["which gate"] },
    ],
    [
      "is open while the day of the finding is not on record",
      "gap",
      [directed("2022-11-01", { satisfiedOn: null })],
      { missing: ["satisfied of the failure"] },
    ],
    [
      "is open while the finding may have come a day late",
      "gap",
      [directed("2022-11-01", { satisfiedOn: claim("2022-11") })],
      { missing: ["the exact day the Secretary of State was satisfied of the failure"] },
    ],
  ),
  ...casesOf(
    "V02",
    [
      "may rest on gate 2A while an earlier direction about the function ends",
      "kept",
      [
        directed("2021-01-01"),
        directed("2022-11-01", { direction: "d2", gate: "2A", replaces: ["d1"], sequence: 2 }),
      ],
    ],
    [
      "may rest on gate 2A on the day that the earlier direction ended",
      "kept",
      [
        directed("2021-01-01", { term: "fixed", until: claim("2022-11-01") }),
        directed("2022-11-01", { direction: "d2", gate: "2A", sequence: 2 }),
      ],
    ],
    ["has nothing to say of gate 2", "kept", [directed("2022-11-01", { gate: "2" })]],
    [
      "makes gate 2A challengeable in the first of a series",
      "challengeable",
      [directed("2022-11-01", { gate: "2A", sequence: 1 })],
    ],
    [
      "makes gate 2A challengeable where there was never an earlier direction",
      "challengeable",
      [
        absence("direction", "1900-01-01", "2022-11-01", "2022-11-01"),
        directed("2022-11-01", { gate: "2A", sequence: 2 }),
      ],
    ],
    [
      "is open where the direction on record is about another function",
      "gap",
      [
        directed("2021-01-01", { directedFunctions: ["careLeavers"], line: "other" }),
        directed("2022-11-01", { direction: "d2", gate: "2A", sequence: 2 }),
      ],
    ],
    [
      "is open where the direction on record ended long before",
      "gap",
      [
        directed("2012-01-01"),
        ["StatutoryDirectionRevoked", "2015-01-01", { direction: "d1" }],
        directed("2022-11-01", { direction: "d2", gate: "2A", sequence: 2 }),
      ],
    ],
    [
      "is open where a source speaks of a part of the time only, or of something else",
      "gap",
      [
        absence("direction", "2020-01-01", "2022-11-01", "2022-10-01"),
        absence("direction", "1900-01-01", "2022-10-31", "2022-10-01"),
        absence("mindedTo", "1900-01-01", "2022-11-01", "2022-10-01"),
        directed("2022-11-01", { gate: "2A", sequence: 2 }),
      ],
    ],
    [
      "is open while the earlier direction is not on record",
      "gap",
      [directed("2022-11-01", { gate: "2A", sequence: 2 })],
      { missing: ["an earlier direction that ends on this occasion"] },
    ],
  ),
  ...casesOf(
    "V03",
    ["may be made under (4B) alone", "kept", [directed("2022-11-01", { powers: ["4B"] })]],
    ["may not be made under no power", "unlawful", [directed("2022-11-01", { powers: [] })]],
    [
      "is open while the power is not on record",
      "gap",
      [directed("2022-11-01", { powers: null })],
      { missing: ["the subsections"] },
    ],
  ),
  ...casesOf(
    "V04",
    [
      "may be addressed to an officer of the council",
      "kept",
      [directed("2022-11-01", { addressee: "officerOfCouncil" })],
    ],
    ...["trust", "integratedCareBoard", "police", "commissioner"].map(
      (addressee) =>
        [
          `may not be addressed to ${addressee}`,
          "unlawful",
          [directed("2022-11-01", { addressee })],
        ] as const,
    ),
    [
      "is open while the addressee is not on record",
      "gap",
      [directed("2022-11-01", { addressee: null })],
      { missing: ["to whom the direction is addressed"] },
    ],
  ),
  ...casesOf(
    "V05",
    ["may last until revoked", "kept", [directed("2022-11-01", { term: "indefinite" })]],
    [
      "may last to a stated day",
      "kept",
      [directed("2022-11-01", { term: "fixed", until: claim("2023-11-01") })],
    ],
    [
      "may not last until revoked and to a stated day at once",
      "unlawful",
      [directed("2022-11-01", { term: "indefinite", until: claim("2023-11-01") })],
    ],
    [
      "may not end before it was made",
      "unlawful",
      [directed("2022-11-01", { term: "fixed", until: claim("2022-10-31") })],
    ],
    [
      "is open while a fixed term’s last day is not on record",
      "gap",
      [directed("2022-11-01", { term: "fixed", until: null })],
      { missing: ["the day the direction expires"] },
    ],
    [
      "is open while the term is not on record",
      "gap",
      [directed("2022-11-01", { term: null })],
      { missing: ["how long the direction lasts"] },
    ],
  ),
  ...casesOf(
    "V06",
    ["may be made by the Secretary of State for Education", "kept", [directed("2022-11-01")]],
    ...["secretaryOfStateForLocalGovernment", "council", "commissioner", "trust"].map(
      (madeBy) =>
        [`may not be made by ${madeBy}`, "unlawful", [directed("2022-11-01", { madeBy })]] as const,
    ),
    [
      "may be revoked by the Secretary of State",
      "kept",
      [directed("2022-11-01"), ["StatutoryDirectionRevoked", "2023-11-01", { direction: "d1" }]],
    ],
    [
      "may not be revoked by the council",
      "unlawful",
      [
        directed("2022-11-01"),
        ["StatutoryDirectionRevoked", "2023-11-01", { direction: "d1", revokedBy: "council" }],
      ],
    ],
    [
      "is open while the maker is not on record",
      "gap",
      [directed("2022-11-01", { madeBy: null })],
      { missing: ["the office that made the direction"] },
    ],
  ),
  ...casesOf(
    "V09",
    [
      "may add further functions under (4A)",
      "kept",
      [directed("2022-11-01", { powers: ["4A"], extraFunctions: ["finance"] })],
    ],
    ["need not add further functions", "kept", [directed("2022-11-01", { extraFunctions: [] })]],
    [
      "may not add further functions under (4B)",
      "unlawful",
      [directed("2022-11-01", { powers: ["4B"], extraFunctions: ["finance"] })],
    ],
    [
      "is open while the further functions are not on record",
      "gap",
      [directed("2022-11-01", { extraFunctions: null })],
      { missing: ["the further functions"] },
    ],
  ),
  ...casesOf(
    "V24",
    ["may rest on evidence of an earlier day", "kept", [directed("2022-11-01")]],
    [
      "is challengeable without reasons",
      "challengeable",
      [directed("2022-11-01", { reasons: [] })],
    ],
    [
      "is challengeable on evidence that came later",
      "challengeable",
      [directed("2022-11-01", { reasons: [{ words: "A", evidenceOn: claim("2022-11-02") }] })],
    ],
    [
      "is open while the day of the evidence is not on record",
      "gap",
      [directed("2022-11-01", { reasons: [{ words: "A", evidenceOn: null }] })],
      { missing: ["the day of the evidence"] },
    ],
    [
      "is open while the reasons are not on record",
      "gap",
      [directed("2022-11-01", { reasons: null })],
      { missing: ["the reasons given"] },
    ],
  ),
  ...casesOf(
    "V40",
    ["may be made under section 497A", "kept", [directed("2022-11-01")]],
    [
      "may not be made under the Local Government Act",
      "unlawful",
      [directed("2022-11-01", { act: "LGA1999/s15" })],
    ],
    [
      "may stand beside a best value direction of the other Secretary of State",
      "kept",
      [directed("2022-11-01"), ["BestValueDirectionMade", "2022-12-01"]],
    ],
    [
      "may not be doubled by a best value direction of its own Secretary of State",
      "unlawful",
      [["BestValueDirectionMade", "2022-12-01", { madeBy: "secretaryOfStateForEducation" }]],
    ],
    [
      "is open while the Act is not on record",
      "gap",
      [directed("2022-11-01", { act: null })],
      { missing: ["the Act under which"] },
    ],
  ),
];
