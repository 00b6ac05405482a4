import { act, step } from "#machines/chart/transition.ts";
import { directionEffects } from "./direction-effects.ts";
import { position, type Region } from "./region.ts";

const afterItEnds = [
  { given: "anotherDirectionIsInForce", raises: "$proposalSpent" },
  { given: "anotherDirectionIsMade", to: "made", raises: "$proposalSpent" },
  { given: "itIsADirectionThatStands", to: "none", raises: "$proposalSpent" },
  { raises: "$proposalSpent" },
] as const;

/** Statutory directions under section 497A. Only five things end one (V07). */
export const direction: Region = {
  chart: {
    initial: "none",
    states: {
      none: position("no direction in force"),
      made: position("direction made; the day it binds not yet reached"),
      inForce: position("direction in force"),
    },
    on: {
      StatutoryDirectionMade: act(
        [
          "gateIsSatisfied",
          "continuityGateFollowsADirection",
          "powersAreNamed",
          "addresseeIsTheCouncil",
          "termIsOneKind",
          "onlyTheSecretaryOfStateActs",
          "extraFunctionsNeedRemoval",
          "revisedDirectionNamesWhatItReplaces",
          "revisedDirectionHasItsOwnGate",
          "fairHearingCameFirst",
          "promisedTimeWasGiven",
          "decisionFollowsConsideration",
          "directionIsNoHeavierThanProposed",
          "criticisedIndividualsWereHeard",
          "reasonsRestOnEarlierEvidence",
          "regimesAreKeptApart",
          "publishedAfterMade",
          "councilExists",
        ],
        [
          { given: "aDirectionIsInForce", raises: "$directionMade" },
          { to: "made", raises: "$directionMade" },
        ],
      ),
      StatutoryDirectionServed: step(["councilExists"]),
      StatutoryDirectionPublished: step(["publishedAfterMade"]),
      $directionTookEffect: step(
        [],
        [
          { given: "itIsADirectionThatStands", to: "inForce", raises: "$proposalSpent" },
          { raises: "$proposalSpent" },
        ],
      ),
      $directionExpired: step([], afterItEnds),
      StatutoryDirectionRevoked: act(
        ["onlyTheSecretaryOfStateActs", "directionRevokedWasInForce"],
        afterItEnds,
      ),
      StatutoryDirectionQuashed: step(["directionRevokedWasInForce"], afterItEnds),
      StatutoryDirectionSaidToHaveEnded: act(["onlyFiveThingsEndADirection"], afterItEnds),
      StatutoryDirectionChallenged: step([]),
      StatutoryDirectionUpheld: step([]),
      ObligationMet: step([]),
      ObligationBreached: step([]),
      MandatoryOrderSought: step(["mandatoryOrderEnforcesADirection", "councilExists"]),
      InspectionRightsUsed: step(["statutoryEntryNeedsRemoval", "councilExists"]),
      FunctionsExercised: step(["nomineeExercisesTheFunctions"]),
      CouncilAbolished: step(["councilExists"], { to: "none", raises: "$councilAbolished" }),
    },
  },
  effects: directionEffects,
};
