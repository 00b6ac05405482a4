import { describe, expect, it } from "vitest";
import { mayBeDoneStating, toStateOf } from "#src/views/move-words.ts";
import { movesOf } from "#src/views/moves.ts";
import { nextSteps } from "#src/views/next-steps.ts";
import { answer, everything } from "#src/views/question.ts";
import { shippedStreams } from "./shipped-streams.ts";

const asking = (rule: string, ...what: string[]) => ({ rule, what });

describe("what a step must state", () => {
  it("must be said in one line, with the rules that ask for it", () => {
    expect(mayBeDoneStating([asking("V32", "the report decided on")])).toBe(
      "may be done if it states the report decided on (rule V32)",
    );
    expect(
      mayBeDoneStating([asking("V06", "the office", "the day"), asking("P01", "the day")]),
    ).toBe("may be done if it states the office and the day (rules V06 and P01)");
  });

  it("must be begun, and the rest counted, where it is more than a line", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((what, at) => asking(`V0${at}`, what));
    expect(mayBeDoneStating(many)).toBe(
      "may be done if it states a, b, c and 3 things more (6 rules ask for them)",
    );
    expect(mayBeDoneStating(many.slice(0, 5))).toContain("a, b, c, d and e (rules V00, V01,");
  });

  it("must name each thing once, with every rule that asks for it", () => {
    expect(
      toStateOf([asking("V01", "the gate", "the functions"), asking("V02", "the gate")]),
    ).toEqual([
      { what: "the gate", rules: ["V01", "V02"] },
      { what: "the functions", rules: ["V01"] },
    ]);
  });

  it.each(shippedStreams().map((stream) => [stream.council, stream] as const))(
    "must be said of every step that may come next, never only how many rules ask: %s",
    (_, stream) => {
      const question = {
        functions: "csc",
        asAt: "2022-11-03",
        known: everything,
        sources: null,
        suppose: {},
      } as const;
      const answered = answer(stream, question);
      const { ifItStates } = movesOf(answered);
      for (const { type, how } of nextSteps(answered)) {
        const [first] = ifItStates.find((move) => move.type === type)?.needs ?? [];
        // A launch is judged as the model on record would start.
        if (first === undefined || type === "DeliveryModelOperated") continue;
        expect(how).toContain(`if it states ${first.what[0]}`);
      }
    },
  );
});
