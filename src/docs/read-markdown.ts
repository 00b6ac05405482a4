/** A piece of a line of the documents. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly parts: readonly Inline[] }
  | { readonly kind: "link"; readonly parts: readonly Inline[]; readonly target: string };

/** One line of text, or one cell, in its pieces. */
export type Line = readonly Inline[];

/** A piece of a page of the documents. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly line: Line }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "bullets"; readonly items: readonly Line[] }
  | {
      readonly kind: "table";
      readonly head: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    };

/**
 * Reads the Markdown that the pages of docs/ are written in: headings, paragraphs, bullets, tables,
 * and in a line `code`, bold, emphasis and links. Comments are left out. Whatever else stands there is
 * text, HTML above all: nothing of a page is ever markup by itself. Pure.
 */
export function readMarkdown(text: string): readonly Block[] {
  const pieces = text
    .replaceAll(/<!--[^]*?-->/g, "")
    .split(/\n{2,}/)
    .flatMap((piece) => headingsApart(piece.trim()))
    .filter((piece) => piece !== "");
  return pieces.map(blockOf);
}

// A heading may stand right above what it is the heading of.
const headingsApart = (piece: string): readonly string[] =>
  piece.split(/^(#{1,6} .*)$/m).map((part) => part.trim());

function blockOf(piece: string): Block {
  const heading = /^(#{1,6}) (.*)$/.exec(piece);
  if (heading !== null) {
    return { kind: "heading", level: heading[1]?.length ?? 1, line: lineOf(heading[2] ?? "") };
  }
  const lines = piece.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return { kind: "bullets", items: lines.map((line) => lineOf(line.slice(2))) };
  }
  const [head = "", rule = "", ...rows] = lines;
  if (/^\|( *-+ *\|)+$/.test(rule)) {
    return { kind: "table", head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  return { kind: "paragraph", line: lineOf(lines.join(" ")) };
}

const cellsOf = (row: string): readonly Line[] =>
  row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => lineOf(cell.trim().replaceAll("\\|", "|")));

const marked =
  /`(?<code>[^`]+)`|\*\*(?<strong>.+?)\*\*|\[(?<words>[^[\]]+)\]\((?<target>[^()\s]+)\)|(?<![\w*])\*(?<star>[^*\s][^*]*)\*|(?<![\w_])_(?<low>[^_\s][^_]*)_(?![\w_])/;

/** A line in its pieces. What looks like markup and is none stays as it stands. */
function lineOf(text: string): Line {
  const found = marked.exec(text);
  if (found === null) return text === "" ? [] : [{ kind: "text", text }];
  return [
    ...lineOf(text.slice(0, found.index)),
    inlineOf(found.groups ?? {}),
    ...lineOf(text.slice(found.index + found[0].length)),
  ];
}

function inlineOf(groups: Readonly<Record<string, string | undefined>>): Inline {
  const { code, strong, words, target, star, low } = groups;
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", parts: lineOf(strong) };
  if (words !== undefined && target !== undefined) {
    return { kind: "link", parts: lineOf(words), target };
  }
  return { kind: "emphasis", parts: lineOf(star ?? low ?? "") };
}

/** A line as plain text, without its markup. */
export const plainLine = (line: Line): string =>
  line.map((one) => ("parts" in one ? plainLine(one.parts) : one.text)).join("");
