import { fc, test } from "@fast-check/vitest";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Stream } from "#src/views/question.ts";
import type { Moves } from "#src/views/schemas/moves.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { addressOf } from "#src/web/asked/question-asked.ts";
import { council } from "#src/web/pages/council.ts";
import { written } from "#src/web/html.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { emptyElements, frozenPart } from "#tests/src/report/reports.ts";
import { faultInMarkup } from "#tests/src/pictures/well-formed.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { site } from "./site.ts";
import { addDays } from "#machines/time/day.ts";

const { ask, json } = site();
const page = async (path: string) => (await ask(path)).text();
/** The words of a page, one blank between them. */
// A link within a sentence adds no space to it.
const wordsOf = (text: string) =>
  text
    .replaceAll(/<\/?a\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
const section = (text: string, id: string) =>
  new RegExp(`<section id="${id}"[^]*?</section>`).exec(text)?.[0] ?? "";

const solihull = "/councils/solihull?as-at=2023-03-20&known-at=2023-03-20";

describe("the page of Solihull as at and as known at 20 March 2023 (J1)", () => {
  it("must say both dates, and how many entries are left out", async () => {
    const said = wordsOf(await page(solihull));
    expect(said).toContain("Position on 20 March 2023");
    expect(said).toMatch(
      /Only what was public by the end of 20 March 2023\. \d+ entries are left out\./,
    );
  });

  it("must say the stage, and that the commissioner has reported", async () => {
    const said = wordsOf(await page(solihull));
    expect(said).toContain("Rung 3 of 4: Statutory direction, since some day between");
    expect(said).toContain("Commissioner has reported; decision awaited.");
  });

  it("must say every step with its footing, and why not the rest, in the words of moves", async () => {
    const moves = await json<Moves>("moves solihull --as-at 2023-03-20 --known-at 2023-03-20");
    const next = section(await page(solihull), "next");
    const said = wordsOf(next);
    for (const group of ["mayBeDone", "ifItStates", "notAllowed", "mayBeDoneButUnusual"] as const) {
      expect(moves[group]).not.toEqual([]);
      for (const move of moves[group]) {
        expect(said).toContain(move.says);
        for (const { what } of move.needs) expect(said).toContain(what.join("; "));
        for (const { rule, statement, hint, basis } of move.why) {
          expect(said).toContain(`${rule} : ${statement}`.replace(" :", ":"));
          expect(said).toContain(hint);
          for (const one of basis) expect(said).toContain(one);
        }
      }
    }
    expect(said).toContain("no later day alone would allow it");
  });

  it("must give the line that begins a what-if from here", async () => {
    expect(wordsOf(await page(solihull)).replaceAll(" ", "")).toContain(
      "scenario from solihull --as-at 2023-03-20 --known-at 2023-03-20".replaceAll(" ", ""),
    );
  });

  it("must lead on to what has come to be known since", async () => {
    const href = "/councils/solihull/changes?as-at=2023-03-20&amp;before=2023-03-20";
    expect(await page(solihull)).toContain(`href="${href}"`);
    expect((await ask(href.replace("&amp;", "&"))).status).toBe(200);
  });
});

describe("any page of a council", () => {
  it.each(["", "?as-at=2022-11-02", "?as-at=2022-01-31&known-at=2022-01-24", "?functions=edu"])(
    "must as JSON be what show --json says: %s",
    async (cuts) => {
      const options = [...new URLSearchParams(cuts)].map(([name, value]) => `--${name} ${value}`);
      const today = cuts.includes("as-at") ? "" : "--as-at 2026-11-26";
      const address = `/councils/bradford${cuts}${cuts === "" ? "?" : "&"}format=json`;
      const told = await (await ask(address)).json();
      expect(told).toEqual(await json(`show bradford ${options.join(" ")} ${today}`));
    },
  );

  it.each(shippedStreams().map(({ council: key }) => key))(
    "must be whole, lead nowhere that is not there, and weigh less than 60 KB with its style: %s",
    async (key) => {
      const text = await page(`/councils/${key}`);
      const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? "";
      expect(faultInMarkup(main, new Set([...emptyElements, "input", "br"]))).toBeNull();
      const anchors = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
      const within = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(within.filter((id) => !anchors.includes(id))).toEqual([]);
      expect(text).not.toMatch(/\sstyle=|<style|<script/);
      const css = gzipSync(readFileSync("src/web/style/site.css")).length;
      expect(gzipSync(text).length + css).toBeLessThan(60_000);
    },
  );

  it("must have its headings in order", async () => {
    const levels = [...(await page("/councils/solihull")).matchAll(/<h(\d)/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it("must be found by name and code too, and otherwise say which councils there are", async () => {
    expect(await page("/councils/E08000029")).toContain("Solihull");
    const lost = await ask("/councils/solihul1?as-at=2022-11-03");
    expect(lost.status).toBe(404);
    expect(wordsOf(await lost.text())).toContain("Did you mean solihull?");
  });

  it("must say nothing in the words of its machinery", async () => {
    const said = wordsOf((await page("/councils/slough")).replace(/<code[^]*?<\/code>/g, ""));
    expect(said).not.toMatch(/\b(undefined|null|NaN|guard|projection)\b|\[object/);
  });
});

describe("the form of the two dates", () => {
  it("must hold the dates of the page, and keep everything else", async () => {
    const text = await page(
      "/councils/solihull?as-at=2022-11-03&known-at=2022-10-19&sources=seed&suppose=usualRepresentationsDays%3D28&known-at=%23300",
    );
    const form = /<form[^]*?<\/form>/.exec(text)?.[0] ?? "";
    const fields = [...form.matchAll(/name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        "as-at-day=3",
        "as-at-month=11",
        "as-at-year=2022",
        "known-at-day=19",
        "known-at-month=10",
        "known-at-year=2022",
        "known-at=#300",
        "sources=seed-0,seed-1,seed-2,seed-3,seed-4",
        "suppose=usualRepresentationsDays=28",
      ]),
    );
    expect(fields.filter((field) => field.startsWith("as-at="))).toEqual([]);
  });

  it("must give, sent as it stands, the page again", async () => {
    const boxes =
      "as-at-day=20&as-at-month=March&as-at-year=2023&known-at-day=20&known-at-month=3&known-at-year=2023&known-by=public";
    expect(await (await ask(`/councils/solihull?${boxes}&format=json`)).json()).toEqual(
      await (await ask(`${solihull}&format=json`)).json(),
    );
  });

  it.each([
    ["as-at-day=31&as-at-month=2&as-at-year=2022", "Position on: 31 2 2022: there is no such day"],
    ["as-at-day=31", "Position on: add the month and year."],
    ["known-at-day=1&known-at-month=x&known-at-year=2020", "known by: 1 x 2020: there is no such"],
  ])("must stand on the page that says what is wrong in it: %s", async (boxes, says) => {
    const answered = await ask(`/councils/solihull?${boxes}&functions=edu`);
    expect(answered.status).toBe(400);
    const text = await answered.text();
    const date = boxes.startsWith("as-at") ? "as-at" : "known-at";
    const summary = /<div class="govuk-error-summary[^]*?<\/ul>/.exec(text)?.[0] ?? "";
    expect(wordsOf(summary)).toContain(says);
    expect(summary).toContain(`href="#${date}-day"`);
    expect(text).toContain(`id="${date}-day"`);
    expect(text).toMatch(/name="(as|known)-at-day"[^>]*value="(31|1)"/);
    expect(text).toContain('<input type="hidden" name="functions" value="edu" />');
  });

  it("must not carry along what it has no field to put right in", async () => {
    const text = await page("/councils/solihull?sources=nonsense");
    expect(text).toContain("No source");
    expect(text).not.toContain('name="sources"');
  });
});

/** A day in the years that the shipped histories tell of. */
const anyDay = fc.nat(5_000).map((days) => addDays("2013-06-01", days));

/** The page as it is written for a stream, without a log and without the frame. */
function mainFor(stream: Stream, asAt: string, at: string): string {
  const question = {
    functions: "csc",
    asAt,
    known: { publicBy: at, held: null },
    sources: null,
    suppose: {},
  } as const;
  const cuts = addressOf(question);
  const asked: Asked = {
    record: {
      file: "/record.db",
      head: stream.head,
      councils: [stream],
      england: { ...stream, held: [] },
    },
    question,
    cuts,
    to: (path) => `${path}?${cuts}`,
    part: () => stream.council,
    parameter: () => undefined,
    parameters: () => [],
    scenarios: [],
    today: "2026-11-26",
    kept: (_name, make) => make(),
    isThere: () => true,
    io: recordingIo({ home: "/", cwd: "/" }),
  };
  const answered = council.answer(asked);
  if (answered instanceof Promise || answered.kind !== "page") throw new Error("not a page");
  return written(answered.main());
}

describe("the page of a council known at a day", () => {
  const streams = shippedStreams();

  test.prop({ asAt: anyDay, at: anyDay }, { numRuns: 12 })(
    "must be byte-identical to that of a record in which the hidden entries are absent",
    ({ asAt, at }) => {
      for (const stream of streams) {
        const hidden = withoutHidden(stream, at);
        expect(frozenPart(mainFor(stream, asAt, at))).toBe(frozenPart(mainFor(hidden, asAt, at)));
      }
    },
  );
});
