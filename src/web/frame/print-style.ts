import { longDay } from "#machines/time/day.ts";
import { quoted } from "#src/report/style.ts";
import { knownShown, suppositionsOf, type Question } from "#src/views/question.ts";
import { supposedSays } from "#src/views/stated-words.ts";
import { productName } from "./brand.ts";

/**
 * The sheet for paper: at the foot of every printed page both dates, and which page it is; at its head
 * what is supposed, if anything is. A what-if has a head of its own (`style/_what-if.scss`).
 */
export function printStyle(question: Question | null): string {
  const cuts =
    question === null
      ? ""
      : `, position on ${longDay(question.asAt)}, using ${knownShown(question).words}`;
  const font = 'font: 8pt Helvetica, Arial, "Liberation Sans", sans-serif; vertical-align: top;';
  const supposed = question === null ? [] : suppositionsOf(question).map(supposedSays);
  const head =
    supposed.length === 0
      ? ""
      : `  @top-center { content: ${quoted(supposed.join(" "))}; ${font} }\n`;
  return `@page {
${head}  @bottom-left { content: ${quoted(productName + cuts)}; width: 145mm; padding-top: 3mm; ${font} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); padding-top: 3mm; ${font} }
}
`;
}
