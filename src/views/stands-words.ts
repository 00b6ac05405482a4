import { nothingOnRecord } from "#machines/facts.ts";
import { sentence } from "#machines/words.ts";
import { sinceDay } from "./labels.ts";
import { deliverySays } from "./rung-words.ts";
import type { CouncilLine } from "./schemas/councils.ts";

type Stands = Pick<CouncilLine, "rung" | "since" | "mayBe">;

/** “3: statutory direction”, and which other rung it is if a day that is not on record decides so. */
export const stageSays = (stands: Stands): string => stageAnd(stands, "");

/** Where a council stands, and since when, in a sentence. */
export const standsSays = (stands: Stands): string =>
  sentence(`Stage ${stageAnd(stands, stands.since === null ? "" : `, ${sinceDay(stands.since)}`)}`);

function stageAnd({ rung: { number, label }, mayBe }: Stands, since: string): string {
  const other = mayBe.find((one) => one.number !== number);
  if (other === undefined) return `${number}: ${label}${since}`;
  return label.startsWith("direction made")
    ? `${number} or ${other.number}: direction made; its day of service decides whether it was in force`
    : `${number}: ${label}${since}; or ${other.number}, ${other.label}, by a day not on record`;
}

/** Who runs the service, in a sentence; null where nothing but the council itself is on record. */
export function runsSays({ delivery }: Pick<CouncilLine, "delivery">): string | null {
  if (delivery === "the council") return "The council runs the service.";
  return delivery === nothingElse ? null : sentence(delivery);
}

/** What a view says where nothing but the council itself is on record. */
const nothingElse = deliverySays(nothingOnRecord("", "csc"));
