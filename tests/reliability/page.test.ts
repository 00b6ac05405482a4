import { describe, expect, it } from "vitest";
import { textOf } from "#tests/house-files.ts";
import { merged, outcomesIn, sameTrial, type Outcome } from "./outcomes.ts";
import { reliabilityPage, resultOf } from "./page.ts";
import { table, type RowNumber } from "./table.ts";

const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
  number: 9,
  file: "tests/reliability/some.test.ts",
  test: "a record must be whole",
  size: 5_000,
  ran: 5_000,
  seed: 7,
  code: "c0de",
  found: null,
  passed: true,
  ...changes,
});
const numbers = Object.keys(table).map(Number) as readonly RowNumber[];
const rowOf = (page: string, number: number): string =>
  page.split("\n").find((line) => line.startsWith(`| ${number} |`)) ?? "no such row";
const never = () => false;

describe("the page of reliability", () => {
  const page = textOf("docs/reference/reliability.md");

  it.each(numbers)(
    "must say of number %i how many are asked for, and may not say that it failed",
    (number) => {
      const { deep, of } = table[number];
      expect(rowOf(page, number)).toContain(` ${deep.toLocaleString("en-GB")} ${of} `);
      expect(rowOf(page, number)).toMatch(/\| passed \|$/);
    },
  );

  it("must call passed what passed in full, and nothing else", () => {
    expect(resultOf(9, [])).toBe("not yet run");
    expect(resultOf(9, [outcome()])).toBe("passed");
    expect(resultOf(9, [outcome({ ran: 4_999 })])).toBe("**too few**");
    expect(resultOf(9, [outcome({ ran: 4_999 }), outcome({ ran: 1 })])).toBe("passed");
    expect(resultOf(9, [outcome(), outcome({ passed: false })])).toBe("**failed**");
  });

  it("must name the test, the file, the seed, the code and what was found", () => {
    const written = reliabilityPage([outcome({ found: "3 refused" }), outcome({ passed: false })]);
    expect(written).toContain("`tests/reliability/some.test.ts` (seed 7, code `c0de`)");
    expect(written).toContain("- a record must be whole: 5,000 (3 refused)\n");
    expect(written).toContain("- **failed** a record must be whole: 5,000\n");
  });
});

describe("a kept outcome", () => {
  it("must stand for another run only of the same test, size, seed and code", () => {
    const same = sameTrial(outcome());
    expect(sameTrial(outcome({ ran: 1, found: "x", passed: false }))).toBe(same);
    for (const changes of [
      { number: 8 },
      { file: "other" },
      { test: "other" },
      { size: 500 },
      { seed: 8 },
      { code: "other" },
    ] as const) {
      expect(sameTrial(outcome(changes))).not.toBe(same);
    }
  });

  it("must give way to a newer one of its test, and go when its test has gone", () => {
    const failed = outcome({ passed: false, code: "newer" });
    const other = outcome({ number: 8, test: "another" });
    expect(merged([outcome(), other], [failed], never)).toEqual([other, failed]);
    expect(merged([outcome(), other], [], ({ test }) => test === "another")).toEqual([outcome()]);
  });

  it("must be read from a file whose last line was cut off", () => {
    const line = JSON.stringify(outcome());
    expect(outcomesIn(`${line}\n${line.slice(0, 20)}`)).toEqual([outcome()]);
  });
});
