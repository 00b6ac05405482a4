import type { Cited } from "./schemas/parts.ts";

/** "SOL-22: seed-3 (title; paragraphs 1 and 2)". */
export function restsOnSays(entry: string | null, sources: readonly Cited[]): string {
  const bySource = new Map<string, string[]>();
  for (const { sourceId, locator } of sources) {
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), locator]);
  }
  const said = [...bySource].map(([id, locators]) => `${id} (${placesSaid(locators)})`);
  if (entry === null) return said.length === 0 ? "no entry of its own" : said.join("; ");
  return said.length === 0 ? `${entry}; no source` : `${entry}; ${said.join("; ")}`;
}

// Places that begin alike say their common beginning once.
function placesSaid(locators: readonly string[]): string {
  const said = locators.map((locator, at) => {
    const before = locators.slice(0, at).find((other) => locator.startsWith(`${other}; `));
    return before === undefined ? locator : locator.slice(before.length + "; ".length);
  });
  return [...new Set(said)].join("; ");
}
