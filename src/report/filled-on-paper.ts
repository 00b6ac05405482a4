import { html } from "hono/html";
import { listed, sentence } from "#machines/words.ts";
import { closedSays } from "#src/views/repair-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Report } from "#src/views/schemas/report.ts";
import { listOf, nothing, type Html, type Linked } from "./html.ts";

type Gaps = Report["gaps"];

/**
 * The cheapest set of documents that would close the findings: inferred and marked so at every step,
 * since a page that is printed and cut up must not turn it into evidence.
 */
export function filledOnPaper(gaps: Gaps, linked: Linked): Html {
  const { papers, search } = gaps;
  if (papers.length === 0) return nothing;
  const found = search.isCheapest
    ? "No other set of them costs less, by the published prices."
    : "The search stopped at its bound: a cheaper set may exist.";
  return html`
    <h3>Gaps filled on paper: inferred, not on record</h3>
    <div class="notable">
      <p>
        ${counted(papers.length, "document", "documents")}, if found and if they said this, would
        close ${closedSays(gaps)}. Nothing here is evidence, and no verdict rests on it. Other
        contents might do as well. ${found}
      </p>
    </div>
    <ol>
      ${papers.map((paper) => html`<li class="kept-together">${paperTold(paper, linked)}</li>`)}
    </ol>
  `;
}

function paperTold(
  { document, about, wouldSay, closes }: Gaps["papers"][number],
  linked: Linked,
): Html {
  const rules = [...new Set(closes.map(({ rule }) => rule))];
  return html`
    <p>
      <strong>${sentence(document).replace(/\.$/, "")}</strong>${
        about === null ? nothing : linked(`, on: ${about.says} (${about.entry})`)
      }.
      It would do if it said:
    </p>
    ${listOf(wouldSay.map(({ says }) => linked(says)))}
    <p class="small">
      Inferred, not on record.
      ${
        rules.length === 0
          ? "Needed for what is inferred above to leave nothing open itself."
          : `Needed to close ${listed(rules)}.`
      }
    </p>
  `;
}
