/** What is agreed about a new model: consent, approval, the agreement, the launch and the leaders. */
import {
  and,
  field,
  implies,
  isOnRecord,
  isTrue,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Power } from "#machines/law/power.ts";
import {
  atPhase,
  deliveryStays,
  isSameModel,
  modelIs,
  startsSetUp,
  allStays,
  modelStays,
} from "./delivery-phases.ts";
import { phaseIs } from "./positions.ts";
import { councilStands, is, isNull, saidAt, same, sameDays, cross } from "./words.ts";

const inDelivery = (name: string, words: string) => field(`facts.delivery.${name}`, words);

const withLeaves = (leaves: readonly Condition[], cases = startsSetUp()) =>
  cases.map((each) => ({ ...each, leaves: [...(each.leaves ?? []), ...leaves] }));

/** Agreements on a new model. */
export const agreementPowers: readonly Power[] = [
  {
    event: "CouncilAgreedToModel",
    holder: "the council",
    provisions: ["CYPA2008/s1"],
    preconditions: [councilStands],
    outcomes: cross(
      [
        {
          says: "that the council consents is on record, and nothing moves until set-up begins",
          moves: {},
          leaves: [isTrue(inDelivery("councilConsents", "whether the council consents"))],
        },
      ],
      allStays,
    ),
    changes: ["delivery"],
  },
  {
    event: "CouncilExecutiveDecided",
    holder: "the council",
    provisions: ["CYPA2008/s1"],
    preconditions: [councilStands],
    outcomes: withLeaves(
      [
        implies(isSameModel, same("facts.delivery.approved", saidAt("approved"), "approval")),
        implies(
          and(isSameModel, is(saidAt("approved"), true, "approval")),
          sameDays("facts.delivery.approvedOn", "step.on", "the day of approval"),
        ),
      ],
      startsSetUp(is(saidAt("approved"), true, "approval")),
    ),
    changes: ["delivery"],
  },
  {
    event: "ModelAgreementSigned",
    holder: "the council",
    provisions: ["termsOfInstrument", "practice"],
    preconditions: [],
    outcomes: withLeaves([
      implies(isSameModel, isOnRecord(inDelivery("agreedOn", "the day of the agreement"))),
    ]),
    changes: ["delivery"],
  },
  {
    event: "ModelLaunchPlanned",
    holder: "anyone",
    provisions: ["practice"],
    preconditions: [],
    outcomes: cross(
      [
        {
          says: "the plan is on record and moves nothing",
          moves: {},
          leaves: [
            sameDays(
              "facts.delivery.plannedFor",
              saidAt("plannedFor"),
              "the day planned for launch",
            ),
          ],
        },
      ],
      allStays,
    ),
    changes: ["delivery"],
  },
  {
    event: "TrustLeadershipAppointed",
    holder: "the Secretary of State",
    provisions: ["practice"],
    preconditions: [],
    outcomes: [
      {
        ...atPhase("settingUp", "that a trust is being set up is shown by its leaders", [
          modelIs("trust"),
        ]),
        when: phaseIs("council", "reviewing"),
      },
      ...cross([deliveryStays("the leaders are on record and nothing moves")], modelStays),
    ].map((each) => ({
      ...each,
      leaves: [
        ...(each.leaves ?? []),
        or(
          isNull(saidAt("chair"), "the chair"),
          same("facts.delivery.chair", saidAt("chair"), "the chair"),
        ),
      ],
    })),
    changes: ["delivery"],
  },
];
