import { inflateSync } from "node:zlib";

/** One page of a PDF. */
export interface PdfPage {
  /** Width and height in points. */
  readonly size: readonly [number, number];
  /** Its words, in the order in which they were drawn. */
  readonly text: string;
}

/**
 * The pages of a PDF as the browser writes it: fonts whose glyphs are numbered, with a table that
 * says which letter each is. It reads nothing else, and throws where a page is written otherwise.
 */
export function pdfPages(pdf: Buffer): readonly PdfPage[] {
  const whole = pdf.toString("latin1");
  const objects = new Map(
    [...whole.matchAll(/(?<=^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const at = (id: string | undefined): string => {
    const body = objects.get(id ?? "");
    if (body === undefined) throw new Error(`bug: the PDF has no object ${id}`);
    return body;
  };
  const letters = new Map<string, ReadonlyMap<string, string>>();
  const fontOf = (id: string): ReadonlyMap<string, string> => {
    const known = letters.get(id) ?? lettersOf(unpacked(at(/\/ToUnicode (\d+)/.exec(at(id))?.[1])));
    letters.set(id, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => body.startsWith("<</Type /Page\n"))
    .map((page) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, id]),
      );
      const drawn = unpacked(at(/\/Contents (\d+)/.exec(page)?.[1]));
      return { size: [Number(width), Number(height)], text: textOf(drawn, fonts, fontOf) };
    });
}

/** Whether the PDF says what each of its parts is, and in which language: for those who listen. */
export const isTagged = (pdf: Buffer): boolean => {
  const whole = pdf.toString("latin1");
  return (
    /\/MarkInfo <<[^>]*\/Marked true/.test(whole) &&
    /\/StructTreeRoot \d+/.test(whole) &&
    whole.includes("/Lang (en-GB)")
  );
};

function unpacked(body: string): string {
  const begins = /stream\r?\n/.exec(body);
  const [, length] = /\/Length (\d+)/.exec(body) ?? [];
  if (begins === null || length === undefined) {
    throw new Error("bug: an object of the PDF has no contents");
  }
  const start = begins.index + begins[0].length;
  const packed = Buffer.from(body.slice(start, start + Number(length)), "latin1");
  return inflateSync(packed).toString("latin1");
}

/** Which letters a font's numbers stand for. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, "0");
  const spelt = (codes: string): string =>
    String.fromCharCode(...(codes.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
  for (const [, from = "", to = "", first = ""] of table.matchAll(
    /^<(\w{4})> <(\w{4})> <(\w{4})>$/gm,
  )) {
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    for (let code = start; code <= end; code += 1) {
      letters.set(hex(code), String.fromCharCode(Number.parseInt(first, 16) + code - start));
    }
  }
  for (const [, code = "", stands = ""] of table.matchAll(/^<(\w{4})> <(\w+)>$/gm)) {
    if (!letters.has(code)) letters.set(code, spelt(stands));
  }
  return letters;
}

function textOf(
  drawn: string,
  fonts: ReadonlyMap<string, string>,
  fontOf: (id: string) => ReadonlyMap<string, string>,
): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, name, codes] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (name !== undefined) font = fontOf(fonts.get(name) ?? "");
    for (const code of codes?.match(/.{4}/g) ?? []) text += font.get(code.toUpperCase()) ?? "?";
  }
  return text.replaceAll(/\s+/g, " ");
}
