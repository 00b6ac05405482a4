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
  recorded,
  sameDays,
  theOneNamed,
  thereIs,
  today,
} from "./words.ts";

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
const theSupport = (where: Condition): Condition =>
  theOneNamed("facts.supports", "support", "support", where);

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
        leaves: [supervisionRuns],
      },
      {
        says: "supervision and support is running",
        moves: { notice: "supervisionAndSupport" },
        leaves: [supervisionRuns],
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
    outcomes: noticeStands({
      open: noticeIsOpen(),
      supervision: null,
      early: earlySupportRuns(),
    }).map((each) => ({ ...each, leaves: [not(supervisionRuns)] })),
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
    outcomes: [{ says: "the statement is on record; it ends nothing by itself", moves: {} }],
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
      leaves: [
        theSupport(isEarly),
        theSupport(isRunning),
        theSupport(sameDays("support.from", "step.on", "the day the support began")),
        theSupport(not(isOnRecord(field("support.endedOn", "the day the support ended")))),
      ],
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
          leaves: [
            theSupport(is("support.status", "ended", "whether the support is running")),
            theSupport(sameDays("support.endedOn", "step.on", "the day the support ended")),
          ],
        })),
      ),
      ...recorded,
    ],
    changes: ["supports"],
  },
];

/** Supervision, early support and exit. */
export const supervisionPowers: readonly Power[] = [...supervision, ...earlySupport];
