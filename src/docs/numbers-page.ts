import { lawNumbers, type LawNumber } from "#machines/law/numbers.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import {
  bankHolidaysFrom,
  bankHolidaysSource,
  bankHolidaysTo,
} from "#machines/time/bank-holidays.ts";
import { lawNumberSays, numbersRead } from "#src/views/numbers-read.ts";
import { code, generatedPage, page, ruleLink, table, yesOrNo } from "./markdown.ts";

/** The numbers of law, policy and practice, each with its source. */
export const numbersPage = (): string =>
  page([
    generatedPage(
      "Numbers of law, policy and practice",
      "Each number stands in one table of the code (`machines/law/numbers.ts`), with its source. “Verified” means that the document named was read for this project; the rest rests on an excerpt, on a report of it, or on nothing. A number that is not set leaves the rules that read it unknown.",
      "A number that no rule reads may date a duty (`machines/duties.ts`). Terms of an instrument (the days that a letter allows, the months that a notice sets between reviews) are not here: they are recorded with the instrument.",
    ),
    table(
      ["Name", "What it is", "Value", "Kind", "Source", "Verified", "Read by"],
      Object.entries<LawNumber>(lawNumbers).map(([name, number]) => [
        code(name),
        number.words,
        lawNumberSays(number),
        number.kind,
        number.source,
        yesOrNo(number.verified),
        readersOf(name),
      ]),
    ),
    `Working days leave out the bank holidays of England from ${bankHolidaysFrom} to ${bankHolidaysTo}: ${bankHolidaysSource}. A working day beyond that table is unknown.`,
  ]);

const readersOf = (name: string): string =>
  ruleNames
    .filter((rule) => numbersRead(rule).some((number) => number.name === name))
    .map((rule) => ruleLink(rules[rule].id))
    .join(", ") || "no rule";
