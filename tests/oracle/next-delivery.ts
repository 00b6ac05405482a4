import type { OracleStep } from "./interface.ts";
import { isRemoved, isRetained, modelDecided } from "./models.ts";
import { dataOf, flag, keyOf, text } from "./read.ts";
import type { Delivery, State } from "./state.ts";

/** Who runs the service. */
export function nextDelivery(state: State, step: OracleStep): State {
  const data = dataOf(step);
  const { delivery } = state;
  switch (step.type) {
    case "MinisterialDecisionMade":
      return decide(state, step);
    case "DeliveryReviewBegan":
      return delivery === "council" ? { ...state, delivery: "reviewing" } : state;
    case "ModelAgreementSigned":
      return begin(state, text(data, "model"));
    case "TrustLeadershipAppointed":
      return begin(state, "trust");
    case "CouncilExecutiveDecided":
      return approve(state, step);
    case "SetUpPaused":
      return delivery === "settingUp" ? { ...state, delivery: "paused" } : state;
    case "SetUpResumed":
      return delivery === "paused" ? { ...state, delivery: "settingUp" } : state;
    case "SetUpCancelled":
      return delivery === "settingUp" || delivery === "paused" ? cleared(state) : state;
    case "DeliveryModelOperated":
      return { ...state, delivery: "operating", operates: keyOf(data, "model"), setsUp: null };
    case "ReturnDecided":
      return delivery === "operating" ? { ...state, delivery: "returning" } : state;
    case "ServicesReturned":
      return flag(data, "partial") === true ? state : cleared(state);
    case "ProviderCompanyStated": {
      const company = {
        provider: keyOf(data, "provider"),
        isFormed: flag(data, "formed") === true,
      };
      return { ...state, companies: [...state.companies, company] };
    }
    case "ServiceContractStated":
      return { ...state, contractInForce: flag(data, "inForce") };
    default:
      return state;
  }
}

const isRunByOther = (delivery: Delivery): boolean =>
  delivery === "operating" || delivery === "returning";

/** The council runs the service, and what was set up is gone. */
const cleared = (state: State): State => ({
  ...state,
  delivery: "council",
  operates: null,
  setsUp: null,
  companies: [],
  contractInForce: null,
  approvals: [],
});

/** What shows that set-up has begun, where nothing showed it before. */
function begin(state: State, model: string | null): State {
  if (state.delivery !== "council" && state.delivery !== "reviewing") return state;
  return { ...state, delivery: "settingUp", setsUp: isRemoved(model) ? model : state.setsUp };
}

function approve(state: State, step: OracleStep): State {
  const model = keyOf(dataOf(step), "model");
  const isApproved = flag(dataOf(step), "approved") === true;
  const isFirst = !state.approvals.some((one) => one.isApproved && isRemoved(one.model));
  const known = { ...state, approvals: [...state.approvals, { model, isApproved }] };
  return isApproved && isFirst && isRemoved(model) ? begin(known, model) : known;
}

function decide(state: State, step: OracleStep): State {
  const model = modelDecided(step);
  if (model !== null) {
    if (isRunByOther(state.delivery)) return state;
    return { ...state, delivery: "settingUp", setsUp: model };
  }
  const isReviewEnded = state.delivery === "reviewing" && isRetained(step);
  return isReviewEnded ? { ...state, delivery: "council" } : state;
}
