import type { Short } from "#tests/given.ts";
import { absence, casesOf, directed } from "./case.ts";

const notice = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "ImprovementNoticeIssued",
  on,
  { notice: "n1", reviewIntervalMonths: 6, ...data },
];
const review = (on: string): Short => ["ProgressReviewHeld", on, { notice: "n1" }];
const lifted = (on: string): Short => ["ImprovementNoticeLifted", on, { notice: "n1" }];
/** Notices, publication, offices and exit: V16, V25 to V27, V36, V37, P02. */
export const noticeCases = [
  ...casesOf(
    "V16",
    [
      "is kept where a successor took office",
      "kept",
      [
        ["OfficeHolderEnded", "2022-05-01"],
        ["OfficeHolderStarted", "2022-05-01"],
      ],
    ],
    [
      "is open while no successor is on record",
      "gap",
      [["OfficeHolderEnded", "2022-05-01"]],
      { missing: ["who held the office next"] },
    ],
  ),
  ...casesOf(
    "V25",
    [
      "may be published after it was made",
      "kept",
      [directed("2022-11-01"), ["StatutoryDirectionPublished", "2022-11-08", { direction: "d1" }]],
    ],
    [
      "is unusual when it is published before it was made",
      "unusual",
      [["StatutoryDirectionPublished", "2022-10-30", { direction: "d1" }], directed("2022-11-01")],
    ],
    [
      "is open while the day of the making is too imprecise",
      "gap",
      [
        ["StatutoryDirectionMade", "2022-11", { direction: "d1" }],
        ["StatutoryDirectionPublished", "2022-11-08", { direction: "d1" }],
      ],
      { missing: ["the exact day the direction was made"] },
    ],
  ),
  ...casesOf(
    "V26",
    [
      "may be reviewed within its interval",
      "kept",
      [notice("2022-02-28"), review("2022-08-28")],
      { asAt: "2022-09-01" },
    ],
    [
      "is challengeable where a source says that there was no review in a longer gap",
      "challengeable",
      [
        notice("2022-02-28"),
        absence("review", "2022-02-28", "2022-09-15", "2022-09-15"),
        review("2022-09-15"),
      ],
      { asAt: "2022-09-15" },
    ],
    [
      "is challengeable up to the day on which the notice was lifted",
      "challengeable",
      [
        notice("2022-02-28"),
        absence("review", "2022-02-28", "2022-12-01", "2022-12-01"),
        lifted("2022-12-01"),
      ],
      { asAt: "2022-12-31" },
    ],
    [
      "is open, and not broken, over 199 days unless an earlier review is on record",
      "gap",
      [notice("2022-02-28"), review("2022-09-15")],
      { asAt: "2022-09-15", missing: ["a review in between"] },
    ],
    [
      "is open while the notice’s interval is not on record",
      "gap",
      [notice("2022-02-28", { reviewIntervalMonths: null }), review("2022-09-15")],
      { asAt: "2022-09-15", missing: ["the review interval that the notice sets"] },
    ],
  ),
  ...casesOf(
    "V27",
    ["may be open alone", "kept", [notice("2022-02-28")]],
    [
      "may be closed when a direction is made",
      "kept",
      [
        notice("2022-02-28"),
        directed("2022-11-01"),
        ["ImprovementNoticeClosed", "2022-11-01", { notice: "n1" }],
      ],
    ],
    [
      "is unusual beside a direction in force",
      "unusual",
      [notice("2022-02-28"), directed("2022-11-01")],
    ],
    [
      "is unusual beside another notice",
      "unusual",
      [notice("2022-02-28"), notice("2022-06-01", { notice: "n2" })],
    ],
    [
      "is open while the direction may not yet bind",
      "gap",
      [
        notice("2022-02-28"),
        [
          "StatutoryDirectionMade",
          "2022-11-01",
          { direction: "d1" },
          { dates: { served: "2022-11-01..2022-11-03" } },
        ],
      ],
      { asAt: "2022-11-02", missing: ["the exact day the direction took effect"] },
    ],
  ),
  ...casesOf(
    "V36",
    [
      "may begin when notice and direction have ended",
      "kept",
      [notice("2022-02-28"), lifted("2023-01-01"), ["SupervisionAndSupportBegan", "2023-01-01"]],
    ],
    [
      "is unusual beside an open notice",
      "unusual",
      [notice("2022-02-28"), ["SupervisionAndSupportBegan", "2023-01-01"]],
    ],
    [
      "is unusual beside a direction in force",
      "unusual",
      [directed("2022-11-01"), ["SupervisionAndSupportBegan", "2023-01-01"]],
    ],
    [
      "is open while the direction’s last day is too imprecise",
      "gap",
      [
        directed("2022-11-01", {
          term: "fixed",
          until: { from: "2023-01-01", to: "2023-01-31", words: "January", inferred: false },
        }),
        ["SupervisionAndSupportBegan", "2023-01-10"],
      ],
      { missing: ["the exact day the direction expires"] },
    ],
  ),
  ...casesOf(
    "V37",
    [
      "may leave a trust running",
      "kept",
      [
        ["DeliveryModelOperated", "2020-04-01"],
        ["InterventionExited", "2023-01-01"],
      ],
    ],
    [
      "is unusual beside an open notice",
      "unusual",
      [notice("2022-02-28"), ["InterventionExited", "2023-01-01"]],
    ],
    [
      "is unusual beside a direction in force",
      "unusual",
      [directed("2022-11-01"), ["InterventionExited", "2023-01-01"]],
    ],
    [
      "is unusual beside a live commission",
      "unusual",
      [
        ["CommissionerAppointed", "2022-11-01"],
        ["InterventionExited", "2023-01-01"],
      ],
    ],
    [
      "is unusual under supervision",
      "unusual",
      [
        ["SupervisionAndSupportBegan", "2022-11-01"],
        ["InterventionExited", "2023-01-01"],
      ],
    ],
  ),
  ...casesOf(
    "P02",
    ["may be lifted while open", "kept", [notice("2022-02-28"), lifted("2023-01-01")]],
    [
      "is unusual when lifted twice",
      "unusual",
      [notice("2022-02-28"), lifted("2023-01-01"), lifted("2023-02-01")],
    ],
    [
      "is open while the notice is not on record",
      "gap",
      [lifted("2023-01-01")],
      { missing: ["the notice that the step ends"] },
    ],
  ),
];
