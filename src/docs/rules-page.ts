import { eventTypes } from "#events/catalogue.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { ruleCondition } from "#machines/judge.ts";
import { provisions } from "#machines/law/provisions.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { longDay } from "#machines/time/day.ts";
import { listed, plainWords, sentence } from "#machines/words.ts";
import { factsRead } from "#src/views/facts-read.ts";
import { basisSaid } from "./basis.ts";
import { bullets, code, generatedPage, page, table } from "./markdown.ts";
import { breachWords, strengthWords, verdictWords } from "./words-of.ts";

/** Every rule, in the order of its number. */
export const rulesPage = (): string =>
  page([
    generatedPage(
      "Rules: what the law, fairness, policy, documents and practice ask",
      "A rule answers **holds**, **fails** or **unknown**. *Fails* needs facts on record that break it. Where a needed fact is missing, or its date too imprecise, the answer is *unknown* and the finding is an **evidence gap**: it accuses nobody.",
      "V01 to V41 are the numbers of the law dossier that this project was written from, kept so that a finding can be traced; P01 to P05 are the project’s own preconditions of plain sense. V31, V38 and V39 are missing below because they are not judged of a step: see [where every number lives](../law/numbers-of-the-dossier.md). What is said of the order of steps alone stands on [the page of sequences](sequences.md).",
    ),
    table(
      ["Rule", "Statement", "Why it binds", "If broken"],
      inOrder.map((name) => {
        const { id, statement, strength, onBreach } = ruleOf(name);
        return [
          `[${id}](#${id.toLowerCase()})`,
          statement,
          strengthWords[strength],
          verdictWords[onBreach],
        ];
      }),
    ),
    ...inOrder.flatMap(ruleSections),
  ]);

const ruleOf = (name: RuleName): Rule => rules[name];

const numberOf = (id: string): string => `${id.startsWith("P") ? "1" : "0"}${id.slice(1)}`;
const inOrder: readonly RuleName[] = ruleNames.toSorted((a, b) =>
  numberOf(ruleOf(a).id) < numberOf(ruleOf(b).id) ? -1 : 1,
);

function ruleSections(name: RuleName): readonly string[] {
  const rule = ruleOf(name);
  const facts = factsRead(ruleCondition(name)).map(({ words }) => words);
  return [
    `## ${rule.id}`,
    `**${sentence(rule.statement)}** (${code(name)})`,
    bullets([
      `Strength: ${rule.strength}, ${strengthWords[rule.strength]}.`,
      `On breach: ${breachWords[rule.onBreach]}.`,
      ...(rule.withoutEffect
        ? ["A step that breaks it has no legal effect: it moves nothing."]
        : []),
      `Judged ${judgedOf(name, rule)}.`,
      `In force: ${inForce(rule)}.`,
      rule.confirmed
        ? "Reading: as the text says."
        : "Reading: **this project’s own, not confirmed by a lawyer.**",
      `Hint: ${rule.hint}`,
    ]),
    "Basis:",
    bullets(rule.basis.map((key) => basisSaid(provisions[key]))),
    `It reads: ${facts.join("; ")}.`,
  ];
}

function judgedOf(name: RuleName, { standing }: Rule): string {
  if (standing !== undefined) {
    const list = plainWords(standing.each.replace("facts.", ""));
    return `as at the date of the view, of each of the ${list} on record`;
  }
  const steps = eventTypes.filter((type) => rulesOf(type).includes(name));
  return `when these are recorded: ${listed(steps.map((type) => `[${type}](events.md#${type.toLowerCase()})`))}`;
}

function inForce({ inForce: { from, to } }: Rule): string {
  if (from === null && to === null) return "on every date that the record reaches";
  const start = from === null ? "from the beginning" : `from ${longDay(from)}`;
  return to === null ? start : `${start} to before ${longDay(to)}`;
}
