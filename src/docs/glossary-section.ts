import { catalogue } from "#events/catalogue.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { sentence } from "#machines/words.ts";
import { regionsDrawn } from "./chart-edges.ts";
import { bullets } from "./markdown.ts";
import { regionWords } from "./words-of.ts";

const begin = "<!-- generated: begin (npm run docs) -->\n<!-- prettier-ignore-start -->";
const end = "<!-- prettier-ignore-end -->\n<!-- generated: end -->";

/** The glossary with its generated part brought up to date and its hand-written part as it is. */
export function glossaryWith(text: string): string {
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start < 0 || stop < start) {
    throw new Error("docs/GLOSSARY.md has lost the two marks between which it is generated");
  }
  return `${text.slice(0, start + begin.length)}\n\n${generated()}\n\n${text.slice(stop)}`;
}

const generated = (): string =>
  [
    "### Events",
    bullets(catalogue.map(({ type, says }) => `**${type}**: ${says}.`)),
    "### Legal positions",
    ...regionsDrawn().flatMap(({ name, positions }) => [
      `${regionWords[name]} (\`${name}\`):`,
      bullets(positions.map(({ path, label }) => `**${path}**: ${label}.`)),
    ]),
    "### Rules",
    bullets(
      ruleNames.map((name) => `**${rules[name].id}** ${name}: ${sentence(rules[name].statement)}`),
    ),
  ].join("\n\n");
