import { ruleNames, rules } from "#machines/rules/registry.ts";
import { longDay } from "#machines/time/day.ts";
import { code, page, table } from "#src/docs/markdown.ts";
import { antiInvariantsShown, temptingContradicted } from "#tests/machines/anti-invariant-shows.ts";
import {
  antiInvariantPlaces,
  dutyPlaces,
  rulePlaces,
  temptingPlaces,
  transitionPlaces,
  type Place,
} from "./places.ts";
import { sentences } from "./sentences.ts";
import { coverageAsAt, shippedStories } from "./shipped-told.ts";
import type { Shows } from "./told.ts";
import { transitions } from "./transitions-shown.ts";

/** docs/reference/coverage.md: where each statement of the law dossier lives, and what shows it. */
export const coveragePage = (): string =>
  page([
    introduction,
    "## Rules: V01 to V41, and the project’s own",
    "*Kept*, *broken* and *open* count the times that the rule had something to say of a shipped step, or of a position as at the day above; open means that the record does not say, which accuses nobody. Rules not judged of a step have no count.",
    tableOf(rulePlaces, "Shipped histories", answersOf),
    "## Duties: D1 to D3, L1 to L5",
    "A missed date moves nothing, so no history need show one.",
    table(
      ["Number", "Says", "Lives", "Tests"],
      dutyPlaces.map((place) => [place.id, place.says, place.lives, testsOf(place.id)]),
    ),
    "## Transitions: T01 to T43",
    "What may happen. The last column names the shipped histories in which it did.",
    tableOf(transitionPlaces, "Taken in", shownBy(transitionShows)),
    "## What must remain possible: A01 to A20",
    "Each happened somewhere, save perhaps A18. The third column names the events of the history that the tests make up, and the regions that own them; no rule that rejects stands against them. The last column names the shipped histories that show it without an unlawful step.",
    tableOf(antiInvariantPlaces, "Shown by", shownBy(antiInvariantsShown)),
    "## Tempting, and false",
    "Each statement is contradicted by a history that the tests make up. The last column names the shipped histories that contradict it too, without an unlawful step.",
    table(
      ["Statement", "Lives", "Tests", "Contradicted by"],
      temptingPlaces.map(({ id, lives }) => [
        id,
        lives,
        testsOf(id),
        shownBy(temptingContradicted)(id),
      ]),
    ),
    "## Where the five sources differ or mislead: LC01 to LC34, HC1 to HC18",
    "These have [a page of their own](conflicts.md): each with the statements that are held against each other and the ruling on them, or with the reason why nothing contradicts. That a statement fits its fact, and that none is left without a ruling, is tested in `tests/histories/statements.test.ts`; what follows from them, in `tests/acceptance/semantics-6.test.ts`.",
  ]);

const introduction = `# Coverage: where each statement of the law dossier lives, and what shows it

This page is written from the code, the tests and the shipped histories by \`npm run docs\`; change those, never this page.

This project was written from a dossier on the law that numbers its statements. Here is each of them: what it says in short, where it lives, the tests that exercise it, and the shipped histories that do. To check one, open the rule or event that the second column names, then the test file and look for the sentence, then replay the history that the last column names (\`npx intervention history <council>\`).

- The numbers stand for [what the dossier says](../law/numbers-of-the-dossier.md); the words of each rule are on [the page of rules](rules.md), the facts on [the page of events](events.md), the positions on [the page of states](states.md).
- A test is named by its file under \`tests/\` and by the sentence that it proves. A sentence may stand for many cases, where it says “always” or “never”.
- The shipped histories are replayed as at ${longDay(coverageAsAt)}, the day of their newest recording, with everything on the record and the law as it stands in the code.
- “None yet” means that no shipped history shows it: the tests do. What the last columns say of something that was absent (no notice, no direction) means that none is on record. The shipped record does not hold everything that happened.
- A test fails if a number has no place in the code or no test (\`tests/dossier/coverage.test.ts\`).`;

const tableOf = (places: readonly Place[], last: string, shown: (id: string) => string): string =>
  table(
    ["Number", "Says", "Lives", "Tests", last],
    places.map(({ id, says, lives }) => [id, says, lives, testsOf(id), shown(id)]),
  );

/** The tests of a number, file by file. */
function testsOf(id: string): string {
  const byFile = Map.groupBy(
    sentences.filter(({ about }) => about === id),
    ({ file }) => file,
  );
  return [...byFile]
    .map(([file, all]) => {
      const said = [...new Set(all.map(({ says }) => says))];
      return `${code(file.replace("tests/", ""))}: ${said.join("; ")}`;
    })
    .join("<br>");
}

const transitionShows = Object.fromEntries(transitions.map(({ id, shows }) => [id, shows]));

/** The councils whose shipped history shows it. */
const shownBy =
  (all: Readonly<Record<string, Shows>>) =>
  (id: string): string => {
    const shows = all[id];
    const councils = shippedStories().filter(({ told }) => shows?.(told) === true);
    return councils.map(({ council }) => council).join(", ") || "none yet";
  };

const answerWords = { holds: "kept", fails: "broken", unknown: "open" } as const;

/** How the rule was answered in the shipped histories: "kept 3 (bradford, solihull); open 1 (…)". */
function answersOf(id: string): string {
  const name = ruleNames.find((one) => rules[one].id === id);
  if (name === undefined) return "not judged of a step";
  const said = (["holds", "fails", "unknown"] as const).flatMap((truth) => {
    const counts = shippedStories().map(({ council, answers }) => ({
      council,
      times: answers.get(name)?.[truth] ?? 0,
    }));
    const times = counts.reduce((sum, one) => sum + one.times, 0);
    const councils = counts.filter((one) => one.times > 0).map(({ council }) => council);
    return times === 0 ? [] : [`${answerWords[truth]} ${times} (${councils.join(", ")})`];
  });
  return said.join("; ") || "none yet";
}
