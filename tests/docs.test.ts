import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue, definitionOf, eventTypes } from "#events/catalogue.ts";
import { ruleCondition } from "#machines/judge.ts";
import { provisions } from "#machines/law/provisions.ts";
import { regionOf } from "#machines/options.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { regionsDrawn } from "#src/docs/chart-edges.ts";
import { glossaryWith } from "#src/docs/glossary-section.ts";
import { referencePages } from "#src/docs/pages.ts";
import { linesWith, projectFiles, textOf } from "./house-files.ts";

/** Where a page is kept. */
const at = (path: string): string => fileURLToPath(new URL(`../docs/${path}`, import.meta.url));

/** Compares a page with the one that is kept, or writes it under `npm run docs`. */
async function expectKept(page: string, text: string): Promise<void> {
  try {
    await expect(text).toMatchFileSnapshot(at(page));
  } catch (cause) {
    throw new Error(
      `docs/${page} is not what the code says: type "npm run docs", read what changed, and keep it`,
      { cause },
    );
  }
}

describe("the generated documentation", () => {
  it.each(Object.entries(referencePages))("must be what the code says: %s", async (page, write) => {
    await expectKept(`reference/${page}`, write());
  });

  it("must be what the code says: the last part of the glossary", async () => {
    await expectKept("GLOSSARY.md", glossaryWith(textOf("docs/GLOSSARY.md")));
  });

  it("must hold no page that nothing writes", () => {
    const written = new Set(Object.keys(referencePages));
    expect(readdirSync(at("reference")).filter((name) => !written.has(name))).toEqual([]);
  });

  it("must have a heading for every event and every rule, so that links arrive", () => {
    const headings = (page: string) => new Set(referencePages[page]?.().match(/(?<=^## ).+$/gm));
    const ofEvents = headings("events.md");
    expect(eventTypes.filter((type) => !ofEvents.has(type))).toEqual([]);
    const ofRules = headings("rules.md");
    expect(ruleNames.map((name) => rules[name].id).filter((id) => !ofRules.has(id))).toEqual([]);
  });
});

describe("a link in the documents", () => {
  const pages = projectFiles().filter((path) => /^(README\.md|docs\/.*\.md)$/.test(path));

  it("must lead to a file and a heading that exist", () => {
    const dead = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link = ""]) =>
        arrives(page, link, pages) ? [] : [`${page}: ${link}`],
      ),
    );
    expect(dead).toEqual([]);
  });

  it("must be on some page, for every page but the README", () => {
    const linked = new Set(
      pages.flatMap((page) =>
        [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, to = ""]) =>
          fileLinked(page, to),
        ),
      ),
    );
    expect(pages.filter((page) => page !== "README.md" && !linked.has(page))).toEqual([]);
  });
});

/** The path, from the root, of the file that a link on a page leads to. */
const fileLinked = (page: string, to: string): string =>
  to === "" ? page : new URL(to, `file:///${page}`).pathname.slice(1);

function arrives(page: string, link: string, pages: readonly string[]): boolean {
  const [to = "", heading] = link.split("#");
  const file = fileLinked(page, to);
  if (!pages.includes(file)) return heading === undefined && projectFiles().includes(file);
  const headings = textOf(file).match(/(?<=^#+ ).+$/gm) ?? [];
  return heading === undefined || headings.map(anchorOf).includes(heading);
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

describe("the catalogue of events", () => {
  const aboutTheRecord = [
    "CouncilRegistered",
    "SourceRegistered",
    "FactAlsoStated",
    "ConflictAdjudicated",
  ];

  it("must hold every event that a file of events/ defines, and only events/ may define one", () => {
    const defines = linesWith(/^\s+type: "[A-Z]\w+",$/, filesThatDefine());
    const defined = defines.map((line) => /type: "(\w+)"/.exec(line)?.[1] ?? line);
    expect(defined.filter((type) => definitionOf(type) === undefined)).toEqual([]);
    expect(defined).toHaveLength(catalogue.length);
    expect(filesThatDefine().filter((path) => !path.startsWith("events/"))).toEqual([]);
  });

  it("must give every event an example that its own schema accepts", () => {
    const wrong = catalogue.filter(({ data, example }) => !data().safeParse(example).success);
    expect(wrong.map(({ type }) => type)).toEqual([]);
  });

  it("must give every event one region that owns it, or say that it is about the record", () => {
    const owners = (type: string) =>
      regionsDrawn().filter(({ edges }) => edges.some(({ step }) => step === type));
    const astray = eventTypes.filter(
      (type) => owners(type).length !== (aboutTheRecord.includes(type) ? 0 : 1),
    );
    expect(astray).toEqual([]);
    expect(eventTypes.filter((type) => regionOf(type) === undefined)).toEqual(aboutTheRecord);
  });

  it("must accept every event in every position: the last branch of a step has no question", () => {
    const stuck = regionsDrawn().flatMap(({ edges }) =>
      edges
        .filter(
          ({ step, withoutEffect }, index) => !withoutEffect && edges[index + 1]?.step !== step,
        )
        .filter(({ given }) => given !== null)
        .map(({ step }) => step),
    );
    expect(stuck).toEqual([]);
  });
});

const filesThatDefine = (): string[] =>
  projectFiles().filter(
    (path) =>
      /^(events|machines|src)\/.*\.ts$/.test(path) &&
      path !== "events/define-event.ts" &&
      /\bdefineEvent\(/.test(textOf(path)),
  );

describe("the rules", () => {
  it("must be data: what a rule says survives being written as JSON", () => {
    for (const name of ruleNames) {
      expect(JSON.parse(JSON.stringify(rules[name]))).toEqual(rules[name]);
    }
  });

  it("must take every period from the table of numbers or from an instrument", () => {
    const constant = /"op":"(?:plus\w+|lastDayOfPeriod)"[^}]*\}?,"count":\{"op":"value"/;
    const own = ruleNames.filter((name) => constant.test(JSON.stringify(ruleCondition(name))));
    expect(own).toEqual([]);
  });

  it("must be the only place, with the table of numbers, where a period of law stands", () => {
    const periods = linesWith(
      /\bplus(Days|Months|WorkingDays)\([^()]*,\s*\d+\)|lastDayOfPeriod\([^()]*,\s*\d+\)/,
      projectFiles().filter((path) => /^(machines|src)\/.*\.ts$/.test(path)),
    );
    expect(periods).toEqual([]);
  });

  it("must rest on provisions, all of which are used by some rule or duty", () => {
    const used = new Set<string>(ruleNames.flatMap((name) => [...rules[name].basis]));
    const inDuties = textOf("machines/duties.ts");
    const idle = Object.keys(provisions).filter(
      (key) => !used.has(key) && !inDuties.includes(`"${key}"`),
    );
    expect(ruleNames.filter((name) => rules[name].basis.length === 0)).toEqual([]);
    expect(idle).toEqual([]);
  });
});
