import { defineEvent } from "./define-event.ts";

/** The kinds of thing that a direction requires of its addressee. */
const obligationKinds = [
  "complyWithInstructions",
  "grantAccess",
  "provideSupport",
  "cooperateLeadershipReview",
  "cooperatePartnerReview",
  "monthlyMeeting",
  "itemisedBudget",
  "cooperateWithAdviser",
  "setUpModel",
  "maintainModel",
  "other",
] as const;

/**
 * Education Act 1996 s.497A, carried to children’s social care by the Children Act 2004 s.50. A
 * revised direction is a new one that names what it replaces (s.570). Making, service and
 * publication are different days; it binds from service unless it says otherwise.
 */
export const statutoryDirectionMade = defineEvent({
  type: "StatutoryDirectionMade",
  says: "The Secretary of State made a statutory direction",
  happensOn: "made",
  data: ({
    z,
    coveredFunction,
    dateClaim,
    deliveryModel,
    gate,
    key,
    office,
    officeHolder,
    orNotOnRecord,
    plainText,
    power,
  }) =>
    z.strictObject({
      direction: key,
      act: orNotOnRecord(z.enum(["EA1996/s497A", "LGA1999/s15"])),
      gate: orNotOnRecord(gate),
      powers: orNotOnRecord(z.array(power)),
      failingFunctions: orNotOnRecord(z.array(coveredFunction)),
      directedFunctions: orNotOnRecord(z.array(coveredFunction)),
      extraFunctions: orNotOnRecord(z.array(plainText)),
      satisfiedOn: orNotOnRecord(dateClaim),
      addressee: orNotOnRecord(
        z.enum([
          "council",
          "officerOfCouncil",
          "trust",
          "integratedCareBoard",
          "police",
          "commissioner",
          "other",
        ]),
      ),
      madeBy: orNotOnRecord(office),
      signedBy: orNotOnRecord(officeHolder),
      term: orNotOnRecord(z.enum(["indefinite", "fixed"])),
      until: orNotOnRecord(dateClaim),
      obligations: orNotOnRecord(
        z.array(
          z.strictObject({
            letter: plainText,
            kind: z.enum(obligationKinds),
            words: plainText,
            commission: orNotOnRecord(key),
            dueOn: orNotOnRecord(dateClaim),
            everyMonths: orNotOnRecord(z.int().min(0)),
          }),
        ),
      ),
      requiresModel: orNotOnRecord(deliveryModel),
      appoints: orNotOnRecord(z.array(key)),
      reasons: orNotOnRecord(
        z.array(z.strictObject({ words: plainText, evidenceOn: orNotOnRecord(dateClaim) })),
      ),
      individualsCriticised: orNotOnRecord(z.array(z.strictObject({ role: plainText }))),
      replaces: orNotOnRecord(z.array(key)),
      sequence: orNotOnRecord(z.int().min(1)),
      line: key,
      proposal: orNotOnRecord(key),
      urgency: orNotOnRecord(plainText),
    }),
  example: {
    direction: "direction-2022-11",
    act: "EA1996/s497A",
    gate: "2",
    powers: ["4B"],
    failingFunctions: ["socialServicesForChildren"],
    directedFunctions: ["socialServicesForChildren"],
    extraFunctions: [],
    satisfiedOn: null,
    addressee: "council",
    madeBy: "secretaryOfStateForEducation",
    signedBy: null,
    term: "indefinite",
    until: null,
    obligations: [],
    requiresModel: "none",
    appoints: [],
    reasons: [],
    individualsCriticised: null,
    replaces: [],
    sequence: 1,
    line: "main",
    proposal: null,
    urgency: null,
  },
});
