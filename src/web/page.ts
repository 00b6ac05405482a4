import { basename } from "node:path";
import { html, raw } from "hono/html";
import { breadcrumbs, type Crumb } from "./components/breadcrumbs.ts";
import { genericHeader } from "./components/generic-header.ts";
import { serviceNavigation } from "./components/service-navigation.ts";
import { skipLink } from "./components/skip-link.ts";
import { accessibilityPath, parts } from "./frame/addresses.ts";
import { brandColour, productName } from "./frame/brand.ts";
import { nothing, written, type Html } from "./html.ts";
import { countOf } from "#src/record/show-value.ts";

/** What a page is made of; everything else is the same on all. */
export interface WebPage {
  /** What the page is of; the product’s name is put after it. */
  readonly title: string;
  readonly main: Html;
  /** The address of the page without its parameters. */
  readonly path: string;
  /** The way to it, the page itself last; none for the first page. */
  readonly crumbs?: readonly Crumb[];
  /** The parameters that ask for its dates again, for the sheets of paper; null: it has none. */
  readonly cuts: string | null;
  /** The record that it was made from; null where none could be read. */
  readonly record: { readonly file: string; readonly size: number; readonly root: string } | null;
  /** The address of a page of ours, asked for the same dates. */
  readonly to: (path: string) => string;
  /** Whether there is a page at an address: no page leads to one that is not there. */
  readonly isThere: (path: string) => boolean;
  /** The address of the style sheet. */
  readonly style: string;
}

/**
 * A whole page as text. No script, no style but the sheets, nothing from elsewhere. What depends on
 * the head of the record stands only in elements marked `data-outside-frozen`.
 */
export function webPage(page: WebPage): string {
  const { title, main, path, crumbs = [], cuts, style } = page;
  const paper = cuts === null ? "/style/print.css" : `/style/print.css?${cuts}`;
  return written(
    html`<!doctype html>
      <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>${path === "/" ? productName : `${title} - ${productName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="theme-color" content="${brandColour}" />
          <meta name="robots" content="noindex" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${style}" />
          <link rel="stylesheet" href="${paper}" media="print" />
        </head>
        <body class="govuk-template__body">
          ${skipLink({ href: "#main-content", content: "Skip to main content" })}
          <header class="govuk-template__header">
            ${genericHeader({ name: productName, href: page.to("/") })} ${navigationOf(page)}
          </header>
          <div class="govuk-width-container">
            ${crumbs.length === 0 ? nothing : breadcrumbs({ items: crumbs })}
            <main class="govuk-main-wrapper app-main" id="main-content">${main}</main>
          </div>
          <footer class="app-footer">
            <div class="govuk-width-container">${footerOf(page)}</div>
          </footer>
        </body>
      </html> `,
  );
}

function navigationOf({ path, to, isThere }: WebPage): Html {
  const items = parts
    .filter((part) => isThere(part.path))
    .map((part) => ({
      content: part.words,
      href: to(part.path),
      ...(path === part.path
        ? { current: "page" as const }
        : path.startsWith(`${part.path}/`) && { current: "part" as const }),
    }));
  return items.length === 0 ? raw("") : serviceNavigation({ items });
}

function footerOf({ record, isThere }: WebPage): Html {
  const from =
    record === null
      ? nothing
      : html`<p class="govuk-body-s" data-outside-frozen>
          From the record ${basename(record.file)}: ${countOf(record.size, "entry", "entries")},
          root
          <code>${record.root.slice(0, 12)}</code>.
        </p>`;
  return html`${from}
    <p class="govuk-body-s">Read only: nothing can be written from these pages.</p>
    ${
      isThere(accessibilityPath)
        ? html`<p class="govuk-body-s">
            <a class="govuk-link" href="${accessibilityPath}">Accessibility statement</a>
          </p>`
        : nothing
    }`;
}
