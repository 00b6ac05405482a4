import { describe, expect, it } from "vitest";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const { ask, json } = site();
const page = async (path: string): Promise<string> => (await ask(path)).text();

describe("the page of a search", () => {
  it("must show the form and examples while no word is typed", async () => {
    for (const path of ["/search", "/search?q=", "/search?q=+"]) {
      const shown = await page(path);
      expect(plainOf(shown)).toContain("What can be found");
      expect(shown).toContain('href="/search?q=minded+to"');
    }
  });

  it("must say in which council, entry and place the words stand, and mark them", async () => {
    const shown = await page("/search?q=Gladys");
    expect(shown).toContain("<mark>Gladys</mark>");
    const said = plainOf(shown);
    expect(said).toContain("Solihull Metropolitan Borough Council");
    expect(said).toContain("SOL-07.name-seed-2");
    expect(said).toContain("Quotation from seed-2: supported by adviser Gladys Rhodes White");
  });

  it("must find rules as well, and lead to them", async () => {
    const shown = await page("/search?q=adviser&as-at=2022-11-03");
    expect(shown).toContain('href="/rules/V28?as-at=2022-11-03"');
    expect(plainOf(shown)).toContain("Position on 3 November 2022");
  });

  it("must say so where nothing is found", async () => {
    expect(plainOf(await page("/search?q=zebra"))).toContain("No entry holds this word, among 16");
  });

  it("must give programs exactly what the command prints", async () => {
    const path = "/search?q=minded+to&as-at=2022-11-03&known-at=2022-10-20&format=json";
    const answer: unknown = await (await ask(path)).json();
    expect(answer).toEqual(await json("search minded to --as-at 2022-11-03 --known-at 2022-10-20"));
  });

  it("may not let what is typed become part of the page", async () => {
    const shown = await page(`/search?q=${encodeURIComponent('"><script>adviser</script>')}`);
    expect(shown).not.toContain("<script");
    expect(shown).toContain("&quot;&gt;&lt;script&gt;adviser");
  });
});
