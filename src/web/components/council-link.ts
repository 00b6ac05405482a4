import { html } from "hono/html";
import type { Asked } from "#src/web/asked/asked.ts";
import type { Html } from "#src/web/html.ts";

/** A council’s name, leading to its page under the same cuts where there is such a page. */
export const councilLink = (
  { key, name }: { readonly key: string; readonly name: string },
  { isThere, to }: Pick<Asked, "isThere" | "to">,
): Html =>
  isThere("/councils/:code")
    ? html`<a class="govuk-link" href="${to(`/councils/${encodeURIComponent(key)}`)}">${name}</a>`
    : html`${name}`;
