/** Reorganisation: an order of Parliament ends the council, and what was addressed to it. */
import type { Fields } from "./record-words.ts";
import {
  and,
  equals,
  every,
  field,
  isOneOf,
  isOnRecord,
  not,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome, Power } from "#machines/law/power.ts";
import { directionIs, earlySupportRuns, noticeIsOpen, supervisionRuns } from "./positions.ts";
import { cross, currentProposal, is, isNull, isThere, part, sameDays } from "./words.ts";
import { adds, dayOfStep } from "./record-words.ts";

const notices: readonly Outcome[] = [
  {
    says: "every open notice has ended with the council",
    when: noticeIsOpen(),
    moves: {},
    leaves: [
      isThere(
        "facts.notices",
        "notice",
        and(
          is("notice.status", "abolished", "the status of the notice"),
          sameDays("notice.endedOn", "step.on", "the day the notice ended"),
        ),
      ),
    ],
  },
  { says: "no notice was open", moves: {} },
];

const directions: readonly Outcome[] = [
  {
    says: "no direction binds the council any more",
    when: or(directionIs("inForce"), directionIs("made")),
    moves: { direction: "none" },
    leaves: [
      isThere(
        "facts.directions",
        "direction",
        and(
          is("direction.endedHow", "abolition", "how the direction ended"),
          sameDays("direction.endedOn", "step.on", "the day the direction ended"),
        ),
      ),
    ],
  },
  { says: "no direction stood", moves: { direction: "none" } },
];

/** The current proposal was not decided yet. What was decided stays on record as it was. */
const isPending = isThere(
  "facts.proposals",
  "proposal",
  and(
    isOnRecord(currentProposal),
    equals(field("proposal.key", "the name of the proposal"), currentProposal),
    is("proposal.status", "open", "the status of the proposal"),
  ),
);

const proposals: readonly Outcome[] = [
  {
    says: "the current proposal has ended with the council",
    when: isPending,
    moves: { proposal: "idle" },
    leaves: [
      isThere(
        "facts.proposals",
        "proposal",
        is("proposal.status", "abolished", "the status of the proposal"),
      ),
    ],
  },
  { says: "no proposal is current", moves: { proposal: "idle" } },
];

const dayKept: readonly Outcome[] = [
  {
    says: "the day of abolition is on record",
    when: isNull("facts.current.abolishedOn", "the day the council was abolished"),
    moves: {},
    leaves: [sameDays("facts.current.abolishedOn", "step.on", "the day of abolition")],
  },
  {
    says: "a day of abolition was on record before",
    moves: {},
    leaves: [isOnRecord(field("facts.current.abolishedOn", "the day of abolition"))],
  },
];

const remains: readonly Outcome[] = [
  {
    says: "nothing that ran for the council is left",
    moves: { notice: "none", commission: "none" },
    leaves: [
      not(earlySupportRuns()),
      not(supervisionRuns),
      every(
        "facts.commissions",
        "commission",
        is("commission.live", false, "whether the commission is live"),
      ),
    ],
  },
];

const ends = (list: string, as: string, isLive: Condition, fields: Fields): readonly Outcome[] => [
  {
    says: `the ${list} that were live have ended on that day`,
    when: isThere(`facts.${list}`, as, isLive),
    moves: {},
    leaves: [adds(list, as, { ...fields, endedOn: dayOfStep })],
  },
  { says: `none of the ${list} was live`, moves: {} },
];

const help = cross(
  ends("commissions", "commission", is("commission.live", true, "whether it is live"), {
    status: "ended",
    live: false,
  }),
  cross(
    ends("supervisions", "period", is("period.status", "running", "whether it is running"), {
      status: "ended",
    }),
    ends(
      "supports",
      "support",
      and(
        is("support.kind", "earlySupport", "the kind of support"),
        is("support.status", "running", "whether it is running"),
      ),
      { kind: "earlySupport", status: "ended" },
    ),
  ),
);

const always: readonly Condition[] = [
  isNull("facts.current.proposal", "the current proposal"),
  not(noticeIsOpen()),
  every(
    "facts.directions",
    "direction",
    isOneOf(field("direction.status", "the status of the direction"), ["ended"]),
  ),
];

const instruments = cross(cross(remains, notices), directions);
const everything = cross(cross(cross(instruments, proposals), dayKept), help);

/** The end of the council. */
export const abolitionPowers: readonly Power[] = [
  {
    event: "CouncilAbolished",
    holder: "Parliament",
    provisions: ["practice"],
    preconditions: [
      part(
        "T41",
        "reject",
        "the council had not been abolished before",
        isNull("facts.current.abolishedOn", "the day the council was abolished"),
      ),
    ],
    outcomes: everything.map((each) => ({
      ...each,
      leaves: [...(each.leaves ?? []), ...always],
    })),
    changes: [
      "current",
      "notices",
      "proposals",
      "directions",
      "commissions",
      "supervisions",
      "supports",
    ],
  },
];
