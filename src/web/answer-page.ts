import type { Context } from "hono";
import { ok } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import type { Asked, PageAnswer, PageEntry } from "./asked/asked.ts";
import type { Kept } from "./asked/kept.ts";
import { addressOf, isCut, onScreen, questionAsked } from "./asked/question-asked.ts";
import { badAddress, unusable, type FieldFault, type WebFault } from "./fault.ts";
import { webPage } from "./page.ts";
import { unreadRoot, type RecordSource } from "./record-source.ts";
import { asksForJson, showFault, type Frame } from "./show-fault.ts";

/** What all pages are answered with. */
export interface Answering {
  readonly source: Pick<RecordSource, "read">;
  readonly io: Io;
  readonly kept: Kept;
  readonly frame: Frame;
  readonly scenarios: readonly string[];
}

/** Reads the question of the address and the record, asks the page, and puts it into the frame. */
export async function answerPage(
  c: Context,
  page: PageEntry,
  answering: Answering,
): Promise<Response> {
  const { frame } = answering;
  const asked = await askedOf(c, page, answering);
  if ("status" in asked) return showFault(c, asked, frame);
  const answer = await page.answer(asked);
  switch (answer.kind) {
    case "fault":
      return showFault(c, answer.fault, frame);
    case "file":
      return fileOf(c, answer);
    case "page":
      return asksForJson(c.req.url)
        ? c.body(`${JSON.stringify(answer.view, null, 2)}\n`, 200, {
            "Content-Type": "application/json",
          })
        : c.html(pageOf(page, answer, asked, frame));
  }
}

/** What the page is asked; or why it cannot be. */
async function askedOf(
  c: Context,
  { about, takes = [], takesSeveral = [], form, examines }: PageEntry,
  { source, io, kept, frame, scenarios }: Answering,
): Promise<Asked | WebFault> {
  const { searchParams } = new URL(c.req.url);
  const bad = (fields: readonly FieldFault[]) =>
    badAddress(fields, form === undefined ? {} : { form: form(searchParams, fields) });
  const format = searchParams.get("format");
  if (format !== null && format !== "json") {
    return bad([{ field: "format", says: "Format: the only other form of a page is json." }]);
  }
  const today = londonDay(io.now());
  const question = questionAsked(searchParams, takes, () => today, takesSeveral);
  if (!question.ok) return bad(question.error);
  const council = about === undefined ? undefined : c.req.param(about);
  const read = await source.read(question.value, council);
  const record = examines === true ? evenUnread(read) : read;
  if (!record.ok) {
    const { says, fault } = record.error;
    // A cut that does not fit the record is the reader’s to put right; anything else is the record’s.
    return fault === "question" ? bad([onScreen(says)]) : unusable(says);
  }
  const cuts = addressOf(question.value);
  return {
    record: record.value,
    question: question.value,
    cuts,
    to: (path) => (isCut(searchParams) ? `${path}?${cuts}` : path),
    part: (name) => c.req.param(name) ?? "",
    parameter: (name) => searchParams.get(name) || undefined,
    parameters: (name) => searchParams.getAll(name).filter((value) => value !== ""),
    today,
    kept: (name, make) => kept(`${record.value.head.root} ${cuts} ${name}`, make),
    isThere: frame.isThere,
    scenarios,
    io,
  };
}

/** For a page that looks at what is wrong with a record, its place is enough. */
const evenUnread = (read: Awaited<ReturnType<RecordSource["read"]>>): typeof read =>
  read.ok || read.error.unread === null ? read : ok(read.error.unread);

function fileOf(c: Context, { type, body, name }: Extract<PageAnswer, { kind: "file" }>): Response {
  return c.body(body, 200, {
    "Content-Type": type,
    ...(name !== undefined && { "Content-Disposition": `attachment; filename="${name}"` }),
  });
}

function pageOf(
  { path, title }: PageEntry,
  answer: Extract<PageAnswer, { kind: "page" }>,
  { record, cuts, to }: Asked,
  frame: Frame,
): string {
  const named = answer.title ?? title;
  const start = { content: "Start", href: to("/") };
  return webPage({
    ...frame,
    title: named,
    main: answer.main(),
    path,
    crumbs: path === "/" ? [] : [start, ...(answer.crumbs ?? []), { content: named }],
    cuts,
    to,
    record: record.head.root === unreadRoot ? null : { file: record.place.file, ...record.head },
  });
}
