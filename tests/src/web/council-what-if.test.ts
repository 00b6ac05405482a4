import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { shippedNames, shippedText } from "#src/cli/scenario/scenario-file.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const folder = mkdtempSync(join(tmpdir(), "what-if-"));
afterAll(() => rmSync(folder, { recursive: true }));

const own = (name: string, what: string, start: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `what-if: ${what}\nformat: 1\nstart: { ${start} }\nsteps: []\n`);
  return file;
};
const files = [
  own("hers.yaml", "Her <own> idea", "council: slough, as-at: 2022-01-15"),
  own("cut.yaml", "As was public then", "council: slough, as-at: 2022-01-15, known-at: 2022-01-15"),
  own("blank.yaml", "Of nobody", "blank: slough, as-at: 2022-01-15"),
];
const { ask } = site(undefined, files);

const sectionOf = async (address: string): Promise<string> =>
  /<section id="what-if"[^]*?<\/section>/.exec(await (await ask(address)).text())?.[0] ?? "";
const storiesIn = (section: string): readonly string[] =>
  [...section.matchAll(/href="(\/scenarios\/[^"?]*)/g)].map(([, href = ""]) => href);

describe("the what-ifs on the page of a council", () => {
  it.each(["solihull", "bradford"])(
    "must be all those that are shipped and begin with it, each leading to its story: %s",
    async (council) => {
      const section = await sectionOf(`/councils/${council}`);
      const begin = shippedNames().filter((name) =>
        shippedText(name).text.includes(`\n  council: ${council}\n`),
      );
      expect(begin.length).toBeGreaterThan(0);
      expect(storiesIn(section)).toEqual(begin.map((name) => `/scenarios/${name}`));
      for (const href of storiesIn(section)) expect((await ask(href)).status).toBe(200);
    },
  );

  it("must be the reader’s own too, by what each asks and the day that it begins", async () => {
    const section = await sectionOf("/councils/slough?as-at=2022-02-01");
    expect(storiesIn(section)).toEqual(["/scenarios/hers.yaml", "/scenarios/cut.yaml"]);
    expect(section).toContain('href="/scenarios/hers.yaml?as-at=2022-02-01"');
    expect(section).toContain("Her &lt;own&gt; idea");
    expect(plainOf(section)).toContain("Her <own> idea, from 15 January 2022");
  });

  it("may not be those that use more of the record than the page does", async () => {
    const stories = async (cuts: string) => storiesIn(await sectionOf(`/councils/slough?${cuts}`));
    expect(await stories("known-at=2022-03-01")).toEqual(["/scenarios/cut.yaml"]);
    expect(await stories("known-at=2022-01-14")).toEqual([]);
    expect(await stories("known-at=%23600")).toEqual([]);
    expect(await stories("sources=seed")).toEqual([]);
    expect((await ask("/scenarios/cut.yaml?known-at=2022-03-01")).status).toBe(200);
  });

  it("must be left out without a word where there are none", async () => {
    const section = plainOf(await sectionOf("/councils/doncaster"));
    expect(section).toContain("scenario from doncaster");
    expect(section).not.toMatch(/What-ifs that begin|none/i);
  });
});
