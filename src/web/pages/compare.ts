import { no, ok, type Result } from "#events/result.ts";
import { comparisonTitle } from "#src/report/comparison-main.ts";
import { comparisonSheet } from "#src/csv/comparison-sheet.ts";
import type { Player } from "#src/cli/scenario/play-file.ts";
import { recordBeside, type ScenarioVariant } from "#src/cli/scenario/record-beside.ts";
import { visible } from "#src/record/show-value.ts";
import { compare, type Compared } from "#src/scenario/compare.ts";
import type { Variant } from "#src/scenario/variant.ts";
import { counted } from "#src/views/say-value.ts";
import type { Asked, PageAnswer, PageEntry } from "#src/web/asked/asked.ts";
import { badAddress, unusable, type FieldFault, type WebFault } from "#src/web/fault.ts";
import { knownScenarios, scenarioMeant } from "#src/web/scenarios/known-scenarios.ts";
import { leftOut, playHere, playing } from "#src/web/scenarios/play-here.ts";
import { isWholeWithin } from "#src/web/scenarios/within-cut.ts";
import { compareForm, type CompareAsked } from "./compare-form.ts";
import { comparedMain, formMain } from "./compare-told.ts";

const takes = ["record"];
const takesSeveral = ["of"];

/** What-ifs held against one another: as JSON it is `intervention scenario compare --json`. */
export const comparePage: PageEntry = {
  path: "/compare",
  title: "Compare what-ifs",
  takes,
  takesSeveral,
  answer: async (asked) => {
    const { keys, withRecord } = compareAsked(asked);
    if (keys.length === 0 && asked.parameter("record") === undefined) {
      const all = knownScenarios(asked);
      return { kind: "page", view: all, crumbs: crumbsOf(asked), main: () => formMain(all, asked) };
    }
    return answered(asked, (compared) => ({
      kind: "page",
      view: compared.comparison,
      title: comparisonTitle(compared.comparison.variants),
      crumbs: crumbsOf(asked),
      main: () => comparedMain(compared, { keys, withRecord }, asked),
    }));
  },
};

/** The same as a sheet: what `intervention scenario compare --csv --out` writes. */
export const compareCsv: PageEntry = {
  path: "/compare.csv",
  title: "A comparison, as a sheet",
  takes,
  takesSeveral,
  answer: (asked) =>
    answered(asked, ({ comparison }) => ({
      kind: "file",
      type: "text/csv; charset=utf-8",
      body: `\ufeff${comparisonSheet(comparison)}`,
      name: "comparison.csv",
    })),
};

const crumbsOf = ({ to }: Asked) => [{ content: "What if", href: to("/scenarios") }];

const compareAsked = ({ parameter, parameters }: Asked): CompareAsked => ({
  keys: parameters("of"),
  withRecord: parameter("record") === "yes",
});

async function answered(
  asked: Asked,
  then: (compared: Compared) => PageAnswer,
): Promise<PageAnswer> {
  const what = compareAsked(asked);
  const wrong = faultIn(what, asked.parameter("record"));
  const done =
    wrong === null
      ? await playing(asked, (player) => comparedOf(what, player, asked))
      : no(badAddress([wrong]));
  if (done.ok) return then(done.value);
  const { fields = [] } = done.error;
  const shown = compareForm(knownScenarios(asked), what, asked, fields);
  const isOfForm = fields.some(({ field }) => field === "of" || field === "record");
  const form = isOfForm ? { form: { shown, boxes: { of: "of", record: "record" } } } : {};
  return {
    kind: "fault",
    fault: isOfForm ? badAddress(fields, form) : done.error,
  };
}

const most = 4;

/** What is wrong with the choice; null where nothing is. */
function faultIn(
  { keys, withRecord }: CompareAsked,
  record: string | undefined,
): FieldFault | null {
  if (record !== undefined && record !== "yes") {
    const says = `Record: write yes, or leave it out. ${visible(record)} is neither.`;
    return { field: "record", says };
  }
  if (keys.length > most) {
    const says = `Choose at most ${most} what-ifs. ${keys.length} do not fit beside one another.`;
    return { field: "of", says };
  }
  if (keys.length + Number(withRecord) < 2 || keys.length === 0) {
    const says = `Choose two what-ifs or more${keys.length === 0 ? "" : ", or hold the one against the record"}.`;
    return { field: "of", says };
  }
  return null;
}

async function comparedOf(
  { keys, withRecord }: CompareAsked,
  player: Player,
  asked: Asked,
): Promise<Result<Compared, WebFault>> {
  const variants: ScenarioVariant[] = [];
  for (const key of keys) {
    const meant = scenarioMeant(key, asked);
    if (!meant.ok) return no(badAddress([{ field: "of", says: meant.error }]));
    const done = await playHere(meant.value, player, asked);
    if (!done.ok) return done;
    const { faults, played } = done.value;
    const { name } = meant.value;
    if (played === null) {
      const says = `${visible(name)} has ${counted(faults.length, "fault", "faults")} and cannot be played; its own page says which.`;
      return no(badAddress([{ field: "of", says }]));
    }
    variants.push({ kind: "scenario", file: name, ...played });
  }
  const record = withRecord ? await recordOf(variants, player, asked) : ok([]);
  return record.ok ? ok(compare([...record.value, ...variants])) : record;
}

async function recordOf(
  variants: readonly ScenarioVariant[],
  player: Player,
  { today, question }: Asked,
): Promise<Result<readonly Variant[], WebFault>> {
  const record = await recordBeside(variants, player, {
    today,
    asked: "A comparison with the record",
  });
  if (!record.ok) {
    const { says, fault } = record.error;
    return no(
      fault === "choice" ? badAddress([{ field: "record", says }]) : unusable(record.error.says),
    );
  }
  return isWholeWithin(record.value.stream, question)
    ? ok([record.value])
    : no(leftOut("The record as it is today"));
}
