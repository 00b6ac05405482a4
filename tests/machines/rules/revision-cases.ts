import { claim } from "#tests/given.ts";
import { casesOf, directed } from "./case.ts";

/** Directions that follow one another: V13 and V13a. */
export const revisionCases = [
  ...casesOf(
    "V13",
    [
      "may be replaced by a direction that names it and follows it in number",
      "kept",
      [
        directed("2021-01-01"),
        directed("2022-11-01", { direction: "d2", replaces: ["d1"], sequence: 2 }),
      ],
    ],
    [
      "may stand beside a direction of another line",
      "kept",
      [directed("2021-01-01"), directed("2022-11-01", { direction: "d2", line: "send" })],
    ],
    [
      "may not be left in force by a later direction of its line",
      "unlawful",
      [
        directed("2021-01-01"),
        ["StatutoryDirectionRevoked", "2023-01-01", { direction: "d1" }],
        directed("2022-11-01", { direction: "d2", sequence: 2 }),
      ],
    ],
    [
      "may not be left in force until a third direction replaces it",
      "unlawful",
      [
        directed("2021-01-01"),
        directed("2023-01-01", { direction: "d3", replaces: ["d1", "d2"], sequence: 3 }),
        directed("2022-11-01", { direction: "d2", sequence: 2 }),
      ],
    ],
    [
      "is open while it is not on record whether an earlier direction had ended",
      "gap",
      [directed("2021-01-01"), directed("2022-11-01", { direction: "d2", sequence: 2 })],
      { missing: ["whether the earlier direction had ended"] },
    ],
    [
      "may replace the last of several that were each to replace the one before",
      "kept",
      [
        directed("2020-01-01..2022-12-31"),
        directed("2020-01-01..2022-12-31", { direction: "d2", replaces: ["d1"], sequence: 2 }),
        directed("2020-01-01..2022-12-31", { direction: "d3", replaces: ["d2"], sequence: 3 }),
      ],
    ],
    [
      "may not be replaced by a direction that does not follow it in number",
      "unlawful",
      [
        directed("2021-01-01", { sequence: 2 }),
        directed("2022-11-01", { direction: "d2", replaces: ["d1"], sequence: 2 }),
      ],
    ],
    ["may not replace itself", "unlawful", [directed("2022-11-01", { replaces: ["d1"] })]],
    [
      "is open while what it replaces is not on record",
      "gap",
      [directed("2021-01-01"), directed("2022-11-01", { direction: "d2", replaces: null })],
      { missing: ["which directions it replaces"] },
    ],
  ),
  ...casesOf(
    "V13a",
    [
      "may be replaced on a fresh finding",
      "kept",
      [
        directed("2021-01-01"),
        directed("2022-11-01", { direction: "d2", replaces: ["d1"], sequence: 2 }),
      ],
    ],
    [
      "has nothing to say of a first direction",
      "kept",
      [directed("2022-11-01", { satisfiedOn: claim("2022-01-01") })],
    ],
    [
      "is challengeable when revised on the earlier finding",
      "challengeable",
      [
        directed("2021-01-01"),
        directed("2022-11-01", {
          direction: "d2",
          replaces: ["d1"],
          sequence: 2,
          satisfiedOn: claim("2021-01-01"),
        }),
      ],
    ],
    [
      "is challengeable when a revoked direction’s finding is used again",
      "challengeable",
      [
        directed("2021-01-01"),
        ["StatutoryDirectionRevoked", "2022-01-01", { direction: "d1" }],
        directed("2022-11-01", { direction: "d2", satisfiedOn: claim("2021-06-01") }),
      ],
    ],
    [
      "may rest, under gate 2A, on a finding made before the earlier one is revoked",
      "kept",
      [
        directed("2021-01-01"),
        ["StatutoryDirectionRevoked", "2022-03-31", { direction: "d1" }],
        directed("2022-03-31", { direction: "d2", gate: "2A", satisfiedOn: claim("2022-03-25") }),
      ],
    ],
    [
      "has nothing to say of a direction revoked in another line",
      "kept",
      [
        directed("2021-01-01", { line: "education" }),
        ["StatutoryDirectionRevoked", "2022-01-01", { direction: "d1" }],
        directed("2022-11-01", { direction: "d2", satisfiedOn: claim("2021-06-01") }),
      ],
    ],
    [
      "is open while the day of the new finding is not on record",
      "gap",
      [
        directed("2021-01-01"),
        directed("2022-11-01", { direction: "d2", replaces: ["d1"], satisfiedOn: null }),
      ],
      { missing: ["satisfied of the failure"] },
    ],
  ),
];
