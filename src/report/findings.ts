import { html } from "hono/html";
import { listed, sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import {
  countsOf,
  detailOf,
  findingNames,
  findingsCounted,
  findingsExplained,
  verdictsByGravity,
} from "#src/views/finding-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { FindingShown, VerdictShown } from "#src/views/schemas/parts.ts";
import type { CaseShown, Report } from "#src/views/schemas/report.ts";
import { filledOnPaper } from "./filled-on-paper.ts";
import { listOf, nothing, tableOf, type Html, type Linked, type Section } from "./html.ts";

/** What was found, the gravest first; the gaps have a section of their own. */
export function findingsSection({ position }: CaseShown, linked: Linked): Section {
  const { findings, departures } = position;
  const body = html`
    <p>In all: ${findingsCounted(countsOf(findings))}.</p>
    ${tableOf(
      "Findings by kind and by what binds",
      ["Kind", "How many", "What binds"],
      verdictsByGravity.map((verdict) => rowOf(verdict, findings)),
    )}
    ${verdictsByGravity
      .filter((verdict) => verdict !== "gap")
      .map((verdict) => groupTold(verdict, findings, linked))}
    ${
      departures.length === 0
        ? nothing
        : html`<h3>Departures stated</h3>
            ${listOf(
              departures.map(({ rule, statement, reason, entry, what, on }) =>
                linked(
                  `${rule}: ${statement ?? "a rule that this version does not know."} ` +
                    `By: ${what}, ${onDay(on)} (${entry}). ${sentence(`Reason stated: ${reason}`)}`,
                ),
              ),
            )}`
    }
  `;
  return { id: "findings", title: "Findings", body };
}

function rowOf(verdict: VerdictShown, findings: readonly FindingShown[]) {
  const group = findings.filter((finding) => finding.verdict === verdict);
  const strengths = [...Map.groupBy(group, ({ strengthWords }) => strengthWords)];
  const [one, many] = findingNames[verdict];
  const says = strengths.map(([strength, some]) => `${strength}: ${some.length}`);
  return [
    group.length === 1 ? one : many,
    String(group.length),
    says.length === 0 ? "" : says.join("; "),
  ] as const;
}

function groupTold(verdict: VerdictShown, findings: readonly FindingShown[], linked: Linked): Html {
  const group = findings.filter((finding) => finding.verdict === verdict);
  if (group.length === 0) return nothing;
  const [one, many] = findingNames[verdict];
  return html`
    <h3>
      ${sentence(group.length === 1 ? one : many).replace(/\.$/, "")}: ${String(group.length)}
    </h3>
    <p>${findingsExplained[verdict]}</p>
    ${group.map((finding) => findingTold(finding, linked))}
  `;
}

/** How a finding stands out: what is merely unusual is lawful. */
export const standsOut = (verdict: VerdictShown): string =>
  verdict === "unusual" || verdict === "gap" ? "notable" : "breach";

const findingTold = (finding: FindingShown, linked: Linked): Html => html`
  <div class="finding kept-together ${standsOut(finding.verdict)}">
    <h4>${linked(finding.rule)}: ${finding.statement}</h4>
    ${
      finding.confirmed
        ? nothing
        : html`<p><strong>A reading that no lawyer has confirmed.</strong></p>`
    }
    ${listOf(detailOf(finding).map(linked))}
  </div>
`;

/** What is not on record, and which rules wait for it; then each gap in full. */
export function gapsSection(
  { position, gaps: filled }: CaseShown & Partial<Pick<Report, "gaps">>,
  linked: Linked,
): Section {
  const onPaper = filled === undefined ? nothing : filledOnPaper(filled, linked);
  const gaps = position.findings.filter(({ verdict }) => verdict === "gap");
  const byFact = Map.groupBy(
    gaps.flatMap((gap) => gap.missing.map((fact) => ({ fact, gap }))),
    ({ fact }) => fact,
  );
  const rows = [...byFact].map(([fact, some]) => {
    const rules = [...new Set(some.map(({ gap }) => gap.rule))].toSorted();
    const about = [...new Set(some.flatMap(({ gap }) => gap.entry ?? []))];
    return [
      sentence(fact).replace(/\.$/, ""),
      listed(rules),
      about.length === 0 ? "the position" : linked(about.join(", ")),
    ] as const;
  });
  const body =
    gaps.length === 0
      ? html`<p>No rule was left open for want of a document.</p>
          ${onPaper}`
      : html`
          <p>${findingsExplained.gap}</p>
          ${
            rows.length === 0
              ? nothing
              : tableOf(
                  "What a document would have to show",
                  ["Not on record", "Rules that wait for it", "About"],
                  rows,
                )
          }
          ${onPaper}
          <h3>${counted(gaps.length, "gap", "gaps")} in full</h3>
          ${gaps.map(
            (gap) => html`
              <details>
                <summary>${gap.rule}, ${gap.about}: ${gap.statement}</summary>
                ${listOf(detailOf(gap).slice(1).map(linked))}
              </details>
            `,
          )}
        `;
  return { id: "gaps", title: "What is not on record", body };
}
