import type { Short } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";
import { after, letter, served } from "./hearing-cases.ts";

const criticised = (on: string): Short =>
  directed(on, { individualsCriticised: [{ role: "Director" }] });

/** What the direction does beside what was put to the council and to people: V22 and V23. */
export const substanceCases = [
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
      [
        letter({ proposes: { powers: ["4", "4B"], commissioner: true, model: "trust" } }),
        after("2022-11-01"),
      ],
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
      "is challengeable from 27 May 2011, when the court declared it",
      "challengeable",
      [
        ["CriticismPutToIndividual", "2011-05-20", { role: "Director", couldAnswer: false }],
        criticised("2011-05-27"),
      ],
    ],
    [
      "is challengeable of a direction of December 2008, for the court declared earlier conduct unlawful too",
      "challengeable",
      [
        ["CriticismPutToIndividual", "2008-11-30", { role: "Director", couldAnswer: false }],
        criticised("2008-12-01"),
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
];
