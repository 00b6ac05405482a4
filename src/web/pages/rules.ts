import { html } from "hono/html";
import { strengthWords } from "#src/docs/words-of.ts";
import { capital, counted } from "#src/views/say-value.ts";
import { rulesListedOf, strengthMeant, strengths } from "#src/views/rules-listed.ts";
import type { RulesListed } from "#src/views/schemas/rules.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { button } from "#src/web/components/button.ts";
import { found } from "#src/web/components/found.ts";
import { hiddenCuts } from "#src/web/components/hidden-cuts.ts";
import { input } from "#src/web/components/input.ts";
import { select } from "#src/web/components/select.ts";
import { table } from "#src/web/components/table.ts";
import { nothing, type Html } from "#src/web/html.ts";

/** Every rule in a line, by words and by what makes it bind. */
export const rulesPage: PageEntry = {
  path: "/rules",
  title: "Rules",
  takes: ["words", "strength"],
  answer: (asked) => {
    const typed = asked.parameter("strength");
    const strength = typed === undefined ? null : strengthMeant(typed);
    if (typed !== undefined && strength === null) {
      const says = `strength: write one of ${strengths.join(", ")}, or leave it out.`;
      const fault = { status: 400, title: "There is no such kind of rule", says } as const;
      return { kind: "fault", fault: { ...fault, fields: [{ field: "strength", says }] } };
    }
    const words = asked.parameter("words") ?? "";
    const view = rulesListedOf(words, strength);
    return { kind: "page", view, main: () => mainOf(view, words, asked) };
  },
};

const mainOf = (view: RulesListed, typed: string, asked: Asked): Html => html`
  <h1 class="govuk-heading-xl">Rules</h1>
  <p class="govuk-body-l">
    What law, fairness, policy, documents and practice ask of each step. A rule that is broken
    refuses nothing of what has happened: the step stands on the record, with what is found of it.
  </p>
  ${formOf(view, typed, asked)} ${listOf(view, asked)}
`;

const formOf = ({ strength }: RulesListed, typed: string, { to }: Asked): Html => html`
  <form method="get" action="/rules" role="search" aria-label="Rules">
    ${hiddenCuts(to)}
    ${input({
      label: "Words",
      name: "words",
      value: typed,
      hint: "In the number, the sentence, the law or the hint of a rule. All words must be there.",
      classes: "govuk-input--width-20",
    })}
    ${select({
      label: "Why the rule binds",
      name: "strength",
      value: strength ?? "",
      choices: [
        { text: "Any reason", value: "" },
        ...strengths.map((one) => ({ text: capital(strengthWords[one]), value: one })),
      ],
    })}
    ${button({ content: "Show rules" })}
  </form>
`;

function listOf({ rules, words, inAll }: RulesListed, { to }: Asked): Html {
  const says =
    rules.length === inAll
      ? `All ${inAll} rules`
      : `${counted(rules.length, "rule", "rules")} of ${inAll}`;
  if (rules.length === 0) {
    return html`<h2 class="govuk-heading-l">${says}</h2>
      <p class="govuk-body">
        No rule holds all of these words for that reason. Try fewer words, or those of the rules:
        they say “time to answer” and “any answer”, where a letter may say “representations”. The
        <a class="govuk-link" href="${to("/glossary")}">glossary</a> has each word once, and the
        <a class="govuk-link" href="${to("/search")}">search</a> looks through the record as well.
        <a class="govuk-link" href="${to("/rules")}">Show all rules</a>
      </p>`;
  }
  return table({
    caption: says,
    captionClasses: "govuk-table__caption--l",
    head: ["Rule", "It says", "Why it binds", "In force", "If broken"].map((content) => ({
      content,
    })),
    rows: rules.map(({ rule, statement, strengthWords: why, inForce, ifBroken, confirmed }) => [
      { content: html`<a class="govuk-link" href="${to(`/rules/${rule}`)}">${rule}</a>` },
      {
        content: html`${found(statement, words)}${
          confirmed ? nothing : html` <em>Our own reading, not confirmed by a lawyer.</em>`
        }`,
        label: "It says",
      },
      { content: capital(why), label: "Why it binds" },
      { content: capital(inForce.words), label: "In force" },
      { content: capital(ifBroken), label: "If broken" },
    ]),
    firstCellIsHeader: true,
    classes: "app-table--stacked",
  });
}
