import { describe, expect, it } from "vitest";
import { answer } from "#src/views/question.ts";
import { momentShown } from "#src/scenario/shown.ts";
import { positionOf } from "#src/views/position.ts";
import { effectOf } from "#src/views/why.ts";
import { given } from "#tests/given.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { blank, played, streamOf, told } from "./stories.ts";

const solihull = shippedStreams().find(({ council }) => council === "solihull");
if (solihull === undefined) throw new Error("Solihull is not shipped");

const from = (start: string, rest: string) =>
  played(`what-if: A test\nformat: 1\nstart: {council: solihull, ${start}}\n${rest}`, solihull);

const direction = (more: string) => `
  - event: StatutoryDirectionMade
    set: {gate: "2", powers: ["4B"], act: EA1996/s497A, failingFunctions: [socialServicesForChildren],
      directedFunctions: [socialServicesForChildren], satisfiedOn: 2023-03-20, addressee: council,
      madeBy: secretaryOfStateForEducation, term: indefinite, requiresModel: trust, sequence: 2,
      replaces: [direction-2022-11], obligations: [], appoints: [], extraFunctions: [],
      individualsCriticised: [], reasons: [{words: Capacity is not shown, evidenceOn: 2023-01-13}]${more}}`;

describe("Solihull from 20 March 2023, played otherwise", () => {
  it("must set aside what came later, and say what may or may not have happened by then", () => {
    const { frozen } = from("as-at: 2023-03-20", "");
    expect(frozen.setAside).toBeGreaterThan(0);
    expect(frozen.unsettled.map(({ entry, taken }) => [entry.id, taken])).toEqual([
      ["SOL-38.decision", false],
      ["SOL-39", false],
      ["SOL-40.leader", false],
    ]);
  });

  it("may take the revised direction of March 2023 to have been made; only then does another bind", () => {
    const replaced = ({ stream, question }: ReturnType<typeof from>) =>
      answer(stream, question).replay.snapshot.context.facts.directions.map(({ key }) => key);
    expect(replaced(from("as-at: 2023-03-20", ""))).toEqual(["direction-2022-11"]);
    expect(replaced(from("as-at: 2023-03-20, taken: [SOL-39]", ""))).toEqual([
      "direction-2022-11",
      "direction-2023-03",
    ]);
  });

  it("must know nothing of what was not public by the day of knowledge", () => {
    const { frozen } = from("as-at: 2023-03-20, known-at: 2023-03-20", "");
    expect(frozen.unsettled).toEqual([]);
    expect(frozen.notKnown).toBeGreaterThan(0);
    expect(JSON.stringify(frozen.stream)).not.toContain("SOL-39");
  });

  it("must refuse a trust that operates without company, contract and approval (V34)", () => {
    const story = from(
      "as-at: 2023-03-20",
      `steps:
  - {event: DeliveryModelOperated, set: {model: trust, provider: trust}, expect: refused by V34}
  - {event: DeliveryModelOperated, set: {model: trust, provider: trust}, happened: yes}`.replace(
        "happened: yes",
        "happened: true",
      ),
    );
    expect(told(story)).toEqual([
      "2023-03-20 DeliveryModelOperated refused, not taken",
      "2023-03-20 DeliveryModelOperated refused",
    ]);
    const [refused] = story.moments;
    expect(refused?.step?.expected).toEqual([
      { words: "refused by V34", met: true, found: "refused by V34" },
    ]);
    const [finding] = refused === undefined ? [] : (momentShown(refused).step?.findings ?? []);
    expect(finding?.missing).toContain("that the trust’s company exists");
    expect(finding?.suppliers).toContainEqual({
      what: "that the trust’s company exists",
      event: "ProviderCompanyStated",
      by: "anyone",
      detail: null,
    });
    expect(finding?.basis[0]).toMatch(/Children and Young Persons Act 2008/);
    expect(finding?.hint).toMatch(/company/);
    const { findings } = positionOf(answer(story.stream, story.question));
    expect(findings.find(({ rule }) => rule === "V34")?.entry).toBe("what-if-2");
  });

  it("must not name as supplier a step that is taken already, nor one of which nothing is missing (V18, V13)", () => {
    const letter = `
  - {event: MindedToLetterSent, set: {proposes: {powers: ["4B"], model: trust}, representationsPeriodDays: 14},
    dates: {served: start}}`;
    const story = from(
      "as-at: 2023-03-20",
      `steps:${letter}${direction("")}${direction("").replace("replaces: [direction-2022-11], ", "")}`,
    );
    const suppliers = (at: number, rule: string) => {
      const moment = story.moments[at];
      const findings = moment === undefined ? [] : (momentShown(moment).step?.findings ?? []);
      return findings
        .filter((finding) => finding.rule === rule)
        .flatMap((finding) => finding.suppliers.map(({ event, detail }) => detail ?? event));
    };
    expect(suppliers(1, "V19")).toEqual(["RepresentationsReceived", "RepresentationsWaived"]);
    expect(suppliers(2, "V13")).toEqual(["replaces"]);
  });

  it("must call a direction for a trust challengeable without a letter that proposed one (V18, V22)", () => {
    const story = from(
      "as-at: 2023-03-20",
      `steps:${direction("")}
  - {event: MindedToLetterSent, set: {proposes: {powers: ["4B"], commissioner: true, model: none}, representationsPeriodDays: 14},
    dates: {served: start}}
  - {advance: 1 month}
  - {event: RepresentationsConsidered, set: {anyMade: no, closedMind: no}}${direction(", proposal: proposal-2023-03")}`,
    );
    const rules = story.moments.map(({ step }) =>
      step?.judged.explained.findings
        .filter((finding) => effectOf(finding).effect === "departure")
        .map(({ rule }) => rule),
    );
    expect(rules[0]).toEqual(["V18"]);
    expect(rules[4]).toEqual(["V22"]);
    expect(told(story)[4]).toBe("2023-04-20 StatutoryDirectionMade challengeable, not taken");
  });

  it("may revoke the direction early: that is lawful, and what it leaves is shown", () => {
    const story = from(
      "as-at: 2023-03-20",
      "steps:\n  - {event: StatutoryDirectionRevoked, on: 2023-03-21, set: {revokedBy: secretaryOfStateForEducation}}",
    );
    expect(told(story)).toEqual(["2023-03-21 StatutoryDirectionRevoked allowed"]);
    const [{ before, after } = {}] = story.moments;
    expect([before?.number, after?.number]).toEqual([3, 1]);
    expect(story.moments[0]?.moves.map(({ part }) => part)).toEqual(["direction"]);
  });

  it("may go to a trust after a fresh letter, its time to answer, and the trust’s own steps", () => {
    const story = from(
      "as-at: 2023-03-20",
      `steps:
  - event: MindedToLetterSent
    name: letter
    set: {proposes: {powers: ["4B"], commissioner: true, model: trust}, representationsPeriodDays: 14}
    dates: {served: 2 days after the letter}
  - {advance: 3 weeks}
  - {event: RepresentationsConsidered, set: {anyMade: no, closedMind: no}}${direction(", proposal: proposal-2023-03")}
    on: 6 weeks after the letter
    dates: {served: 6 weeks after the letter}
`,
    );
    expect(told(story)).toEqual([
      "2023-03-20 MindedToLetterSent allowed",
      "2023-04-10 clock",
      "2023-04-10 RepresentationsConsidered allowed",
      "2023-05-01 StatutoryDirectionMade allowed",
    ]);
    expect(story.moments[1]?.passing.passed.map(({ on, says }) => `${on} ${says}`)).toEqual([
      "2023-03-22 The time to answer began",
      "2023-04-06 The time to answer ended",
    ]);
    expect(story.moments[1]?.tasks.map(({ event }) => event)).toContain(
      "RepresentationsConsidered",
    );
    expect(story.moments[3]?.followed.map(({ says }) => says)).toEqual([
      "The direction took effect",
    ]);
  });
});

describe("a scenario that names the head of its record", () => {
  it("must be the same however much is added to the record", () => {
    const entries = given(
      ["ImprovementNoticeIssued", "2022-01-10", { notice: "n" }],
      ["ImprovementNoticeLifted", "2022-01-20", { notice: "n" }],
    ).entries;
    const text = `what-if: A test
format: 1
start: {council: solihull, as-at: 2022-02-01, head: {size: 1, root: ${"a".repeat(64)}}}
steps:
  - {event: ProgressReviewHeld}
`;
    const [short, grown] = [entries.slice(0, 1), entries].map((of) => played(text, streamOf(of)));
    expect(JSON.stringify(grown?.stream)).toBe(JSON.stringify(short?.stream));
    expect(grown?.moments[0]?.before.number).toBe(1);
  });
});

describe("the clock of a scenario", () => {
  const notice = `${blank("2022-01-31")}steps:
  - {event: ImprovementNoticeIssued, set: {reviewIntervalMonths: 6}}`;

  it("must make a deadline due on its day, and overdue from the next", () => {
    const due = (advance: string) =>
      played(`${notice}\n  - {advance: ${advance}}`).moments[1]?.passing.due.map(({ on, is }) => [
        on,
        is,
      ]);
    expect(due("2022-07-30")).toEqual([]);
    expect(due("2022-07-31")).toEqual([["2022-07-31", "due"]]);
    expect(due("2022-08-01")).toEqual([["2022-07-31", "overdue"]]);
  });

  it("must say that a deadline is overdue once, and go on listing what a diligent department would do", () => {
    const { moments } = played(
      `${notice}\n  - {advance: 2022-07-31}\n  - {advance: 1 day}\n  - {advance: 1 day}`,
    );
    expect(moments.map(({ passing }) => passing.due.map(({ is }) => is))).toEqual([
      [],
      ["due"],
      ["overdue"],
      [],
    ]);
    expect(moments.map(({ tasks }) => tasks.map(({ event }) => event))).toEqual([
      [],
      ["ProgressReviewHeld"],
      ["ProgressReviewHeld"],
      ["ProgressReviewHeld"],
    ]);
  });

  it("may read a number of law that the scenario supposes", () => {
    const story = (suppose: string) =>
      played(`${blank("2023-01-01")}${suppose}steps:
  - event: MindedToLetterSent
    set: {proposes: {powers: ["4B"], commissioner: true, model: none}, representationsPeriodDays: 14}
`);
    expect(told(story(""))).toEqual(["2023-01-01 MindedToLetterSent allowed"]);
    expect(told(story("suppose: {usualRepresentationsDays: 28}\n"))).toEqual([
      "2023-01-01 MindedToLetterSent unusual",
    ]);
  });
});

describe("a direction made for urgency, without a hearing", () => {
  const made = (urgency: string, key = "") =>
    played(`${blank("2023-03-01")}steps:
  - {event: InspectionPublished, set: {overall: inadequate}}
${urgency}  - event: StatutoryDirectionMade
    set: {${key}powers: ["4B"], act: EA1996/s497A}
`).moments.at(-1)?.step;
  const by18 = (step: ReturnType<typeof made>) =>
    step?.judged.explained.findings.some(({ rule }) => rule === "V18");
  const reason = "  - {event: UrgencyRecorded, set: {direction: d1, reason: Children at risk}}\n";

  it("must be taken to be the one that the reason names, so that V18 is kept", () => {
    expect(by18(made(""))).toBe(true);
    expect(by18(made(reason))).toBe(false);
    expect(by18(made(reason, "direction: d2, "))).toBe(true);
  });
});

describe("a step of a scenario", () => {
  it("may not be taken while it does not say what it is about", () => {
    const story = played(`${blank("2022-01-01")}steps:
  - {event: StatutoryDirectionRevoked}
  - {event: DeliveryModelOperated, set: {model: trust}, happened: true}
`);
    expect(told(story).map((line) => line.endsWith("refused, not taken"))).toEqual([true, true]);
    expect(story.moments.map(({ step }) => step?.lacks)).toEqual([["direction"], ["provider"]]);
  });

  it("may be taken as a departure with its reason, and is challengeable all the same", () => {
    const stream = streamOf(given(["InspectionPublished", "2021-05-01"]).entries);
    const decided = (more: string) =>
      told(
        played(
          `what-if: A test\nformat: 1\nstart: {council: solihull, as-at: 2022-01-01}\nsteps:
  - {event: MinisterialDecisionMade, set: {outcome: directedTrust, model: trust}${more}}`,
          stream,
        ),
      );
    expect(decided("")).toEqual(["2022-01-01 MinisterialDecisionMade challengeable, not taken"]);
    expect(decided(", departures: {V33: The council asked for it}")).toEqual([
      "2022-01-01 MinisterialDecisionMade challengeable",
    ]);
  });

  it("must be what the file expected, or be told apart", () => {
    const [first] = played(`${blank("2022-01-01")}steps:
  - event: CommissionerInstructed
    set: {commission: c, instruction: Do it}
    expect: [refused by V15, allowed]
expect:
  - {on: 2022-01-01, stage: no intervention}
  - {on: 2022-01-01, stage: 3}
`).moments;
    expect(first?.step?.expected.map(({ words, met }) => [words, met])).toEqual([
      ["refused by V15", true],
      ["allowed", false],
    ]);
  });
});
