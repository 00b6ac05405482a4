import {
  and,
  equals,
  field,
  isOneOf,
  isOnRecord,
  named,
  not,
  or,
  type Condition,
  type Named,
} from "#machines/logic/expression.ts";
import type { Clause } from "./sequence.ts";

/** Letters that several rules share. Each condition is yes or no, also where nothing is on record. */

const data = (name: string, words: string) => field(`step.data.${name}`, words);

// An act that the record shows to be somebody else's has no effect (V06), so it is no letter.
const notAnothers = (name: string, words: string): Condition => {
  const office = data(name, words);
  return not(and(isOnRecord(office), not(equals(office, "secretaryOfStateForEducation"))));
};
const madeByTheSecretaryOfState = notAnothers("madeBy", "the office that made the direction");
const urgency = data("urgency", "the reason for urgency");
const cause = data("cause", "what is said to have ended the direction");

/** A direction made, told apart by a field of its data. */
export const directionMade = (key: string): Clause => ({
  on: ["StatutoryDirectionMade"],
  key,
  when: named("not shown to be made by another office", madeByTheSecretaryOfState),
});

/** The same, where the direction itself gives no reason for urgency. */
export const directionMadeWithoutUrgency = (key: string): Clause => ({
  on: ["StatutoryDirectionMade"],
  key,
  when: named(
    "no reason for urgency in it, and not shown to be made by another office",
    and(madeByTheSecretaryOfState, not(isOnRecord(urgency))),
  ),
});

/** A direction revoked. */
export const directionRevoked: Clause = {
  on: ["StatutoryDirectionRevoked"],
  key: "direction",
  when: named(
    "not shown to be done by another office",
    notAnothers("revokedBy", "the office that revoked the direction"),
  ),
};

/** Everything that ends a direction (V07). */
export const directionEnded: readonly Clause[] = [
  directionRevoked,
  { on: ["StatutoryDirectionQuashed", "$directionExpired"], key: "direction" },
  { on: ["$directionTookEffect"], key: "replaces" },
  {
    on: ["StatutoryDirectionSaidToHaveEnded"],
    key: "direction",
    when: named(
      "no cause on record that ends nothing",
      not(
        and(
          isOnRecord(cause),
          not(isOneOf(cause, ["revocation", "expiry", "supersession", "quashing", "abolition"])),
        ),
      ),
    ),
  },
  { on: ["CouncilAbolished"] },
];

/** The council was abolished: it ends every instrument, whatever its key. */
export const councilAbolished: Clause = { on: ["CouncilAbolished"] };

/** A report delivered, a commissioner's or another reviewer's. */
export const reportDelivered: Clause = {
  on: ["CommissionerReported", "IndependentReviewReported"],
  key: "report",
};

const outcome = data("outcome", "the outcome");
/** The minister came to a decision, not merely to none yet. */
export const somethingIsDecided: Named = named(
  "more than that there is no decision yet",
  not(and(isOnRecord(outcome), equals(outcome, "noDecisionYet"))),
);

const model = data("model", "the delivery model decided on");
const approved = data("approved", "whether the executive approved");
/** Acts with which the setting up of another model begins. */
export const setUpBegins: readonly Clause[] = [
  {
    on: ["MinisterialDecisionMade"],
    when: named(
      "for a model other than the council’s own",
      and(
        somethingIsDecided,
        or(
          and(isOnRecord(outcome), isOneOf(outcome, ["voluntaryTrust", "directedTrust", "trust"])),
          and(
            isOnRecord(model),
            isOneOf(model, ["trust", "partnerAuthority", "jointCompany", "nominee"]),
          ),
        ),
      ),
    ),
  },
  {
    on: ["CouncilExecutiveDecided"],
    when: named("approved", and(isOnRecord(approved), equals(approved, true))),
  },
  { on: ["ModelAgreementSigned", "TrustLeadershipAppointed"] },
];

const partial = data("partial", "whether the return is partial");
/** The whole service came back to the council. */
export const wholeServiceReturned: Clause = {
  on: ["ServicesReturned"],
  when: named("not in part only", not(and(isOnRecord(partial), equals(partial, true)))),
};
