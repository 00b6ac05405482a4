import type { Day } from "#machines/time/day.ts";
import type { OracleStep } from "./interface.ts";
import { count, dataOf, keyOf, text } from "./read.ts";
import { isOpen, type Notice, type State } from "./state.ts";

/** Notices, early support, supervision and support. */
export function nextNotice(state: State, step: OracleStep): State {
  const data = dataOf(step);
  switch (step.type) {
    case "ImprovementNoticeIssued":
      return issue(state, step);
    case "ImprovementNoticeLifted":
    case "ImprovementNoticeClosed":
      return { ...state, notices: close(state.notices, keyOf(data, "notice"), step) };
    case "ProgressReviewHeld":
      return { ...state, notices: review(state.notices, text(data, "notice"), step) };
    case "EarlySupportAgreed":
      return { ...state, earlySupport: [...state.earlySupport, keyOf(data, "support")] };
    case "EarlySupportEnded": {
      const ended = keyOf(data, "support");
      return { ...state, earlySupport: state.earlySupport.filter((key) => key !== ended) };
    }
    case "SupervisionAndSupportBegan":
      return { ...state, isSupervised: true };
    case "SupervisionAndSupportEnded":
      return { ...state, isSupervised: false };
    default:
      return state;
  }
}

function issue(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const key = keyOf(data, "notice");
  const replaces = text(data, "replaces");
  const earlier =
    replaces === null || replaces === key ? state.notices : close(state.notices, replaces, step);
  const notice: Notice = {
    id: step.id,
    key,
    issuedOn: step.on,
    intervalMonths: count(data, "reviewIntervalMonths"),
    gaps: [],
    lastReviewOn: step.on,
    closedOn: null,
  };
  return { ...state, notices: [...earlier, notice] };
}

const close = (notices: readonly Notice[], key: string, step: OracleStep): readonly Notice[] =>
  review(notices, key, step).map((notice) =>
    notice.key === key && isOpen(notice) ? { ...notice, closedOn: step.on } : notice,
  );

/** Ends the running gap of the open notices of that key. */
const review = (
  notices: readonly Notice[],
  key: string | null,
  { id, on }: { readonly id: string; readonly on: Day },
): readonly Notice[] =>
  notices.map((notice) =>
    notice.key === key && isOpen(notice)
      ? {
          ...notice,
          gaps: [...notice.gaps, { by: id, from: notice.lastReviewOn, to: on }],
          lastReviewOn: on,
        }
      : notice,
  );
