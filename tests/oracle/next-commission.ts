import type { OracleStep } from "./interface.ts";
import { count, dataOf, flag, keyOf, record, text } from "./read.ts";
import { change, isLive, type Commission, type State } from "./state.ts";

/** Commissions, advisers and reports. */
export function nextCommission(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const { on } = step;
  switch (step.type) {
    case "CommissionerAppointed":
      return { ...state, commissions: [...state.commissions, appointed(step)] };
    case "CommissionerCommenced":
      return learn(state, keyOf(data, "commission"), (one) => ({
        ...one,
        commencedOn: one.commencedOn ?? on,
      }));
    case "CommissionEnded": {
      const reason = text(data, "reason");
      return learn(state, keyOf(data, "commission"), (one) => ({
        ...one,
        endedOn: one.endedOn ?? on,
        endReason: isLive(one) ? reason : one.endReason,
      }));
    }
    case "CommissionerReported":
      return report(state, step);
    case "IndependentReviewReported":
      return { ...state, reports: [...state.reports, { key: keyOf(data, "report"), on }] };
    case "MinisterialDecisionMade":
      return decideOn(state, step);
    case "AdviserAppointed": {
      const adviser = { key: keyOf(data, "adviser"), from: on, until: null };
      return { ...state, advisers: [...state.advisers, adviser] };
    }
    case "AdviserEnded":
      return {
        ...state,
        advisers: change(state.advisers, keyOf(data, "adviser"), (one) => ({
          ...one,
          until: one.until ?? on,
        })),
      };
    default:
      return state;
  }
}

const learn = (state: State, key: string, learnt: (one: Commission) => Commission): State => ({
  ...state,
  commissions: change(state.commissions, key, learnt),
});

function appointed(step: OracleStep): Commission {
  const data = dataOf(step);
  const terms = record(data, "initialReport");
  return {
    id: step.id,
    key: keyOf(data, "commission"),
    appointedOn: step.on,
    department: text(data, "department"),
    removalQuestion: flag(data, "removalQuestion"),
    reportMonths: terms === null ? null : count(terms, "monthsAfterCommencement"),
    reportBy: terms === null ? null : text(terms, "noLaterThan"),
    commencedOn: null,
    endedOn: null,
    endReason: null,
    reports: [],
  };
}

function report(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const { on } = step;
  const key = keyOf(data, "report");
  const delivered = { key, on, kind: text(data, "kind"), isDecided: false };
  const filed = { ...state, reports: [...state.reports, { key, on }] };
  return learn(filed, keyOf(data, "commission"), (one) => ({
    ...one,
    reports: [...one.reports, delivered],
  }));
}

/** A decision settles the report it names, or all that await one; to decide later is none. */
function decideOn(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const key = text(data, "report");
  if (text(data, "outcome") === "noDecisionYet") return state;
  const commissions = state.commissions.map((one) => ({
    ...one,
    reports: one.reports.map((delivered) =>
      key === null || delivered.key === key ? { ...delivered, isDecided: true } : delivered,
    ),
  }));
  return { ...state, commissions };
}
