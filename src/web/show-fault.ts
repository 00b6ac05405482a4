import type { Context } from "hono";
import type { WebFault } from "./fault.ts";
import { webPage, type WebPage } from "./page.ts";
import { faultMain, problemOf } from "./pages/fault-page.ts";

/** What every page of the application has alike. */
export type Frame = Pick<WebPage, "isThere" | "style">;

/** Answers why not: as a page, or for programs that ask with `?format=json`. */
export function showFault(c: Context, fault: WebFault, frame: Frame): Response {
  if (asksForJson(c.req.url)) {
    return new Response(`${JSON.stringify(problemOf(fault), null, 2)}\n`, {
      status: fault.status,
      headers: { "Content-Type": "application/problem+json" },
    });
  }
  const page = webPage({
    ...frame,
    title: fault.fields === undefined ? fault.title : `Error: ${fault.title}`,
    main: faultMain(fault),
    path: "",
    cuts: null,
    to: (path) => path,
    record: null,
  });
  return new Response(page, {
    status: fault.status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

/** Whether the address asks for JSON, however broken it is otherwise. */
export const asksForJson = (url: string): boolean => /[?&]format=json(&|$)/.test(url);
