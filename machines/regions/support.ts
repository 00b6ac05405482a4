import { step } from "#machines/chart/transition.ts";
import type { Effect } from "#machines/effect.ts";
import { position, type Region } from "./region.ts";

type Kind = "adviser" | "partner" | "board" | "plan" | "funding";

const begins = (kind: Kind, key: string, name: string): Effect => ({
  add: "supports",
  member: {
    key: { step: key },
    kind: { is: kind },
    name: { step: name },
    from: { step: "on" },
    status: { is: "running" },
    endedOn: { is: null },
    amountPounds: { step: "data.amountPounds" },
  },
});

const ends = (kind: Kind, key: string): Effect => ({
  change: "supports",
  where: { kind: { is: kind }, key: { step: key }, endedOn: { is: null } },
  set: { status: { is: "ended" }, endedOn: { step: "on" } },
});

/** Help of any kind. It has no order and no state: any of it may come before, during or after. */
export const support: Region = {
  chart: {
    initial: "onRecord",
    states: { onRecord: position("support as recorded") },
    on: {
      AdviserAppointed: step(["councilExists"]),
      AdviserReported: step([]),
      AdviserEnded: step([]),
      PartnerAppointed: step(["councilExists"]),
      PartnerEnded: step([]),
      FundingProvided: step([]),
      ImprovementBoardEstablished: step(["councilExists"]),
      ImprovementBoardRequested: step([]),
      ImprovementBoardEnded: step([]),
      ImprovementPlanAdopted: step([]),
      ImprovementActivityStated: step([]),
      InvolvementStated: step([]),
    },
  },
  effects: {
    AdviserAppointed: [begins("adviser", "data.adviser", "data.name")],
    AdviserEnded: [ends("adviser", "data.adviser")],
    PartnerAppointed: [begins("partner", "data.partner", "data.name")],
    PartnerEnded: [ends("partner", "data.partner")],
    FundingProvided: [begins("funding", "id", "data.purpose")],
    ImprovementBoardEstablished: [begins("board", "data.board", "data.name")],
    ImprovementBoardEnded: [ends("board", "data.board")],
    ImprovementPlanAdopted: [begins("plan", "data.plan", "data.about")],
  },
};
