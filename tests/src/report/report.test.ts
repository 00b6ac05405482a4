import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { report } from "#src/views/schemas/report.ts";
import type { Stream } from "#src/views/question.ts";
import { entryOf, type Short } from "#tests/given.ts";
import { faultInMarkup } from "#tests/src/pictures/well-formed.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { emptyElements, markupOf, pageOn, reportOn } from "./reports.ts";

const today = "2026-11-26";
const streams = shippedStreams().map((stream) => ({ council: stream.council, stream }));

const solihull = must(shippedStreams().find(({ council }) => council === "solihull"));

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("not shipped");
  return value;
}

const streamOf = (entries: readonly Entry[]): Stream => ({
  council: "solihull",
  held: entries.map((entry, index) => ({ index, entry })),
  head: { size: entries.length, root: "root" },
});

describe.each(streams)("the report on $council", ({ stream }) => {
  const page = pageOn(stream, today);

  it("must be a whole page that needs nothing else", () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
    expect(faultInMarkup(markupOf(page), emptyElements)).toBeNull();
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(/i);
    const outside = [...page.matchAll(/<(\w+)[^>]*https?:/g)].map(([, name]) => name);
    expect(outside.filter((name) => name !== "a" && name !== "svg")).toEqual([]);
  });

  it("must have one first heading, and skip no level below it", () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
  });

  it("must lead each link within it to one place", () => {
    const anchors = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect([...new Set(links)].filter((id) => !anchors.includes(id))).toEqual([]);
  });

  it("must show every entry of the timeline, every finding and every source", () => {
    const { position, history, evidence } = reportOn(stream, today);
    const ids = history.steps.flatMap(({ entry }) => entry ?? []);
    expect(ids.filter((id) => !page.includes(`id="entry-${id}"`))).toEqual([]);
    const rules = position.findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => !page.includes(rule))).toEqual([]);
    expect(evidence.sources.filter(({ id }) => !page.includes(`id="source-${id}"`))).toEqual([]);
  });

  it("must be the same bytes each time", () => {
    expect(pageOn(stream, today)).toBe(page);
  });

  it("must be made from a document of the published shape", () => {
    expect(() => report.parse(reportOn(stream, today))).not.toThrow();
  });

  it("must say nothing in the words of its machinery", () => {
    const words = markupOf(page).replaceAll(/<[^>]*>/g, " ");
    expect(words).not.toMatch(/\b(undefined|null|NaN|guard|projection)\b|\[object/);
  });
});

const hostile = `<script>alert("x")</script> & 'y'`;
const hostileEntries: readonly Entry[] = [
  [
    "CouncilRegistered",
    "2000-01-01",
    {
      names: [{ name: `${hostile}</style>"; @import`, from: null, to: null }],
      codes: [],
      predecessors: [],
    },
    { functions: [] },
  ] satisfies Short,
  [
    "SourceRegistered",
    "2022-01-01",
    {
      source: {
        id: "bad",
        title: hostile,
        publisher: hostile,
        publishedOn: null,
        uri: `javascript:alert("x")`,
        standing: "press",
      },
    },
    { functions: [] },
  ] satisfies Short,
  [
    "ImprovementNoticeIssued",
    "2022-02-28",
    { grounds: [hostile] },
    { sources: ["bad"], departures: [{ rule: "V25", reason: hostile }] },
  ] satisfies Short,
].map((short, at) => entryOf(short as Short, at));

describe("a report on a record that holds hostile words", () => {
  const page = pageOn(streamOf(hostileEntries), "2022-03-01");

  it("must show them as words", () => {
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script|href="javascript/i);
    expect(faultInMarkup(markupOf(page), emptyElements)).toBeNull();
  });

  it("must not let a council’s name end the style", () => {
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/content: "[^"]*[<;@]/);
  });

  it("must say that a departure was stated, in words and in the picture", () => {
    expect(page).toContain("Departure stated from V25");
    expect(page).toMatch(/<text[^>]*>departure<\/text>/);
  });

  it("must say which entries rest on the press alone", () => {
    const { evidence } = reportOn(streamOf(hostileEntries), "2022-03-01");
    // The example’s evidence is official, whatever the source is registered as.
    expect(evidence.pressAlone).toEqual([]);
    const inPress = hostileEntries.map((entry) => ({
      ...entry,
      evidence: entry.evidence.map((one) => ({ ...one, standing: "press" as const })),
    }));
    const told = reportOn(streamOf(inPress), "2022-03-01").evidence.pressAlone;
    expect(told.map(({ entry }) => entry)).toEqual(["E3"]);
  });
});

describe("the evidence of a report as at a day in the middle of a story", () => {
  it("must be that of what had happened or may have, and of nothing later", () => {
    const then = reportOn(solihull, "2022-11-02");
    const shown = [...then.history.steps, ...then.history.possible].flatMap(
      ({ entry }) => entry ?? [],
    );
    const { sources, pressAlone, withoutSource } = then.evidence;
    expect(pressAlone.length).toBeGreaterThan(0);
    const facts = [...pressAlone, ...withoutSource].map(({ entry }) => entry);
    expect(facts.filter((entry) => !shown.includes(entry))).toEqual([]);
    const resting = sources.flatMap(({ entries }) => entries.map(({ entry }) => entry));
    expect(resting).toContain("SOL-22");
    expect(resting).not.toContain("SOL-38");
    expect(reportOn(solihull, today).evidence.pressAlone.map(({ entry }) => entry)).toContain(
      "SOL-38",
    );
  });
});

describe("a report with gaps filled on paper", () => {
  it("must mark each of them as inferred, among what is not on record", () => {
    const page = pageOn(solihull, "2022-11-03");
    const [, gaps = ""] = /<section id="gaps"(.*?)<\/section>/s.exec(page) ?? [];
    expect(gaps).toContain("Gaps filled on paper: inferred, not on record");
    const { papers } = reportOn(solihull, "2022-11-03").gaps;
    expect(papers.length).toBeGreaterThan(3);
    expect(gaps.match(/Inferred, not on record\./g)).toHaveLength(papers.length);
    expect(pageOn(streamOf([]), "2022-03-01")).not.toContain("Inferred");
  });
});

describe("the report on a council of which nothing is on record", () => {
  it("must say so, and must still be a page", () => {
    const page = pageOn(streamOf([]), "2022-03-01");
    expect(faultInMarkup(markupOf(page), emptyElements)).toBeNull();
    expect(page).toContain("Nothing had certainly happened by this day");
  });
});
