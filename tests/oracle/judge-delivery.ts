import type { OracleStep, Truth, World } from "./interface.ts";
import { dataOf, flag, keyOf, text } from "./read.ts";
import { inForce, type State } from "./state.ts";
import { and, ask, is, lack, noneBreaks, not, or } from "./truth.ts";

type Judged = Readonly<Record<string, Truth>>;

const VOLUNTARY_FROM = "2013-11-01";
const NOT_FOR_PROFIT_FROM = "2014-09-10";

/** V17: what a voluntary provider must be; it cannot be said before it is known to be one. */
export function judgeProvider(step: OracleStep): Judged {
  if (step.on < VOLUNTARY_FROM) return { V17: "holds" };
  const known = (name: string): Truth => ask(flag(dataOf(step), name), (yes) => yes);
  if (flag(dataOf(step), "voluntary") === null) return { V17: "unknown" };
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
function wasSetUp(state: State, step: OracleStep): Truth {
  if (text(dataOf(step), "model") !== "trust") return "holds";
  const provider = keyOf(dataOf(step), "provider");
  const company = state.companies.findLast((one) => one.provider === provider) ?? null;
  const approval = state.approvals.findLast((one) => one.model === "trust") ?? null;
  return and(
    ask(company, ({ isFormed }) => isFormed),
    ask(state.contractInForce, (isInForce) => isInForce),
    ask(approval, ({ isApproved }) => isApproved),
  );
}

/** V34, V35: what goes live was set up, and leaves no required model that was running. */
export const judgeOperation = (state: State, step: OracleStep): Judged => ({
  V34: wasSetUp(state, step),
  V35:
    state.operates === null || state.operates === text(dataOf(step), "model")
      ? "holds"
      : mayLeave(state),
});

/** V35: no direction in force requires the model in place, which is left in whole or in part. */
export const judgeLeaving = (state: State): Judged => ({ V35: mayLeave(state) });

function mayLeave(state: State): Truth {
  const inPlace = state.operates ?? state.setsUp ?? "council";
  return noneBreaks(inForce(state), ({ requiresModel }) =>
    ask(requiresModel, (model) => model !== inPlace),
  );
}

/** P04: some model was operating. */
export const judgeReturn = (state: State, world: World): Judged => ({
  P04: state.operates === null ? lack(world) : "holds",
});
