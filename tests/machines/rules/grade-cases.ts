import type { Short } from "#tests/given.ts";
import { absence, casesOf } from "./case.ts";

const inspected = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "InspectionPublished",
  on,
  { overall: "inadequate", allKeyJudgementsInadequate: false, ...data },
];
const adviser = (on: string): Short => ["AdviserAppointed", on];
const commissioner = (
  on: string,
  removalQuestion: boolean | null,
  data: Readonly<Record<string, unknown>> = {},
): Short => ["CommissionerAppointed", on, { commission: "c1", removalQuestion, ...data }];
const ninety = { law: { adviserFollowsDays: 90 } } as const;

const laterPolicy = { law: { adviserFollowsDays: 90, inadequateAreaIsTrigger: true } } as const;
const laterReport = (on: string, grade = "inadequate"): Short =>
  inspected(on, {
    framework: "ilacs2026",
    overall: "notGiven",
    judgements: [{ area: "The experiences of children in need of help", grade }],
  });

/** What policy asks after an Inadequate grade: V28, V28a and V29. */
export const gradeCases = [
  ...casesOf(
    "V28",
    [
      "is followed by an adviser in time",
      "kept",
      [inspected("2018-01-10"), adviser("2018-02-01")],
      ninety,
    ],
    [
      "is met by an adviser who is in place when the report comes, whatever the number of days",
      "kept",
      [adviser("2017-02-01"), inspected("2018-01-10")],
    ],
    [
      "is met by a commissioner who is in place when the report comes",
      "kept",
      [commissioner("2017-03-01", null), inspected("2018-01-10")],
    ],
    [
      "is not met by a commissioner who stood down before the report",
      "gap",
      [
        commissioner("2017-03-01", null),
        ["CommissionEnded", "2017-12-01", { commission: "c1" }],
        inspected("2018-01-10"),
      ],
      { missing: ["an adviser", "a commissioner"] },
    ],
    [
      "is not met by a commissioner of the department for local government",
      "gap",
      [
        commissioner("2017-03-01", null, { department: "localGovernment" }),
        inspected("2018-01-10"),
      ],
      { missing: ["an adviser", "a commissioner"] },
    ],
    [
      "says nothing of a good grade",
      "kept",
      [inspected("2018-01-10", { overall: "good" })],
      ninety,
    ],
    ["was not yet policy in 2015", "kept", [inspected("2015-01-10")], ninety],
    [
      "is not known to be policy in May 2026",
      "kept",
      [inspected("2026-05-01")],
      { ...ninety, asAt: "2027-01-01" },
    ],
    [
      "is challengeable where a source says that nobody followed",
      "challengeable",
      [
        inspected("2018-01-10"),
        absence("adviserOrCommissioner", "2018-01-10", "2019-01-10", "2019-02-01"),
      ],
      { ...ninety, asAt: "2019-02-01" },
    ],
    [
      "is challengeable of a grade of 2018 whatever the day of the view",
      "challengeable",
      [
        inspected("2018-01-10"),
        absence("adviserOrCommissioner", "2018-01-10", "2019-01-10", "2019-02-01"),
      ],
      { ...ninety, asAt: "2026-05-01" },
    ],
    [
      "is open while nobody gives the number of days",
      "gap",
      [inspected("2018-01-10"), adviser("2018-02-01")],
      { missing: ["the number of days within which an adviser or commissioner must follow"] },
    ],
    [
      "is open while no adviser is on record",
      "gap",
      [inspected("2018-01-10")],
      { ...ninety, missing: ["an adviser", "a commissioner"] },
    ],
  ),
  ...casesOf(
    "V28a",
    [
      "is followed by an adviser in time, where one Inadequate area is the trigger",
      "kept",
      [laterReport("2026-05-01"), adviser("2026-06-01")],
      { ...laterPolicy, asAt: "2027-01-01" },
    ],
    [
      "says nothing of a report without an Inadequate area",
      "kept",
      [laterReport("2026-05-01", "good")],
      { asAt: "2027-01-01" },
    ],
    [
      "says nothing of a report of March 2026",
      "kept",
      [laterReport("2026-03-31")],
      { asAt: "2027-01-01" },
    ],
    [
      "is challengeable under such a trigger where a source says that nobody followed",
      "challengeable",
      [
        laterReport("2026-05-01"),
        absence("adviserOrCommissioner", "2026-05-01", "2026-12-01", "2026-12-02"),
      ],
      { ...laterPolicy, asAt: "2027-01-01" },
    ],
    [
      "is open while nobody gives the trigger",
      "gap",
      [laterReport("2026-05-01")],
      { asAt: "2027-01-01", missing: ["the trigger for an adviser or commissioner after March"] },
    ],
  ),
  ...casesOf(
    "V29",
    [
      "is met by a commissioner asked about removal",
      "kept",
      [
        inspected("2018-01-10", { allKeyJudgementsInadequate: true }),
        commissioner("2018-03-01", true),
      ],
    ],
    ["says nothing of a first failure that is not systemic", "kept", [inspected("2018-01-10")]],
    [
      "says nothing of a second failure after five years",
      "kept",
      [inspected("2017-01-10"), inspected("2022-01-11")],
    ],
    [
      "is challengeable where a source says that there was no commissioner after a second failure",
      "challengeable",
      [
        inspected("2017-01-10"),
        inspected("2022-01-10"),
        absence("commissioner", "2022-01-10", "2026-03-31", "2024-01-01"),
      ],
      { asAt: "2025-01-01" },
    ],
    [
      "is challengeable of a failure of 2018 whatever the day of the view",
      "challengeable",
      [
        inspected("2018-01-10", { allKeyJudgementsInadequate: true }),
        absence("commissioner", "2018-01-10", "2026-12-31", "2024-01-01"),
      ],
      { asAt: "2026-05-01" },
    ],
    [
      "is open while no commissioner is on record",
      "gap",
      [inspected("2018-01-10", { allKeyJudgementsInadequate: true })],
      { missing: ["a commissioner with a removal question"] },
    ],
    [
      "is open while it is not on record whether the failure was systemic",
      "gap",
      [inspected("2018-01-10", { allKeyJudgementsInadequate: null })],
      { missing: ["whether all key judgements were Inadequate"] },
    ],
  ),
];
