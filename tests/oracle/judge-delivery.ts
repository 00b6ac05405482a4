import type { OracleStep, Truth, World } from "./interface.ts";
import { isRemoved } from "./models.ts";
import { dataOf, flag, keyOf, text } from "./read.ts";
import { inForce, type State } from "./state.ts";
import { and, ask, is, lack, noneBreaks, not, or } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

const VOLUNTARY_FROM = "2013-11-01";
const NOT_FOR_PROFIT_FROM = "2014-09-10";

/** V17: what a voluntary provider must be. */
export function judgeProvider(step: OracleStep): Judged {
  if (step.on < VOLUNTARY_FROM) return { V17: "holds" };
  const known = (name: string): Truth => ask(flag(dataOf(step), name), (yes) => yes);
  return {
    V17: or(
      not(known("voluntary")),
      and(
        known("bodyCorporate"),
        not(known("anotherLocalAuthority")),
        or(
          is(step.on < NOT_FOR_PROFIT_FROM),
          not(known("nearlyAllFunctions")),
          known("notForProfit"),
        ),
      ),
    ),
  };
}

/** V34: company, contract and approval of a trust that operates. The last statement counts. */
export function judgeOperation(state: State, step: OracleStep, world: World): Judged {
  if (text(dataOf(step), "model") !== "trust") return { V34: "holds" };
  const provider = keyOf(dataOf(step), "provider");
  const company = state.companies.findLast((one) => one.provider === provider);
  const approval = state.approvals.findLast((one) => one.model === "trust");
  return {
    V34: and(
      company === undefined ? lack(world) : is(company.isFormed),
      state.contractInForce === null ? lack(world) : is(state.contractInForce),
      approval === undefined ? lack(world) : is(approval.isApproved),
    ),
  };
}

/** V35: no direction in force requires the model that is left. */
export function judgeLeaving(state: State, step: OracleStep): Judged {
  if (flag(dataOf(step), "partial") === true) return { V35: "holds" };
  const stated = text(dataOf(step), "model");
  const left = stated ?? (step.type === "SetUpCancelled" ? state.setsUp : state.operates);
  return {
    V35: noneBreaks(inForce(state), ({ requiresModel }) => {
      if (requiresModel !== null && !isRemoved(requiresModel)) return "holds";
      return requiresModel === null ? "unknown" : ask(left, (model) => model !== requiresModel);
    }),
  };
}

/** P04: the model was operating. */
export function judgeReturn(state: State, step: OracleStep, world: World): Judged {
  const stated = text(dataOf(step), "model");
  const isIt = state.operates !== null && (stated === null || stated === state.operates);
  return { P04: isIt ? "holds" : lack(world) };
}
