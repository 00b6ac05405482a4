import { follows, step } from "#machines/chart/transition.ts";
import { deliveryEffects } from "./delivery-effects.ts";
import { position, type Region } from "./region.ts";

const setUpStep = step([], [{ given: "theCouncilDelivers", to: "settingUp" }, {}]);

/** Who runs the service. A delivery model is not a rung: a trust may run with no direction. */
export const delivery: Region = {
  chart: {
    initial: "council",
    states: {
      council: position("run by the council"),
      reviewing: position("run by the council; the delivery model under review"),
      settingUp: position("another model decided and being set up"),
      paused: position("setting up the other model paused"),
      operating: position("another model in operation"),
      returning: position("return to the council decided"),
    },
    on: {
      DeliveryReviewBegan: step(
        ["councilExists"],
        [{ given: "theCouncilRunsTheService", to: "reviewing" }, {}],
      ),
      $modelDecided: follows([
        { given: "aModelIsBeingSetUp", to: "settingUp" },
        { given: "theCouncilRunsTheService", to: "council" },
        {},
      ]),
      CouncilAgreedToModel: step(["councilExists"]),
      CouncilExecutiveDecided: step(
        ["councilExists"],
        [{ given: "theExecutiveApprovesForTheFirstTime", to: "settingUp" }, {}],
      ),
      ModelAgreementSigned: setUpStep,
      ModelLaunchPlanned: step([]),
      TrustLeadershipAppointed: setUpStep,
      ProviderCompanyStated: step(["providerMayBeContracted"]),
      ServiceContractStated: step([]),
      SetUpPaused: step([], [{ given: "aModelIsBeingSetUp", to: "paused" }, {}]),
      SetUpResumed: step([], [{ given: "setUpIsPaused", to: "settingUp" }, {}]),
      SetUpCancelled: step(
        ["requiredModelIsKept"],
        [{ given: "setUpHasBegun", to: "council" }, {}],
      ),
      ShadowRunningBegan: step([]),
      DeliveryModelOperated: step(
        ["operatingTrustWasSetUp", "requiredModelIsKept", "councilExists"],
        {
          to: "operating",
        },
      ),
      DeliveryModelReviewed: step([]),
      ProviderOwnershipChanged: step([]),
      ReturnDecided: step(["councilExists"], [{ given: "theModelOperates", to: "returning" }, {}]),
      ServicesReturned: step(
        ["requiredModelIsKept", "modelReturnedWasOperating", "councilExists"],
        [{ given: "theReturnIsPartial" }, { to: "council" }],
      ),
    },
  },
  effects: deliveryEffects,
};
