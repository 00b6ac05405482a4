/** Setting up a delivery model: agreement, approval, company, contract, pause and cancellation. */
import { agreementPowers } from "./delivery-agreed.ts";
import {
  and,
  day,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  isTrue,
  not,
  onOrAfter,
} from "#machines/logic/expression.ts";
import type { Power } from "#machines/law/power.ts";
import {
  atPhase,
  deliveryStays,
  allStays,
  modelStays,
  noProvider,
  phaseBegins,
} from "./delivery-phases.ts";
import { inForceToday, phaseIs } from "./positions.ts";
import { is, part, said, saidAt, same, sameDays, today, cross } from "./words.ts";
import { deliveryHas, asSaid, asSaidIfSaid } from "./record-words.ts";

const inDelivery = (name: string, words: string) => field(`facts.delivery.${name}`, words);

/** In force since Part 1 was opened to all councils; what is not said is not ruled out. */
const isVoluntary = and(
  onOrAfter(today, day("2013-11-01")),
  not(is(saidAt("formed"), false, "whether the company is formed")),
  not(is(saidAt("voluntary"), false, "whether the arrangement is voluntary")),
);

const company: Power = {
  event: "ProviderCompanyStated",
  holder: "anyone",
  provisions: ["CYPA2008/s1"],
  preconditions: [
    part(
      "V17",
      "reject",
      "it is on record whether the arrangement is voluntary",
      implies(isVoluntary, isOnRecord(said("voluntary", "whether the arrangement is voluntary"))),
    ),
    part(
      "V17",
      "reject",
      "a voluntary provider is a body corporate",
      implies(isVoluntary, isTrue(said("bodyCorporate", "whether it is a body corporate"))),
    ),
    part(
      "V17",
      "reject",
      "a voluntary provider is not another local authority",
      implies(
        isVoluntary,
        not(isTrue(said("anotherLocalAuthority", "whether it is another local authority"))),
      ),
    ),
    part(
      "V17",
      "reject",
      "a voluntary provider of nearly all functions since 10 September 2014 is not for profit",
      implies(
        and(
          isVoluntary,
          isTrue(said("nearlyAllFunctions", "whether it has nearly all functions")),
          onOrAfter(today, day("2014-09-10")),
        ),
        isTrue(said("notForProfit", "whether it is not for profit")),
      ),
    ),
  ],
  outcomes: cross(
    [
      {
        says: "whether the company exists is on record, and nothing moves",
        moves: {},
        leaves: [
          same("facts.delivery.companyFormed", saidAt("formed"), "whether the company is formed"),
          implies(
            is(saidAt("formed"), true, "whether the company is formed"),
            sameDays("facts.delivery.companyFormedOn", "step.on", "the day it was formed"),
          ),
          ...deliveryHas({ provider: asSaid("provider"), ownedBy: asSaidIfSaid("ownedBy") }),
        ],
      },
    ],
    modelStays,
  ),
  changes: ["delivery"],
};

const contract: Power = {
  event: "ServiceContractStated",
  holder: "anyone",
  provisions: ["CYPA2008/s1", "termsOfInstrument"],
  preconditions: [],
  outcomes: cross(
    [
      {
        says: "whether the contract is in force is on record, and nothing moves",
        moves: {},
        leaves: [
          same("facts.delivery.contractInForce", saidAt("inForce"), "whether it is in force"),
          implies(
            is(saidAt("inForce"), true, "whether it is in force"),
            sameDays("facts.delivery.contractFrom", "step.on", "the day the contract began"),
          ),
        ],
      },
    ],
    modelStays,
  ),
  changes: ["delivery"],
};

const isUnderWay = phaseIs("settingUp", "paused");

const noneRequired = every(
  "facts.directions",
  "direction",
  implies(
    inForceToday("direction"),
    not(
      equals(
        field("direction.requiresModel", "the model that the direction requires"),
        inDelivery("model", "the model being set up"),
      ),
    ),
  ),
);

const stops: readonly Power[] = [
  {
    event: "SetUpPaused",
    holder: "the Secretary of State",
    provisions: ["practice"],
    preconditions: [part("T28", "note", "setting up a model was under way", phaseIs("settingUp"))],
    outcomes: [
      ...phaseBegins({ ...atPhase("paused", "setting up is paused"), when: phaseIs("settingUp") }),
      ...cross([deliveryStays("nothing was being set up, and nothing moves")], allStays),
    ],
    changes: ["delivery"],
  },
  {
    event: "SetUpResumed",
    holder: "the Secretary of State",
    provisions: ["practice"],
    preconditions: [part("T28", "note", "setting up a model was paused", phaseIs("paused"))],
    outcomes: [
      ...phaseBegins({ ...atPhase("settingUp", "setting up goes on"), when: phaseIs("paused") }),
      ...cross([deliveryStays("nothing was paused, and nothing moves")], allStays),
    ],
    changes: ["delivery"],
  },
  {
    event: "SetUpCancelled",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497A(7)", "practice"],
    preconditions: [
      part(
        "V35",
        "reject",
        "no direction in force requires the model of which the setting up is cancelled",
        noneRequired,
      ),
      part("T28", "note", "a model was being set up, or its setting up was paused", isUnderWay),
    ],
    outcomes: [
      {
        ...atPhase("council", "the service stays with the council", noProvider),
        when: isUnderWay,
      },
      ...cross([deliveryStays("nothing was being set up, and nothing moves")], allStays),
    ],
    changes: ["delivery"],
  },
  {
    event: "ShadowRunningBegan",
    holder: "the provider",
    provisions: ["practice"],
    preconditions: [],
    outcomes: cross(
      [
        {
          ...atPhase(
            "settingUp",
            "the provider runs in shadow form and the council still delivers",
          ),
          when: phaseIs("settingUp"),
        },
        deliveryStays("a pause lasts until the setting up is resumed; else all is as before"),
      ],
      allStays,
    ),
    changes: ["delivery"],
  },
];

/** Setting up. */
export const setUpPowers: readonly Power[] = [...agreementPowers, company, contract, ...stops];
