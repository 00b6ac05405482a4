import type { Effects } from "#machines/effect.ts";
import { not } from "#machines/logic/expression.ts";
import { propositions } from "#machines/chart/propositions.ts";

const beginsSetUp = {
  when: propositions.theCouncilDelivers,
  set: "delivery",
  to: {
    phase: { is: "settingUp" },
    since: { step: "on" },
    model: { step: ["data.model", "own.model"] },
  },
} as const;

// What was set up for one model proves nothing of the next.
const nothingSetUp = {
  phase: { is: "council" },
  model: { is: "council" },
  provider: { is: null },
  providerName: { is: null },
  ownedBy: { is: null },
  companyFormed: { is: null },
  companyFormedOn: { is: null },
  contractInForce: { is: null },
  contractFrom: { is: null },
  approved: { is: null },
  approvedOn: { is: null },
  agreedOn: { is: null },
  chair: { is: null },
  plannedFor: { is: null },
} as const;

/** What the steps of the delivery region put on record. */
export const deliveryEffects: Effects = {
  DeliveryReviewBegan: [
    {
      when: propositions.theCouncilRunsTheService,
      set: "delivery",
      to: { phase: { is: "reviewing" }, since: { step: "on" } },
    },
  ],
  CouncilAgreedToModel: [{ set: "delivery", to: { councilConsents: { is: true } } }],
  CouncilExecutiveDecided: [
    {
      set: "delivery",
      to: { approved: { step: "data.approved" }, approvedOn: { step: "on" } },
    },
    { ...beginsSetUp, when: propositions.theExecutiveApprovesForTheFirstTime },
  ],
  ModelAgreementSigned: [beginsSetUp, { set: "delivery", to: { agreedOn: { step: "on" } } }],
  ModelLaunchPlanned: [{ set: "delivery", to: { plannedFor: { step: "data.plannedFor" } } }],
  TrustLeadershipAppointed: [
    { ...beginsSetUp, to: { ...beginsSetUp.to, model: { is: "trust" } } },
    { set: "delivery", to: { chair: { step: ["data.chair", "own.chair"] } } },
  ],
  ProviderCompanyStated: [
    {
      set: "delivery",
      to: {
        provider: { step: "data.provider" },
        companyFormed: { step: "data.formed" },
        companyFormedOn: { step: "on" },
        ownedBy: { step: ["data.ownedBy", "own.ownedBy"] },
      },
    },
  ],
  ServiceContractStated: [
    {
      set: "delivery",
      to: { contractInForce: { step: "data.inForce" }, contractFrom: { step: "on" } },
    },
  ],
  SetUpPaused: [
    {
      when: propositions.aModelIsBeingSetUp,
      set: "delivery",
      to: { phase: { is: "paused" }, since: { step: "on" } },
    },
  ],
  SetUpResumed: [
    {
      when: propositions.setUpIsPaused,
      set: "delivery",
      to: { phase: { is: "settingUp" }, since: { step: "on" } },
    },
  ],
  SetUpCancelled: [
    {
      when: propositions.setUpHasBegun,
      set: "delivery",
      to: { ...nothingSetUp, since: { step: "on" } },
    },
  ],
  DeliveryModelOperated: [
    {
      set: "delivery",
      to: {
        phase: { is: "operating" },
        model: { step: "data.model" },
        since: { step: "on" },
        provider: { step: "data.provider" },
        providerName: { step: ["data.name", "own.providerName"] },
        ownedBy: { step: ["data.ownedBy", "own.ownedBy"] },
      },
    },
  ],
  ProviderOwnershipChanged: [{ set: "delivery", to: { ownedBy: { step: "data.ownedBy" } } }],
  ReturnDecided: [
    {
      when: propositions.theModelOperates,
      set: "delivery",
      to: { phase: { is: "returning" }, since: { step: "on" } },
    },
  ],
  ServicesReturned: [
    {
      when: not(propositions.theReturnIsPartial),
      set: "delivery",
      to: { ...nothingSetUp, since: { step: "on" } },
    },
  ],
};
