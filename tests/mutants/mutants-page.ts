import { bullets, code, page, ruleLink, table } from "#src/docs/markdown.ts";
import type { Fingerprint } from "#src/proof/fingerprint.ts";
import { figureSays } from "#src/views/say-value.ts";
import type { Counts, Summary } from "./summary.ts";

const judges: Readonly<Record<string, string>> = {
  answer: "the oracle, to what a rule answers",
  acceptance: "the table of powers, to whether a step may be taken",
  regions: "the table of powers, to where a step leads",
  record: "the table of powers, to what a step leaves on record",
  later: "either of them, to what is answered or done later on",
};

/** The page that says what became of every mutant, from the run that judged them all. */
export const mutantsPage = (about: Fingerprint, summary: Summary): string =>
  page([
    "# Mutants: would the judges notice?",
    "This page is written by `npm run deep -- -u tests/mutants`; change the code, never this page.",
    "A mutant is the chart or its rules with one small thing changed: a condition turned round, a day added, a name dropped, a transition led elsewhere. Each is put to everything that the [proof](proof.md) explored, with days told apart by one day more than the rules need. It is **killed** when a judge that is not the chart objects. A mutant that does what the chart does, in all that was explored, is **equivalent**. Any other has **survived**: it leaves something else on record, of which the table has no word and for which no rule asks in the first 2,000 positions of each part.",
    `Of the rules and numbers ${code(about.rules)} and the chart ${code(about.chart)}.`,
    `**${figureSays(summary.made)} made; ${figureSays(summary.killed)} killed, ${figureSays(summary.equivalent)} equivalent, ${figureSays(summary.survived)} survived.** Every one that was not killed is listed, with the reason, in \`tests/mutants/not-told-apart.txt\`; the everyday tests judge about five hundred of them, of every kind.`,
    "## Who objected first",
    bullets(
      Object.entries(summary.objectors).map(
        ([name, count]) => `${judges[name] ?? name}: ${figureSays(count)}`,
      ),
    ),
    "## By kind of change",
    table(
      ["Change", "Made", "Killed", "Equivalent", "Survived"],
      Object.entries(summary.operators).map(([name, counts]) => [name, ...figures(counts)]),
    ),
    "## Why the rest were not killed",
    bullets(Object.entries(summary.reasons).map(([why, count]) => `${why}: ${figureSays(count)}`)),
    "## By rule",
    "How many mutants a rule’s answer told apart, be it of the rule itself or of a chart that no longer asked it.",
    `Rules that tell none apart: ${summary.rulesThatKillNothing}.`,
    table(
      ["Rule", "Mutants"],
      Object.entries(summary.rules).map(([id, count]) => [ruleLink(id), figureSays(count)]),
    ),
  ]);

const figures = ({ made, killed, equivalent, survived }: Counts): readonly string[] =>
  [made, killed, equivalent, survived].map(figureSays);
