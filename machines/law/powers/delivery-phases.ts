/** How the delivery model moves from phase to phase. */
import {
  and,
  equals,
  field,
  isOneOf,
  isOnRecord,
  not,
  or,
  type Condition,
  before,
  date,
} from "#machines/logic/expression.ts";
import type { Outcome } from "#machines/law/power.ts";
import { phaseIs } from "./positions.ts";
import { is, isNull, said, saidAt, same, cross, today } from "./words.ts";
import { deliveryHas, asSaid, asSaidIfSaid, dayOfStep } from "./record-words.ts";

/** The models under which somebody other than the council alone runs the service. */
const OTHER_MODELS = ["trust", "partnerAuthority", "jointCompany", "nominee"];
const RETAINING = [
  "retain",
  "retainWithCommissioner",
  "retainWithAdviser",
  "retainWithPartner",
  "rejectAll",
];
const NOT_ON_DELIVERY = ["deferAndReview", "endCommission", "endDirection", "noDecisionYet"];
const TRUSTS = ["voluntaryTrust", "directedTrust", "trust"];

const model = said("model", "the delivery model that is named");
const outcome = said("outcome", "the outcome of the decision");
const current = field("facts.delivery.model", "the delivery model on record");

/** Nothing has been prepared for a model other than the council’s. */
const UNPREPARED = {
  approved: null,
  approvedOn: null,
  companyFormed: null,
  companyFormedOn: null,
  contractInForce: null,
  contractFrom: null,
  agreedOn: null,
  chair: null,
} as const;

/** Nothing is left of a provider or of its set-up: the council runs its service. */
export const noProvider = deliveryHas({
  ...UNPREPARED,
  model: "council",
  provider: null,
  providerName: null,
  ownedBy: null,
  plannedFor: null,
});

export const modelIs = (name: string): Condition =>
  is("facts.delivery.model", name, "the delivery model");
const phaseLeft = (name: string): Condition =>
  is("facts.delivery.phase", name, "the phase of the delivery model");

/** The step names another model than the council’s own. */
const namesOtherModel = isOneOf(model, OTHER_MODELS);

/** The model that is on record is the one that the step names. */
export const isSameModel = and(isOnRecord(model), equals(current, model));

/** The council runs the service and nothing is being set up. */
const isOpenToSetUp = phaseIs("council", "reviewing");

/** No other model operates yet: a decision may begin a set-up, take it up again, or change it. */
const isOpenToDecision = phaseIs("council", "reviewing", "settingUp", "paused");

/** A model other than the council’s operates, whether or not its end is decided. */
export const isOperated = phaseIs("operating", "returning");

/** The position and the phase are the same word. */
export const atPhase = (
  phase: string,
  says: string,
  leaves: readonly Condition[] = [],
): Outcome => ({ says, moves: { delivery: phase }, leaves: [phaseLeft(phase), ...leaves] });

const MODELS = ["council", ...OTHER_MODELS];

/** Whatever the model was, it is. */
export const modelStays: readonly Outcome[] = [
  ...MODELS.map((name) => ({
    says: `the model is still ${name}`,
    when: modelIs(name),
    moves: {},
    leaves: [modelIs(name)],
  })),
  { says: "no model is on record", moves: {} },
];

const nothingPrepared = and(...deliveryHas(UNPREPARED));
const allPrepared = and(
  ...deliveryHas({ approved: true, companyFormed: true, contractInForce: true }),
);

/** What was prepared for a model, or that nothing was, is on record as before. */
const preparationStays: readonly Outcome[] = [
  {
    says: "still nothing of a set-up is on record",
    when: nothingPrepared,
    moves: {},
    leaves: [nothingPrepared],
  },
  {
    says: "approval, company and contract are still on record",
    when: allPrepared,
    moves: {},
    leaves: [allPrepared],
  },
  { says: "part of a set-up is on record", moves: {} },
];

const isUndated = isNull("facts.delivery.since", "the day from which it is so");
const isDatedBefore = before(date("facts.delivery.since", "the day from which it is so"), today);

/** The day from which the model is so is not the day of this step. */
const sinceStays: readonly Outcome[] = [
  { says: "it is still undated", when: isUndated, moves: {}, leaves: [isUndated] },
  { says: "it still dates from before", when: isDatedBefore, moves: {}, leaves: [isDatedBefore] },
  { says: "it dates from the same day or later", moves: {} },
];

/** The model, and what was prepared for it, are as they were. */
const modelAndPreparationStay: readonly Outcome[] = cross(modelStays, preparationStays);

/** The phase begins on the day of the step, and the model and its preparation are as they were. */
export const phaseBegins = (moved: Outcome): readonly Outcome[] =>
  cross(
    [{ ...moved, leaves: [...(moved.leaves ?? []), ...deliveryHas({ since: dayOfStep })] }],
    modelAndPreparationStay,
  );

/** The model, what was prepared for it, and since when, are as they were. */
export const allStays: readonly Outcome[] = cross(modelAndPreparationStay, sinceStays);

/** The delivery region stays where it is, for this reason. */
export const deliveryStays = (says: string): Outcome => ({ says, moves: {} });

/** Setting up the model that the step names is under way from here, if nothing else is. */
export const startsSetUp = (when?: Condition): readonly Outcome[] => [
  {
    ...atPhase("settingUp", "setting up the model is under way", [
      same("facts.delivery.model", saidAt("model"), "the delivery model"),
    ]),
    when: and(isOpenToSetUp, namesOtherModel, ...(when === undefined ? [] : [when])),
  },
  ...cross([deliveryStays("the delivery model stays as it was")], modelStays),
];

const isOn = (list: readonly string[]): Condition =>
  and(isOnRecord(outcome), isOneOf(outcome, list));

/** The outcome leaves the service with the council, or leaves the question open. */
export const keepsTheService = or(isOn(RETAINING), isOn(NOT_ON_DELIVERY));

/** What the minister’s decision does to the delivery model. */
export const decisionOnDelivery = (isDecided: Condition): readonly Outcome[] => [
  {
    ...atPhase("settingUp", "the model decided on is to be set up", [
      ...deliveryHas({ model: asSaid("model"), councilConsents: asSaidIfSaid("councilConsents") }),
    ]),
    when: and(isDecided, isOpenToDecision, namesOtherModel, not(keepsTheService)),
  },
  {
    ...atPhase("settingUp", "a trust is to be set up", [
      ...deliveryHas({ model: "trust", councilConsents: asSaidIfSaid("councilConsents") }),
    ]),
    when: and(isDecided, isOpenToDecision, isNull(saidAt("model"), "the model"), isOn(TRUSTS)),
  },
  {
    ...atPhase("council", "the review ends and the council keeps the service", [
      modelIs("council"),
    ]),
    when: and(
      isDecided,
      phaseIs("reviewing"),
      modelIs("council"),
      or(isOn(RETAINING), is(saidAt("model"), "council", "the model decided on")),
    ),
  },
  ...cross([deliveryStays("the decision is not one on the delivery model")], allStays),
];
