/** The offices of the council: who holds them, and which are vacant. */
import { and, equals, field, isOneOf, not, type Condition } from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { adds, asSaid, dayOfStep, theEntry } from "./record-words.ts";
import { cross, isThere, said, saidAt, same } from "./words.ts";

/** The offices that a council must keep filled, by sections 18 and 19 of the Children Act 2004. */
const MUST_BE_FILLED = ["directorOfChildrensServices", "leadMember"];

const office = said("office", "the office");

const isOfOffice = (as: string): Condition => equals(field(`${as}.office`, "the office"), office);

const holds = {
  office: asSaid("office"),
  title: asSaid("title"),
  holder: asSaid("holder"),
  interim: asSaid("interim"),
};

const started: readonly Outcome[] = [
  {
    says: "the holder is on record",
    moves: {},
    leaves: [
      adds("offices", "office", {
        key: theEntry,
        ...holds,
        from: dayOfStep,
        status: "held",
        endedOn: null,
      }),
    ],
  },
];

const isHolder = and(
  isOfOffice("office"),
  same("office.holder", saidAt("holder"), "the holder"),
  not(equals(field("office.status", "the state of the office"), "ended")),
);

const ended: readonly Outcome[] = [
  {
    says: "the person on record as holder holds the office no more",
    when: isThere("facts.offices", "office", isHolder),
    moves: {},
    leaves: [
      not(isThere("facts.offices", "office", isHolder)),
      adds("offices", "office", {
        office: asSaid("office"),
        holder: asSaid("holder"),
        status: "ended",
        endedOn: dayOfStep,
      }),
    ],
  },
  { says: "no such holder is on record", moves: {} },
];

const vacated: readonly Outcome[] = [
  {
    says: "an office that must be filled is vacant from that day",
    when: isOneOf(office, MUST_BE_FILLED),
    moves: {},
    leaves: [
      adds("vacancies", "vacancy", { key: theEntry, office: asSaid("office"), from: dayOfStep }),
    ],
  },
  { says: "no law asks that the office be filled", moves: {} },
];

/** The start and the end of holding an office. */
export const officePowers: readonly Power[] = [
  {
    event: "OfficeHolderStarted",
    holder: "anyone",
    provisions: ["CA2004/ss18-19"],
    preconditions: [],
    outcomes: started,
    changes: ["offices", "vacancies"],
  },
  {
    event: "OfficeHolderEnded",
    holder: "anyone",
    provisions: ["CA2004/ss18-19"],
    preconditions: [],
    outcomes: cross(ended, vacated),
    changes: ["offices", "vacancies"],
  },
];
