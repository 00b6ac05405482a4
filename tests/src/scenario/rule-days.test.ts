import { describe, expect, it } from "vitest";
import { movesOf } from "#src/views/moves.ts";
import { answer, statedBy } from "#src/views/question.ts";
import { supposedSays } from "#src/views/stated-words.ts";
import { blank, played, told } from "./stories.ts";

describe("a scenario that puts a rule to other days", () => {
  const letter = (more: string) =>
    played(`${blank("2018-05-01")}${more}steps:
  - event: MindedToLetterSent
    set: {proposes: {powers: ["4B"], commissioner: true, model: none}, representationsPeriodDays: 7}
`);
  const earlier = "rules: {V41: {from: 2018-01-01}}\n";

  it("must be judged by it on those days, the steps as well as the history that they make", () => {
    expect(told(letter(""))).toEqual(["2018-05-01 MindedToLetterSent allowed"]);
    const story = letter(earlier);
    expect(told(story)).toEqual(["2018-05-01 MindedToLetterSent unusual"]);
    const found = answer(story.stream, story.question).replay.findings.map(({ rule }) => rule);
    expect(found).toContain("V41");
  });

  it("must be told what may come next by it", () => {
    const unusual = (more: string) => {
      const { stream, question } = played(
        `${blank("2022-01-01")}${more}steps:\n  - {event: ImprovementNoticeIssued, set: {notice: n}}\n`,
      );
      const { mayBeDoneButUnusual } = movesOf(answer(stream, question));
      return mayBeDoneButUnusual.flatMap(({ unusual: by }) => by.map(({ rule }) => rule));
    };
    expect(unusual("")).toContain("V36");
    expect(unusual("rules: {V36: {from: 2030-01-01}}\n")).not.toContain("V36");
  });

  it("must say so as a supposition, under another version of the rules", () => {
    const stated = (more: string) => {
      const { stream, question } = letter(more);
      return statedBy(answer(stream, question));
    };
    const { suppositions, rulesVersion } = stated(earlier);
    expect(suppositions.map(supposedSays)).toEqual([
      "SUPPOSITION, not the law: rule V41, “the time offered to answer is at least the usual time”, is in force from 1 January 2018 (as this version has the law: from 1 October 2022).",
    ]);
    expect(rulesVersion).not.toBe(stated("").rulesVersion);
  });
});
