import { catalogue, definitionOf } from "#events/catalogue.ts";
import type { Definition } from "#events/define-event.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { regionOf } from "#machines/options.ts";
import { rules } from "#machines/rules/registry.ts";
import { listed } from "#machines/words.ts";
import { fieldsOf } from "#src/views/field-words.ts";
import { code, generatedPage, page, ruleLink, table } from "./markdown.ts";
import { dateWords, regionWords } from "./words-of.ts";

/** Every kind of fact that the record can hold. */
export const eventsPage = (): string =>
  page([
    generatedPage(
      "Events: the facts that the record can hold",
      "An entry of the record says that one of these happened. A field that may be “not on record” is `null` in the record where the source does not give it: that is never a “no”. The envelope around every entry (dates, sources, quotations, who recorded it) is the same for all; see [how to import a history](../how-to/import-a-history.md).",
      `There are ${catalogue.length}.`,
    ),
    ...catalogue.flatMap(({ type, says, happensOn }) => [
      `## ${type}`,
      `${says}.`,
      [
        `${versionsSaid(definitionOf(type))} Ordered by ${dateWords[happensOn]} (${code(`dates.${happensOn}`)}).`,
        ownerOf(type),
        judgesOf(type),
      ].join(" "),
      fieldTable(type),
    ]),
  ]);

/** The version in which entries of a type are recorded today, and those that are still read. */
export function versionsSaid(definition: Definition | undefined): string {
  if (definition === undefined) throw new Error("bug: a type of the catalogue has no definition");
  const { version, earlier = [] } = definition;
  if (earlier.length === 0) return `Version ${version}.`;
  const before = listed(earlier.map((shape) => `version ${shape.version}`));
  return `Version ${version}; entries recorded as ${before} are read in its shape.`;
}

function ownerOf(type: string): string {
  const region = regionOf(type);
  return region === undefined
    ? "About the record itself: it moves no region."
    : `Owned by the region ${code(region)} (${regionWords[region].toLowerCase()}).`;
}

function judgesOf(type: string): string {
  const names = rulesOf(type);
  if (names.length === 0) return "No rule judges it.";
  return `Judged by ${names.map((name) => ruleLink(rules[name].id)).join(", ")}.`;
}

function fieldTable(type: string): string {
  const fields = fieldsOf(type);
  if (fields.length === 0) return "It has no fields of its own.";
  return table(
    ["Field", "What it says", "Holds", "May be not on record"],
    fields.map(({ name, means, holds, mayBeMissing }) => [
      code(name),
      means,
      holds,
      mayBeMissing ? "yes" : "no",
    ]),
  );
}
