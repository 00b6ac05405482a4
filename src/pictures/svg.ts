/** An element written out. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element. Text in it is escaped by `text` and `label`; children are elements already. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(asWritten(value))}"`],
  );
  const inside = children.join("");
  return inside === ""
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${inside}</${name}>`;
}

/** Text that an element holds. */
export const escaped = (text: string): string =>
  text
    // Characters that XML cannot hold in any form.
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

// A tenth of a pixel is enough, and the same on every machine.
const asWritten = (value: string | number): string =>
  typeof value === "string" ? value : String(Math.round(value * 10) / 10);

/** Where a picture is put together. */
export interface Picture {
  /** Tells the pictures of one page apart. */
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly width: number;
  readonly height: number;
}

/** The whole picture: its title and description first, then a painted ground. */
export const picture = (
  { name, title, says, width, height }: Picture,
  ...children: readonly Svg[]
): Svg =>
  `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `picture-${name}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${name}-title`,
      "aria-describedby": `${name}-says`,
      "font-family": "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif",
    },
    `\n${element("title", { id: `${name}-title` }, escaped(title))}`,
    `\n${element("desc", { id: `${name}-says` }, escaped(says))}`,
    // Without a ground of its own, black lines would vanish on a reader’s black page.
    `\n${element("rect", { width, height, fill: "#FFFFFF" })}`,
    ...children.filter((child) => child !== "").map((child) => `\n${child}`),
    "\n",
  )}\n`;
