import { listed, sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import type { Durations, DurationsOfOne, DurationShown } from "#src/views/schemas/durations.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention durations` as text: of one council its own days, of several a table to compare. */
export function durationsText(view: Durations, io: Io): string {
  const page = pageFor(io);
  const { councils } = view;
  const [only] = councils;
  if (only !== undefined && councils.length === 1) {
    headingOf(page, `${only.council.name}: days between stages`, view, "As at");
    ofOne(page, only);
  } else {
    const title = `Days between stages, ${counted(councils.length, "council", "councils")}`;
    headingOf(page, title, view, "As at");
    compared(page, councils);
  }
  page
    .gap()
    .text(
      "Each stage is the first of its kind on the record, whichever turn of events it belongs to. " +
        "An interval is the least and the most that the days on record allow; “before” means that the " +
        "second came first.",
    );
  return page.toString();
}

function ofOne(page: Page, { stages, durations }: DurationsOfOne): void {
  page.heading("Stages");
  for (const { words, on, entry } of stages) {
    const day =
      on === null ? "not on record" : `${onDay(on)}${entry === null ? "" : ` (${entry})`}`;
    page.text(sentence(`${words}: ${day}`), 2, 2);
  }
  page.heading("Days between them");
  for (const { words, days } of durations) {
    page.row(capital(words), days?.words ?? "not on record", 2, 32);
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** For each span the councils of which it is on record, the shortest first. */
function compared(page: Page, councils: readonly DurationsOfOne[]): void {
  const [first] = councils;
  const widest = Math.max(...councils.map(({ council }) => council.key.length), 0);
  for (const { from, to, words } of first?.durations ?? []) {
    page.heading(capital(words));
    const found = councils.map(({ council, durations }) => ({
      key: council.key,
      days: durations.find((one) => one.from === from && one.to === to)?.days ?? null,
    }));
    const known = found.filter(({ days }) => days !== null && days.words !== "not known");
    for (const { key, days } of known.toSorted((a, b) => size(a.days) - size(b.days))) {
      page.row(key, days?.words ?? "", 2, widest + 2);
    }
    const open = found.filter(({ days }) => days?.words === "not known").map(({ key }) => key);
    if (open.length > 0) page.text(`Its days are not known: ${listed(open)}.`, 2, 2);
    const lacking = found.length - known.length - open.length;
    page.text(
      known.length === 0 && open.length === 0
        ? "Not on record of any council."
        : `Not on record: ${lacking === 0 ? "none" : counted(lacking, "other", "others")}.`,
      2,
    );
  }
}

const size = (days: DurationShown["days"]): number => days?.least ?? days?.most ?? 0;
