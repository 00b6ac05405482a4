import { describe, expect, it } from "vitest";
import { given } from "#tests/given.ts";
import { blank, faultsIn, played, streamOf, told } from "./stories.ts";

const short = (text: string, stream: Parameters<typeof faultsIn>[1] = null) =>
  faultsIn(text, stream).map(({ line, field, found }) => `${line} ${field}: ${found}`);

const record = streamOf(
  given(
    ["ImprovementNoticeIssued", "2022-02-28", { notice: "n" }],
    ["MindedToLetterSent", "2022-10-11"],
    ["InspectionPublished", "2022-12"],
  ).entries,
);

describe("a scenario’s file in which much is wrong", () => {
  const text = `what-if: Everything at once
format: 2
start:
  council: solihull
  as-at: 2021-01-01
  knwon-at: 2022-01-01
suppose:
  usualRepresentationDays: 28
  V99: {from: 2020-01-01}
  V28: {to: 2027-01-01}
rules:
  V41: {form: 2020-01-01}
  V15: {to: 2027-01-01}
  V281: {to: 2027-01-01}
anchors:
  a: 2 weeks after b
  b: 1 day before a
steps:
  - event: ProgressReviewHold
  - event: ProgressReviewHeld
    on: 6 weeks after the leter
    set: {notise: n, outcome: 7}
  - event: MindedToLetterSent
    name: letter
    set: {proposes: {model: hospital}}
    departures: {V41: no reason, V01: none}
  - advance: soon
  - advance: 3 months
    event: ConcernRaised
expect:
  - {on: 2022-02-30, stage: 9}
`;

  it("must be told of all of it at once, each with its line", () => {
    expect(short(text, record)).toEqual([
      "2 format: 2",
      "5 start.as-at: 1 January 2021",
      '6 start.knwon-at: "knwon-at"',
      "8 suppose.usualRepresentationDays: usualRepresentationDays: 28",
      "9 suppose.V99: V99: a group of 1 field",
      "10 suppose.V28: V28: a group of 1 field",
      '12 rules.V41.form: "form"',
      "13 rules.V15: V15: a step that breaks it has no effect in law",
      '14 rules.V281: "V281"',
      "16 anchors.a: a → b → a",
      '19 steps[0].event: "ProgressReviewHold"',
      "21 steps[1].on: leter",
      '22 steps[1].set.notise: "notise"',
      "22 steps[1].set.outcome: 7",
      '25 steps[2].set.proposes.model: "hospital"',
      "26 steps[2].departures.V01: V01",
      "27 steps[3].advance: soon",
      "28 steps[4]: both in one",
      "31 expect[0].stage: 9",
      "31 expect[0].on: 2022-02-30",
    ]);
  });

  it("must be told what was meant, where a name is nearly right", () => {
    const remedies = faultsIn(text, record).map(({ remedy }) => remedy);
    expect(remedies).toContain("Did you mean known-at?");
    expect(remedies).toContain("Did you mean usualRepresentationsDays?");
    expect(remedies).toContain("Did you mean ProgressReviewHeld?");
    expect(remedies.some((remedy) => remedy.startsWith("Did you mean letter?"))).toBe(true);
  });

  it("may not change the days of a rule among the numbers, and must be told where they stand", () => {
    const [none, dates] = faultsIn(text, record).filter(({ field }) =>
      field?.startsWith("suppose.V"),
    );
    expect(none?.expected).toBe("a number of law; and there is no rule V99");
    expect(dates?.expected).toBe("a number of law; the days of a rule stand under rules");
  });
});

describe("a scenario’s file that is not YAML", () => {
  it("must be refused with the line", () => {
    expect(short("what-if: [a\nformat: 1\n")[0]).toMatch(/^2 null: /);
    expect(short("")).toEqual(["null null: an empty value (null)"]);
    expect(short("format: 1\nformat: 1\n")[0]).toMatch(/^2 null: Map keys must be unique/);
  });

  it("must be refused once, at the first fault, and not for all that this makes nonsense of", () => {
    const tab = faultsIn("what-if: a\nformat: 1\nsteps:\n\t- event: X\n\t  on: [\n}\n");
    expect(tab.map(({ line, found }) => [line, found])).toEqual([[4, "a tab"]]);
    const sheet = faultsIn('"what-if: a"\r\n"format: 1"\r\n"start: b"\r\n');
    expect(sheet.map(({ found }) => found)).toEqual(["a whole line between quotation marks"]);
    expect(faultsIn("a: 1\na: 2\nb: 1\nb: 2\n")).toHaveLength(2);
  });

  it("may not blow up by aliases of aliases", () => {
    const names = "abcdefghi".split("");
    const bomb = names.map((name, at) =>
      at === 0
        ? "a: &a [x, x, x, x, x, x, x, x, x]"
        : `${name}: &${name} [${`*${names[at - 1]}, `.repeat(9)}]`,
    );
    expect(faultsIn(bomb.join("\n")).map(({ expected }) => expected)).toEqual([
      "few repetitions by alias (*name)",
    ]);
  });
});

describe("a day that is written as in a letter", () => {
  const remedies = (day: string) =>
    faultsIn(
      `what-if: a\nformat: 1\nstart: {blank: Testshire, as-at: "${day}"}\nsteps:\n  - {event: CouncilAbolished, on: "${day}"}\n  - {advance: "${day}"}\n`,
    ).map(({ remedy }) => remedy);

  it.each(["20/3/2023", "20.03.2023", "20 March 2023", "20th Mar 2023"])(
    "must be refused with the same day as a file holds it: %s",
    (day) => {
      const write = "Write the year first, then the month and the day: 2023-03-20.";
      expect(remedies(day)).toEqual([write, write, write]);
    },
  );

  it.each(["30/2/2023", "3/20/2023", "20 Mirch 2023", "March 2023"])(
    "may not be taken for another day: %s",
    (day) => expect(remedies(day).join(" ")).not.toContain("year first"),
  );
});

describe("the days of a scenario", () => {
  it("may be counted from steps, earlier or later ones, and from the record’s entries", () => {
    const text = `what-if: Days
format: 1
start: {council: solihull, as-at: 2022-10-31}
anchors: {the report: 2022-11-30, deadline: 10 working days after the report}
steps:
  - {event: ConcernRaised, on: 3 weeks after E2, set: {raisedBy: A head teacher, about: Safety}}
  - {advance: 1 month}
  - {event: ProgressReviewHeld, on: 1 day before the second review}
  - {event: ProgressReviewHeld, name: second review, on: deadline}
  - {event: ProgressReviewHeld}
  - {event: ProgressReviewHeld, on: a year after start}
`;
    expect(played(text, record).moments.map(({ move }) => move.day)).toEqual([
      "2022-11-01",
      "2022-12-01",
      "2022-12-13",
      "2022-12-14",
      "2022-12-14",
      "2023-10-31",
    ]);
  });

  it("may not be counted from an entry of which the day is not known, or that is set aside", () => {
    const text = `what-if: Days
format: 1
start: {council: solihull, as-at: 2022-10-10}
steps:
  - {advance: 1 day after E2}
  - {advance: 1 day after E3}
  - {advance: 1 day after E9}
`;
    expect(short(text, record)).toEqual([
      "5 steps[0].advance: E2",
      "6 steps[1].advance: E3",
      "7 steps[2].advance: E9",
    ]);
    const later = text.replace("2022-10-10", "2022-12-15");
    expect(short(later, record)[1]).toBe("6 steps[1].advance: E3, in December 2022");
  });

  it("must never go back", () => {
    const text = `${blank("2022-01-01")}steps:
  - {advance: 2 months}
  - {event: ProgressReviewHeld, on: 2022-02-01}
  - {advance: 2021-12-31}
`;
    expect(short(text)).toEqual(["6 steps[1].on: 2022-02-01", "7 steps[2].advance: 2021-12-31"]);
  });

  it("may not depend on themselves by way of the clock", () => {
    const text = `${blank("2022-01-01")}steps:
  - {event: ProgressReviewHeld, on: 1 day before last}
  - {advance: 1 month}
  - {event: ProgressReviewHeld, name: last}
`;
    expect(short(text)).toEqual(["5 steps[0].on: step 1 → step 3 → step 2 → step 1"]);
  });

  it("may not leave the calendar or the table of bank holidays", () => {
    const text = `${blank("2022-01-01")}steps:
  - {advance: 9999 years}
  - {advance: 9000 working days after start}
`;
    expect(faultsIn(text).map(({ expected }) => expected)).toEqual([
      "a day within the calendar",
      "a day within the table of bank holidays",
    ]);
  });
});

describe("an event in a scenario", () => {
  it("must say what no record can say for it", () => {
    const text = `${blank("2022-01-01")}steps:
  - {event: CouncilExecutiveDecided, set: {approved: yes}}
  - {event: CommissionerInstructed}
  - {event: StatutoryDirectionRevoked}
`;
    expect(faultsIn(text).map(({ line, expected }) => `${line} ${expected}`)).toEqual([
      "5 model under set: one of council, trust, partnerAuthority, jointCompany, nominee, none",
      "6 instruction under set: some text",
    ]);
  });

  it("may be spelt in words", () => {
    const text = `${blank("2022-01-01")}steps:
  - {event: concern raised, set: {raisedBy: A head teacher, about: Safety}}
`;
    expect(told(played(text))).toEqual(["2022-01-01 ConcernRaised allowed"]);
  });
});
