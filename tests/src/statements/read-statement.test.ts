import { describe, expect, it } from "vitest";
import { partsWithPosition } from "#src/views/labels.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import type { Statement } from "#src/statements/statement.ts";
import { modelWords, partWords, statusWords, verdictWords } from "#src/statements/vocabulary.ts";
import { deliveryModel } from "#events/values.ts";
import { regions } from "#machines/intervention.machine.ts";

const read = (text: string): Statement => {
  const statement = readStatement(text);
  if (!statement.ok) throw new Error(statement.error);
  return statement.value;
};
const fault = (text: string): string => {
  const statement = readStatement(text);
  return statement.ok ? "" : statement.error;
};

interface Positioned {
  readonly states?: Readonly<Record<string, Positioned>>;
}

/** The paths of the innermost positions of a part of the chart. */
const innermost = ({ states = {} }: Positioned, path = ""): readonly string[] =>
  Object.entries(states).flatMap(([name, inner]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return inner.states === undefined ? [at] : innermost(inner, at);
  });

describe("a statement", () => {
  it.each([
    ["rung >= 3", { kind: "rung", comparison: ">=", number: 3 }],
    ["rung>=3", { kind: "rung", comparison: ">=", number: 3 }],
    ["rung is 4", { kind: "rung", comparison: "=", number: 4 }],
    ["rung 2", { kind: "rung", comparison: "=", number: 2 }],
    ["direction in force", { kind: "part", part: "direction", positions: ["inForce"] }],
    ["Direction is In Force", { kind: "part", part: "direction", positions: ["inForce"] }],
    ["V19 unknown", { kind: "finding", rule: "V19", verdicts: ["gap"], about: null }],
    ["v19 unknown on SOL-22", { kind: "finding", rule: "V19", verdicts: ["gap"], about: "SOL-22" }],
    ["direction-2022-11 in force", { kind: "status", key: "direction-2022-11", status: "inForce" }],
    ["model is partner", { kind: "model", model: "partnerAuthority" }],
    ["not model trust", { kind: "not", part: { kind: "model", model: "trust" } }],
  ])("may be written so: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("must bind and closer than or, and not closest of all", () => {
    expect(read("rung = 1 or rung = 2 and not notice open")).toEqual({
      kind: "any",
      parts: [
        { kind: "rung", comparison: "=", number: 1 },
        {
          kind: "all",
          parts: [
            { kind: "rung", comparison: "=", number: 2 },
            {
              kind: "not",
              part: { kind: "part", part: "notice", positions: ["improvementNotice"] },
            },
          ],
        },
      ],
    });
  });

  it.each([
    ["", "Say what to ask about"],
    ["rugn >= 3", "Did you mean rung?"],
    ["rung >= 7", "a number from 0 to 4"],
    ["direction in fore", "Did you mean in force?"],
    ["direction", "Say what of “the direction”: It may be in force, made or none."],
    ["V99 unknown", "no word of a statement"],
    ["V19 unknown on", "after on, write one entry or key"],
    ["V19 unknown on SOL-22 SOL-23", "after on, write one entry or key"],
    ["rung = 3 and", "Something is missing before or after “and”"],
    ["or rung = 3", "Something is missing before or after “or”"],
    ["not", "“not” needs something to deny"],
  ])("must be refused in a sentence that says what was expected: %j", (text, says) => {
    expect(fault(text)).toContain(says);
  });

  it("must have a word for every position, verdict, status and model that there is", () => {
    for (const part of partsWithPosition) {
      const [, words] = Object.entries(partWords).find(([, one]) => one.part === part) ?? [];
      const named = Object.values(words?.positions ?? {}).flat();
      const paths = innermost(regions[part].chart as Positioned);
      expect([part, paths.filter((path) => !named.includes(path))]).toEqual([part, []]);
      expect(named.filter((path) => !paths.includes(path))).toEqual([]);
    }
    expect(new Set(Object.values(verdictWords).flat())).toEqual(
      new Set(["unlawful", "challengeable", "unusual", "overdue", "gap"]),
    );
    const models = deliveryModel.options.filter((model) => model !== "none");
    expect(new Set(Object.values(modelWords))).toEqual(new Set(models));
    expect(Object.values(statusWords)).toContain("running");
  });
});
