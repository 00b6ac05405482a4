/** The positions of the regions, case by case, as the definitions of the words give them. */
import {
  and,
  equals,
  field,
  implies,
  isOnRecord,
  isOneOf,
  not,
  onOrBefore,
  date,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Outcome } from "#machines/law/power.ts";
import { currentProposal, is, isNull, isThere, today } from "./words.ts";

/** A period of supervision and support is running. */
export const supervisionRuns = isThere(
  "facts.supervisions",
  "period",
  and(
    isNull("period.endedOn", "the end of the period of supervision"),
    implies(
      isOnRecord(field("period.status", "the state of the period")),
      not(is("period.status", "ended", "the state of the period")),
    ),
  ),
);

/** Early support of which this is so is running. */
export const earlySupportRuns = (which?: Condition): Condition =>
  isThere(
    "facts.supports",
    "support",
    and(
      is("support.kind", "earlySupport", "the kind of support"),
      is("support.status", "running", "whether the support is running"),
      ...(which === undefined ? [] : [which]),
    ),
  );

/** A notice of which this is so is open. */
export const noticeIsOpen = (which?: Condition): Condition =>
  isThere(
    "facts.notices",
    "notice",
    and(
      is("notice.status", "open", "the status of the notice"),
      ...(which === undefined ? [] : [which]),
    ),
  );

/** Where the notice region stands, given what remains after the step. */
export const noticeStands = (after: {
  readonly open: Condition | null;
  readonly supervision: Condition | null;
  readonly early: Condition | null;
}): readonly Outcome[] => [
  ...caseOf("a notice is open", after.open, "improvementNotice"),
  ...caseOf("supervision and support is running", after.supervision, "supervisionAndSupport"),
  ...caseOf("early support is running", after.early, "earlySupport"),
  { says: "no notice, supervision or early support is left", moves: { notice: "none" } },
];

const caseOf = (says: string, when: Condition | null, notice: string): readonly Outcome[] =>
  when === null ? [] : [{ says, when, moves: { notice }, leaves: [when] }];

/** A direction of which this is so has this status. */
export const directionIs = (status: "made" | "inForce", which?: Condition): Condition =>
  isThere(
    "facts.directions",
    "direction",
    and(
      is("direction.status", status, "the status of the direction"),
      ...(which === undefined ? [] : [which]),
    ),
  );

/** Where the direction region stands once a direction of which `gone` is so has ended. */
export const directionStandsWithout = (gone: Condition): readonly Outcome[] => [
  {
    says: "another direction is in force",
    when: directionIs("inForce", not(gone)),
    moves: { direction: "inForce" },
    leaves: [directionIs("inForce", not(gone))],
  },
  {
    says: "another direction is made and not yet in force",
    when: directionIs("made", not(gone)),
    moves: { direction: "made" },
    leaves: [directionIs("made", not(gone))],
  },
  { says: "no other direction stands", moves: { direction: "none" } },
];

/** The name that this member gives is that of the current proposal. */
export const namesCurrentProposal = (path: string): Condition =>
  and(
    isOnRecord(currentProposal),
    isOnRecord(field(path, "the proposal that is named")),
    equals(field(path, "the proposal that is named"), currentProposal),
  );

/** A direction that had not taken effect ends: the proposal that it came from is spent. */
export const proposalSpentBy = (gone: Condition): readonly Outcome[] => [
  {
    says: "the current proposal is spent, its direction having ended without taking effect",
    when: directionIs("made", and(gone, namesCurrentProposal("direction.proposal"))),
    moves: { proposal: "idle" },
    leaves: [isNull("facts.current.proposal", "the current proposal")],
  },
  { says: "the proposal region stays as it was", moves: {} },
];

/** This member of the directions was in force on the day of the step. */
export const inForceToday = (as: string): Condition =>
  and(
    is(`${as}.status`, "inForce", "the status of the direction"),
    onOrBefore(date(`${as}.effectiveFrom`, "the day the direction took effect"), today),
  );

const FURTHEST_FIRST = ["reported", "overseeing", "inPost", "appointed"] as const;
type LivePosition = (typeof FURTHEST_FIRST)[number];

/** A live commission of which this is so has this status. */
const commissionIs = (status: LivePosition, which: Condition): Condition =>
  isThere(
    "facts.commissions",
    "other",
    and(
      is("other.live", true, "whether the commission is live"),
      is("other.status", status, "the status of the commission"),
      which,
    ),
  );

/** Where the commission region stands when the others are those of which `isOther` is so. */
export const commissionStands = (
  isOther: Condition,
  self: LivePosition | null,
): readonly Outcome[] => {
  const own = self === null ? FURTHEST_FIRST.length : FURTHEST_FIRST.indexOf(self);
  return [
    ...FURTHEST_FIRST.slice(0, own).map((position) => ({
      says: `another live commission is further along, at ${position}`,
      when: commissionIs(position, isOther),
      moves: { commission: position },
      leaves: [commissionIs(position, isOther)],
    })),
    {
      says: self === null ? "no live commission is left" : `this commission stands at ${self}`,
      moves: { commission: self ?? "none" },
    },
  ];
};

/** The delivery model stands in one of these phases. */
export const phaseIs = (...phases: readonly string[]): Condition =>
  isOneOf(field("facts.delivery.phase", "the phase of the delivery model"), phases);
