import { html } from "hono/html";
import type { Result } from "#events/result.ts";
import type { Refusal } from "#src/cli/record.ts";
import { checkWhole } from "#src/cli/verifying/check-whole.ts";
import { ownCopies } from "#src/cli/verifying/copies-held.ts";
import { proves } from "#src/verify/proves.ts";
import type { VerifiedWhole } from "#src/views/schemas/verified-whole.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { button } from "#src/web/components/button.ts";
import { hiddenCuts } from "#src/web/components/hidden-cuts.ts";
import { summaryList } from "#src/web/components/summary-list.ts";
import type { Html } from "#src/web/html.ts";
import { checkFound } from "./check-found.ts";
import { checkElsewhere } from "./check-elsewhere.ts";

/** What can be checked of the record, what each check shows and does not; and the check itself. */
export const checkPage: PageEntry = {
  path: "/check",
  title: "Check the record",
  takes: ["run"],
  examines: true,
  answer: async (asked) => {
    const run = asked.parameter("run");
    if (run !== undefined && run !== "now") {
      const says = "run: write now, or leave it out.";
      const fault = { status: 400, title: "The address asks for another check", says } as const;
      return { kind: "fault", fault: { ...fault, fields: [{ field: "run", says }] } };
    }
    // A program that asks for JSON asks for what the command prints, which is the check itself.
    if (run === undefined && asked.parameter("format") !== "json") {
      return { kind: "page", view: null, main: () => mainOf(notYet(asked), asked) };
    }
    const done = await checkNow(asked);
    if (!done.ok) {
      const title = "The record cannot be checked";
      return { kind: "fault", fault: { status: 503, title, says: done.error.says } };
    }
    const at = asked.io.now();
    return {
      kind: "page",
      view: done.value,
      title: "The record, checked",
      crumbs: [{ content: "Check the record", href: asked.to("/check") }],
      main: () =>
        mainOf(html`${checkFound(done.value, at)} ${formOf(asked, "Check again")}`, asked),
    };
  },
};

/** Read from the file anew each time: what is kept of it in memory cannot show what became of it. */
function checkNow({ record, io }: Asked): Promise<Result<VerifiedWhole, Refusal>> {
  const quiet = { ...io, isTerminal: false };
  return checkWhole(record.place, { brought: null, copies: ownCopies(io) }, quiet);
}

const mainOf = (result: Html, asked: Asked): Html => html`
  <h1 class="govuk-heading-xl">Check the record</h1>
  <p class="govuk-body-l">
    Whether anything on the record was changed, taken out or put in between since it was recorded,
    and what a check cannot show.
  </p>
  ${result} ${checkElsewhere(asked)}
`;

const formOf = ({ to }: Asked, words: string): Html => html`
  <form method="get" action="/check">
    ${hiddenCuts(to)} ${button({ content: words, name: "run", value: "now" })}
  </form>
`;

const notYet = (asked: Asked): Html => html`
  <p class="govuk-body">
    The record is checked whole, from its first entry to its last, as the file stands at that
    moment: the dates of the address do not cut it. It takes about a second for a thousand entries,
    and writes nothing.
  </p>
  ${formOf(asked, "Check the record now")}
  <h2 class="govuk-heading-l">What each check shows, and what it does not</h2>
  ${summaryList({
    rows: Object.entries(proves)
      .filter(([name]) => name !== "against")
      .map(([name, { shows, doesNotShow }]) => ({
        key: name,
        value: html`<p class="govuk-body">If it holds: ${shows}</p>
          <p class="govuk-body">${doesNotShow}</p>`,
      })),
  })}
`;
