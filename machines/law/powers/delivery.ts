/** The delivery model: review, go-live, operation, and return to the council. */
import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOnRecord,
  isTrue,
  not,
  onOrBefore,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import {
  atPhase,
  deliveryStays,
  isOperated,
  modelIs,
  allStays,
  noProvider,
  phaseBegins,
} from "./delivery-phases.ts";
import { setUpPowers } from "./delivery-set-up.ts";
import { inForceToday, phaseIs } from "./positions.ts";
import {
  councilStands,
  is,
  isNull,
  part,
  recorded,
  said,
  saidAt,
  same,
  sameDays,
  today,
  cross,
  onlyWhen,
} from "./words.ts";
import { deliveryHas, dayOfStep } from "./record-words.ts";

const model = said("model", "the delivery model that is named");
const current = field("facts.delivery.model", "the delivery model on record");
const required = field("direction.requiresModel", "the model that the direction requires");

/** No direction in force requires this model. */
const isNotRequired = (left: Condition): Condition =>
  every("facts.directions", "direction", implies(inForceToday("direction"), not(left)));

const leavesRequired = equals(required, current);

const isTrust = equals(model, "trust");

const byGoLive = (fact: string, day: string, words: string): Condition =>
  implies(
    isTrust,
    and(
      isTrue(field(`facts.delivery.${fact}`, words)),
      or(
        isNull(`facts.delivery.${day}`, `the day: ${words}`),
        onOrBefore(date(`facts.delivery.${day}`, `the day: ${words}`), today),
      ),
    ),
  );

const operated: readonly Condition[] = [
  same("facts.delivery.model", saidAt("model"), "the delivery model"),
  same("facts.delivery.provider", saidAt("provider"), "the provider"),
  or(
    isNull(saidAt("name"), "the provider’s name"),
    same("facts.delivery.providerName", saidAt("name"), "the provider’s name"),
  ),
  or(
    isNull(saidAt("ownedBy"), "the owner"),
    same("facts.delivery.ownedBy", saidAt("ownedBy"), "the owner"),
  ),
];

const operating: readonly Outcome[] = [
  atPhase("operating", "the model operates", [
    ...operated,
    sameDays("facts.delivery.since", "step.on", "the day of which the source says so"),
  ]),
];

const goLive: Power = {
  event: "DeliveryModelOperated",
  holder: "the provider",
  provisions: ["CYPA2008/s1", "EA1996/s497A(7)", "termsOfInstrument"],
  preconditions: [
    councilStands,
    part(
      "V34",
      "reject",
      "the trust’s company existed when the trust went live",
      byGoLive("companyFormed", "companyFormedOn", "the trust’s company was formed"),
    ),
    part(
      "V34",
      "reject",
      "the service contract was in force when the trust went live",
      byGoLive("contractInForce", "contractFrom", "the service contract is in force"),
    ),
    part(
      "V34",
      "reject",
      "the council’s executive had approved the trust when it went live",
      byGoLive("approved", "approvedOn", "the council’s executive approved"),
    ),
    part(
      "V35",
      "reject",
      "no direction in force requires the model that another model now displaces",
      implies(
        and(isOperated, not(equals(model, current))),
        isNotRequired(equals(required, current)),
      ),
    ),
  ],
  outcomes: operating,
  changes: ["delivery"],
};

const review: readonly Power[] = [
  {
    event: "DeliveryReviewBegan",
    holder: "anyone",
    provisions: ["practice"],
    preconditions: [councilStands],
    outcomes: [
      ...phaseBegins({
        ...atPhase("reviewing", "who should run the service is under review"),
        when: phaseIs("council"),
      }),
      ...cross(
        [
          deliveryStays(
            "a review was under way, or a model is set up, operates or is given up: nothing moves",
          ),
        ],
        allStays,
      ),
    ],
    changes: ["delivery"],
  },
  {
    event: "DeliveryModelReviewed",
    holder: "anyone",
    provisions: ["termsOfInstrument", "practice"],
    preconditions: [],
    outcomes: cross(recorded, allStays),
    changes: ["delivery"],
  },
  {
    event: "ProviderOwnershipChanged",
    holder: "anyone",
    provisions: ["termsOfInstrument"],
    preconditions: [],
    outcomes: cross(
      [
        {
          says: "the provider has another owner and the model stays as it was",
          moves: {},
          leaves: [
            implies(
              equals(
                field("facts.delivery.provider", "the provider on record"),
                said("provider", "the provider"),
              ),
              same("facts.delivery.ownedBy", saidAt("ownedBy"), "the owner"),
            ),
          ],
        },
      ],
      allStays,
    ),
    changes: ["delivery"],
  },
];

const isPartial = is(saidAt("partial"), true, "whether the return was partial");

const modelOperates = part(
  "T32",
  "note",
  "a model other than the council’s was operating",
  isOperated,
);

const returns: readonly Power[] = [
  {
    event: "ReturnDecided",
    holder: "the council",
    provisions: ["CYPA2008/s1", "EA1996/s497A(7)"],
    preconditions: [councilStands, modelOperates],
    outcomes: [
      ...phaseBegins({
        ...atPhase("returning", "the service is to return to the council", [
          not(modelIs("council")),
        ]),
        when: phaseIs("operating"),
      }),
      ...cross(
        [
          deliveryStays(
            "the return was decided before, or no operating model is on record: nothing moves",
          ),
        ],
        allStays,
      ),
    ],
    changes: ["delivery"],
  },
  {
    event: "ServicesReturned",
    holder: "the council",
    provisions: ["CYPA2008/s1", "EA1996/s497A(7)"],
    preconditions: [
      councilStands,
      part(
        "V35",
        "reject",
        "no direction in force requires the model that the services left",
        isNotRequired(leavesRequired),
      ),
      modelOperates,
    ],
    outcomes: [
      ...onlyWhen(
        and(isOnRecord(said("partial", "whether the return was partial")), isPartial),
        cross(
          [deliveryStays("part of the services returned, and the model goes on with the rest")],
          allStays,
        ),
      ),
      atPhase("council", "the council runs the service again", [
        ...noProvider,
        ...deliveryHas({ since: dayOfStep }),
      ]),
    ],
    changes: ["delivery"],
  },
];

/** What can be done with the delivery model. */
export const deliveryPowers: readonly Power[] = [...review, ...setUpPowers, goLive, ...returns];
