import type { EventType } from "#events/catalogue.ts";
import { mostReplays } from "#src/alignment/alignment.ts";
import {
  detailCost,
  documents,
  insertions,
  leaving,
  narrowingCost,
  type Price,
} from "#src/alignment/prices.ts";
import { usualDetails } from "#src/alignment/usual-details.ts";
import { saysOf } from "#src/views/labels.ts";
import { nameSays } from "#src/views/say-value.ts";
import { code, generatedPage, page, table } from "./markdown.ts";

/** The prices by which `intervention gaps` weighs missing facts. */
export const gapsPage = (): string =>
  page([
    generatedPage(
      "Prices of missing facts",
      "`intervention gaps` looks for the cheapest set of facts that, were they on record, would leave no finding. What it supposes is inferred and not on record: it is never evidence, feeds no verdict and is never stored. These are the prices by which one set is cheaper than another. They say what is usual, not what is true.",
      "A set costs what its facts cost, and what leaving each finding costs that remains with it. Each set is judged by replaying the whole history with it, so a set never closes a finding that the rules would not close.",
    ),
    "## A fact of its own",
    "Kinds that are not listed are never supposed: no notice, no direction and no minister’s decision is made up.",
    table(
      ["Kind of fact", "Event", "Cost", "Found in"],
      Object.entries(insertions as Readonly<Record<string, Price>>).map(
        ([type, { cost, document }]) => [saysOf(type), code(type), String(cost), document],
      ),
    ),
    "## A detail that an entry on record leaves out, or a day made more precise",
    `Each detail costs ${detailCost}, each day ${narrowingCost}. A detail on record is never replaced, and a day is only narrowed to days inside those on record.`,
    table(
      ["Entry", "Details that may be supposed", "Found in"],
      Object.entries(detailsByType()).map(([type, details]) => [
        saysOf(type),
        details.map(nameSays).join(", "),
        documents[type as EventType] ?? insertions[type as EventType]?.document ?? "",
      ]),
    ),
    "## A finding that is left",
    table(
      ["If the rule was broken", "Shown by facts on record", "Left open (evidence gap)"],
      Object.entries(leaving).map(([verdict, { shown, gap }]) => [
        verdict,
        String(shown),
        String(gap),
      ]),
    ),
    "## What is exact, and what is not",
    [
      "- What may be supposed is proposed by the rules’ own explanations: the facts they miss, the days on which they turn. A fact that no explanation names is not tried.",
      "- Among what is proposed, the set found is the cheapest. Which facts a finding depends on is not taken for granted but learned from replays; facts that never change a finding together are weighed apart. On small histories the result is tested to be that of trying every set.",
      `- The search stops after ${mostReplays} replays and then says so: the set is the cheapest found so far.`,
      "- Spans of days are widened one after another: each is the widest that will do given those before it, and on every day inside it, the others being as they are listed, the set leaves the same findings.",
    ].join("\n"),
  ]);

function detailsByType(): Readonly<Record<string, readonly string[]>> {
  const byType: Record<string, string[]> = {};
  for (const place of Object.keys(usualDetails)) {
    const [type = "", ...field] = place.split(".");
    (byType[type] ??= []).push(field.at(-1) ?? "");
  }
  return byType;
}
