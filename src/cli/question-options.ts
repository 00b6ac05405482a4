import { InvalidArgumentError, Option, type Command } from "commander";
import { no, ok, type Result } from "#events/result.ts";
import { lawNumbers, type LawNumberName } from "#machines/law/numbers.ts";
import type { Day } from "#machines/time/day.ts";
import { nearest } from "#src/record/nearest.ts";
import { everything, type KnownCut, type Question } from "#src/views/question.ts";
import { dayTyped, endOfLondonDay } from "./dates.ts";

/** The options that cut a view, as typed. */
export interface QuestionTyped {
  readonly asAt?: string;
  readonly knownAt?: readonly string[];
  readonly knownBy?: string;
  readonly sources?: string;
  readonly functions?: string;
  readonly suppose?: readonly string[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Refuses an option that is given a second time: the last one would silently win. */
const once =
  (option: string) =>
  (value: string, before?: string): string => {
    if (before === undefined) return value;
    throw new InvalidArgumentError(`${option} is given twice; give it once.`);
  };

/** Adds the options that every view takes. */
export const withQuestionOptions = (command: Command): Command =>
  withRecordOptions(command)
    .option(
      "--as-at <day>",
      "the position on this day (default: --known-at if a day, else today)",
      once("--as-at"),
    )
    .option(
      "--known-at <when>",
      "use only what was public by the end of this day; or, as '#N' or an instant, only what this record held then; given twice, both",
      collect,
    )
    .option(
      "--known-by <who>",
      "with record: read --known-at <day> as what this record held",
      "public",
    )
    .option(
      "--sources <list>",
      "use only these sources: seed, or source ids with commas between",
      once("--sources"),
    )
    .option("--functions <set>", "csc (children’s social care) or edu (education)", "csc")
    .addOption(supposeOption());

/** The option that supposes another number of law. */
export const supposeOption = (): Option =>
  new Option(
    "--suppose <name=value>",
    "replace a number of law for this view alone; may be repeated",
  ).argParser(collect);

/** Adds the options that every command takes. */
const withRecordOptions = (command: Command): Command =>
  command
    .option("--record <file>", "the record to read")
    .option("--json", "one JSON document instead of text");

/** The sources that the word seed stands for. */
export const seeds: readonly string[] = [0, 1, 2, 3, 4].map((number) => `seed-${number}`);

/** The question that the options ask; today is asked for only if they need it. No: a sentence to show. */
export function questionTyped(typed: QuestionTyped, today: () => Day): Result<Question, string> {
  const functions = typed.functions ?? "csc";
  if (functions !== "csc" && functions !== "edu") {
    return no(
      `--functions ${functions}: the sets are csc (children’s social care) and edu (education).`,
    );
  }
  const known = knownTyped(typed, today);
  if (!known.ok) return known;
  const { publicBy, held } = known.value;
  const knownOn = publicBy ?? (held !== null && "on" in held ? held.on : null);
  const asAt =
    typed.asAt === undefined ? ok(knownOn ?? today()) : dayTyped("--as-at", typed.asAt, today);
  if (!asAt.ok) return asAt;
  const suppose = supposeTyped(typed.suppose ?? []);
  if (!suppose.ok) return suppose;
  const sources = sourcesTyped(typed.sources);
  if (!sources.ok) return sources;
  return ok({
    functions,
    asAt: asAt.value,
    known: known.value,
    sources: sources.value,
    suppose: suppose.value,
  });
}

function knownTyped(
  { knownAt = [], knownBy = "public" }: QuestionTyped,
  today: () => Day,
): Result<KnownCut, string> {
  if (knownBy !== "public" && knownBy !== "record") {
    return no(`--known-by ${knownBy}: write public or record.`);
  }
  if (knownAt.length === 0 && knownBy === "record") {
    return no("--known-by record needs a day: add --known-at with the day.");
  }
  let cut = everything;
  for (const text of knownAt) {
    const one = cutTyped(text, knownBy, today);
    if (!one.ok) return one;
    const name = "publicBy" in one.value ? "publicBy" : "held";
    if (cut[name] !== null) {
      return no(
        `--known-at ${text}: given twice, it takes one day of publication and one point of this record, ` +
          "such as --known-at 2022-10-19 --known-at '#300'.",
      );
    }
    cut = { ...cut, ...one.value };
  }
  return ok(cut);
}

function cutTyped(
  text: string,
  knownBy: "public" | "record",
  today: () => Day,
): Result<Pick<KnownCut, "publicBy"> | Pick<KnownCut, "held">, string> {
  const entry = /^#(\d{1,15})$/.exec(text)?.[1];
  if (entry !== undefined) return ok({ held: { upToEntry: Number(entry) } });
  if (text.startsWith("#")) {
    return no(`--known-at ${text}: write the number of an entry of the record, such as '#6'.`);
  }
  if (text.includes("T")) return instantTyped(text);
  const day = dayTyped("--known-at", text, today);
  if (!day.ok) return day;
  return ok(
    knownBy === "record"
      ? { held: { upToInstant: endOfLondonDay(day.value), on: day.value } }
      : { publicBy: day.value },
  );
}

function instantTyped(text: string): Result<Pick<KnownCut, "held">, string> {
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    return no(
      `--known-at ${text}: write an instant with its time zone, such as 2026-11-22T12:00:00Z.`,
    );
  }
  return ok({ held: { upToInstant: new Date(time).toISOString(), on: null } });
}

function sourcesTyped(text: string | undefined): Result<readonly string[] | null, string> {
  if (text === undefined) return ok(null);
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return no("--sources needs at least one source id, or the word seed.");
  return ok([...new Set(names.flatMap((name) => (name === "seed" ? seeds : [name])))]);
}

function supposeTyped(typed: readonly string[]): Result<Question["suppose"], string> {
  const suppose: Partial<Record<LawNumberName, number | boolean>> = {};
  for (const text of typed) {
    const one = numberTyped(text);
    if (!one.ok) return one;
    suppose[one.value.name] = one.value.value;
  }
  return ok(suppose);
}

function numberTyped(
  text: string,
): Result<{ readonly name: LawNumberName; readonly value: number | boolean }, string> {
  const [name = "", value = ""] = text.split("=");
  if (!isNumberName(name)) {
    const near = nearest(name, Object.keys(lawNumbers));
    const hint = near === null ? Object.keys(lawNumbers).join(", ") : `did you mean ${near}?`;
    return no(
      `--suppose ${text}: there is no number of that name. ${near === null ? `The names are ${hint}.` : `D${hint.slice(1)}`}`,
    );
  }
  if (lawNumbers[name].unit === "yes or no") {
    if (value === "yes" || value === "no") return ok({ name, value: value === "yes" });
    return no(`--suppose ${text}: write ${name}=yes or ${name}=no.`);
  }
  if (!/^\d{1,6}$/.test(value)) {
    return no(`--suppose ${text}: write a whole number, such as ${name}=28.`);
  }
  return ok({ name, value: Number(value) });
}

const isNumberName = (name: string): name is LawNumberName => Object.hasOwn(lawNumbers, name);
