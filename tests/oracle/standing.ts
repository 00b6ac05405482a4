import type { Day } from "#machines/time/day.ts";
import type { Law } from "#machines/law/numbers.ts";
import { isAbsent } from "./absence.ts";
import type { Truth } from "./interface.ts";
import { plusDays, plusMonths } from "./read.ts";
import { inForce, isOpen, openNotices, type Commission, type Notice, type State } from "./state.ts";
import { judgeInspection } from "./standing-inspection.ts";
import { and, is, noneBreaks } from "./truth.ts";

type Finding = readonly [string, Truth];

/** What each standing rule says of each thing that it is about. The state is settled to the day. */
export function standing(law: Law, state: State, asAt: Day): Readonly<Record<string, Truth>> {
  const findings: readonly Finding[] = [
    ...officesKept(state),
    ...state.notices.flatMap((notice) => gaps(state, notice, asAt)),
    ...state.notices.map((notice): Finding => [`V27:${notice.key}`, isAlone(state, notice)]),
    ...state.inspections.flatMap((one) => judgeInspection(law, state, one, asAt)),
    ...state.commissions.map((one): Finding => [`V30:${one.key}`, isReportOnTime(one, asAt)]),
  ];
  const all: Record<string, Truth> = {};
  for (const [name, truth] of findings) all[name] = and(all[name] ?? "holds", truth);
  return all;
}

/** V16: when a director or lead member leaves, another holds the office. */
function officesKept(state: State): readonly Finding[] {
  const kept = ["directorOfChildrensServices", "leadMember"];
  return state.leavings
    .filter(({ office }) => kept.includes(office))
    .map(({ id, office, on }) => {
      const isHeld = state.terms.some(
        (term) =>
          term.office === office &&
          term.from <= plusDays(on, 1) &&
          (term.until === null || term.until > on),
      );
      return [`V16:${id}`, isHeld ? "holds" : "unknown"];
    });
}

/** V26: each gap between reviews, and the one that still runs. */
function gaps(state: State, notice: Notice, asAt: Day): readonly Finding[] {
  const ended = notice.gaps.map(({ by, from, to }): Finding => [
    `V26:${by}`,
    isShort(state, notice, from, to),
  ]);
  if (!isOpen(notice) || notice.intervalMonths === null) return ended;
  const running = isShort(state, notice, notice.lastReviewOn, asAt);
  return [...ended, [`V26:${notice.key}`, running]];
}

/** A review that is not on record may have been held in a long gap, unless a source denies it. */
function isShort(state: State, { intervalMonths }: Notice, from: Day, to: Day): Truth {
  if (intervalMonths === null) return "unknown";
  const due = plusMonths(from, intervalMonths);
  if (to <= due) return "holds";
  return isAbsent(state, ["review"], from, due) ? "fails" : "unknown";
}

/** V27: an open notice stands alone, and beside no direction in force. */
function isAlone(state: State, notice: Notice): Truth {
  if (!isOpen(notice)) return "holds";
  const others = openNotices(state).filter(({ key }) => key !== notice.key);
  return and(is(others.length === 0), is(inForce(state).length === 0));
}

/** V30: the report came by each of the limits on record; one that is not on record binds nobody. */
function isReportOnTime(commission: Commission, asAt: Day): Truth {
  if (isExcused(commission)) return "holds";
  const { reportMonths, reportBy, commencedOn } = commission;
  const byMonths =
    reportMonths === null || commencedOn === null ? null : plusMonths(commencedOn, reportMonths);
  const limits = [byMonths, reportBy].filter((limit) => limit !== null);
  return noneBreaks(limits, (limit) => isLimitKept(commission, limit, asAt));
}

/** It ended for a stated reason before it had reported. */
function isExcused({ endedOn, endReason, reports }: Commission): boolean {
  return endedOn !== null && endReason !== null && reports.every(({ on }) => on > endedOn);
}

/** A report that is not on record may have come in time; one that came late did not. */
function isLimitKept({ reports }: Commission, limit: Day, asAt: Day): Truth {
  if (asAt <= limit || reports.some(({ on }) => on <= limit)) return "holds";
  return reports.some(({ kind }) => kind === "initial") ? "fails" : "unknown";
}
