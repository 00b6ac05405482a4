import { html } from "hono/html";
import type { Html } from "#src/web/html.ts";

/** More for those who want it, behind a line that opens it; open on paper. */
export const folded = (line: Html | string, more: Html | readonly Html[]): Html =>
  html`<details>
    <summary>${line}</summary>
    <div>${more}</div>
  </details>`;
