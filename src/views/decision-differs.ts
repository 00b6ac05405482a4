import { valueSays } from "./say-value.ts";
import type { DecisionShown } from "./schemas/reports.ts";

type Differs = Pick<DecisionShown, "differs" | "words">;

const retentions = ["retain", "retainWithCommissioner", "retainWithAdviser", "retainWithPartner"];
const trusts = ["trust", "voluntaryTrust", "directedTrust"];

const both = (family: readonly string[], one: string, other: string): boolean =>
  family.includes(one) && family.includes(other);

/**
 * Whether a decision departs from what was recommended, as far as the record holds the two. The
 * minister is not bound by a report (law dossier 0.5): a difference is no fault.
 */
export function differsFrom(recommended: string | null, decided: string | null): Differs {
  if (recommended === null || decided === null) {
    const lacking = recommended === null ? "what was recommended" : "what was decided";
    return { differs: "unknown", words: `not known: ${lacking} is not on record` };
  }
  const [wanted, chosen] = [valueSays(recommended) ?? "", valueSays(decided) ?? ""];
  if (decided === "noDecisionYet") return { differs: "unknown", words: "not decided yet" };
  if (recommended === decided) return { differs: "no", words: "as recommended" };
  if (both(trusts, recommended, decided) && (recommended === "trust" || decided === "trust")) {
    return {
      differs: "no",
      words:
        "as recommended, a trust; whether by agreement or by direction, only one of the two says",
    };
  }
  if (both(trusts, recommended, decided) || both(retentions, recommended, decided)) {
    return {
      differs: "inPart",
      words: `in part. Recommended: ${wanted}. Decided: ${chosen}`,
    };
  }
  if (decided === "differ") return { differs: "yes", words: "the minister decided otherwise" };
  if (decided === "rejectAll") {
    return { differs: "yes", words: "the minister took up nothing that was recommended" };
  }
  return {
    differs: "yes",
    words: `it differs. Recommended: ${wanted}. Decided: ${chosen}`,
  };
}
