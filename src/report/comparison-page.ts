import { longDay } from "#machines/time/day.ts";
import type { Compared } from "#src/scenario/compare.ts";
import { notTheRecord } from "#src/scenario/story-words.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";
import { comparisonMain, comparisonTitle, usesSays } from "./comparison-main.ts";
import { html } from "hono/html";
import { htmlPage } from "./html-page.ts";
import { pageStyle } from "./style.ts";

const header = "WHAT-IF: a scenario, not the record";

/**
 * A comparison as one HTML page that needs nothing else: no script, no request, its style inside.
 * What differs comes first, then the staircases on one axis, then everything. Pure.
 */
export function comparisonPage(compared: Compared): string {
  const { variants } = compared.comparison;
  const title = comparisonTitle(variants);
  return htmlPage({
    title,
    style: `${pageStyle(footOf(variants))}${wideTables}`,
    skipTo: "the comparison",
    header,
    main: html`<h1>${title}</h1>
      <p>${notTheRecord}</p>
      ${comparisonMain(compared)}`,
  });
}

/** Columns of one breadth, so that a variant stands in the same place all down the page. */
const wideTables = `
@media screen and (min-width: 641px), print {
  table { table-layout: fixed; }
  thead th { white-space: normal; }
  thead th:first-child { width: 34%; }
}
`;

/** On each sheet of paper: that it is no record, of whom, and from which day to which. */
function footOf(variants: readonly VariantShown[]): string {
  const names = [...new Set(variants.map(({ council }) => council.name))].join(", ");
  const [from = ""] = variants.map((one) => one.from).toSorted();
  const to =
    variants
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? "";
  const used = [...new Set(variants.map(usesSays))].join("; ");
  return `${header}. ${names}, ${longDay(from)} to ${longDay(to)}, using ${used}`;
}
