import { daysFrom, move, once, type Cone } from "#src/proof/cone.ts";
import { direction, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const made = (name: string, data: Data) => move("StatutoryDirectionMade", name, direction(data));
const stands = ({ status }: Data) => status !== "ended";

/** What may be done only under a direction of a certain kind. */
export const underADirection: Cone = {
  name: "under a direction",
  about: "who exercises the functions, who may enter, whom a commissioner may instruct",
  rules: [
    "nomineeExercisesTheFunctions",
    "statutoryEntryNeedsRemoval",
    "instructionsNeedAComplyClause",
    "newCommissionIsWithinTheClauses",
  ],
  begins: "2022-11-01",
  moves: underMoves(),
};

function underMoves() {
  const clause = (commission: string | null, kind = "complyWithInstructions") => ({
    letter: "a",
    kind,
    words: "The council shall comply",
    commission,
    dueOn: null,
    everyMonths: null,
  });
  return [
    made("no clause", {}),
    made("comply with the first", { obligations: [clause("c1")] }),
    made("comply with whoever holds the office", { obligations: [clause(null)] }),
    made("access for the first", { powers: ["4"], obligations: [clause("c1", "grantAccess")] }),
    made("under (4A), comply with the second", { powers: ["4A"], obligations: [clause("c2")] }),
    made("neither powers nor clauses said", { powers: null, obligations: null }),
    move(
      "StatutoryDirectionMade",
      "from a later day, comply with the first",
      direction({ obligations: [clause("c1")] }, (at) => ({ effective: daysFrom(at, 1) })),
    ),
    move(
      "StatutoryDirectionRevoked",
      "",
      of("directions", "d1", stands, { data: { direction: "d1" } }),
    ),
    ...(["instruct", "both", "assessRemoval", null] as const).map((mandate) =>
      move("CommissionerAppointed", `first, to ${mandate}`, (at) =>
        once("commissions", "c1", { data: { commission: "c1", mandate } })(at),
      ),
    ),
    move(
      "CommissionerAppointed",
      "second, to instruct",
      once("commissions", "c2", { data: { commission: "c2", mandate: "instruct" } }),
    ),
    move(
      "CommissionEnded",
      "first",
      of("commissions", "c1", stands, { data: { commission: "c1" } }),
    ),
    move("CommissionerCommenced", "first", { data: { commission: "c1" } }),
    move("StatutoryDirectionServed", "", { data: { direction: "d1" } }),
    ...["c1", "c2"].map((commission) =>
      move("CommissionerInstructed", commission, { data: { commission } }),
    ),
    ...["council", "nominee", "secretaryOfState", null].map((exercisedBy) =>
      move("FunctionsExercised", `by ${exercisedBy}`, { data: { exercisedBy } }),
    ),
    ...["EA1996/s497B", "clauseOfDirection", null].map((basis) =>
      move("InspectionRightsUsed", `on ${basis}`, { data: { basis } }),
    ),
  ];
}

/** Assistance before a direction. */
export const assistance: Cone = {
  name: "assistance",
  about: "the duty to assist before a direction under (4) or (4A) is made",
  rules: ["assistanceDutyIsOn"],
  begins: "2022-11-01",
  moves: [
    ...([["4"], ["4A"], ["4B"], [], null] as const).flatMap((powersContemplated) =>
      [0, 1].map((shift) =>
        move(
          "ContemplationNoticeGiven",
          `${JSON.stringify(powersContemplated)}, satisfied ${shift} days on`,
          once("contemplations", "n1", (at) => ({
            data: { notice: "n1", powersContemplated, satisfiedOn: daysFrom(at, shift) },
          })),
        ),
      ),
    ),
    move(
      "ContemplationNoticeGiven",
      "the day of the finding not said",
      once("contemplations", "n1", { data: { notice: "n1", satisfiedOn: null } }),
    ),
    move(
      "ContemplationEnded",
      "",
      of("contemplations", "n1", ({ status }) => status === "open", { data: { notice: "n1" } }),
    ),
    move("AssistanceRequired", "on the notice", { data: { notice: "n1" } }),
    move("AssistanceRequired", "on another notice", { data: { notice: "n2" } }),
    move("AssistanceRequired", "on no notice", { data: { notice: null } }),
  ],
};
