/** Supervision and support, early support, and the statement that intervention is over. */
import {
  and,
  date,
  every,
  field,
  implies,
  isOnRecord,
  not,
  onOrAfter,
  some,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Power } from "#machines/law/power.ts";
import {
  directionIs,
  earlySupportRuns,
  noticeIsOpen,
  noticeStands,
  supervisionRuns,
} from "./positions.ts";
import {
  councilStands,
  is,
  isThere,
  keyIs,
  onlyWhen,
  part,
  thereIs,
  today,
  cross,
} from "./words.ts";
import { adds, asSaid, dayOfStep, dayStays, namedHas, theEntry } from "./record-words.ts";

const noNoticeOpen = not(noticeIsOpen());
const noDirectionInForce = not(directionIs("inForce"));

/** Every end of a notice or direction came on or before the day of the step. */
const afterEveryEnd = (list: string, as: string, what: string): Condition =>
  every(
    list,
    as,
    implies(
      isOnRecord(field(`${as}.endedOn`, `the day ${what} ended`)),
      onOrAfter(today, date(`${as}.endedOn`, `the day ${what} ended`)),
    ),
  );

const runningSupervision = some(
  "facts.supervisions",
  "running",
  not(isOnRecord(field("running.endedOn", "the end of the period of supervision"))),
  "a period of supervision and support that is running",
);

const isNamedSupport = keyIs("support", "support");
const isRunning = is("support.status", "running", "whether the support is running");
const isEarly = is("support.kind", "earlySupport", "the kind of support");
const begun = namedHas("supports", "support", "support", {
  kind: "earlySupport",
  name: asSaid("about"),
  from: dayOfStep,
  status: "running",
  endedOn: null,
  amountPounds: null,
});
const ended = namedHas("supports", "support", "support", {
  kind: "earlySupport",
  status: "ended",
  endedOn: dayOfStep,
});
const periodBegun = adds("supervisions", "period", {
  key: theEntry,
  from: dayOfStep,
  months: asSaid("months"),
  status: "running",
  endedOn: null,
});
const periodEnded = adds("supervisions", "period", { status: "ended", endedOn: dayOfStep });

const supervision: readonly Power[] = [
  {
    event: "SupervisionAndSupportBegan",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      councilStands,
      part("V36", "note", "no improvement notice was open", noNoticeOpen),
      part("V36", "note", "no direction was in force", noDirectionInForce),
      part(
        "V36",
        "note",
        "it began on or after the end of the last notice and the last direction",
        and(
          afterEveryEnd("facts.notices", "notice", "the notice"),
          afterEveryEnd("facts.directions", "direction", "the direction"),
        ),
      ),
    ],
    outcomes: [
      {
        says: "an improvement notice is still open",
        when: noticeIsOpen(),
        moves: { notice: "improvementNotice" },
        leaves: [supervisionRuns, periodBegun],
      },
      {
        says: "supervision and support is running",
        moves: { notice: "supervisionAndSupport" },
        leaves: [supervisionRuns, periodBegun],
      },
    ],
    changes: ["supervisions"],
  },
  {
    event: "SupervisionAndSupportEnded",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      part("T38", "note", "a period of supervision and support was running", runningSupervision),
    ],
    outcomes: cross(
      noticeStands({ open: noticeIsOpen(), supervision: null, early: earlySupportRuns() }),
      [
        {
          says: "the period that was running has ended",
          when: supervisionRuns,
          moves: {},
          leaves: [not(supervisionRuns), periodEnded],
        },
        { says: "no period was running", moves: {}, leaves: [not(supervisionRuns)] },
      ],
    ),
    changes: ["supervisions"],
  },
  {
    event: "InterventionExited",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      part("V37", "note", "no improvement notice was open", noNoticeOpen),
      part("V37", "note", "no direction was in force", noDirectionInForce),
      part(
        "V37",
        "note",
        "no commission was live",
        every(
          "facts.commissions",
          "commission",
          is("commission.live", false, "whether the commission is live"),
        ),
      ),
      part("V37", "note", "no supervision and support was running", not(supervisionRuns)),
    ],
    outcomes: [
      {
        says: "the statement is on record; it ends nothing by itself",
        moves: {},
        leaves: [adds("exits", "exit", { key: theEntry, on: dayOfStep })],
      },
    ],
    changes: ["exits"],
  },
];

const earlySupport: readonly Power[] = [
  {
    event: "EarlySupportAgreed",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [councilStands],
    outcomes: noticeStands({
      open: noticeIsOpen(),
      supervision: supervisionRuns,
      early: null,
    }).map((each) => ({
      ...each,
      ...(each.when === undefined
        ? { says: "early support is running", moves: { notice: "earlySupport" } }
        : {}),
      leaves: [...(each.leaves ?? []), begun],
    })),
    changes: ["supports"],
  },
  {
    event: "EarlySupportEnded",
    holder: "the Department",
    provisions: ["practice"],
    preconditions: [
      part(
        "T01",
        "note",
        "there was such early support and it was running",
        thereIs({
          list: "facts.supports",
          as: "support",
          such: and(isNamedSupport, isEarly),
          good: isRunning,
          words: "the early support that ends",
        }),
      ),
    ],
    outcomes: [
      ...onlyWhen(
        isThere("facts.supports", "support", and(isNamedSupport, isEarly, isRunning)),
        noticeStands({
          open: noticeIsOpen(),
          supervision: supervisionRuns,
          early: earlySupportRuns(not(isNamedSupport)),
        }).map((each) => ({
          ...each,
          leaves: [...(each.leaves ?? []), ended],
        })),
      ),
      ...dayStays("supports", "support", "support", "endedOn"),
    ],
    changes: ["supports"],
  },
];

/** Supervision, early support and exit. */
export const supervisionPowers: readonly Power[] = [...supervision, ...earlySupport];
