import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/**
 * What a function of `in-page/` answers in the page. They are plain JavaScript, because the words of
 * a browser are not known to the types of this project.
 */
export function askIn<Answer>(page: Page, name: string, given: unknown = null): Promise<Answer> {
  const file = new URL(`in-page/${name}.js`, import.meta.url);
  const code = readFileSync(file, "utf8").trim().replace(/;$/, "");
  return page.evaluate(`(${code})(${JSON.stringify(given)})`);
}
