import { definitionOf } from "#events/catalogue.ts";
import { DATE_NAMES, type DateName } from "#events/define-event.ts";
import type { Evidence, Source } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { DateClaim, FunctionSet } from "#events/values.ts";
import { regionOf } from "#machines/options.ts";
import type { Day } from "#machines/time/day.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { schemaOf } from "#events/schema-of.ts";
import { nearest } from "#src/record/nearest.ts";
import { withDays } from "#src/record/value-typed.ts";
import { visible } from "#src/record/show-value.ts";
import type { Draft } from "#src/recording/draft.ts";
import { claimTyped } from "./claim-typed.ts";
import type { Refusal } from "#src/cli/record.ts";
import { detailsTyped } from "#src/cli/set-typed.ts";
import type { StepFile } from "./step-file.ts";

/** What a step states, as typed. */
export interface StatesTyped {
  readonly on?: string;
  readonly set?: readonly string[];
  readonly source?: string;
  readonly locator?: string;
  readonly quote?: readonly string[];
  readonly functions?: string;
  readonly after?: string;
  readonly id?: string;
}

/** What a file of one step and the words on the command line state together. */
export interface States {
  readonly type: string;
  readonly file: StepFile;
  readonly typed: StatesTyped;
  /** What is corrected, where something is: it stands for everything that is not stated anew. */
  readonly base?: Pick<Draft, "functions" | "dates" | "data" | "evidence" | "departures" | "after">;
  readonly departures: Draft["departures"];
  readonly corrects: Draft["corrects"];
  /** The sources that may be cited: those of the council, and those of others that can be added. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly today: () => Day;
}

const usage = (says: string): Result<never, Refusal> => no({ says, code: exitCodes.usage });

/** The draft of an entry. No: a sentence to show, with its exit code. */
export function draftTyped(states: States): Result<Draft, Refusal> {
  const { type, file, typed, base, departures, corrects } = states;
  const functions = functionsTyped(typed.functions);
  if (!functions.ok) return usage(functions.error);
  const dates = datesTyped(states);
  if (!dates.ok) return usage(dates.error);
  const twice = setTwice(typed.set ?? []);
  if (twice !== null) {
    return usage(
      `--set ${twice} is given twice. Give it once; the items of a list have commas between.`,
    );
  }
  const details = detailsTyped(
    type,
    (typed.set ?? []).filter((text) => !isDate(text)),
  );
  if (!details.ok) return usage(details.error);
  const evidence = evidenceTyped(states);
  if (!evidence.ok) return evidence;
  const concerned = functions.value ??
    (file.functions as FunctionSet[]) ??
    base?.functions ?? ["csc"];
  if (concerned.length === 0 && regionOf(type) !== undefined) {
    return usage(
      "Say which functions it concerns with --functions: csc (children’s social care), edu (education), or csc,edu for both.",
    );
  }
  const filed = filedData(type, file);
  return ok({
    type,
    functions: concerned,
    dates: { ...base?.dates, ...dates.value },
    data: merged(merged({ ...base?.data }, { ...filed }), details.value.data),
    evidence: evidence.value ?? (file.evidence as Evidence[]) ?? base?.evidence ?? [],
    departures:
      departures.length > 0
        ? departures
        : ((file.departures as Draft["departures"]) ?? base?.departures ?? []),
    after: typed.after ?? (file.after as string | undefined) ?? base?.after ?? null,
    corrects,
    id: typed.id ?? (file.id as string | undefined) ?? null,
  });
}

/** The data of a file, in which a date may stand as its day. */
function filedData(type: string, { data }: StepFile): Readonly<Record<string, unknown>> {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  return { ...(withDays(schemaOf(definition), data) as Readonly<Record<string, unknown>>) };
}

/** The name of a detail that is set more than once; null if none is. */
function setTwice(set: readonly string[]): string | null {
  const names = set.map((text) => text.slice(0, Math.max(text.indexOf("="), 0)).trim());
  return names.find((name, at) => name !== "" && names.indexOf(name) !== at) ?? null;
}

const isDate = (text: string): boolean => text.trimStart().startsWith("dates.");

/** The parts stated later in the place of the earlier ones, group by group; a list stands whole. */
function merged(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !("inferred" in value);
  const changed = Object.entries(after).map(([name, value]) => {
    const was = before[name];
    return [name, isGroup(was) && isGroup(value) ? merged(was, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(changed) };
}

function functionsTyped(text: string | undefined): Result<FunctionSet[] | null, string> {
  if (text === undefined) return ok(null);
  const sets = text.split(",").map((part) => part.trim());
  const known = sets.filter((set): set is FunctionSet => set === "csc" || set === "edu");
  if (known.length === sets.length && new Set(sets).size === sets.length) return ok(known);
  return no(
    `--functions ${visible(text)}: write csc (children’s social care), edu (education), or csc,edu for both.`,
  );
}

const names: readonly string[] = DATE_NAMES;

function datesTyped({ type, file, typed, today }: States): Result<Draft["dates"], string> {
  const dates: Partial<Record<DateName, DateClaim>> = {};
  for (const [name, value] of Object.entries((file.dates ?? {}) as Record<string, unknown>)) {
    const claim = typeof value === "string" ? claimTyped(value, today) : ok(value as DateClaim);
    if (!claim.ok) return no(`dates.${visible(name)}: ${claim.error}`);
    dates[name as DateName] = claim.value;
  }
  for (const text of (typed.set ?? []).filter(isDate)) {
    const at = text.indexOf("=");
    const name = text.slice(0, Math.max(at, 0)).trim().slice("dates.".length);
    if (!names.includes(name)) {
      const near = nearest(name, names);
      const meant = near === null ? "" : ` Did you mean dates.${near}?`;
      return no(`--set ${visible(text)}: the dates of a step are ${names.join(", ")}.${meant}`);
    }
    const claim = claimStated(text.slice(at + 1).trim(), today);
    if (!claim.ok) return no(`--set ${visible(text)}: ${claim.error}`);
    dates[name as DateName] = claim.value;
  }
  if (typed.on === undefined) return ok(dates);
  const claim = claimTyped(typed.on, today);
  if (!claim.ok) return no(`--on ${visible(typed.on)}: ${claim.error}`);
  const happensOn = definitionOf(type)?.happensOn ?? "stated";
  return ok({ ...dates, [happensOn]: claim.value });
}

/** A date as typed, or as an entry has it: a group with its words. */
function claimStated(text: string, today: () => Day): Result<DateClaim, string> {
  if (!text.startsWith("{")) return claimTyped(text, today);
  try {
    return ok(JSON.parse(text) as DateClaim);
  } catch {
    return no("found something in braces that is not JSON. Write the day, or the whole group.");
  }
}

function evidenceTyped({ typed, sources }: States): Result<Evidence[] | null, Refusal> {
  const { source, locator, quote } = typed;
  if (source === undefined) {
    if (locator === undefined && quote === undefined) return ok(null);
    return usage("--quote and --locator need --source: say which source the words stand in.");
  }
  const registered = sources.get(source);
  if (registered === undefined) {
    const near = nearest(source, sources.keys());
    const meant = near === null ? "" : ` Did you mean ${near}?`;
    return no({
      says:
        `No source on this record is called ${visible(source)}.${meant} To put one on the record first, ` +
        "see: source add --help",
      code: exitCodes.notFound,
    });
  }
  const quotation = quote?.map((words) => words.normalize("NFC")) ?? null;
  const place = locator?.normalize("NFC") ?? "the place in it is not stated";
  const { standing } = registered;
  return ok([{ sourceId: source, locator: place, quotation, standing, states: null }]);
}
