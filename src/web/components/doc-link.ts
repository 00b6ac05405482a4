import { html } from "hono/html";
import { ruleIds } from "#src/views/rule-by-id.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import type { LinkFrom } from "./prose.ts";

/**
 * The links of the documents, from a page: to a rule where one leads to a rule; else only the words,
 * with the file that comes with the software where they name it alone.
 */
export const docLink =
  ({ to, isThere }: Pick<Asked, "to" | "isThere">, folder: string): LinkFrom =>
  (target, words) => {
    const [file = "", heading] = target.split("#");
    const path = new URL(file, `file:///docs/${folder}`).pathname.slice(1);
    if (path === "docs/reference/rules.md" && isThere("/rules")) {
      const rule = ruleIds.find((id) => id.toLowerCase() === heading);
      const address = rule === undefined ? "/rules" : `/rules/${rule}`;
      return html`<a class="govuk-link" href="${to(address)}">${words}</a>`;
    }
    // A heading is one of many on its page, and the page is named where it is introduced.
    return heading === undefined ? html`${words}, <code>${path}</code>` : words;
  };
