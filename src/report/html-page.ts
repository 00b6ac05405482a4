import { html, raw } from "hono/html";
import type { Html } from "./html.ts";

/** What a page that stands alone is made of. */
interface PageParts {
  readonly title: string;
  /** CSS. It may hold no text of the record but what `pageStyle` has made safe. */
  readonly style: string;
  /** What the first link leads to, past the head of the page: “the report”. */
  readonly skipTo: string;
  readonly header: string;
  readonly main: Html;
}

/** One HTML page that needs no other file, as text: no script, no font, no picture from elsewhere. */
export function htmlPage({ title, style, skipTo, header, main }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to ${skipTo}</a>
        <header><p>${header}</p></header>
        <main id="main">${main}</main>
      </body>
    </html> `;
  if (page instanceof Promise) throw new Error("bug: no piece of the page is awaited");
  return `${page.toString()}\n`;
}
