import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import { visible } from "#src/record/show-value.ts";
import { answerSays, dutyStands, isOpen, stageSays } from "#src/scenario/variant-words.ts";
import { kindOf } from "#src/views/finding-words.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { Comparison, VariantShown } from "#src/views/schemas/comparison.ts";
import { pageFor } from "./page.ts";
import { bannerOf } from "./scenario-text.ts";
import type { Page } from "./wrap.ts";

/** `intervention scenario compare` as text: what differs first, then each variant. */
export function comparisonText({ variants, differences }: Comparison, io: Io): string {
  const page = pageFor(io);
  bannerOf(page, `${counted(variants.length, "variant", "variants")} compared`);
  page.gap();
  for (const [at, variant] of variants.entries()) nameOf(page, variant, at === 0);
  differencesOf(page, differences, variants);
  for (const variant of variants) variantOf(page, variant);
  return page.toString();
}

function nameOf(page: Page, variant: VariantShown, isBaseline: boolean): void {
  const { label, file, title, council, from, to, expected, failed, unsettled } = variant;
  const named = file === null ? title : `${visible(file)}: ${title}`;
  page.row(label, `${named}${isBaseline ? " (the baseline)" : ""}`, 2, 4);
  page.row("", sentence(`${council.name}, ${longDay(from)} to ${longDay(to)}`), 2, 4);
  if (failed > 0) {
    page.row(
      "",
      `NOT AS EXPECTED: ${failed} of ${counted(expected, "expectation", "expectations")}.`,
      2,
      4,
    );
  }
  if (unsettled.length > 0) {
    const what = counted(unsettled.length, "thing", "things");
    page.row("", `NOT KNOWN: ${what} that may have happened by the start; see scenario run.`, 2, 4);
  }
}

function differencesOf(
  page: Page,
  differences: Comparison["differences"],
  variants: readonly VariantShown[],
): void {
  page.heading("What differs");
  if (differences.length === 0) page.text("No difference.", 2);
  for (const [group, rows] of Map.groupBy(differences, (one) => one.group)) {
    page.heading(`${group}: ${counted(rows.length, "difference", "differences")}`);
    for (const { what, values } of rows) {
      page.text(what, 2, 2);
      for (const [at, value] of values.entries()) {
        page.row(variants[at]?.label ?? "", value ?? "none", 4, 4);
      }
    }
  }
}

function variantOf(page: Page, variant: VariantShown): void {
  const { label, title, stages, durations, steps, exposure, duties, end, to } = variant;
  page.heading(`${label}: ${title}`);
  page.text("Stages", 2);
  for (const one of stages) page.text(`${one.stage}  ${one.label}: ${stageSays(one)}`, 4, 3);
  page.text(`On ${longDay(to)}: ${end.number}, ${end.words}.`, 4, 3);
  const measured = durations.flatMap(({ words, days }) => (days === null ? [] : [{ words, days }]));
  if (measured.length > 0) page.text("Days between the first of each", 2);
  for (const { words, days } of measured) page.text(`${capital(words)}: ${days.words}`, 4, 3);
  page.text("Steps", 2);
  if (steps.length === 0) page.text("None.", 4);
  for (const step of steps) {
    page.text(`${step.on.words}: ${step.says} [${step.event}]: ${answerSays(step)}`, 4, 3);
  }
  papersOf(page, variant);
  page.text("Exposure to challenge, on the whole history", 2);
  if (exposure.length === 0) page.text("No finding.", 4);
  for (const { verdict, strengthWords, count } of exposure) {
    page.text(`${kindOf(verdict)}, ${strengthWords}: ${count}`, 4, 3);
  }
  page.text(`Due or overdue on ${longDay(to)}`, 2);
  const open = duties.filter(isOpen);
  const dated = open.filter(({ state }) => state !== "no date");
  for (const duty of dated)
    page.text(`${capital(duty.what)} [${duty.rule}]: ${dutyStands(duty)}`, 4, 3);
  const undated = open.length - dated.length;
  if (undated > 0) page.text(`${counted(undated, "duty", "duties")} without a day.`, 4, 3);
  if (open.length === 0) page.text("Nothing.", 4);
}

/** What is to be written, and what is to be decided. */
function papersOf(page: Page, { steps }: VariantShown): void {
  for (const [paper, title] of [
    ["document", "Documents"],
    ["decision", "Decisions"],
  ] as const) {
    const needed = steps.filter((step) => step.paper === paper);
    page.text(`${title} needed: ${needed.length}`, 2);
    for (const { says, on, instrument } of needed) {
      page.text(`${on.words}: ${says}${instrument === null ? "" : ` (${instrument})`}`, 4, 3);
    }
  }
}
