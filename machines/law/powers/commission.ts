/** Commissioners: naming, appointment, instructions, reports, and the end of a commission. */
import {
  and,
  date,
  equals,
  every,
  field,
  implies,
  isOneOf,
  isTrue,
  not,
  onOrBefore,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { reportPowers } from "./reports.ts";
import { openTimeIsOver } from "./hearing.ts";
import { commissionStands, inForceToday } from "./positions.ts";
import {
  councilStands,
  is,
  isNull,
  isThere,
  keyIs,
  onlyWhen,
  part,
  recorded,
  said,
  saidAt,
  same,
  sameDays,
  theOneNamed,
  thereIs,
  thereIsSome,
  today,
  voidUnless,
} from "./words.ts";
import { dayStays, recordedAs, asSaid, dayOfStep, adds, nameSaid } from "./record-words.ts";

const isNamed = keyIs("commission", "commission");
const isOther = not(keyIs("other", "commission"));
const isLive = is("commission.live", true, "whether the commission is live");
const statusIs = (status: string): Condition =>
  is("commission.status", status, "the status of the commission");
const theCommission = (where: Condition): Condition =>
  theOneNamed("facts.commissions", "commission", "commission", where);
const namedIs = (where: Condition): Condition =>
  isThere("facts.commissions", "commission", and(isNamed, where));

const isComply = is("obligation.kind", "complyWithInstructions", "the kind of obligation");
const isForThis = equals(
  field("obligation.commission", "the commission that the clause names"),
  said("commission", "the commission that is named"),
);
const hasClause = (where: Condition): Condition =>
  isThere("direction.obligations", "obligation", where);

/** Its clauses do not bind the council to somebody else alone. */
const clausesFit = or(not(hasClause(isComply)), hasClause(and(isComply, isForThis)));

const appointed: readonly Condition[] = [
  theCommission(isLive),
  theCommission(statusIs("appointed")),
  theCommission(sameDays("commission.appointedOn", "step.on", "the day of appointment")),
  ...["name", "department", "mandate", "removalQuestion", "direction"].map((name) =>
    theCommission(same(`commission.${name}`, saidAt(name), name)),
  ),
  theCommission(
    same("commission.reportMonths", saidAt("initialReport.monthsAfterCommencement"), "months"),
  ),
  theCommission(
    sameDays("commission.reportNoLaterThan", saidAt("initialReport.noLaterThan"), "last day"),
  ),
  theCommission(same("commission.reportTo", saidAt("initialReport.to"), "the addressee")),
  ...["commencedOn", "lastReport", "reportedOn", "endedOn", "endReason"].map((name) =>
    theCommission(isNull(`commission.${name}`, "what has not come yet")),
  ),
];

const leaving = (leaves: readonly Condition[], cases: readonly Outcome[]): readonly Outcome[] =>
  cases.map((each) => ({ ...each, leaves: [...(each.leaves ?? []), ...leaves] }));

const begun = sameDays("commission.commencedOn", "step.on", "the day of taking up post");

const commencing: readonly Outcome[] = [
  ...onlyWhen(
    namedIs(and(isLive, statusIs("appointed"))),
    leaving(
      [theCommission(statusIs("inPost")), theCommission(begun), theCommission(isLive)],
      commissionStands(isOther, "inPost"),
    ),
  ),
  ...["inPost", "reported", "overseeing", "ended"].map((status) => ({
    says: `the commission is at ${status} and stays so: nothing moves`,
    when: namedIs(statusIs(status)),
    moves: {},
    leaves: [theCommission(statusIs(status))],
  })),
  { says: "the commission is not on record: nothing moves", moves: {} },
];

const ending: readonly Outcome[] = [
  ...onlyWhen(
    namedIs(isLive),
    leaving(
      [
        theCommission(statusIs("ended")),
        theCommission(is("commission.live", false, "whether the commission is live")),
        theCommission(sameDays("commission.endedOn", "step.on", "the day the commission ended")),
        theCommission(same("commission.endReason", saidAt("reason"), "the reason of the end")),
      ],
      commissionStands(isOther, null),
    ),
  ),
  ...dayStays("commissions", "commission", "commission", "endedOn"),
];

const naming: readonly Power[] = [
  {
    event: "CommissionerNamed",
    holder: "anyone",
    provisions: ["fairness"],
    preconditions: [
      part(
        "V21",
        "depart",
        "nobody was named as appointed while there was time to answer an open proposal",
        implies(
          isTrue(said("asAppointed", "whether the commissioner was named as appointed")),
          openTimeIsOver,
        ),
      ),
    ],
    outcomes: recordedAs(
      adds("namings", "naming", {
        key: nameSaid("commission"),
        name: asSaid("name"),
        on: dayOfStep,
      }),
    ),
    changes: ["namings"],
  },
  {
    event: "CommissionAnnounced",
    holder: "anyone",
    provisions: ["practice"],
    preconditions: [],
    outcomes: recorded,
    changes: [],
  },
];

const service: readonly Power[] = [
  {
    event: "CommissionerAppointed",
    holder: "the Secretary of State",
    provisions: ["practice", "fairness", "EA1996/s570"],
    preconditions: [
      councilStands,
      part(
        "V14",
        "depart",
        "where the direction names whose instructions bind the council, it names this commission",
        every(
          "facts.directions",
          "direction",
          implies(
            and(
              isOneOf(said("mandate", "what the commissioner is to do"), ["instruct", "both"]),
              inForceToday("direction"),
            ),
            clausesFit,
          ),
        ),
      ),
      part(
        "V21",
        "depart",
        "the appointment was not public and settled while there was time to answer a proposal",
        implies(
          isTrue(said("publiclySettled", "whether the appointment was publicly settled")),
          openTimeIsOver,
        ),
      ),
    ],
    outcomes: leaving(appointed, commissionStands(isOther, "appointed")),
    changes: ["commissions"],
  },
  {
    event: "CommissionerCommenced",
    holder: "a commissioner",
    provisions: ["termsOfInstrument"],
    preconditions: [
      part(
        "T19",
        "note",
        "the commissioner had been appointed and the commission had not ended",
        thereIs({
          list: "facts.commissions",
          as: "commission",
          such: isNamed,
          good: and(
            isLive,
            onOrBefore(date("commission.appointedOn", "the day of appointment"), today),
          ),
          words: "the appointment of the commissioner",
          absence: "commissioner",
        }),
      ),
    ],
    outcomes: commencing,
    changes: ["commissions"],
  },
  {
    event: "CommissionerInstructed",
    holder: "a commissioner",
    provisions: ["EA1996/s497A(4A)", "EA1996/s497A(4B)"],
    preconditions: [
      councilStands,
      voidUnless(
        "V15",
        "a direction in force obliged the council to comply with this commissioner",
        thereIsSome(
          "facts.directions",
          "direction",
          and(inForceToday("direction"), hasClause(and(isComply, isForThis))),
          "a direction in force that obliges the council to comply with the commissioner",
          "direction",
        ),
      ),
      voidUnless(
        "V15",
        "the commission had not ended",
        every(
          "facts.commissions",
          "commission",
          implies(isNamed, not(is("commission.status", "ended", "the status of the commission"))),
        ),
      ),
    ],
    outcomes: [{ says: "the instruction binds the council and moves nothing", moves: {} }],
    changes: ["withoutEffect"],
  },
  {
    event: "CommissionEnded",
    holder: "the Secretary of State",
    provisions: ["termsOfInstrument"],
    preconditions: [
      part(
        "2.1",
        "note",
        "there was such a commission and it had not ended",
        thereIs({
          list: "facts.commissions",
          as: "commission",
          such: isNamed,
          good: isLive,
          words: "the commission that ends",
        }),
      ),
    ],
    outcomes: ending,
    changes: ["commissions"],
  },
];

/** What commissioners do, and what is done with them. */
export const commissionPowers: readonly Power[] = [...naming, ...service, ...reportPowers];
