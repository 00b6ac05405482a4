import { describe, expect, it } from "vitest";
import { watchedText } from "#src/cli/text/watch-text.ts";
import { historyOf } from "#src/views/history.ts";
import { answer } from "#src/views/question.ts";
import { watched } from "#src/views/schemas/watched.ts";
import { watchedOf } from "#src/views/watched.ts";
import type { Short } from "#tests/given.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { englandStream, shippedStreams } from "./shipped-streams.ts";
import { asked, streamOf } from "./streams.ts";

const today = "2026-11-26";
const io = recordingIo({ home: "/", cwd: "/", columns: 100 });
const shipped = shippedStreams();

/** What is shown of an entry of the shipped record. */
const ofEntry = (council: string, id: string) => {
  const stream = shipped.find((one) => one.council === council);
  const held = stream?.held.find(({ entry }) => entry.id === id);
  if (stream === undefined || held === undefined) throw new Error(`no ${id}`);
  return watchedOf(held, stream, today);
};

/** The last entry of a history, as it comes. */
const last = (...history: readonly Short[]) => {
  const stream = streamOf(history);
  const held = stream.held.at(-1);
  if (held === undefined) throw new Error("nothing came");
  return watchedOf(held, stream, today);
};

const directionsOf = (council: string): string[] =>
  (shipped.find((one) => one.council === council)?.held ?? []).flatMap(({ entry }) =>
    entry.type === "StatutoryDirectionMade" && entry.functions.length === 2 ? entry.id : [],
  );

describe("an entry as it comes", () => {
  it("must be judged in the case of each set of functions that it names, as a history judges it", () => {
    const some = ["hull", "slough", "solihull"];
    for (const stream of shipped.filter(({ council }) => some.includes(council))) {
      for (const held of stream.held) {
        const { step } = watchedOf(held, stream, today);
        const { id, functions } = held.entry;
        for (const set of functions) {
          const { steps } = historyOf(answer(stream, asked(today, { functions: set })));
          const told = steps.find(({ entry }) => entry === id);
          const found = (step?.findings ?? []).filter((one) => one.functions.includes(set));
          expect(found.map((finding) => ({ ...finding, functions: undefined }))).toEqual(
            told?.findings ?? [],
          );
          const inCase = step?.cases.find((one) => one.functions === set);
          expect(inCase?.moves).toEqual(told?.moves);
        }
      }
    }
  });

  it("must say a finding once though it is of both cases, and apart what differs between them", () => {
    const [id = ""] = directionsOf("slough");
    const { step } = ofEntry("slough", id);
    const rules = (step?.findings ?? []).map(({ rule, functions }) => [rule, functions.join()]);
    expect(rules.filter(([rule]) => rule === "V01")).toEqual([["V01", "csc,edu"]]);
    expect(rules.filter(([rule]) => rule === "V02")).toEqual([
      ["V02", "csc"],
      ["V02", "edu"],
    ]);
  });

  it("must name the functions of a finding in the text where there are two cases, and only there", () => {
    const [id = ""] = directionsOf("slough");
    const text = watchedText(ofEntry("slough", id), io);
    expect(text).toContain("V01 (children’s social care and education):");
    expect(text).toContain("V02 (children’s social care):");
    expect(text).toContain("V02 (education):");
    expect(text.match(/V01\b.*:/g)).toHaveLength(1);
    const one = watchedText(last(["ImprovementNoticeIssued", "2022-02-28"]), io);
    expect(one).not.toMatch(/\((children’s social care|education)\)/);
  });

  it("must be as its published schema says, every one of the shipped record", () => {
    const all = [...shipped, { ...englandStream(), isEngland: true }].flatMap((stream) =>
      stream.held.map((held) => watchedOf(held, "isEngland" in stream ? null : stream, today)),
    );
    for (const one of all) {
      expect(watched.safeParse(one).error?.message).toBeUndefined();
      expect(one.step === null).toBe(one.noStep !== null);
      expect(watchedText(one, io)).not.toMatch(/undefined|null|\[object/);
    }
  });
});

describe("an entry that is no step", () => {
  const notice: Short = ["ImprovementNoticeIssued", "2022-02-28"];
  it.each<[string, readonly Short[]]>([
    ["says", [["SourceRegistered", "2022-01-01", {}, { functions: [] }]]],
    ["notCertain", [["ImprovementNoticeIssued", "2027-03-01"]]],
    ["notCertain", [["ImprovementNoticeIssued", "?"]]],
    ["unreadable", [["ImprovementNoticeIssued", "2022-02-28", {}, { version: 99 }]]],
    [
      "withdraws",
      [
        notice,
        [
          "ImprovementNoticeIssued",
          "2022-02-28",
          {},
          {
            corrects: {
              kind: "retract",
              of: ["E1"],
              reason: "Never issued",
              authority: "A. Clerk",
            },
          },
        ],
      ],
    ],
  ])("must say why it is not judged: %s", (why, history) => {
    const shown = last(...history);
    expect(shown.step).toBeNull();
    expect(shown.noStep?.why).toBe(why);
    expect(watchedText(shown, io).replaceAll(/\s+/g, " ")).toContain(shown.noStep?.words);
  });

  it("must say so of an entry about no council", () => {
    const [held] = englandStream().held;
    if (held === undefined) throw new Error("no entry of England");
    expect(watchedOf(held, null, today).noStep?.why).toBe("noCase");
  });

  it("must be judged in every case where it names no functions", () => {
    const shown = last(["ImprovementNoticeIssued", "2022-02-28", {}, { functions: [] }]);
    expect(shown.step?.cases.map(({ functions }) => functions)).toEqual(["csc", "edu"]);
  });
});
