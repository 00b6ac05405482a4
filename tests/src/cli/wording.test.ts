import { describe, expect, it } from "vitest";
import { eventTypes } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { regionOf } from "#machines/options.ts";
import { dayWorthSaying } from "#src/views/labels.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, everything, type Question, type Stream } from "#src/views/question.ts";
import type { Moves } from "#src/views/schemas/moves.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();

const question: Question = {
  functions: "csc",
  asAt: "2022-11-03",
  known: everything,
  sources: null,
  suppose: {},
};

/** Solihull, with some details of some kinds of entry changed. */
function solihullWith(changes: Readonly<Record<string, Entry["data"]>>): Stream {
  const stream = shippedStreams().find(({ council }) => council === "solihull");
  if (stream === undefined) throw new Error("the shipped histories hold Solihull");
  const held = stream.held.map(({ index, entry }) => {
    const data = { ...entry.data, ...changes[entry.type] };
    return { index, entry: { ...entry, data } as Entry };
  });
  return { ...stream, held };
}

describe("a rule that stands in the way", () => {
  it("must be called not shown where the record only lacks facts, and must say which", async () => {
    const { said, code } = await type(
      "why solihull MinisterialDecisionMade --on 2022-11-02 --set outcome=directedTrust --set model=trust",
    );
    expect(code).toBe(4);
    expect(said).toContain(
      "here not shown by this record, so challengeable; it needs a stated reason. " +
        "Not on record: an independent review.",
    );
    expect(said).not.toContain("broken");
  });

  it("must be called broken where facts break it", async () => {
    const line = "why solihull StatutoryDirectionMade --on 2022-11-03 --set addressee=trust";
    const { findings } = await json<Why>(line);
    const broken = findings.find(({ rule }) => rule === "V04");
    expect(broken?.missing).toEqual([]);
    expect((await type(line)).said).toContain("here broken, and this rule admits no departure");
  });

  it("must name no day at the end of all years", async () => {
    expect(dayWorthSaying("9999-12-31")).toBeNull();
    expect(dayWorthSaying("9000-01-01")).toBeNull();
    expect(dayWorthSaying("2023-01-31")).toBe("2023-01-31");
    for (const name of eventTypes.filter((one) => regionOf(one) !== undefined)) {
      const { out } = await type(`why solihull ${name} --on 2022-11-03`);
      expect(out).not.toMatch(/\b9\d{3}\b/);
    }
    expect((await type("moves solihull --as-at 2022-11-03 --all")).out).not.toMatch(/\b9\d{3}\b/);
  });
});

describe("steps that practice would not take", () => {
  it("may be done, and must be called unusual by their rule", async () => {
    const line = "moves solihull --as-at 2022-11-03";
    const { mayBeDone, mayBeDoneButUnusual } = await json<Moves>(line);
    const [first] = mayBeDoneButUnusual.filter((one) => one.type === "InterventionExited");
    expect(first?.unusual.map(({ rule }) => rule)).toEqual(["V37"]);
    expect(mayBeDone.every(({ unusual }) => unusual.length === 0)).toBe(true);
    const { said } = await type(line);
    expect(said).toMatch(
      /May be done, but unusual \(\d+\) .*Intervention ends \[InterventionExited\] May be done, but unusual: V37 /,
    );
    expect(said.split("May be done, but unusual (")[0]).not.toContain("[InterventionExited]");
  });
});

describe("what the record does not say", () => {
  it("must not be said of a commissioner after the report", async () => {
    const { said } = await type("show bradford");
    expect(said).toContain(
      "Commissioner Steve Walker: has reported, and a decision was made on the report; " +
        "whether the commission went on is not on record.",
    );
    expect(said).not.toMatch(/continues after the decision|in place after the decision/);
    const appointed = await type("show solihull --as-at 2022-11-03");
    expect(appointed.said).toContain("appointed; neither a start nor an end is on record");
  });

  it("must not be said of who runs the service", async () => {
    const { said } = await type("show solihull --as-at 2022-11-03");
    expect(said).toContain("no arrangement other than the council’s own is on record");
    expect(said).not.toContain("the council; no other arrangement");
  });

  it("must not turn a ground or a finding into a fact about the council", async () => {
    const { said } = await type("show solihull --as-at 2022-11-03");
    expect(said).toContain(
      "ground the Secretary of State was satisfied that the council was failing (s.497A(2))",
    );
    const { said: told } = await type("history solihull --as-at 2022-11-03");
    expect(told).toContain("Functions found failing: social services for children");
    expect(told).not.toContain("Failing functions:");
  });

  it("must not make a rough day one of publication", async () => {
    expect((await type("show bradford --sources seed")).said).toContain("(dated October 2018)");
    expect((await type("show sunderland --sources seed")).said).toContain("(dated 2021)");
  });
});

describe("what was found outside the seeds", () => {
  it("must be told as a ruling where no source states the day outright", async () => {
    const { said } = await type("show doncaster");
    expect(said).toContain(
      "the day it was made: no source states it outright; read as between 1 January and 16 July 2013",
    );
  });

  it("must say once where several statements of one source were found", async () => {
    const { said } = await type("show bradford --known-at 2022-01-24");
    expect(said).toMatch(
      /from BRA-04; communitycare-2021-09-21 \(row BRA-22 of the research dossier; found, not a seed; confidence high\)/,
    );
  });

  it("must name the framework of an inspection in words", async () => {
    const { said } = await type("history birmingham");
    expect(said).toContain("Framework: single inspection framework (2013 to 2017)");
    expect(said).not.toMatch(/Framework: (sif|ilacs)/);
  });
});

describe("one of a thing", () => {
  it("must be counted in the singular", async () => {
    const { said } = await type("show solihull --suppose usualRepresentationsDays=1");
    expect(said).toMatch(/SUPPOSITION, not the law: [^.]* is 1 day \(/);
    const one = solihullWith({
      MindedToLetterSent: { representationsPeriodDays: 1 },
      ImprovementNoticeIssued: { reviewIntervalMonths: 1 },
    });
    // The interval of six months that a later source gives would take the place of the one month.
    const onTheLetterAlone = { ...question, sources: ["seed-0"] };
    const { instruments } = positionOf(answer(one, onTheLetterAlone));
    const says = instruments.flatMap(({ terms }) => terms.map((term) => term.says));
    expect(says).toContain("1 day, counted from service");
    expect(says).toContain("every month");
  });
});

describe("the command to type", () => {
  it("must be the one that exists: npx before it where npm runs it", async () => {
    const npm = { env: { npm_command: "exec" } };
    const wrong = await type("councils --colour", npm);
    expect(wrong.err).toContain("Type npx intervention councils --help for what it takes.");
    const within = await type("log compare one.db", npm);
    expect(within.err).toContain("Type npx intervention log compare --help for what it takes.");
    expect((await type("councils", npm)).out).toContain("npx intervention show <council>");
    expect((await type("help", npm)).out).toContain("npx intervention show solihull");
    expect((await type("moves solihull", npm)).said).toContain("npx intervention why solihull");
    expect((await type("councils --colour")).err).toContain("Type intervention councils --help");
  });
});
