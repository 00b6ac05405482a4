import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { metOf, whatOf } from "#src/cli/text/duties-text.ts";
import { commandName } from "#src/record/command-name.ts";
import { councilsOf } from "#src/views/councils.ts";
import { stageChoices } from "#src/views/councils-listed.ts";
import { deadlinesOf } from "#src/views/deadlines.ts";
import type { Councils } from "#src/views/schemas/councils.ts";
import type { Deadlines, DutyShown } from "#src/views/schemas/duties.ts";
import { withMore } from "#src/web/asked/address.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { councilLink } from "#src/web/components/council-link.ts";
import { nothing, type Html } from "#src/web/html.ts";

/** The first page: what this is, where to begin, five numbers, and what is overdue. */
export const home: PageEntry = {
  path: "/",
  title: "Start",
  answer: (asked) => {
    const { record, question, kept } = asked;
    const councils = kept("councils", () => councilsOf(record.councils, question));
    const overdue = kept("overdue", () =>
      deadlinesOf(record.councils, question, { overdueOnly: true }),
    );
    return {
      kind: "page",
      view: { schemaVersion: 1, view: "home", councils, overdue },
      main: () => mainOf(councils, overdue, asked),
    };
  },
};

const mainOf = (councils: Councils, overdue: Deadlines, asked: Asked): Html => html`
  <h1 class="govuk-heading-xl">Interventions in children’s services</h1>
  <p class="govuk-body-l">
    How the Secretary of State for Education has intervened in councils whose children’s services
    failed, and what the law makes of it: as at any day, as known at any day, with the source of
    every fact.
  </p>
  ${startHere(asked)} ${numbersOf(councils, overdue, asked)} ${overdueOf(overdue, asked)}
`;

interface Beginning {
  readonly who: string;
  readonly does: string;
  readonly path: string;
  readonly command: string;
}

const beginnings: readonly Beginning[] = [
  {
    who: "If you work on policy",
    does: "see where each council stands, what may lawfully happen next and why not the rest",
    path: "/councils",
    command: "councils",
  },
  {
    who: "If you audit",
    does: "check that nothing on the record was altered, and see what each check shows",
    path: "/check",
    command: "verify",
  },
  {
    who: "If you change the rules",
    does: "read each rule with its provision, what keeps it and what breaks it",
    path: "/rules",
    command: "rules list",
  },
];

const startHere = ({ isThere, to, io }: Asked): Html => html`
  <h2 class="govuk-heading-l">Start here</h2>
  <dl class="govuk-summary-list">
    ${beginnings.map(({ who, does, path, command }) => {
      const what = sentence(does);
      return html`<div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">${who}</dt>
        <dd class="govuk-summary-list__value">
          ${
            isThere(path)
              ? html`<a class="govuk-link" href="${to(path)}">${what}</a>`
              : html`${what} In the terminal: <code>${commandName(io)} ${command}</code>`
          }
        </dd>
      </div>`;
    })}
  </dl>
`;

function numbersOf(
  { councils, asAt, logHead }: Councils,
  { deadlines }: Deadlines,
  { isThere, to }: Asked,
): Html {
  const at = (choice: string) =>
    councils.filter(({ rung }) => stageChoices[choice]?.of.includes(rung.number)).length;
  const list = (choice: string) =>
    withMore(to("/councils"), new URLSearchParams({ stage: choice }));
  const numbers = [
    ["Councils on the record", councils.length, to("/councils")],
    ["Under notice, or told that a direction is in mind", at("1-2"), list("1-2")],
    ["Under a statutory direction", at("3-4"), list("3-4")],
    ["Deadlines passed and not shown to be met", deadlines.length, "#overdue"],
    ["Entries on the record", logHead.size, null],
  ] as const;
  const leads = isThere("/councils");
  return html`
    <h2 class="govuk-heading-l">Position on ${longDay(asAt)}</h2>
    <dl class="app-numbers">
      ${numbers.map(
        ([says, number, leadsTo], place) =>
          html`<div
            class="app-numbers__one"
            ${place === numbers.length - 1 ? html`data-outside-frozen` : nothing}
          >
            <dt class="govuk-body-s">
              ${
                leadsTo === null || !(leads || leadsTo.startsWith("#"))
                  ? says
                  : html`<a class="govuk-link" href="${leadsTo}">${says}</a>`
              }
            </dt>
            <dd class="app-numbers__number">${number.toLocaleString("en-GB")}</dd>
          </div>`,
      )}
    </dl>
  `;
}

/** How many overdue deadlines the first page tells; the others are counted. */
const told = 10;

function overdueOf({ deadlines }: Deadlines, asked: Asked): Html {
  const { io } = asked;
  const others = deadlines.length - told;
  return html`
    <h2 class="govuk-heading-l" id="overdue">Deadlines passed and not shown to be met</h2>
    <p class="govuk-body">
      Not shown to be met does not mean missed: the record may lack the document that shows it.
    </p>
    ${
      deadlines.length === 0
        ? html`<p class="govuk-body">None.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${deadlines.slice(0, told).map((one) => deadlineOf(one, asked))}
          </ul>`
    }
    ${
      others <= 0
        ? nothing
        : html`<p class="govuk-body">
            ${others} more: <code>${commandName(io)} deadlines --overdue</code>
          </p>`
    }
  `;
}

const deadlineOf = (one: DutyShown, asked: Asked): Html =>
  html`<li>
    <strong>${councilLink(one.council, asked)}</strong>: ${whatOf(one)} ${sentence(one.when)}
    ${metOf(one)}
  </li>`;
