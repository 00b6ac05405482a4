import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import type { PageEntry } from "./asked/asked.ts";
import { keeping } from "./asked/kept.ts";
import { questionAsked } from "./asked/question-asked.ts";
import { rightAddress } from "./asked/right-address.ts";
import { answerPage, type Answering } from "./answer-page.ts";
import { favicon } from "./frame/brand.ts";
import { printStyle } from "./frame/print-style.ts";
import { routes } from "./routes.ts";
import { safeHeaders } from "./safety/headers.ts";
import { rateLimit } from "./safety/rate-limit.ts";
import { refusalOf } from "./safety/refuse.ts";
import type { RecordSource } from "./record-source.ts";
import { showFault } from "./show-fault.ts";

/** What the pages need of the world. */
export interface AppParts {
  readonly source: Pick<RecordSource, "read">;
  readonly io: Io;
  /** The port under which they are asked for. */
  readonly port: number;
  /** The pages; those of the table where none are given. */
  readonly pages?: readonly PageEntry[];
  /** Files of scenarios to show beside those that are shipped, as they were named. */
  readonly scenarios?: readonly string[];
}

const css = readFileSync(new URL("style/site.css", import.meta.url), "utf8");
const styleAddress = `/style/site.css?v=${hash("sha256", css, "hex").slice(0, 16)}`;

/** The pages as an application that answers requests; it listens to no port itself. */
export function appOf({ source, io, port, pages = routes, scenarios = [] }: AppParts): Hono {
  const app = new Hono();
  const answering: Answering = {
    source,
    io,
    kept: keeping(),
    scenarios,
    frame: {
      isThere: (path) => pages.some((page) => page.path === path),
      style: styleAddress,
    },
  };
  const mayAnswer = rateLimit();
  app.use(compress({ encoding: "gzip" }));
  app.use(async (c, next) => {
    const { method, url } = c.req;
    const fault =
      refusalOf({ method, url, header: (name) => c.req.header(name) }, port) ??
      (mayAnswer(io.now().getTime()) ? null : tooMany);
    if (fault === null) await next();
    else c.res = showFault(c, fault, answering.frame);
    for (const [name, value] of Object.entries(safeHeaders)) {
      if (!(name === "Cache-Control" && c.res.headers.has(name))) c.res.headers.set(name, value);
    }
    if (fault?.status === 405) c.res.headers.set("Allow", "GET, HEAD");
    if (fault?.status === 429) c.res.headers.set("Retry-After", "5");
  });
  addFiles(app, answering);
  for (const page of pages) app.get(page.path, (c) => answerPage(c, page, answering));
  const paths = pages.map(({ path }) => path);
  app.notFound((c) => {
    const right = rightAddress(c.req.url, paths);
    return right === null ? showFault(c, lost, answering.frame) : c.redirect(right, 308);
  });
  app.onError((error, c) => {
    // The terminal is told what the page must not tell.
    io.err(`${error.stack ?? String(error)}\n`);
    return showFault(c, ourFault, answering.frame);
  });
  return app;
}

function addFiles(app: Hono, { io, frame }: Answering): void {
  const sheet = (c: Context, body: string) =>
    c.body(body, 200, { "Content-Type": "text/css; charset=utf-8" });
  app.get("/style/site.css", (c) => {
    // The address names the contents, so that they may be kept for ever.
    if (c.req.url.endsWith(styleAddress)) c.header("Cache-Control", "max-age=31536000, immutable");
    return sheet(c, css);
  });
  app.get("/style/print.css", (c) => {
    const { searchParams } = new URL(c.req.url);
    if (searchParams.size === 0) return sheet(c, printStyle(null));
    const question = questionAsked(searchParams, [], () => londonDay(io.now()));
    return question.ok
      ? sheet(c, printStyle(question.value))
      : showFault(c, badAddress(question.error), frame);
  });
  app.get("/favicon.svg", (c) => c.body(favicon, 200, { "Content-Type": "image/svg+xml" }));
}

const badAddress = (fields: readonly { readonly field: string; readonly says: string }[]) =>
  ({ status: 400, title: "The address asks for something else", says: "", fields }) as const;

const lost = {
  status: 404,
  title: "Page not found",
  says: "There is no page at this address. If you typed it, check the spelling.",
} as const;

const tooMany = {
  status: 429,
  title: "Too many requests",
  says: "More was asked in a short time than any reader could read. Wait a few seconds and try again.",
} as const;

const ourFault = {
  status: 500,
  title: "Something went wrong on our side",
  says:
    "The record is untouched: these pages only read it. The window in which the pages were started " +
    "says more; please send that to whoever looks after this software.",
} as const;
