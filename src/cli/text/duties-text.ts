import { sentence } from "#machines/words.ts";
import type { Deadlines, Duties, DutyShown } from "#src/views/schemas/duties.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";
import { periodChecked } from "#src/views/stated-words.ts";

/** `intervention deadlines` as text. */
export function deadlinesText(view: Deadlines, io: Io): string {
  const page = pageFor(io);
  const { councils, deadlines, undated, overdueOnly } = view;
  const what = overdueOnly ? "deadlines passed and not shown to be met" : "deadlines";
  headingOf(page, titleOf(councils, what), view, "As at");
  const many = councils.length !== 1;
  if (overdueOnly) {
    page.text(
      "Not shown to be met does not mean missed: the record may lack the document that shows it.",
    );
  }
  if (deadlines.length === 0) {
    page
      .gap()
      .text(
        overdueOnly
          ? "None: no day that is on record has certainly passed without something that shows the duty to be met."
          : "No dated duty is on record.",
      );
  }
  for (const one of deadlines) dutyOf(page, one, many);
  if (undated.length > 0) {
    page.heading("Obligations of directions that set no day");
    obligationsOf(page, undated, many);
  }
  return page.toString();
}

/** `intervention duties` as text. */
export function dutiesText(view: Duties, io: Io): string {
  const page = pageFor(io);
  const { councils, duties } = view;
  const what = "duties owed and not shown to be met";
  headingOf(page, titleOf(councils, what), view, "As at");
  const many = councils.length !== 1;
  if (duties.length === 0) page.gap().text("None is on record.");
  const owing = Map.groupBy(duties, ({ owedBy }) => owedBy ?? "nobody");
  for (const [who, owed] of owing) {
    page.heading(sentence(`Owed by ${who}: ${counted(owed.length, "duty", "duties")}`));
    const { yes: obligations = [], no: others = [] } = Object.groupBy(owed, (one) =>
      isObligation(one) ? "yes" : "no",
    );
    for (const one of others) dutyOf(page, one, many, false);
    obligationsOf(page, obligations, many);
  }
  return page.toString();
}

// Of a direction, and without a day of its own.
const isObligation = ({ rule, state }: DutyShown): boolean => rule === "TE" && state === "no date";

const titleOf = (councils: Deadlines["councils"], what: string): string => {
  const [only] = councils;
  return councils.length === 1 && only !== undefined
    ? `${only.name}: ${what}`
    : `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${counted(councils.length, "council", "councils")}`;
};

const stateSays: Readonly<Record<DutyShown["state"], string>> = {
  "to come": "Still to come",
  passed: "That day has passed",
  "may have passed": "That day may have passed",
  "no date": "No day is set",
};

function dutyOf(page: Page, one: DutyShown, many: boolean, withOwner = true): void {
  const { council, when, from, state, everyMonths } = one;
  const isDated = state !== "no date" || everyMonths !== null;
  page.gap().text(`${many ? `${council.name}: ` : ""}${whatOf(one)}`, 2, 2);
  const standing = state === "no date" && everyMonths !== null ? "" : `${stateSays[state]}. `;
  page.text(`${isDated ? `${sentence(when)} ` : ""}${standing}${metOf(one)}`, 4, 2);
  const owner = !withOwner || one.owedBy === null ? "From:" : `Owed by ${one.owedBy}, under`;
  page.text(sentence(`${owner} ${titleAndEntry(from)}`), 4, 2);
}

/** What is owed, with the rule that it comes from. */
export const whatOf = ({ what, rule, strengthWords, verified }: DutyShown): string => {
  const checked = periodChecked(verified);
  return `${sentence(what)} [${rule}, ${strengthWords}${checked}]`;
};

/** Whether something shows that it was met, and what. */
export function metOf({ met }: DutyShown): string {
  const rests = met.restsOn === null ? "" : ` (${met.entry ?? ""}; on ${met.restsOn.words})`;
  return sentence(`${met.words}${rests}`);
}

const titleAndEntry = ({ title, entry }: DutyShown["from"]): string =>
  `${title}${entry === null ? "" : ` (${entry})`}`;

/** The obligations of each direction together, since all but their words is alike. */
function obligationsOf(page: Page, all: readonly DutyShown[], many: boolean): void {
  const byDirection = Map.groupBy(all, ({ council, from }) => `${council.key} ${from.key}`);
  for (const obligations of byDirection.values()) {
    const [first] = obligations;
    if (first === undefined) continue;
    const { council, from, owedBy } = first;
    const where = many ? `${council.name}. ` : "";
    page.gap().text(`${where}${titleAndEntry(from)}; owed by ${owedBy ?? "nobody"}:`, 2, 2);
    for (const one of obligations) {
      const often = one.everyMonths === null ? "" : ` ${sentence(one.when)}`;
      page.text(`${sentence(one.what.replace(/^obligation /, ""))}${often}`, 4, 4);
      if (one.met.answer !== "notShown") page.text(metOf(one), 8, 2);
    }
    const others = obligations.filter(({ met }) => met.answer === "notShown");
    for (const words of new Set(others.map((one) => metOf(one)))) page.text(words, 4, 2);
  }
}
