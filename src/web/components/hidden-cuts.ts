import { html } from "hono/html";
import type { Asked } from "#src/web/asked/asked.ts";
import type { Html } from "#src/web/html.ts";

/** Fields that a form sends with its own, so that what it leads to is asked for the same dates. */
export const hiddenCuts = (to: Asked["to"]): Html => {
  const [, cuts = ""] = to("/").split("?");
  return html`${[...new URLSearchParams(cuts)].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
};
