import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc, test } from "@fast-check/vitest";
import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "#machines/time/day.ts";
import { shippedNames } from "#src/cli/scenario/scenario-file.ts";
import type { ScenarioRun } from "#src/views/schemas/scenario.ts";
import { policyQuestions } from "#src/web/scenarios/policy-questions.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { site } from "./site.ts";

const { ask, json, told } = site();
const text = async (path: string) => (await ask(path)).text();
/** A page as it is read: without its tags, each space once. */
const said = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");

describe("the list of what-ifs", () => {
  it("must be `scenario list --json` for programs, where the folder holds no file of its own", async () => {
    const answer = await ask("/scenarios?format=json");
    expect(await answer.json()).toEqual(await json("scenario list"));
  });

  it("must lead to the story of each that is shipped", async () => {
    const page = await text("/scenarios?as-at=2022-11-03");
    for (const name of shippedNames()) {
      expect(page).toContain(`href="/scenarios/${name}?as-at=2022-11-03"`);
    }
    expect(page).toContain("app-what-if");
  });

  it("must ask the questions of the guide, in its words, and answer each by the guide’s commands", async () => {
    const guide = readFileSync("docs/how-to/policy-questions.md", "utf8");
    const parts = guide.split(/^## \d+\. /m).slice(1);
    expect(policyQuestions).toEqual(
      parts.map((part) => ({
        asks: part.slice(0, part.indexOf("\n")),
        commands: [...part.matchAll(/^npx intervention (.*)$/gm)].map(([, command]) => command),
      })),
    );
    expect(policyQuestions).toHaveLength(15);
    const page = said(await text("/scenarios"));
    for (const { asks } of policyQuestions) expect(page).toContain(asks);
  });
});

describe("the page of a what-if", () => {
  it.each(shippedNames())(
    "must be `scenario run --json` for programs, and tell every step and answer: %s",
    async (name) => {
      const run = await json<ScenarioRun>(`scenario run ${name}`);
      expect(await (await ask(`/scenarios/${name}?format=json`)).json()).toEqual(run);
      const html = await text(`/scenarios/${name}`);
      const page = said(html);
      const story = run.scenarios[0]?.story;
      if (story === null || story === undefined) throw new Error("nothing was played");
      expect(html).toContain('class="app-what-if"');
      expect(page).toContain("A scenario, not the record. Nothing of it is written to the record.");
      expect(page).toContain(
        `${story.expected - story.failed} of ${story.expected} came out as the file says.`,
      );
      const steps = story.moments.flatMap(({ step }) => step ?? []);
      const findings = steps.flatMap((step) => step.findings);
      for (const words of [
        ...steps.map(({ says, event }) => `${says} [${event}]`),
        ...findings.flatMap(({ rule, statement }) => [rule, statement]),
        ...story.moments.flatMap(({ expected }) =>
          expected.map(({ words: expects }) => `As expected: ${expects}.`),
        ),
      ]) {
        expect(page).toContain(words);
      }
    },
  );

  it("must say that there is no such what-if, with the name that was meant", async () => {
    const answer = await ask("/scenarios/notice-then-directon");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Did you mean notice-then-direction?");
    expect((await ask("/scenarios/..%2Fshipped%2Fx")).status).toBe(404);
    expect(told()).toBe("");
  });
});

const folder = mkdtempSync(join(tmpdir(), "what-if-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const own = join(folder, "my-idea.yaml");
const mine = (title: string): string => `what-if: ${title}
format: 1
start: { council: solihull, as-at: 2022-10-12, known-at: 2022-10-12 }
steps:
  - advance: 3 months
`;
writeFileSync(own, mine("An <b>idea</b>"));

describe("a what-if of one’s own, given when the pages are started", () => {
  const { ask: askMine, json: jsonMine } = site(undefined, [own]);
  const read = async (path: string) => (await askMine(path)).text();

  it("must be listed before the others, its words never obeyed, and be told as the command does", async () => {
    const page = await read("/scenarios");
    expect(page).toContain('href="/scenarios/my-idea.yaml"');
    expect(page).toContain("An &lt;b&gt;idea&lt;/b&gt;");
    const list = (await (await askMine("/scenarios?format=json")).json()) as {
      scenarios: unknown[];
    };
    expect(list.scenarios[0]).toEqual({ name: own, shipped: false, title: "An <b>idea</b>" });
    const run = await (await askMine("/scenarios/my-idea.yaml?format=json")).json();
    expect(run).toEqual(await jsonMine(`scenario run ${own}`));
  });

  it("may be told under a date of knowledge that is no earlier than its own", async () => {
    expect((await askMine("/scenarios/my-idea.yaml?known-at=2022-10-12")).status).toBe(200);
    expect((await askMine("/scenarios/my-idea.yaml?known-at=2022-10-19")).status).toBe(200);
    expect((await askMine("/scenarios/my-idea.yaml?known-at=2022-02-01")).status).toBe(400);
    const beside = "/compare?of=my-idea.yaml&record=yes";
    expect((await askMine(beside)).status).toBe(200);
    const cut = await askMine(`${beside}&known-at=2022-10-19`);
    expect(cut.status).toBe(400);
    expect(said(await cut.text())).toContain("The record as it is today rests on entries that");
  });

  it("must be read anew for each page, and say by line what is wrong with it", async () => {
    writeFileSync(own, mine("Another idea").replace("3 months", "soon"));
    const page = await read("/scenarios/my-idea.yaml");
    expect(said(page)).toContain("my-idea.yaml: 1 fault; nothing was played");
    expect(said(page)).toContain("Line 5, steps[0].advance : expected");
    expect(await (await askMine("/scenarios/my-idea.yaml?format=json")).json()).toEqual(
      await jsonMine(`scenario run ${own}`),
    );
    const compared = await askMine(`/compare?of=my-idea.yaml&of=notice-then-direction`);
    expect(compared.status).toBe(400);
    expect(said(await compared.text())).toContain("1 fault and cannot be played");
  });

  it("must be missed in a sentence when its file has gone", async () => {
    rmSync(own);
    const gone = await askMine("/scenarios/my-idea.yaml");
    expect(gone.status).toBe(404);
    const page = await gone.text();
    expect(page).toContain("my-idea.yaml cannot be read any more.");
    expect(page).not.toContain(folder);
    expect(await read("/scenarios")).toContain("cannot be read as a what-if");
  });
});

const solihull = shippedStreams().find(({ council }) => council === "solihull");
const name = "solihull-trust-march-2023";

describe("a what-if under a date of knowledge", () => {
  it("may not be told while its beginning was not known, and must say so", async () => {
    for (const cut of ["known-at=2022-10-19", "known-at=%2340", "sources=seed"]) {
      const answer = await ask(`/scenarios/${name}?${cut}`);
      expect(`${cut} ${answer.status}`).toBe(`${cut} 400`);
      const page = said(await answer.text());
      expect(page).toContain("rests on entries that this address leaves out");
      expect(page).not.toContain("MinisterialDecisionMade");
    }
  });

  it("may be told once all that it begins with was on the record, or where it begins with nothing", async () => {
    for (const path of [`${name}?known-at=%23605`, "notice-then-direction?known-at=2012-01-01"]) {
      expect(`${path} ${(await ask(`/scenarios/${path}`)).status}`).toBe(`${path} 200`);
    }
  });

  const anyDay = fc.integer({ min: 0, max: 4_500 }).map((days) => addDays("2014-06-01", days));
  test.prop({ at: anyDay, which: fc.constantFrom(...shippedNames()) }, { numRuns: 25 })(
    "must never name an entry that was not yet public",
    async ({ at, which }) => {
      const page = await text(`/scenarios/${which}?known-at=${at}`);
      if (solihull === undefined) throw new Error("Solihull is not shipped");
      const known = new Set(withoutHidden(solihull, at).held.map(({ entry }) => entry.id));
      const named = [...page.matchAll(/\b(SOL-\d+(?:\.\w+)?)\b/g)].map(([, id = ""]) => id);
      const ids = new Set(solihull.held.map(({ entry }) => entry.id));
      // The file itself names entries, in words of its writer; what is told of the record may not.
      const file = /<pre[^]*?<\/pre>/.exec(page)?.[0] ?? "";
      const hidden = named.filter((id) => ids.has(id) && !known.has(id) && !file.includes(id));
      expect(hidden).toEqual([]);
    },
  );
});
