import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { lawNumbers, type LawNumberName } from "#machines/law/numbers.ts";
import { addressOf, questionAsked } from "#src/web/asked/question-asked.ts";
import type { Question } from "#src/views/question.ts";

const today = () => "2026-11-26";
const asked = (address: string, takes: readonly string[] = []) =>
  questionAsked(new URLSearchParams(address), takes, today);

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  functions: fc.constantFrom("csc" as const, "edu" as const),
  asAt: day,
  known: fc.record({
    publicBy: fc.option(day),
    held: fc.option(
      fc.oneof(
        fc.record({ upToEntry: fc.nat() }),
        day.map((text) => ({ upToInstant: `${text}T10:00:00.000Z`, on: null })),
      ),
    ),
  }),
  sources: fc.option(
    fc.uniqueArray(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).filter((id) => id !== "seed"),
      { minLength: 1 },
    ),
  ),
  suppose: fc.dictionary(
    fc.constantFrom(
      ...(Object.keys(lawNumbers) as LawNumberName[]).filter(
        (name) => lawNumbers[name].unit !== "yes or no",
      ),
    ),
    fc.nat({ max: 999_999 }),
    { noNullPrototype: true },
  ),
});

describe("the address of a view", () => {
  test.prop({ question: anyQuestion })("must ask the same question again", ({ question }) => {
    expect(asked(addressOf(question))).toEqual({ ok: true, value: question });
  });

  it("must keep what this record held by the end of a day", () => {
    const typed = asked("known-at=2026-11-22&known-by=record");
    expect(typed.ok && asked(addressOf(typed.value))).toEqual(typed);
  });

  it.each([
    ["", "2026-11-26"],
    ["as-at=", "2026-11-26"],
    ["as-at=2022-11-03", "2022-11-03"],
    ["known-at=2022-10-19", "2022-10-19"],
    ["as-at-day=3&as-at-month=1&as-at-year=2022", "2022-01-03"],
    ["as-at=&known-at=&known-by=public", "2026-11-26"],
  ])("may leave dates out, or send them empty: %s", (address, asAt) => {
    expect(asked(address)).toMatchObject({ ok: true, value: { asAt } });
  });

  it.each([
    ["as-at=2022-02-30", "as-at", "Position on 2022-02-30: there is no such day in the calendar."],
    ["as-at-day=30&as-at-month=2&as-at-year=2022", "as-at", "no such day in the calendar"],
    ["as-at-day=3", "as-at", "Position on"],
    ["functions=housing", "functions", "About housing: the sets are csc"],
    ["known-at=#x", "known-at", "write the number of an entry"],
    ["suppose=usualRepresentationDays=28", "suppose", "Did you mean usualRepresentationsDays?"],
    ["kown-at=2022-10-19", "kown-at", "Did you mean known-at?"],
    ["zzzzzzzzz=1", "zzzzzzzzz", "Take it out of the address."],
    ["sources=seed&sources=seed", "sources", "is given twice"],
  ])("must be put right where it cannot be used: %s", (address, field, says) => {
    const answer = asked(address);
    if (answer.ok) throw new Error("it was taken");
    expect(answer.error).toHaveLength(1);
    expect(answer.error[0]?.field).toBe(field);
    expect(answer.error[0]?.says).toContain(says);
    expect(answer.error[0]?.says).not.toContain("--");
  });

  it("may hold what the page itself takes", () => {
    expect(asked("q=trust").ok).toBe(false);
    expect(asked("q=trust", ["q"]).ok).toBe(true);
  });
});
