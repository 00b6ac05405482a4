/** Help that compels nothing: advisers, partners, money, boards and plans. */
import { and, every, implies, type Condition } from "#machines/logic/expression.ts";
import type { Holder, Outcome, Power } from "#machines/law/power.ts";
import type { EventType } from "#events/catalogue.ts";
import { councilStands, is, isThere, keyIs, part, recorded, sameDays, thereIs } from "./words.ts";
import { fieldsOf, dayOfStep, dayStays, asSaid, adds, theEntry } from "./record-words.ts";
import type { Fields } from "./record-words.ts";

interface Help {
  readonly kind: "adviser" | "partner" | "board" | "plan";
  /** The field of the event that names it. */
  readonly named: string;
}

const isSuch = ({ kind, named }: Help): Condition =>
  and(keyIs("support", named), is("support.kind", kind, "the kind of support"));

const isRunning = is("support.status", "running", "whether the support is running");

const eachSuch = (help: Help, where: Condition): Condition =>
  and(
    isThere("facts.supports", "support", isSuch(help)),
    every("facts.supports", "support", implies(isSuch(help), where)),
  );

/** The help runs from the day of the step. */
const begins = (event: EventType, holder: Holder, help: Help, also: Fields = {}): Power => ({
  event,
  holder,
  provisions: ["practice"],
  preconditions: event === "ImprovementPlanAdopted" ? [] : [councilStands],
  outcomes: [
    {
      says: "the help is on record and compels nothing",
      moves: {},
      leaves: fieldsOf("support", {
        status: "running",
        from: dayOfStep,
        endedOn: null,
        amountPounds: null,
        ...also,
      }).map((each) => eachSuch(help, each)),
    },
  ],
  changes: ["supports"],
});

const ended = (help: Help): readonly Outcome[] => [
  {
    says: "the help has ended, and nothing else ends with it",
    when: isThere("facts.supports", "support", and(isSuch(help), isRunning)),
    moves: {},
    leaves: [
      eachSuch(help, is("support.status", "ended", "whether the support is running")),
      eachSuch(help, sameDays("support.endedOn", "step.on", "the day the help ended")),
    ],
  },
  ...dayStays("supports", "support", help.named, "endedOn"),
];

/** The help ends on the day of the step. */
const ends = (event: EventType, holder: Holder, help: Help, what: string): Power => ({
  event,
  holder,
  provisions: ["practice"],
  preconditions: [
    part(
      "3",
      "note",
      `there was such ${what} and it had not ended`,
      thereIs({
        list: "facts.supports",
        as: "support",
        such: isSuch(help),
        good: isRunning,
        words: `the ${what} that ends`,
      }),
    ),
  ],
  outcomes: ended(help),
  changes: ["supports"],
});

const adviser: Help = { kind: "adviser", named: "adviser" };
const partner: Help = { kind: "partner", named: "partner" };
const board: Help = { kind: "board", named: "board" };
const plan: Help = { kind: "plan", named: "plan" };
const itsName: Fields = { name: asSaid("name") };

/** A plain statement that adds nothing to the lists. */
const stated = (event: EventType, holder: Holder): Power => ({
  event,
  holder,
  provisions: ["practice"],
  preconditions: [],
  outcomes: recorded,
  changes: [],
});

const funding: Power = {
  event: "FundingProvided",
  holder: "the Department",
  provisions: ["practice"],
  preconditions: [],
  outcomes: [
    {
      says: "the money is on record and moves nothing",
      moves: {},
      leaves: [
        adds("supports", "support", {
          key: theEntry,
          kind: "funding",
          name: asSaid("purpose"),
          from: dayOfStep,
          status: "running",
          endedOn: null,
          amountPounds: asSaid("amountPounds"),
        }),
      ],
    },
  ],
  changes: ["supports"],
};

/** Help of every kind. */
export const supportPowers: readonly Power[] = [
  stated("InvolvementStated", "anyone"),
  begins("AdviserAppointed", "the Department", adviser, itsName),
  stated("AdviserReported", "an adviser or partner"),
  ends("AdviserEnded", "the Department", adviser, "adviser"),
  begins("PartnerAppointed", "the Department", partner, itsName),
  ends("PartnerEnded", "the Department", partner, "partner"),
  funding,
  begins("ImprovementBoardEstablished", "the council", board, itsName),
  stated("ImprovementBoardRequested", "the council"),
  ends("ImprovementBoardEnded", "the council", board, "improvement board"),
  begins("ImprovementPlanAdopted", "the council", plan, { name: asSaid("about") }),
  stated("ImprovementActivityStated", "anyone"),
];
