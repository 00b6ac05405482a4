import { definitionOf } from "#events/catalogue.ts";
import { provisions } from "#machines/law/provisions.ts";
import { sequences } from "#machines/law/sequences.ts";
import type { Clause, Moment, Sequence } from "#machines/law/sequences/sequence.ts";
import { templates } from "#machines/law/sequences/templates.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { longDay } from "#machines/time/day.ts";
import { listed, plainWords, sentence } from "#machines/words.ts";
import { basisSaid } from "./basis.ts";
import { bullets, code, generatedPage, page, ruleLink, table } from "./markdown.ts";
import { derivedWords, strengthWords, verdictWords } from "./words-of.ts";

/** Every rule of sequence, with a history that keeps it and one that does not. */
export const sequencesPage = (): string =>
  page([
    generatedPage(
      "Rules of sequence: what comes before what, and what follows in the end",
      "The law said a second time, as rules about the order of steps alone. They know neither the positions of the chart nor the facts on record, so the chart can be held against them. No step is judged by them: that is for [the rules](rules.md), which this page names where they say the same.",
      "Each rule has a shape, a *template* in the vocabulary of Declare, over the letters a, b and reset; each letter is a kind of step. Of a history the rule is **kept** or **broken** for good, **kept so far**, or **pending**: something is owed and may yet come. What is pending under S13 to S17 is listed by `intervention show` under “What is due”, by the numbers L1 to L5. A breach that rests only on what is *not* on record is no more than a gap, since it may have happened off the record. What a line of a history below does not say is as in the example of its kind.",
      "Nobody is obliged to act by a day, so no rule promises that anything will happen. A **direction has no guaranteed end** (s.497A(6)): no rule here asks for one. That a direction made after a revocation needs a fresh finding of failure is not a matter of order either, since the finding is a field of the direction and no step of its own: [V13a](rules.md#v13a) says it.",
    ),
    table(
      ["Rule", "Says", "Template", "Why it binds", "If not kept"],
      sequences.map((rule) => [
        `[${rule.id}](#${rule.id.toLowerCase()})`,
        rule.says,
        code(rule.template),
        strengthWords[rule.strength],
        breachSaid(rule),
      ]),
    ),
    "## The templates in use",
    table(
      ["Template", "Asks"],
      [...new Set(sequences.map(({ template }) => template))].map((name) => [
        code(name),
        templates[name].says,
      ]),
    ),
    ...sequences.flatMap(sections),
  ]);

const breachSaid = ({ onBreach }: Sequence): string =>
  onBreach === "report" ? "pending until it comes, never broken" : verdictWords[onBreach];

function sections(rule: Sequence): readonly string[] {
  const { id, says, strength, template, each, confirmed, basis, witness, breaks } = rule;
  const wanting = Object.entries({ basis, witness, breaks }).filter(
    ([, list]) => list.length === 0,
  );
  if (wanting.length > 0) throw new Error(`bug: ${id} has no ${wanting.map(([name]) => name)[0]}`);
  return [
    `## ${id}`,
    `**${says}**`,
    bullets([
      `Template: ${code(template)}, ${templates[template].says}${each === null ? "" : `; of each ${each} by itself`}.`,
      ...(["a", "b", "reset"] as const).flatMap((letter) =>
        rule[letter].length === 0 ? [] : [`${letter}: ${rule[letter].map(clauseSaid).join("; ")}.`],
      ),
      `Strength: ${strength}, ${strengthWords[strength]}.`,
      `${rule.onBreach === "report" ? "If nothing comes" : "If broken"}: ${breachSaid(rule)}.`,
      confirmed
        ? "Reading: as the text says."
        : "Reading: **this project’s own, not confirmed by a lawyer.**",
      ...(rule.owes === null ? [] : [`What is owed: ${rule.owes.what} (${rule.owes.duty}).`]),
      ...(rule.alsoSaid.length === 0
        ? []
        : [`Also said by: ${rule.alsoSaid.map(linkToRule).join(", ")}.`]),
    ]),
    "Basis:",
    bullets(basis.map((key) => basisSaid(provisions[key]))),
    "Kept:",
    bullets(witness.map(momentSaid)),
    rule.onBreach === "report" ? "Still pending:" : "Broken:",
    bullets(breaks.map(momentSaid)),
  ];
}

function linkToRule(id: string): string {
  if (!ruleNames.some((name) => rules[name].id === id)) throw new Error(`bug: no rule ${id}`);
  return ruleLink(id);
}

function clauseSaid({ on, key, when }: Clause): string {
  const steps = on.map((type) =>
    type.startsWith("$") ? `*${derivedWords[type]}*` : `[${type}](events.md#${type.toLowerCase()})`,
  );
  const told = key === undefined ? "" : `, told apart by ${code(key)}`;
  return `${listed(steps, "or")}${told}${when === undefined ? "" : ` (${when.name})`}`;
}

function momentSaid([type, day, data = {}]: Moment): string {
  const fields = Object.entries(data).map(
    ([name, value]) => `${plainWords(name)}: ${valueSaid(value)}`,
  );
  const about = fields.length === 0 ? "" : ` (${fields.join("; ")})`;
  return sentence(`${longDay(day)}: ${definitionOf(type)?.says}${about}`);
}

function valueSaid(value: unknown): string {
  if (value === null) return "not on record";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return listed((value as unknown[]).map(valueSaid));
  if (typeof value === "string") return isKey(value) ? code(value) : plainWords(value);
  const { words } = value as { readonly words?: unknown };
  if (typeof words !== "string") throw new Error(`bug: no words for ${JSON.stringify(value)}`);
  return words;
}

const isKey = (value: string): boolean => /^[a-z]+-[a-z0-9-]+$/.test(value);
