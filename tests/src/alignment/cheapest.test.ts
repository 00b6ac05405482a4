import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { alignmentOf } from "#src/alignment/alignment.ts";
import type { Repair } from "#src/alignment/repair.ts";
import { usualDetails } from "#src/alignment/usual-details.ts";
import { costsWith, questionOf } from "#src/alignment/judged-plan.ts";
import { addDays, daysBetween, type Day } from "#machines/time/day.ts";
import { exactly, type Span } from "#machines/time/span.ts";
import { history } from "#tests/machines/random-entries.ts";
import { caseFrom, costOfAll, findingsAfter, leastCost } from "./exhaustive.ts";

/** Histories of which a third of the details that may be supposed are not on record. */
const forgetful = fc.tuple(history, fc.infiniteStream(fc.nat(2))).map(([entries, chances]) =>
  entries.map((entry) => ({
    ...entry,
    data: Object.fromEntries(
      Object.entries(entry.data).map(([name, value]) => {
        const isForgotten = `${entry.type}.${name}` in usualDetails && chances.next().value === 0;
        return [name, isForgotten ? null : value];
      }),
    ),
  })),
);

/** Short histories: every set of what is missing can be tried. */
const short = forgetful.map((entries) => caseFrom(entries.slice(0, 9)));

describe("the cheapest set of missing facts", () => {
  it.prop([short], { numRuns: 120 })("must cost what trying every set finds cheapest", (of) => {
    const least = leastCost(of, 4096);
    fc.pre(least !== null);
    const { cost, isCheapest } = alignmentOf(of);
    expect({ cost, isCheapest }).toEqual({ cost: least, isCheapest: true });
  });

  it.prop([forgetful.map((entries) => caseFrom(entries.slice(0, 12)))], { numRuns: 40 })(
    "must leave exactly the findings that it says remain, and finding nothing must cost them all",
    (of) => {
      const found = alignmentOf(of);
      const repairs = found.fillings.flatMap((filling) => filling.repairs);
      const left = findingsAfter(of, repairs);
      expect(left.map(questionOf)).toEqual(found.remaining.map(questionOf));
      expect(found.costOfNothing).toBe(costOfAll(findingsAfter(of, [])));
      const spent = found.fillings.reduce((sum, { cost }) => sum + cost, 0);
      expect(found.cost).toBe(spent + costOfAll(left));
      expect(found.cost).toBeLessThanOrEqual(found.costOfNothing);
    },
  );

  it.prop(
    [
      forgetful.map((entries) => caseFrom(entries.slice(0, 8))),
      fc.array(fc.nat(), { minLength: 12 }),
    ],
    {
      numRuns: 40,
    },
  )(
    "must leave the same on any day of a span, the other spans being as they are",
    (of, chances) => {
      const found = alignmentOf(of);
      const repairs = found.fillings.flatMap((filling) => filling.repairs);
      const same = new Map(costsWith(of, repairs));
      for (const [at, repair] of repairs.entries()) {
        const exact = repairs.with(at, onOneDay(repair, chances[at % chances.length] ?? 0));
        expect(new Map(costsWith(of, exact))).toEqual(same);
      }
    },
  );
});

/** The repair on one day inside its span. */
function onOneDay<Some extends Repair>(repair: Some, chance: number): Some {
  if (repair.day === null) return repair;
  return { ...repair, day: exactly(dayIn(repair.day, chance)) };
}

function dayIn({ from, to }: Span, chance: number): Day {
  const last = to ?? "2023-06-01";
  const first = from ?? addDays(last, -400);
  return addDays(first, chance % (daysBetween(first, last) + 1));
}
