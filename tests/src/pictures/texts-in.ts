import { widthOf } from "#src/pictures/text-width.ts";

/** Where a piece of text stands in a picture, at its widest. */
interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Every piece of text of a picture. */
const textsIn = (svg: string): readonly Placed[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = "", inside = ""]) => {
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attribute(tag, name)));
    if (x === undefined || y === undefined || size === undefined)
      throw new Error(`no place: ${tag}`);
    const text = plain(inside);
    const bold = attribute(tag, "font-weight") === "bold";
    const width = widthOf(text, size, bold ? "bold" : "regular");
    const anchor = attribute(tag, "text-anchor") ?? "start";
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { text, left, right: left + width, top: y - 0.74 * size, bottom: y + 0.2 * size };
  });

/** The pairs of texts that lie over one another. */
export function overlapsIn(svg: string): readonly string[] {
  const texts = textsIn(svg);
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Texts that leave the picture, or the box of the place that they stand in. */
export function strayTextsIn(svg: string): readonly string[] {
  const [, width = "", height = ""] =
    /viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"/.exec(svg) ?? [];
  const outside = textsIn(svg)
    .filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > Number(width) || bottom > Number(height),
    )
    .map(({ text }) => text);
  const groups = [
    ...svg.matchAll(/<g class="place [^>]*>(<rect[^>]*>)((?:<text[^>]*>[^<]*<\/text>)*)/g),
  ];
  const beyond = groups.flatMap(([, rect = "", inside = ""]) => {
    const [x = 0, y = 0, w = 0, h = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(attribute(rect, name)),
    );
    return textsIn(inside)
      .filter(
        ({ left, right, top, bottom }) => left < x || right > x + w || top < y || bottom > y + h,
      )
      .map(({ text }) => text);
  });
  return [...outside, ...beyond];
}
