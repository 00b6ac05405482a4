import { claim, type Short } from "#tests/given.ts";
import { casesOf, directed } from "./case.ts";

const company = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "ProviderCompanyStated",
  on,
  data,
];
const contract = (on: string, inForce = true): Short => ["ServiceContractStated", on, { inForce }];
const approval = (on: string, approved = true): Short => [
  "CouncilExecutiveDecided",
  on,
  { model: "trust", approved },
];
const launch = (on: string): Short => ["DeliveryModelOperated", on, { model: "trust" }];
const returned: Short = ["ServicesReturned", "2024-04-01", { model: "trust", partial: false }];
const trustRunning: readonly Short[] = [
  company("2022-10-01"),
  approval("2022-11-01"),
  contract("2023-04-01"),
  launch("2023-04-01"),
];

/** Who runs the service: V17, V34, V35, P04. */
export const deliveryCases = [
  ...casesOf(
    "V17",
    ["may be a company that is not for profit", "kept", [company("2022-10-01")]],
    [
      "may be for profit before 10 September 2014",
      "kept",
      [company("2014-09-09", { notForProfit: false })],
    ],
    [
      "may be for profit where not nearly all functions are contracted",
      "kept",
      [company("2022-10-01", { notForProfit: false, nearlyAllFunctions: false })],
    ],
    [
      "has nothing to say of a directed arrangement",
      "kept",
      [company("2022-10-01", { voluntary: false, anotherLocalAuthority: true })],
    ],
    [
      "may not be anything but a body corporate",
      "unlawful",
      [company("2022-10-01", { bodyCorporate: false })],
    ],
    [
      "may not be another local authority",
      "unlawful",
      [company("2022-10-01", { anotherLocalAuthority: true })],
    ],
    [
      "may not be for profit for nearly all functions from 10 September 2014",
      "unlawful",
      [company("2014-09-10", { notForProfit: false })],
    ],
    [
      "is open while the legal form is not on record",
      "gap",
      [company("2022-10-01", { bodyCorporate: null })],
      { missing: ["whether the provider is a body corporate"] },
    ],
    [
      "is open while it is not on record whether the arrangement is voluntary",
      "gap",
      [company("2022-10-01", { voluntary: null })],
      { missing: ["whether the arrangement is voluntary"] },
    ],
  ),
  ...casesOf(
    "V34",
    ["may operate with company, contract and approval", "kept", trustRunning],
    [
      "has nothing to say of a partner authority",
      "kept",
      [["DeliveryModelOperated", "2023-04-01", { model: "partnerAuthority" }]],
    ],
    [
      "may not operate without a company",
      "unlawful",
      [
        company("2022-10-01", { formed: false }),
        approval("2022-11-01"),
        contract("2023-04-01"),
        launch("2023-04-01"),
      ],
    ],
    [
      "may not operate where the contract is said not to be in force",
      "unlawful",
      [
        company("2022-10-01"),
        approval("2022-11-01"),
        contract("2023-03-01", false),
        launch("2023-04-01"),
      ],
    ],
    [
      "may not operate where the executive refused",
      "unlawful",
      [
        company("2022-10-01"),
        approval("2022-11-01", false),
        contract("2023-04-01"),
        launch("2023-04-01"),
      ],
    ],
    [
      "is open, and not unlawful, while the company is not on record",
      "gap",
      [approval("2022-11-01"), contract("2023-04-01"), launch("2023-04-01")],
      { missing: ["that the trust’s company exists"] },
    ],
    [
      "is open, and not unlawful, while the contract is not on record",
      "gap",
      [company("2022-10-01"), approval("2022-11-01"), launch("2023-04-01")],
      { missing: ["the contract between the council and the trust"] },
    ],
    [
      "is open, and not unlawful, while the approval is not on record",
      "gap",
      [company("2022-10-01"), contract("2023-04-01"), launch("2023-04-01")],
      { missing: ["the approval of the council’s executive"] },
    ],
    [
      "is open, and not unlawful, while the contract may have begun a day late",
      "gap",
      [
        company("2022-10-01"),
        approval("2022-11-01"),
        ["ServiceContractStated", "2023-04", { inForce: true }],
        launch("2023-04-02"),
      ],
      { missing: ["the exact day the contract began"] },
    ],
  ),
  ...casesOf(
    "V35",
    ["may be left when no direction requires it", "kept", [...trustRunning, returned]],
    [
      "may be left once the direction that required it is revoked",
      "kept",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        ...trustRunning,
        ["StatutoryDirectionRevoked", "2024-04-01", { direction: "d1" }],
        returned,
      ],
    ],
    [
      "may be left once the direction is revised",
      "kept",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        ...trustRunning,
        directed("2024-03-01", { direction: "d2", replaces: ["d1"], sequence: 2 }),
        returned,
      ],
    ],
    [
      "may not be left while a direction in force requires it",
      "unlawful",
      [directed("2022-09-01", { requiresModel: "trust" }), ...trustRunning, returned],
    ],
    [
      "may not be dropped in set-up while a direction in force requires it",
      "unlawful",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        ["CouncilExecutiveDecided", "2022-11-01", { model: "trust", approved: true }],
        ["MinisterialDecisionMade", "2022-11-02", { report: null }],
        ["SetUpCancelled", "2022-12-01"],
      ],
    ],
    [
      "may not be left for another model while a direction in force requires it",
      "unlawful",
      [
        directed("2022-09-01", { requiresModel: "trust" }),
        ...trustRunning,
        ["DeliveryModelOperated", "2024-04-01", { model: "partnerAuthority" }],
      ],
    ],
    [
      "is open, and not unlawful, while it is not on record what the direction requires",
      "gap",
      [directed("2022-09-01", { requiresModel: null }), ...trustRunning, returned],
      { missing: ["the delivery model that the direction requires"] },
    ],
    [
      "is open, and not unlawful, while the day that the direction ended is too imprecise",
      "gap",
      [
        directed("2022-09-01", { requiresModel: "trust", term: "fixed", until: claim("2024-04") }),
        ...trustRunning,
        ["ServicesReturned", "2024-04-15", { model: "trust", partial: false }],
      ],
      { missing: ["the exact day the direction expires"] },
    ],
  ),
  ...casesOf(
    "P04",
    ["may return from a trust that operated", "kept", [...trustRunning, returned]],
    ["is unusual where none operated", "unusual", [returned]],
  ),
];
