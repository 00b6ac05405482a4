import { daysFrom, move, type Cone } from "#src/proof/cone.ts";
import { direction } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const decision = (name: string, data: Data) =>
  move("MinisterialDecisionMade", name, { data: { report: null, ...data } });

/** Who runs the service: from decision to set-up, operation and return. */
export const delivery: Cone = {
  name: "delivery",
  about: "review, decision, set-up, pause, operation and return, under a direction or without",
  rules: ["requiredModelIsKept", "modelReturnedWasOperating"],
  begins: "2022-11-01",
  moves: [
    move("DeliveryReviewBegan", ""),
    decision("a trust", { outcome: "directedTrust", model: "trust" }),
    decision("a trust, by its outcome alone", { outcome: "voluntaryTrust", model: null }),
    decision("a partner", { outcome: "otherModel", model: "partnerAuthority" }),
    decision("the council keeps it", { outcome: "retain", model: null }),
    decision("the council, otherwise than advised", { outcome: "differ", model: "council" }),
    decision("a trust, but nothing yet", { outcome: "noDecisionYet", model: "trust" }),
    decision("otherwise, a trust", { outcome: "differ", model: "trust" }),
    decision("not said", { outcome: null, model: null }),
    decision("a model, outcome not said", { outcome: null, model: "nominee" }),
    move("CouncilAgreedToModel", ""),
    move("CouncilExecutiveDecided", "approves a trust", { data: { model: "trust" } }),
    move("CouncilExecutiveDecided", "refuses a trust", {
      data: { model: "trust", approved: false },
    }),
    move("ModelAgreementSigned", ""),
    move("TrustLeadershipAppointed", ""),
    move("SetUpPaused", ""),
    move("SetUpResumed", ""),
    move("SetUpCancelled", ""),
    move("DeliveryModelOperated", "a trust"),
    move("DeliveryModelOperated", "a partner", {
      data: { model: "partnerAuthority", provider: "partner" },
    }),
    move("ReturnDecided", ""),
    move("ServicesReturned", "all"),
    move("ServicesReturned", "in part", { data: { partial: true } }),
    move("ServicesReturned", "not said how much", { data: { partial: null } }),
    ...["trust", "partnerAuthority", null].map((requiresModel) =>
      move("StatutoryDirectionMade", `requires ${requiresModel}`, direction({ requiresModel })),
    ),
    move("StatutoryDirectionRevoked", "", (at) =>
      at.facts.directions.some(({ status }) => status === "inForce")
        ? { data: { direction: "d1" } }
        : null,
    ),
  ],
};

/** What must be in place on the day that a trust begins to run the service. */
export const launch: Cone = {
  name: "launch",
  about: "company, contract and approval before a trust operates",
  rules: ["operatingTrustWasSetUp"],
  begins: "2022-11-01",
  moves: [
    ...([true, false] as const).map((formed) =>
      move("ProviderCompanyStated", `formed: ${formed}`, { data: { formed } }),
    ),
    ...([true, false] as const).map((inForce) =>
      move("ServiceContractStated", `in force: ${inForce}`, { data: { inForce } }),
    ),
    ...([true, false] as const).map((approved) =>
      move("CouncilExecutiveDecided", `approved: ${approved}`, { data: { approved } }),
    ),
    move("DeliveryModelOperated", "a trust"),
    move("DeliveryModelOperated", "a nominee", { data: { model: "nominee", provider: "nominee" } }),
    move("SetUpCancelled", ""),
    move("ServicesReturned", "all"),
  ],
};

const provider = (name: string, data: Data) => move("ProviderCompanyStated", name, { data });

/** Whom a council may contract by agreement. */
export const providers: Cone = {
  name: "providers",
  about: "the legal form of a provider, before and after 10 September 2014",
  rules: ["providerMayBeContracted"],
  begins: "2013-10-30",
  moves: [
    provider("sound", {}),
    provider("not formed", { formed: false }),
    provider("not voluntary", { voluntary: false, notForProfit: false }),
    provider("not said whether voluntary", { voluntary: null }),
    ...([false, null] as const).flatMap((value) =>
      ["bodyCorporate", "notForProfit", "nearlyAllFunctions"].map((field) =>
        provider(`${field}: ${value}`, { [field]: value }),
      ),
    ),
    provider("for profit, few functions", { notForProfit: false, nearlyAllFunctions: false }),
    ...([true, null] as const).map((anotherLocalAuthority) =>
      provider(`another authority: ${anotherLocalAuthority}`, { anotherLocalAuthority }),
    ),
    move("ServiceContractStated", "", (at) =>
      at.facts.delivery.contractFrom === null ? { dates: { made: daysFrom(at, 0) } } : null,
    ),
  ],
};
