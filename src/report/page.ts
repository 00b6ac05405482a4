import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { Report } from "#src/views/schemas/report.ts";
import { othersSay } from "#src/views/stated-words.ts";
import { conflictsSection } from "./conflicts.ts";
import { evidenceSection } from "./evidence.ts";
import { findingsSection, gapsSection } from "./findings.ts";
import { htmlPage } from "./html-page.ts";
import { linkedIn, type Html, type Section } from "./html.ts";
import { instrumentsSection } from "./instruments.ts";
import { cutsTold } from "./opening.ts";
import { methodSection, recordSection } from "./method.ts";
import { deadlinesSection, standingSection } from "./standing.ts";
import { storySection } from "./story-section.ts";
import { styleFor } from "./style.ts";
import { timelineSection } from "./timeline.ts";

/**
 * A report as one HTML page that needs nothing else: no script, no request, its style inside. Pure:
 * the same report gives the same bytes. The head of the record and the number of entries left out
 * stand only in elements marked `data-outside-frozen`.
 */
export function reportPage(report: Report): string {
  const linked = linkedIn(report);
  const sections: readonly Section[] = [
    standingSection(report, linked),
    storySection(report, linked),
    findingsSection(report, linked),
    deadlinesSection(report, linked),
    instrumentsSection(report, linked),
    timelineSection(report, linked),
    conflictsSection(report, linked),
    gapsSection(report, linked),
    evidenceSection(report, linked),
    methodSection(report),
    recordSection(report),
  ];
  return htmlPage({
    title: `${report.council.name}: report as at ${longDay(report.asAt)}`,
    style: styleFor(report),
    skipTo: "the report",
    header: "Intervention record: report on one council",
    main: html`${openingOf(report, sections)} ${sections.map(sectionTold)}`,
  });
}

const sectionTold = ({ id, title, body }: Section): Html => html`
  <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>
`;

/** Whose report it is, the headline, the cuts and the contents. */
function openingOf(report: Report, sections: readonly Section[]): Html {
  const { council, asAt, position } = report;
  const others = othersSay(council, asAt, (keys) => `the ${reportsOn(keys)}`);
  return html`
    <h1>${council.name}</h1>
    <p class="headline">${position.headline}</p>
    ${cutsTold(report)} ${others.map((line) => html`<p>${line}</p>`)}
    <nav aria-label="Contents">
      <ul>
        ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
  `;
}

const reportsOn = (keys: readonly string[]): string =>
  `${keys.length === 1 ? "report" : "reports"} on ${listed(keys)}`;
