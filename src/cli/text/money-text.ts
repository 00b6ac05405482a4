import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import { counted, figureSays } from "#src/views/say-value.ts";
import type { Money, SumShown } from "#src/views/schemas/money.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { restsOnSays } from "#src/views/cited-words.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention money` as text. */
export function moneyText(view: Money, io: Io): string {
  const page = pageFor(io);
  const { councils, sums, coverage } = view;
  const [only] = councils;
  const title =
    councils.length === 1 && only !== undefined
      ? `${only.name}: public money`
      : `Public money, ${counted(councils.length, "council", "councils")} and England`;
  headingOf(page, title, view, "As at");
  if (sums.length === 0) page.gap().text("No public sum is on record.");
  const byCouncil = Map.groupBy(sums, ({ council }) => council.key);
  for (const [key, all] of byCouncil) {
    if (councils.length !== 1) page.heading(all[0]?.council.name ?? key);
    for (const one of all) sumOf(page, one);
    totalOf(page, view, key);
  }
  page.heading("What this covers");
  page.text(
    `Of ${counted(coverage.councils, "council", "councils")} on the record, ${coverage.withAnySum} ` +
      `${coverage.withAnySum === 1 ? "has" : "have"} any public sum on it, ${coverage.withAnAmount} with an amount. ` +
      "What a council’s entry does not name is not on record; it may have been paid.",
    2,
  );
  page.text(
    "Only grants of one council are added up. Figures, estimates and national programmes are different " +
      "things and are never summed; rival statements of one amount are one sum.",
    2,
  );
  return page.toString();
}

const kindSays: Readonly<Record<SumShown["kind"], string>> = {
  grant: "grant",
  figure: "figure reported",
  statement: "said in words",
};

function sumOf(page: Page, one: SumShown): void {
  const { kind, what, amount, period, on, certain, stages, restsOn, amountRestsOn } = one;
  const sum = kind === "statement" ? "" : `, ${amount}`;
  page.gap().text(`${sentence(`${kindSays[kind]}, ${onDay(on)}${sum}`)} ${sentence(what)}`, 2, 2);
  if (period !== null) page.text(sentence(`For ${period}`), 4, 2);
  if (!certain) page.text("It may lie after the day of this view.", 4, 2);
  if (stages.length > 0) {
    const named = stages.map(({ rung, words }) => `${rung}, ${words.toLowerCase()}`);
    page.text(sentence(`Stage at the time: ${named.join("; or ")}`), 4, 2);
  }
  const own = amountRestsOn !== null && amountRestsOn.words !== restsOn.words;
  page.text(
    own
      ? `The amount rests on ${amountRestsOn.words}; that it was provided, on ${restsOn.words}.`
      : `Rests on ${restsOn.words}.`,
    4,
    2,
  );
  page.text(sentence(`From ${restsOnSays(one.entry, one.sources)}`), 4, 2);
}

function totalOf(page: Page, { totals }: Money, key: string): void {
  const total = totals.find(({ council }) => council.key === key);
  if (total === undefined) return;
  const { pounds, grants, withoutAmount } = total;
  const lacking =
    withoutAmount === 0
      ? ""
      : ` ${counted(withoutAmount, "other grant has", "other grants have")} no amount on record.`;
  const said =
    grants === 0
      ? "No total: no grant has an amount on record."
      : `Grants with an amount on record: £${figureSays(pounds)} in ${counted(grants, "grant", "grants")}.`;
  page.gap().text(`${said}${grants === 0 ? "" : lacking}`, 2, 2);
}
