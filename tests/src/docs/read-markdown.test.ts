import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { plainLine, readMarkdown, type Block } from "#src/docs/read-markdown.ts";
import { prose } from "#src/web/components/prose.ts";
import { written } from "#src/web/html.ts";
import { plainOf } from "#tests/src/web/plain-of.ts";
import { textOf } from "#tests/house-files.ts";

const shown = (text: string): string =>
  written(prose(readMarkdown(text), (_, words) => words)).replaceAll(/\s+/g, " ");

const cellsOf = (block: Block | undefined): readonly string[] =>
  block?.kind === "table" ? [block.head, ...block.rows].flat().map(plainLine) : [];

describe("the reader of the documents", () => {
  it("must read headings, paragraphs, bullets and tables, and leave comments out", () => {
    const blocks = readMarkdown("# One\n\nTwo\nthree\n<!-- four -->\n\n- five\n- six\n");
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "bullets"]);
    expect(shown("Two\nthree")).toContain("Two three");
    expect(shown("Two\n<!-- four\n\nfive -->")).not.toMatch(/four|five/);
    expect(cellsOf(readMarkdown("| a | b |\n| --- | --- |\n| c | d \\| e |")[0])).toEqual([
      "a",
      "b",
      "c",
      "d | e",
    ]);
  });

  it("must read code, bold, emphasis and links within a line, one within another", () => {
    const [block] = readMarkdown("**a `b`**, *c*, _d_ and [e](f.md#g)");
    const line = block?.kind === "paragraph" ? block.line : [];
    expect(line.map(({ kind }) => kind)).toEqual([
      "strong",
      "text",
      "emphasis",
      "text",
      "emphasis",
      "text",
      "link",
    ]);
    expect(plainLine(line)).toBe("a b, c, d and e");
  });

  it("must leave as it stands what only looks like markup", () => {
    for (const text of ["powers: []", '["4"], satisfied', "a_b_c", "2 * 3 * 4", "a ** b"]) {
      const [block] = readMarkdown(text);
      expect(block?.kind === "paragraph" ? plainLine(block.line) : "").toBe(text);
    }
  });

  it.each(["docs/GLOSSARY.md", "docs/reference/proof.md"])(
    "must understand all that stands in %s: nothing of its markup is left over",
    (path) => {
      const text = shown(textOf(path)).replaceAll(/<code>.*?<\/code>/g, "");
      const plain = plainOf(text);
      expect(plain).not.toMatch(/\*\*|`|\]\(|\| ---|^#|<!--/m);
      expect(plain.length).toBeGreaterThan(5_000);
    },
  );

  test.prop([fc.string({ unit: "binary", maxLength: 200 })])(
    "may never let a document put markup of its own into a page",
    (text) => {
      const tags = shown(`${text}\n\n<img src=x onerror=hacked()> ${text}`).match(/<[^>]*>/g) ?? [];
      const known = /^<\/?(p|ul|li|h2|h3|strong|em|code|table|caption|thead|tbody|tr|th|td)\b/;
      expect(tags.filter((tag) => !known.test(tag) || /\son\w+=|src=/.test(tag))).toEqual([]);
    },
  );
});
