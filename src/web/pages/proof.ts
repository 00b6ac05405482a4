import { html } from "hono/html";
import { proofTold } from "#src/docs/proof-page.ts";
import { readMarkdown, type Block } from "#src/docs/read-markdown.ts";
import type { ProofReport } from "#src/proof/report.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { docLink } from "#src/web/components/doc-link.ts";
import { contentsOf, prose } from "#src/web/components/prose.ts";
import { warningText } from "#src/web/components/warning-text.ts";
import { type Html } from "#src/web/html.ts";
import { isOfChartInForce, keptProof } from "#src/proof/kept-proof.ts";

/** The page of the proof, of the report that it is handed. */
export const proofPageOf = (report: () => ProofReport): PageEntry => ({
  path: "/proof",
  title: "Proof",
  answer: (asked) => {
    const kept = report();
    const isCurrent = asked.kept("proof is current", () => isOfChartInForce(kept));
    return {
      kind: "page",
      view: isCurrent ? kept : outOfDate,
      main: () => (isCurrent ? mainOf(kept, asked) : notOfThisChart(asked)),
    };
  },
});

/** What is proven of the chart, and what is not: the sentences of docs/reference/proof.md. */
export const proofPage = proofPageOf(keptProof);

/** What programs are told in the place of a proof of other rules. */
const outOfDate = { schemaVersion: 1, about: null, proved: false } as const;

function mainOf(report: ProofReport, asked: Asked): Html {
  const blocks: readonly Block[] = readMarkdown(proofTold(report));
  return html`
    <h1 class="govuk-heading-xl">Proof: what is proven about the chart</h1>
    <p class="govuk-body-l">
      The chart is the part of the software that says which step is lawful when. This page says how
      far it was tried against the law written down a second time, and what that does not show. It
      is about the software and not about any council: the dates of the address change nothing here.
    </p>
    ${contentsOf(blocks)} ${prose(blocks, docLink(asked, "reference/"))}
  `;
}

const notOfThisChart = ({ io }: Asked): Html => html`
  <h1 class="govuk-heading-xl">Proof: what is proven about the chart</h1>
  ${warningText({
    content:
      "Nothing is proven of the rules and the chart that these pages run on: the proof that is kept is about others.",
  })}
  <p class="govuk-body">
    The rules, the numbers of law or the chart were changed since. Whoever changed them types
    <code>npm run prove</code>; to explore the chart now, type
    <code>${commandName(io)} rules prove</code>
  </p>
`;
