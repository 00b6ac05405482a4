import type { ProofReport } from "#src/proof/report.ts";
import { figureSays } from "#src/views/say-value.ts";
import { bullets, code, page, ruleLink, table } from "./markdown.ts";
import { assumptions, notProven } from "./proof-limits.ts";

/**
 * What is proven about the chart, how, under which assumptions, and what is not. Throws where a rule
 * has no citation or no witness: then there is no page.
 */
export const proofPage = (report: ProofReport): string =>
  page([
    "# Proof: what is proven about the chart",
    "This page is written by `npm run prove`; change the code, never this page.",
    proofTold(report),
  ]);

/** The same without its title, for wherever else the proof is told. Throws as the page does. */
export const proofTold = (report: ProofReport): string =>
  [
    ...claim(report),
    ...scope(report),
    ...explored(report),
    ...ruleSections(report),
    ...sequenceSections(report),
    ...questionSections(report),
    "## Would the judges notice?",
    "Some ten thousand charts with one small thing changed were put to them: [mutants](mutants.md) says what became of each.",
    "## What is not proven",
    bullets(notProven),
    "## Assumptions, and who can discharge them",
    table(["Assumed", "Who or what discharges it"], assumptions),
    "## Do it again",
    "`npm run prove` explores everything anew, holds the chart against the table of powers and the oracle, and writes this page and [proof.json](proof.json). It uses no earlier result. `npx intervention rules prove` does the same without the oracle. `npx intervention rules counterexample V20` tells the shortest story that breaks a rule.",
  ]
    .filter((section) => section !== "")
    .join("\n\n");

const claim = ({ totals, oracle }: ProofReport): readonly string[] => [
  `**The claim.** In every position that the parts below can reach, the chart lets a step be taken if and only if the table of powers says that the law lets it be taken, outright or as a stated departure; the step leads where the table says; and it changes nothing else. Compared: ${figureSays(totals.compared)} pairs of a position and a step.`,
  "**Three judges.** The *table of powers*, row by row. The *rules in force* and the *facts*, by exhaustion: no step that is allowed breaks a rule that rejects, none that is allowed outright breaks one to depart from, and every region stands where the facts show it. And the *oracle*, below. The first two need no oracle and run in `npx intervention rules prove`.",
  oracle === null
    ? ""
    : `**A second opinion.** An oracle, written from the prose by a hand that had not seen the chart, says of every rule the same in all ${figureSays(oracle.steps)} pairs, and stands in the same positions.`,
  "**How they came to agree.** They did not at first: some 150 kinds of case between chart and oracle, and some dozens between chart and table. Each was decided by the law, or as a reading where the law is silent, and then the one that was wrong was mended: often the chart, and often the others. The questions below tell the ones that matter. So what agrees now was three drafts, brought together by argument; the finer points of V30 were settled with the chart’s answers in view, and are the least independent.",
  "How to read the words: **exhaustive** means that every position of a part and every step put in it was tried on the real chart. **Tested** means tried on many examples. **Assumed** means believed, by the list at the end. Nothing here is “verified” without saying how.",
];

const scope = ({ about, totals }: ProofReport): readonly string[] => [
  "## What it is about",
  bullets([
    `Rules and numbers of law: ${code(about.rules)}.`,
    `Chart: ${code(about.chart)}. A result is true of these two alone, and a test refuses this page for any others.`,
    `Table of powers: ${totals.powers} rows, one for each event and each step that follows by itself, drafted from the law and the list of events by a hand that had not seen the chart or its rules.`,
    `Each step is put three ways. **Clean**: nothing is waived. **Departing**: every rule that can be departed from is waived; every rule that rejects still holds. **Replayed**: everything is waived, as for what has already happened. A replay is never stuck, and each rule that does not hold leaves exactly one finding.`,
  ]),
];

const explored = ({ cones, totals }: ProofReport): readonly string[] => [
  "## The parts, and how far each was explored",
  "A part, or cone of influence, is some rules with every step that can change what they see. Days stand in it only for how they compare, so that a finite number of positions stands for all; two concrete positions are kept of each, and answered alike in every case. Parts hold at most two directions, two commissions, two proposals or two notices: no rule compares more than two of a kind.",
  table(
    [
      "Part",
      "Rules",
      "Positions, clean",
      "Positions, departing",
      "Positions, replayed",
      "Steps",
      "Refused",
    ],
    cones.map(({ cone, about, rules: ids, positions: [clean, departing, replayed], ...counts }) => [
      `**${cone}**: ${about}`,
      ids.map(ruleLink).join(", "),
      figureSays(clean),
      figureSays(departing),
      figureSays(replayed),
      figureSays(counts.steps),
      figureSays(counts.steps - counts.allowedDeparting),
    ]),
  ),
  `Together ${figureSays(totals.positions)} positions and ${figureSays(totals.steps)} steps. “Refused” counts what no departure would allow.`,
  `Beside the parts, every event, with the details of its example in the list of events, was put in each of the ${figureSays(totals.everywhere.combinations)} combinations of positions that any part reaches: ${figureSays(totals.everywhere.steps)} more steps.`,
];

function ruleSections({ rules: reported }: ProofReport): readonly string[] {
  const wanting = reported.filter(
    ({ basis, witness }) => basis.length === 0 || witness.length === 0,
  );
  if (wanting.length > 0) {
    throw new Error(`no page: ${wanting.map(({ id }) => id).join()} lacks a citation or a witness`);
  }
  return [
    "## Each rule: its law, a witness, and a story that breaks it",
    "The stories are the shortest in the parts that hold the rule, and of a fictional council. A witness shows that the rule has something to say and can be kept: without one it would be idle. Left out are steps that touch what the rule reads and are put in none of its parts; each is put in another part.",
    table(
      ["Rule", "Law", "Witness: kept", "Broken", "Left out"],
      reported.map(({ id, basis, witness, breaking, leftOut }) => [
        ruleLink(id),
        basis.join("; "),
        story(witness),
        breaking.length === 0 ? "never: the record can leave it open, not broken" : story(breaking),
        leftOut.map(code).join(", "),
      ]),
    ),
  ];
}

const story = (lines: readonly string[]): string => lines.join(" → ");

const sequenceSections = ({ sequences }: ProofReport): readonly string[] => [
  "## Rules of sequence, along every way explored",
  "The [rules of sequence](sequences.md) ran beside the chart as automata, along the shortest way to each position that keeps every rule. No step that the chart allows outright breaks one that rejects or asks for a reason.",
  table(
    [
      "Rule",
      "Says",
      "Steps that kept it",
      "Positions in which it was owed",
      "Breaches stopped or noted",
    ],
    sequences.map(({ id, says, kept, pending, stopped, broken }) => {
      if (broken !== null) throw new Error(`no page: the chart lets ${id} be broken`);
      return [
        `[${id}](sequences.md#${id.toLowerCase()})`,
        says,
        figureSays(kept),
        figureSays(pending),
        figureSays(stopped),
      ];
    }),
  ),
];

const questionSections = ({ questions }: ProofReport): readonly string[] => [
  "## Questions that came up",
  "Where chart and table of powers, or two positions, gave different answers, the law decided; where it does not, the question is open. “Mended” says which of the two was wrong.",
  ...questions.flatMap(({ id, asks, trace, answer, decided, reference, mended }) => [
    `### ${id}. ${asks}`,
    bullets([
      `Story: ${story(trace)}`,
      `Answer (${decided}; ${reference}): ${answer}`,
      ...(mended === null
        ? []
        : [`Mended: the ${mended === "table" ? "table of powers" : "chart"}.`]),
    ]),
  ]),
];
