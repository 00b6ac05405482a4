/** The first lines of a page that nobody edits by hand. */
export const generatedPage = (title: string, ...introduction: readonly string[]): string =>
  [
    `# ${title}`,
    "This page is written from the code by `npm run docs`; change the code, never this page.",
    ...introduction,
  ].join("\n\n");

/** A bulleted list; nothing for no items. */
export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join("\n");

/** A table. Every row has as many cells as there are headings. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
};

const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A name as it is written in code. */
export const code = (name: string): string => `\`${name}\``;

/** A link to the heading `id` of the rules page, from another page of the reference. */
export const ruleLink = (id: string): string => `[${id}](rules.md#${id.toLowerCase()})`;

/** Sections with an empty line between them, and a line break at the end of the page. */
export const page = (sections: readonly string[]): string =>
  `${sections.filter((section) => section !== "").join("\n\n")}\n`;

/** `yes` or `no` for a reader. */
export const yesOrNo = (yes: boolean): string => (yes ? "yes" : "no");
