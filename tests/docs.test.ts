import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue, definitionOf, eventTypes } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { ruleCondition } from "#machines/judge.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { glossaryWith } from "#src/docs/glossary-section.ts";
import { referencePages } from "#src/docs/pages.ts";
import { proofPage } from "#src/docs/proof-page.ts";
import { conflictsPage } from "./dossier/conflicts-page.ts";
import { coveragePage } from "./dossier/page.ts";
import { keptReport } from "./proof/kept-report.ts";
import { keptOutcomes } from "./reliability/outcomes.ts";
import { reliabilityPage } from "./reliability/page.ts";
import { linesWith, projectFiles, textOf } from "./house-files.ts";

/** The pages written from the code, and those that read the tests as well. */
const pagesWritten = {
  ...referencePages,
  "coverage.md": coveragePage,
  "conflicts.md": conflictsPage,
  "proof.md": () => proofPage(keptReport()),
  "reliability.md": () => reliabilityPage(keptOutcomes()),
};

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
  it.each(Object.entries(pagesWritten))("must be what the code says: %s", async (page, write) => {
    await expectKept(`reference/${page}`, write());
  });

  it("must be what the code says: the last part of the glossary", async () => {
    await expectKept("GLOSSARY.md", glossaryWith(textOf("docs/GLOSSARY.md")));
  });

  it("must hold no page that nothing writes", () => {
    const written = new Set([
      ...Object.keys(pagesWritten),
      "proof.json",
      "mutants.md",
      "reliability.json",
    ]);
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

describe("the glossary", () => {
  it("must define each word once", () => {
    const [byHand = ""] = textOf("docs/GLOSSARY.md").split("<!-- generated: begin");
    const words = [...byHand.matchAll(/^\| (.+?) +\|/gm)]
      .flatMap(([, cell = ""]) => cell.split("; "))
      .filter((word) => word !== "Word" && !word.startsWith("---"));
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
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
  it("must hold every event that a file of events/ defines, and only events/ may define one", () => {
    const defines = linesWith(/^\s+type: "[A-Z]\w+",$/, filesThatDefine());
    const defined = defines.map((line) => /type: "(\w+)"/.exec(line)?.[1] ?? line);
    expect(defined.filter((type) => definitionOf(type) === undefined)).toEqual([]);
    expect(defined).toHaveLength(catalogue.length);
    expect(filesThatDefine().filter((path) => !path.startsWith("events/"))).toEqual([]);
  });

  it("must give every event an example that its own schema accepts", () => {
    const wrong = catalogue.filter(
      (definition) => !schemaOf(definition).safeParse(definition.example).success,
    );
    expect(wrong.map(({ type }) => type)).toEqual([]);
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
    expect(ruleNames.filter((name) => hasPeriodOfItsOwn(ruleCondition(name)))).toEqual([]);
  });

  it("must not be helped by a period that stands elsewhere in code", () => {
    const code = projectFiles().filter((path) => /^(machines|src)\/.*\.ts$/.test(path));
    expect(code.flatMap((path) => periodsWritten(textOf(path)))).toEqual([]);
    expect(periodsWritten("plusMonths(date(a, b), 6)")).toEqual(["plusMonths(date(a, b), 6)"]);
  });
});

/** Is the count of some period in the condition a constant? */
function hasPeriodOfItsOwn(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  const { count } = part as { readonly count?: { readonly op?: string } };
  return count?.op === "value" || Object.values(part).some(hasPeriodOfItsOwn);
}

/** Calls that build a period whose count is written as a figure. */
function periodsWritten(text: string): readonly string[] {
  return [...text.matchAll(/\b(plusDays|plusMonths|plusWorkingDays|lastDayOfPeriod)\(/g)].flatMap(
    ({ index, 0: opening }) => {
      let depth = 1;
      let end = index + opening.length;
      for (; depth > 0 && end < text.length; end += 1) {
        depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
      }
      const call = text.slice(index, end);
      return /,\s*-?\d+,?\s*\)$/.test(call) ? [call] : [];
    },
  );
}
