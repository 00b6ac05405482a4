import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** WCAG 2.2 A and AA, and what is good practice beyond it. */
const judgedBy = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** Hands the page what it is judged with; once, however often it is then judged. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(axe.source);

/** What axe finds wrong in the page as it now looks, with the first place of each. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    `axe.run(${JSON.stringify(judgedBy)}).then(({ violations }) => ({
      violations: violations.map(({ id, help, nodes }) => ({
        id, help, nodes: nodes.map(({ html }) => ({ html })),
      })),
    }))`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} at ${nodes.length}: ${help}: ${(nodes[0]?.html ?? "").slice(0, 160)}`,
  );
}
