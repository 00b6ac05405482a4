import { html } from "hono/html";
import type { Html } from "#src/web/html.ts";

/** Fields that a form sends with its own, so that what it leads to keeps the cuts of the address. */
export const hiddenCuts = (cuts: string): Html =>
  html`${[...new URLSearchParams(cuts)].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
