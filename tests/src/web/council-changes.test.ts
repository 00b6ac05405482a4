import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Diff } from "#src/views/schemas/diff.ts";
import type { Stream } from "#src/views/question.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { addressOf } from "#src/web/asked/question-asked.ts";
import { councilChanges } from "#src/web/pages/council-changes.ts";
import { written } from "#src/web/html.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { frozenPart } from "#tests/src/report/reports.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { site } from "./site.ts";
import { addDays } from "#machines/time/day.ts";

const { ask, json } = site();
const page = async (path: string) => (await ask(path)).text();
const wordsOf = (text: string) => text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

const changes = "/councils/bradford/changes";
const week = `${changes}?as-at=2022-01-31&known-at=2022-01-31&before=2022-01-24`;

describe("what came to be known of Bradford between 24 and 31 January 2022 (J3)", () => {
  it("must be what diff says, as JSON", async () => {
    const told = await (await ask(`${week}&format=json`)).json();
    expect(told).toEqual(
      await json("diff bradford --as-at 2022-01-31 --known-at 2022-01-24..2022-01-31"),
    );
  });

  it("must say each conclusion that changed, and the entry that changed it", async () => {
    const diff = await json<Diff>(
      "diff bradford --as-at 2022-01-31 --known-at 2022-01-24..2022-01-31",
    );
    const text = await page(week);
    const said = wordsOf(text);
    expect(diff.changes.length).toBeGreaterThan(5);
    for (const { group, name, was, is, by } of diff.changes) {
      for (const words of [group, name, was ?? "nothing", is ?? "no longer so"]) {
        expect(said).toContain(words);
      }
      expect(text).toContain(`id="entry-${by?.entry ?? ""}"`);
    }
    expect(said).toContain("commission went on is not on record");
  });

  it("must say both dates of knowledge, and tell nothing of the launch in April 2023", async () => {
    const said = wordsOf(await page(week));
    expect(said).toContain("Using Only what was public by the end of 31 January 2022.");
    expect(said).toContain("Compared with Only what was public by the end of 24 January 2022.");
    expect(said).not.toMatch(/2023|February 2022/);
  });

  it("must lead to the entry on the page of the council, by the same dates", async () => {
    expect(await page(week)).toContain(
      'href="/councils/bradford?as-at=2022-01-31&amp;known-at=2022-01-31#entry-BRA-06"',
    );
  });
});

describe("the page of what changed", () => {
  it.each([
    ["before=2022-01-31&as-at=2022-01-31", "--as-at 2022-01-31 --known-at 2022-01-31.."],
    [
      "before=%23100&known-at=%23300&as-at=2022-01-31",
      "--as-at 2022-01-31 --known-at '#100..#300'",
    ],
    [
      "before=2022-01-24&known-at=2022-01-31&known-at=%23400",
      "--known-at 2022-01-24..2022-01-31 --known-at '#400'",
    ],
    [
      "before=%23100&known-at=%23300&known-at=2022-01-31",
      "--known-at '#100..#300' --known-at 2022-01-31",
    ],
    [
      "before-day=24&before-month=1&before-year=2022&known-at-day=31&known-at-month=1&known-at-year=2022",
      "--known-at 2022-01-24..2022-01-31",
    ],
  ])("must be what diff says for %s", async (cuts, options) => {
    expect(await (await ask(`${changes}?${cuts}&format=json`)).json()).toEqual(
      await json(`diff bradford ${options}`),
    );
  });

  it("must offer its form where no earlier date is given, and as JSON ask for one", async () => {
    const answered = await ask(`${changes}?known-at=2022-01-31`);
    expect(answered.status).toBe(200);
    expect(await answered.text()).toContain('name="before-day"');
    const refused = await ask(`${changes}?format=json`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("add the earlier date of knowledge");
  });

  it.each([
    ["before=2022-02-01&known-at=2022-01-24", "the first day comes after the second"],
    ["before=yesterday", "From what was known by yesterday: write the day as"],
    ["before-day=24&before-month=1", "From what was known by: add the year."],
    ["before=%23100&known-at=%2350", "the first point of the record comes after the second"],
  ])("must say what is wrong with %s, the form below it", async (cuts, says) => {
    const answered = await ask(`${changes}?${cuts}`);
    const text = await answered.text();
    expect(answered.status).toBe(400);
    expect(wordsOf(text)).toContain(says);
    expect(text).toContain('href="#before-day"');
    expect(text).toContain('id="before-day"');
    expect(text).not.toContain("--known-at");
  });
});

/** A day in the years that the shipped histories tell of. */
const anyDay = fc.nat(5_000).map((days) => addDays("2013-06-01", days));

function mainFor(stream: Stream, [asAt, before, at]: readonly [string, string, string]): string {
  const known = { publicBy: at, held: null };
  const question = { functions: "csc", asAt, known, sources: null, suppose: {} } as const;
  const cuts = addressOf(question);
  const { head } = stream;
  const asked: Asked = {
    record: { file: "/record.db", head, councils: [stream], england: { ...stream, held: [] } },
    question,
    cuts,
    to: (path) => `${path}?${cuts}`,
    part: () => stream.council,
    parameter: (name) => (name === "before" ? before : undefined),
    parameters: () => [],
    scenarios: [],
    today: "2026-11-26",
    kept: (_name, make) => make(),
    isThere: () => true,
    io: recordingIo({ home: "/", cwd: "/" }),
  };
  const answered = councilChanges.answer(asked);
  if (answered instanceof Promise || answered.kind !== "page") throw new Error("not a page");
  return written(answered.main());
}

describe("what changed, known at a day", () => {
  const streams = shippedStreams();

  test.prop({ asAt: anyDay, first: anyDay, second: anyDay }, { numRuns: 6 })(
    "must be byte-identical to that of a record in which the hidden entries are absent",
    ({ asAt, first, second }) => {
      const [before = first, at = first] = [first, second].toSorted();
      for (const stream of streams) {
        const told = mainFor(stream, [asAt, before, at]);
        expect(frozenPart(told)).toBe(
          frozenPart(mainFor(withoutHidden(stream, at), [asAt, before, at])),
        );
      }
    },
  );
});
