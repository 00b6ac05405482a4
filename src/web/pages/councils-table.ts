import { html } from "hono/html";
import { sentence } from "#machines/words.ts";
import { metOf, whatOf } from "#src/cli/text/duties-text.ts";
import { sinceDay } from "#src/views/labels.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { CouncilListed, ListOrder, OrderedBy } from "#src/views/councils-listed.ts";
import { runsSays, stageSays } from "#src/views/stands-words.ts";
import { table } from "#src/web/components/table.ts";
import { nothing, type Html } from "#src/web/html.ts";

interface Shown {
  readonly caption: string;
  readonly order: ListOrder;
  /** The address of the same list in another order. */
  readonly sortedBy: (order: ListOrder) => string;
  /** The address of a council’s page; null where there is no such page. */
  readonly pageOf: (key: string) => string | null;
}

const columns = {
  name: "Council",
  stage: "Stage",
  days: "Time at this stage",
  deadline: "Next deadline",
} as const satisfies Record<OrderedBy, string>;

/** Councils in a table whose columns can be put in order. */
export const councilsTable = (listed: readonly CouncilListed[], shown: Shown): Html =>
  table({
    caption: shown.caption,
    captionClasses: "govuk-table__caption--m",
    classes: "app-table--stacked app-councils",
    firstCellIsHeader: true,
    head: (Object.keys(columns) as OrderedBy[]).map((by) => headingOf(by, shown)),
    rows: listed.map((one) => [
      { content: nameOf(one, shown) },
      { content: stageOf(one), label: columns.stage },
      { content: daysOf(one), label: columns.days },
      { content: deadlineOf(one), label: columns.deadline },
    ]),
  });

/** A heading that puts the rows in its order, or turns the order round. */
function headingOf(by: OrderedBy, { order, sortedBy }: Shown) {
  const sorted = order === by ? "ascending" : order === `${by}-descending` ? "descending" : "none";
  const next: ListOrder = sorted === "ascending" ? `${by}-descending` : by;
  const content = html`<a class="govuk-link app-sort app-sort--${sorted}" href="${sortedBy(next)}"
    >${columns[by]}<span class="govuk-visually-hidden">
      (sort ${next === by ? "ascending" : "descending"})</span
    ></a
  >`;
  return { content, sorted } as const;
}

function nameOf({ line: { council } }: CouncilListed, { pageOf }: Shown): Html {
  const page = pageOf(council.key);
  return page === null
    ? html`${council.name}`
    : html`<a class="govuk-link" href="${page}">${council.name}</a>`;
}

function stageOf({ line }: CouncilListed): Html {
  const runs = runsSays(line);
  return html`<strong>${sentence(stageSays(line))}</strong>${
      runs === null ? nothing : html` <span class="app-also">${runs}</span>`
    }`;
}

const daysOf = ({ line: { since }, days }: CouncilListed): Html =>
  since === null || days === null
    ? html`Not counted for stage 0.`
    : html`${capital(days.words)}<span class="app-also">, ${sinceDay(since)}</span>`;

function deadlineOf({ next, passed }: CouncilListed): Html {
  const also =
    passed === 0
      ? nothing
      : html` <span class="app-also"
          >${counted(passed, "deadline has", "deadlines have")} passed and
          ${passed === 1 ? "is" : "are"} not shown to be met.</span
        >`;
  if (next === null) return html`None on record.${also}`;
  return html`${whatOf(next)} ${sentence(next.when)} ${metOf(next)}${also}`;
}
