import { styleText } from "node:util";
import type { Io } from "#src/cli/io.ts";
import { Page } from "./wrap.ts";

const widest = 100;
const usual = 80;
const narrowest = 40;

/** A page as wide as the reader's terminal, within what reads well. */
export function pageFor({ columns, styled }: Io): Page {
  const width = Math.max(narrowest, Math.min(columns ?? usual, widest));
  const bold = (text: string) =>
    styled === true ? styleText("bold", text, { validateStream: false }) : text;
  return new Page(width, bold);
}
