import { claim, type Short } from "#tests/given.ts";
import { casesOf, clause, comply, directed } from "./case.ts";

const removal = (data: Readonly<Record<string, unknown>> = {}) =>
  directed("2022-11-01", { powers: ["4A"], ...data });
const exercised = (on: string, exercisedBy: string): Short => [
  "FunctionsExercised",
  on,
  { exercisedBy },
];
const revoked = (direction: string, on: string): Short => [
  "StatutoryDirectionRevoked",
  on,
  { direction },
];
const fromDecember: Short = [
  "StatutoryDirectionMade",
  "2022-11-01",
  { direction: "d1", powers: ["4A"] },
  { dates: { effective: "2022-12-01" } },
];
const toJanuary = removal({ term: "fixed", until: claim("2023-01-01") });
/** First and last days, and things of the same kind that the step is not about. */
export const edgeCases = [
  ...casesOf(
    "V08",
    [
      "leaves the functions to the council under (4B)",
      "kept",
      [directed("2022-11-01"), exercised("2022-12-01", "council")],
    ],
    [
      "leaves the functions to the council with no direction",
      "kept",
      [exercised("2022-12-01", "council")],
    ],
    [
      "gives them to the nominee on the first day in force",
      "kept",
      [removal(), exercised("2022-11-01", "nominee")],
    ],
    [
      "may not leave them to the council on the first day in force",
      "unlawful",
      [removal(), exercised("2022-11-01", "council")],
    ],
    [
      "leaves them to the council on the day before it takes effect",
      "kept",
      [fromDecember, exercised("2022-11-30", "council")],
    ],
    [
      "gives them to the nominee on the last day of a fixed term",
      "kept",
      [toJanuary, exercised("2022-12-31", "nominee")],
    ],
    [
      "gives them back to the council when the fixed term is over",
      "kept",
      [toJanuary, exercised("2023-01-01", "council")],
    ],
    [
      "may not leave them to the council on any later day in force",
      "unlawful",
      [removal(), exercised("2022-12-31", "council")],
    ],
  ),
  ...casesOf(
    "V10",
    [
      "may be used under (4)",
      "kept",
      [
        directed("2022-11-01", { powers: ["4"] }),
        ["InspectionRightsUsed", "2022-12-01", { basis: "EA1996/s497B" }],
      ],
    ],
    [
      "is open while the right relied on is not on record",
      "gap",
      [directed("2022-11-01"), ["InspectionRightsUsed", "2022-12-01", { basis: null }]],
      { missing: ["the right relied on"] },
    ],
  ),
  ...casesOf(
    "V11",
    [
      "may be announced on the day of the finding",
      "kept",
      [["ContemplationNoticeGiven", "2022-10-01", { satisfiedOn: claim("2022-10-01") }]],
    ],
    [
      "may not be announced with (4B) in view",
      "unlawful",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { satisfiedOn: claim("2022-10-01"), powersContemplated: ["4B"] },
        ],
      ],
    ],
    [
      "may be demanded on one notice though another was dropped",
      "kept",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n1", satisfiedOn: claim("2022-10-01") },
        ],
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n2", satisfiedOn: claim("2022-10-01") },
        ],
        ["ContemplationEnded", "2022-10-02", { notice: "n2" }],
        ["AssistanceRequired", "2022-10-10", { notice: "n1" }],
      ],
    ],
  ),
  ...casesOf(
    "V14",
    [
      "may appoint beside a clause of another kind",
      "kept",
      [
        directed("2022-10-01", { obligations: [clause("grantAccess", "c0")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1", mandate: "instruct" }],
      ],
    ],
    [
      "is challengeable where only a clause of another kind names the person",
      "challengeable",
      [
        directed("2022-10-01", { obligations: [comply("c0"), clause("grantAccess", "c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1", mandate: "instruct" }],
      ],
    ],
    [
      "may appoint once the direction that named another was revoked",
      "kept",
      [
        directed("2022-10-01", { obligations: [comply("c0")] }),
        revoked("d1", "2022-11-01"),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1", mandate: "instruct" }],
      ],
    ],
  ),
  ...casesOf(
    "V15",
    [
      "may not rest on a clause of another kind",
      "unlawful",
      [
        directed("2022-11-01", { obligations: [clause("grantAccess", "c1")] }),
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
    ],
    [
      "may be given though another commissioner has stood down",
      "kept",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c2" }],
        ["CommissionEnded", "2022-11-20", { commission: "c2" }],
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
    ],
  ),
  ...casesOf(
    "V16",
    [
      "is open while only another office was filled",
      "gap",
      [
        ["OfficeHolderEnded", "2022-05-01"],
        ["OfficeHolderStarted", "2022-05-01", { office: "leadMember" }],
      ],
    ],
    [
      "is open when the successor has left too",
      "gap",
      [
        ["OfficeHolderEnded", "2022-05-01"],
        ["OfficeHolderStarted", "2022-05-01"],
        ["OfficeHolderEnded", "2023-05-01", { title: "Director of children’s services" }],
      ],
    ],
  ),
  ...casesOf(
    "V37",
    [
      "is kept on the day of the revocation",
      "kept",
      [directed("2022-11-01"), revoked("d1", "2023-01-01"), ["InterventionExited", "2023-01-01"]],
    ],
    [
      "is kept once the commission and the supervision have ended",
      "kept",
      [
        ["CommissionerAppointed", "2022-01-01"],
        ["SupervisionAndSupportBegan", "2022-01-01"],
        ["CommissionEnded", "2022-12-01"],
        ["SupervisionAndSupportEnded", "2022-12-01"],
        ["InterventionExited", "2023-01-01"],
      ],
    ],
    [
      "is unusual on the first day of a direction",
      "unusual",
      [directed("2023-01-01"), ["InterventionExited", "2023-01-01"]],
    ],
  ),
  ...casesOf("P01", [
    "may be revoked though another has ended",
    "kept",
    [
      directed("2021-01-01", { direction: "d0" }),
      revoked("d0", "2022-01-01"),
      directed("2022-11-01"),
      revoked("d1", "2023-01-01"),
    ],
  ]),
  ...casesOf("P02", [
    "may be lifted though another was lifted before",
    "kept",
    [
      ["ImprovementNoticeIssued", "2020-01-01", { notice: "n0" }],
      ["ImprovementNoticeLifted", "2021-01-01", { notice: "n0" }],
      ["ImprovementNoticeIssued", "2022-01-01", { notice: "n1" }],
      ["ImprovementNoticeLifted", "2023-01-01", { notice: "n1" }],
    ],
  ]),
  ...casesOf("P03", [
    "may be taken up though another commission has ended",
    "kept",
    [
      ["CommissionerAppointed", "2021-01-01", { commission: "c0" }],
      ["CommissionEnded", "2021-06-01", { commission: "c0" }],
      ["CommissionerAppointed", "2022-01-01", { commission: "c1" }],
      ["CommissionerCommenced", "2022-02-01", { commission: "c1" }],
    ],
  ]),
];
