import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import { fieldsOf } from "#src/views/field-words.ts";
import { dateWords } from "#src/docs/words-of.ts";
import { expectedOf, schemaAt } from "#src/record/value-typed.ts";
import { fieldOfItsOwn, takenFromTheRecord } from "#src/views/meant.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "./io.ts";
import { stepTyped } from "./step-typed.ts";
import { pageFor } from "./text/page.ts";
import type { Page } from "./text/wrap.ts";
import { refuse } from "./view-council.ts";

const breaches: Readonly<Record<Rule["onBreach"], string>> = {
  reject: "refused unless it holds",
  depart: "may be departed from, with a stated reason",
  note: "noted; it never blocks",
  flag: "flagged; it never blocks",
  report: "reported; it never blocks",
};

/** `intervention record --help <event>`: what a kind of step can state, its rules, and an example. */
export async function eventHelp(event: string, io: Io): Promise<number> {
  const step = await stepTyped(event, {}, commandName(io));
  if (!step.ok) return refuse(io, step.error);
  const { type } = step.value;
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const page = pageFor(io);
  page.heading(type);
  page.text(sentence(definition.says), 2);
  page.gap().text(`--on is ${dateWords[definition.happensOn]} (dates.${definition.happensOn}).`, 2);
  fieldsTold(page, type);
  rulesTold(page, type);
  exampleTold(page, type, io);
  io.out(page.toString());
  return exitCodes.done;
}

function fieldsTold(page: Page, type: string): void {
  const fields = fieldsOf(type);
  page.heading(
    fields.length === 0 ? "It has no details of its own" : "Details, with --set detail=value",
  );
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const schema = schemaOf(definition);
  for (const { name, means, mayBeMissing } of fields) {
    const { expected } = expectedOf(schemaAt(schema, [name]), name, "");
    page.row(
      name,
      `${sentence(`${means}: ${expected}`)} ${leftOut(type, name, expected, mayBeMissing)}`,
      2,
      26,
    );
  }
  page
    .gap()
    .text(
      "A part of a detail is set by its own name, such as --set proposes.model=trust. A list has " +
        "commas between its items, or is the word none. Where a detail names a thing on record, " +
        "such as a direction, give its key (show prints it) or the entry that began it. Other dates: " +
        "--set dates.served=2022-11-02. What is left out is “not on record”, never “no”.",
      2,
    );
}

/** What becomes of a detail that is not stated. */
function leftOut(type: string, name: string, expected: string, mayBeMissing: boolean): string {
  if (mayBeMissing) return "Left out: not on record.";
  if (fieldOfItsOwn(type) === name || keyNames.has(name)) {
    return "Left out: taken from the record, or made.";
  }
  return expected.startsWith("a list") ? "Left out: an empty list." : "It must be stated.";
}

function rulesTold(page: Page, type: string): void {
  const judging: readonly Rule[] = rulesOf(type).map((name) => rules[name]);
  page.heading(judging.length === 0 ? "No rule can refuse it" : "Rules that judge it");
  for (const { id, statement, onBreach } of judging) {
    page.text(`${id.padEnd(5)}${sentence(statement)} (${breaches[onBreach]})`, 2, 5);
  }
}

function exampleTold(page: Page, type: string, io: Io): void {
  const { example, happensOn } = definitionOf(type) ?? { example: {}, happensOn: "stated" };
  const stated = Object.entries(example as Readonly<Record<string, unknown>>).flatMap(
    ([name, value]) => {
      const typed = valueAsTyped(value);
      return typed === null ? [] : [`--set ${quotedWord(`${name}=${typed}`)}`];
    },
  );
  const words = [
    `${commandName(io)} record solihull ${type} --on 2022-11-03`,
    ...stated,
    '--source seed-2 --locator "paragraph 3" --quote "the words of the source"',
    '--by "Ann Example, caseworker"',
    "--dry-run",
  ];
  page.heading("Example: what would be recorded, without writing");
  page.text(words.join(" "), 2, 4);
  page.heading("The same details as a file, for --data FILE");
  const shown = Object.entries(example as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const file = { dates: { [happensOn]: "2022-11-03" }, data: Object.fromEntries(shown) };
  for (const line of JSON.stringify(file, null, 2).split("\n")) page.raw(`  ${line}`);
}

/** What a step need not state: the record says which is meant, and a direction has a usual line. */
const keyNames: ReadonlySet<string> = new Set([...takenFromTheRecord, "line"]);

/** A value as somebody would type it after `--set detail=`; null where it is left out. */
function valueAsTyped(value: unknown): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.join(",");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A word of a command line: in quotation marks where a shell would divide it or read it otherwise. */
const quotedWord = (word: string): string => {
  if (/^[\w.,=:/-]+$/.test(word)) return word;
  return word.includes('"') ? `'${word}'` : `"${word}"`;
};
