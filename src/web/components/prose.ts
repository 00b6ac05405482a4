import { html } from "hono/html";
import { plainLine, type Block, type Inline, type Line } from "#src/docs/read-markdown.ts";
import type { Html } from "#src/web/html.ts";
import { table } from "./table.ts";

/** What becomes of a link of the documents: where it leads from here, or what is said instead. */
export type LinkFrom = (target: string, words: Html) => Html;

/** A page of the documents as part of a page, under a heading of level one that is not its own. */
export function prose(blocks: readonly Block[], linkFrom: LinkFrom): Html {
  let heading = "";
  return html`${blocks.map((block) => {
    if (block.kind === "heading") heading = plainLine(block.line);
    return blockOf(block, heading, linkFrom);
  })}`;
}

function blockOf(block: Block, heading: string, linkFrom: LinkFrom): Html {
  const say = (line: Line): Html => lineShown(line, linkFrom);
  switch (block.kind) {
    case "heading":
      return headingOf(block.level, block.line, say);
    case "paragraph":
      return html`<p class="govuk-body">${say(block.line)}</p>`;
    case "bullets":
      return html`<ul class="govuk-list govuk-list--bullet">
        ${block.items.map((item) => html`<li>${say(item)}</li>`)}
      </ul>`;
    case "table": {
      const labels = block.head.map(plainLine);
      const numeric = labels.map((_, at) => block.rows.every((cells) => isFigure(cells[at])));
      return table({
        caption: heading,
        captionClasses: "govuk-visually-hidden",
        head: block.head.map((cell, at) => ({ content: say(cell), ...numericIf(numeric[at]) })),
        rows: block.rows.map((cells) =>
          cells.map((cell, at) => ({
            content: say(cell),
            label: labels[at] ?? "",
            ...numericIf(numeric[at]),
          })),
        ),
        firstCellIsHeader: true,
        classes: "app-table--stacked",
      });
    }
  }
}

const isFigure = (cell: Line | undefined): boolean => /^[\d,]+$/.test(plainLine(cell ?? []));

const numericIf = (numeric: boolean | undefined) => (numeric === true ? { numeric } : {});

function headingOf(level: number, line: Line, say: (line: Line) => Html): Html {
  const id = headingId(plainLine(line));
  return level <= 2
    ? html`<h2 class="govuk-heading-l" id="${id}">${say(line)}</h2>`
    : html`<h3 class="govuk-heading-m" id="${id}">${say(line)}</h3>`;
}

/** The name by which a heading can be linked to. */
const headingId = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A line of the documents as a piece of the page. */
const lineShown = (line: Line, linkFrom: LinkFrom): Html =>
  html`${line.map((one) => inlineShown(one, linkFrom))}`;

function inlineShown(one: Inline, linkFrom: LinkFrom): Html {
  switch (one.kind) {
    case "text":
      return html`${one.text}`;
    case "code":
      return html`<code>${one.text}</code>`;
    case "strong":
      return html`<strong>${lineShown(one.parts, linkFrom)}</strong>`;
    case "emphasis":
      return html`<em>${lineShown(one.parts, linkFrom)}</em>`;
    case "link":
      return linkFrom(one.target, lineShown(one.parts, linkFrom));
  }
}

/** The links to the parts of a page: its headings of level two, in their order. */
export const contentsOf = (blocks: readonly Block[]): Html =>
  html`<nav aria-labelledby="contents" class="app-screen-only">
    <h2 class="govuk-heading-m" id="contents">On this page</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${blocks.flatMap((block) => {
        if (block.kind !== "heading" || block.level > 2) return [];
        const words = plainLine(block.line);
        return [html`<li><a class="govuk-link" href="#${headingId(words)}">${words}</a></li>`];
      })}
    </ul>
  </nav>`;
