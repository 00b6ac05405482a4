import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { councilsSheet } from "#src/csv/councils-sheet.ts";
import { cutsTold } from "#src/report/opening.ts";
import { councilsListed, listAsAsked, type ListAsked } from "#src/views/councils-listed.ts";
import { councilsOf } from "#src/views/councils.ts";
import { deadlinesOf } from "#src/views/deadlines.ts";
import { counted } from "#src/views/say-value.ts";
import type { CouncilListed } from "#src/views/councils-listed.ts";
import type { Councils } from "#src/views/schemas/councils.ts";
import { withMore } from "#src/web/asked/address.ts";
import type { Asked, PageAnswer, PageEntry } from "#src/web/asked/asked.ts";
import { details } from "#src/web/components/details.ts";
import { badAddress } from "#src/web/fault.ts";
import type { Html } from "#src/web/html.ts";
import { datesForm } from "./council-dates.ts";
import { listAsked, listParameters, listTakes } from "./councils-asked.ts";
import { listAgain, listForm } from "./councils-form.ts";
import { councilsTable } from "./councils-table.ts";

/** Every council in a line. As JSON it is `intervention councils --json`, of all of them. */
export const councils: PageEntry = {
  path: "/councils",
  title: "Councils",
  takes: listTakes,
  form: listAgain,
  answer: (asked) =>
    answered(asked, (view, listed, list) => ({
      kind: "page",
      view,
      main: () => mainOf(view, listed, list, asked),
    })),
};

/** The councils listed, as the sheet that `intervention councils --csv` prints, marked for Excel. */
export const councilsCsv: PageEntry = {
  path: "/councils.csv",
  title: "Councils, as a sheet",
  takes: listTakes,
  answer: (asked) =>
    answered(asked, (view, listed) => ({
      kind: "file",
      type: "text/csv; charset=utf-8",
      body: `\ufeff${councilsSheet(view, listed)}`,
      name: `councils-${view.asAt}.csv`,
    })),
};

function answered(
  asked: Asked,
  then: (view: Councils, listed: readonly CouncilListed[], list: ListAsked) => PageAnswer,
): PageAnswer {
  const { record, question, kept, cuts, parameter } = asked;
  const list = listAsked(asked);
  if (!list.ok) {
    const typed = new URLSearchParams(cuts);
    for (const name of listTakes) typed.set(name, parameter(name) ?? "");
    return {
      kind: "fault",
      fault: badAddress(list.error, { form: listAgain(typed, list.error) }),
    };
  }
  const view = kept("councils", () => councilsOf(record.councils, question));
  const all = kept("councils listed", () =>
    councilsListed(view, deadlinesOf(record.councils, question, { overdueOnly: false })),
  );
  return then(view, listAsAsked(all, list.value), list.value);
}

function mainOf(
  view: Councils,
  listed: readonly CouncilListed[],
  list: ListAsked,
  { cuts, to, isThere }: Asked,
): Html {
  const own = listParameters(list);
  const typed = new URLSearchParams([...new URLSearchParams(cuts), ...own]);
  const all = view.councils.length;
  const many = counted(all, "council", "councils");
  const isAll = list.stage === null && list.name.trim() === "";
  return html`
    <h1 class="govuk-heading-l">Councils</h1>
    <div class="app-case">${cutsTold(view)}</div>
    <div class="app-screen-only">
      ${details({ summary: "Show another day", content: datesForm(typed, [], listTakes) })}
      ${listForm(typed)}
    </div>
    ${
      listed.length === 0
        ? html`<p class="govuk-body">
            ${
              isAll
                ? "No council is on this record by then."
                : `None of ${many} is at that stage with that name.`
            }
          </p>`
        : councilsTable(listed, {
            caption: `${isAll ? many : `${listed.length} of ${many}`} on ${longDay(view.asAt)}`,
            order: list.order,
            sortedBy: (order) => withMore(to("/councils"), listParameters({ ...list, order })),
            pageOf: (key) => (isThere("/councils/:code") ? to(`/councils/${key}`) : null),
          })
    }
    <h2 class="govuk-heading-m">Use this elsewhere</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <a class="govuk-link" href="${withMore(`/councils.csv?${cuts}`, own)}"
          >${isAll ? "This list" : "The councils listed here"} as a sheet (CSV)</a
        >
      </li>
      <li>
        <a class="govuk-link" href="/councils?${cuts}&amp;format=json">Every council as JSON</a>,
        whichever are listed here
      </li>
    </ul>
  `;
}
