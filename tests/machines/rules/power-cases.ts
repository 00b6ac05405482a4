import { claim } from "#tests/given.ts";
import { casesOf, clause, comply, directed } from "./case.ts";

const removal = directed("2022-11-01", { powers: ["4A"] });
const advice = directed("2022-11-01", { powers: ["4B"] });

/** What a direction lets people do, and what ends it: V07, V08, V10 to V12, V15, P01. */
export const powerCases = [
  ...casesOf(
    "V07",
    [
      "may be said to have ended by a revocation",
      "kept",
      [
        advice,
        [
          "StatutoryDirectionSaidToHaveEnded",
          "2023-11-01",
          { direction: "d1", cause: "revocation" },
        ],
      ],
    ],
    ...["goodGrade", "report", "trustLaunched", "commissionEnded"].map(
      (cause) =>
        [
          `is not ended by ${cause}`,
          "unlawful",
          [advice, ["StatutoryDirectionSaidToHaveEnded", "2023-11-01", { direction: "d1", cause }]],
        ] as const,
    ),
    [
      "is open while the cause is not on record",
      "gap",
      [
        advice,
        ["StatutoryDirectionSaidToHaveEnded", "2023-11-01", { direction: "d1", cause: null }],
      ],
      { missing: ["what is said to have ended the direction"] },
    ],
  ),
  ...casesOf(
    "V08",
    [
      "leaves the functions to a nominee while a direction under (4A) is in force",
      "kept",
      [removal, ["FunctionsExercised", "2022-12-01", { exercisedBy: "nominee" }]],
    ],
    [
      "leaves the functions to the council when the direction has ended",
      "kept",
      [
        removal,
        ["StatutoryDirectionRevoked", "2023-01-01", { direction: "d1" }],
        ["FunctionsExercised", "2023-01-01", { exercisedBy: "council" }],
      ],
    ],
    [
      "may not leave the functions to the council under (4A)",
      "unlawful",
      [removal, ["FunctionsExercised", "2022-12-01", { exercisedBy: "council" }]],
    ],
    [
      "may not give the functions to a nominee under (4B)",
      "unlawful",
      [advice, ["FunctionsExercised", "2022-12-01", { exercisedBy: "nominee" }]],
    ],
    [
      "is open while no direction is on record for a nominee",
      "gap",
      [["FunctionsExercised", "2022-12-01", { exercisedBy: "nominee" }]],
      { missing: ["a direction under (4A) in force"] },
    ],
    [
      "is open while who exercised the functions is not on record",
      "gap",
      [removal, ["FunctionsExercised", "2022-12-01", { exercisedBy: null }]],
      { missing: ["who exercised the functions"] },
    ],
  ),
  ...casesOf(
    "V10",
    [
      "may be used under a direction under (4A) in force",
      "kept",
      [removal, ["InspectionRightsUsed", "2022-12-01", { basis: "EA1996/s497B" }]],
    ],
    [
      "may be replaced by a clause of a direction under (4B) that grants access",
      "kept",
      [
        directed("2022-11-01", { powers: ["4B"], obligations: [clause("grantAccess")] }),
        ["InspectionRightsUsed", "2022-12-01", { basis: "clauseOfDirection" }],
      ],
    ],
    [
      "may not be replaced by a clause that the direction in force does not hold",
      "unlawful",
      [advice, ["InspectionRightsUsed", "2022-12-01", { basis: "clauseOfDirection" }]],
    ],
    [
      "may not be used under (4B)",
      "unlawful",
      [advice, ["InspectionRightsUsed", "2022-12-01", { basis: "EA1996/s497B" }]],
    ],
    [
      "is open while no direction is on record",
      "gap",
      [["InspectionRightsUsed", "2022-12-01", { basis: "EA1996/s497B" }]],
      { missing: ["a direction under (4) or (4A) in force"] },
    ],
  ),
  ...casesOf(
    "V11",
    [
      "may be demanded after notice that (4A) is contemplated",
      "kept",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n1", satisfiedOn: claim("2022-10-01"), powersContemplated: ["4A"] },
        ],
        ["AssistanceRequired", "2022-10-10", { notice: "n1" }],
      ],
    ],
    [
      "may not be demanded with (4B) in view",
      "unlawful",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n1", satisfiedOn: claim("2022-10-01"), powersContemplated: ["4B"] },
        ],
        ["AssistanceRequired", "2022-10-10", { notice: "n1" }],
      ],
    ],
    [
      "may not be demanded once the idea is dropped",
      "unlawful",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n1", satisfiedOn: claim("2022-10-01"), powersContemplated: ["4A"] },
        ],
        ["ContemplationEnded", "2022-10-05", { notice: "n1" }],
        ["AssistanceRequired", "2022-10-10", { notice: "n1" }],
      ],
    ],
    [
      "may not be announced before the Secretary of State is satisfied",
      "unlawful",
      [
        [
          "ContemplationNoticeGiven",
          "2022-10-01",
          { notice: "n1", satisfiedOn: claim("2022-10-02"), powersContemplated: ["4A"] },
        ],
      ],
    ],
    [
      "is open while the notice is not on record",
      "gap",
      [["AssistanceRequired", "2022-10-10", { notice: "n1" }]],
      { missing: ["the notice that a direction is contemplated"] },
    ],
  ),
  ...casesOf(
    "V12",
    [
      "may be sought against the breach of a direction in force",
      "kept",
      [advice, ["MandatoryOrderSought", "2022-12-01", { direction: "d1", breachAlleged: true }]],
    ],
    [
      "may not be sought where no breach is alleged",
      "unlawful",
      [advice, ["MandatoryOrderSought", "2022-12-01", { direction: "d1", breachAlleged: false }]],
    ],
    [
      "may not be sought on a direction that has ended while another is in force",
      "unlawful",
      [
        directed("2021-01-01", { direction: "d0" }),
        directed("2022-11-01", { replaces: ["d0"], sequence: 2 }),
        ["MandatoryOrderSought", "2022-12-01", { direction: "d0", breachAlleged: true }],
      ],
    ],
    [
      "is open while the direction is not on record",
      "gap",
      [
        ["ImprovementNoticeIssued", "2022-02-28"],
        ["MandatoryOrderSought", "2022-12-01", { direction: "d1", breachAlleged: true }],
      ],
      { missing: ["the direction to be enforced, in force"] },
    ],
  ),
  ...casesOf(
    "V15",
    [
      "may be given by the commissioner whom a direction in force obliges the council to obey",
      "kept",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
    ],
    [
      "may not be given by a commissioner whom the direction in force does not name",
      "unlawful",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerInstructed", "2022-12-01", { commission: "c2" }],
      ],
    ],
    [
      "may not be given under a direction without such a clause",
      "unlawful",
      [
        directed("2022-11-01", { obligations: [] }),
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
    ],
    [
      "may not be given by a commissioner who has stood down",
      "unlawful",
      [
        directed("2022-11-01", { obligations: [comply("c1")] }),
        ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
        ["CommissionEnded", "2022-11-20", { commission: "c1" }],
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
    ],
    [
      "is open, and not unlawful, while no direction is on record",
      "gap",
      [["CommissionerInstructed", "2022-12-01", { commission: "c1" }]],
      { missing: ["a direction in force that obliges the council"] },
    ],
    [
      "is open, and not unlawful, while the clauses are not on record",
      "gap",
      [
        directed("2022-11-01", { obligations: null }),
        ["CommissionerInstructed", "2022-12-01", { commission: "c1" }],
      ],
      { missing: ["obligations"] },
    ],
    [
      "is open, and not unlawful, while the day that the direction took effect is too imprecise",
      "gap",
      [
        ["StatutoryDirectionMade", "2022-11", { direction: "d1", obligations: [comply("c1")] }],
        ["CommissionerInstructed", "2022-11-20", { commission: "c1" }],
      ],
      { asAt: "2022-12-31", missing: [] },
    ],
  ),
  ...casesOf(
    "P01",
    [
      "may be revoked while it stands",
      "kept",
      [advice, ["StatutoryDirectionRevoked", "2023-11-01", { direction: "d1" }]],
    ],
    [
      "may not be revoked when it has ended",
      "unlawful",
      [
        advice,
        ["StatutoryDirectionQuashed", "2023-01-01", { direction: "d1" }],
        ["StatutoryDirectionRevoked", "2023-11-01", { direction: "d1" }],
      ],
    ],
    [
      "may not be quashed when it has expired",
      "unlawful",
      [
        directed("2022-11-01", { term: "fixed", until: claim("2023-01-01") }),
        ["StatutoryDirectionQuashed", "2023-11-01", { direction: "d1" }],
      ],
    ],
    [
      "is open while its making is not on record",
      "gap",
      [["StatutoryDirectionRevoked", "2023-11-01", { direction: "d1" }]],
      { missing: ["the direction that the step ends"] },
    ],
  ),
];
