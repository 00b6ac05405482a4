import { reportPage } from "#src/report/page.ts";
import { answer, type KnownCut, type Stream } from "#src/views/question.ts";
import { reportOf } from "#src/views/report.ts";
import type { Report } from "#src/views/schemas/report.ts";

/** What the report of a council says on a day. */
export const reportOn = (
  stream: Stream,
  asAt: string,
  known: KnownCut = { publicBy: null, held: null },
): Report =>
  reportOf(answer(stream, { functions: "csc", asAt, known, sources: null, suppose: {} }));

/** The page of it. */
export const pageOn = (...asked: Parameters<typeof reportOn>): string =>
  reportPage(reportOn(...asked));

/** Elements of HTML that are never closed. */
export const emptyElements: ReadonlySet<string> = new Set(["meta"]);

/** The page as a checker of markup reads it: without its first line and its style. */
export const markupOf = (page: string): string =>
  page.replace(/^<!doctype html>/i, "").replace(/<style>[\s\S]*?<\/style>/, "");

/** The page with the two things that lie outside the frozen part blanked. */
export const frozenPart = (page: string): string =>
  page.replaceAll(/(<(\w+) data-outside-frozen[^>]*>)[^<]*(<\/\2>)/g, "$1$3");
