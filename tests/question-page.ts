import { textOf } from "./house-files.ts";

/** One question of a page of docs/how-to, as it is answered there. */
export interface Answered {
  readonly heading: string;
  readonly commands: readonly string[];
  /** The quoted lines. */
  readonly quoted: readonly string[];
  /** What the page says of them. */
  readonly reading: string;
}

/** The questions of a page, in its order. */
export function answersOf(page: string): readonly Answered[] {
  const [, ...sections] = textOf(page).split(/^## /m);
  return sections.map((section) => {
    const [heading = "", ...body] = section.split("\n");
    const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
    return {
      heading,
      commands: blocks.flatMap((block) => block.trim().split("\n")),
      quoted: body.flatMap((line) => /^> - (.*)$/.exec(line)?.[1] ?? []),
      reading:
        body
          .join("\n")
          .split(/^> .*\n/m)
          .at(-1)
          ?.trim() ?? "",
    };
  });
}

/** How many sentences a text has. */
export const sentencesIn = (text: string): number =>
  text.split(/[.?!](?:\s|$)/).filter(Boolean).length;

/** The place after which a quoted line is found; -1 if it is not. Its parts stand in this order. */
export const found = (line: string, said: string): number =>
  line.split(/\s*…\s*/).reduce((from, part) => {
    const at = from < 0 ? -1 : said.indexOf(part, from);
    return at < 0 ? -1 : at + part.length;
  }, 0);

/** Days on which a page must be true: what it says must not turn false by the mere passing of time. */
export const clocks: readonly string[] = ["2026-11-26T12:00:00.000Z", "2031-06-01T12:00:00.000Z"];

/** What is typed after the name of the command. */
export const typed = (line: string): string => line.replace(/^npx intervention /, "");
