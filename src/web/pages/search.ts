import { html } from "hono/html";
import { sentence } from "#machines/words.ts";
import { clipped, foundSays } from "#src/cli/text/search-text.ts";
import { onDay } from "#src/views/labels.ts";
import { searchOf } from "#src/views/search.ts";
import { capital } from "#src/views/say-value.ts";
import type { HitShown, SearchShown } from "#src/views/schemas/search.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { button } from "#src/web/components/button.ts";
import { councilLink } from "#src/web/components/council-link.ts";
import { cutsStated } from "#src/web/components/cuts-stated.ts";
import { found } from "#src/web/components/found.ts";
import { hiddenCuts } from "#src/web/components/hidden-cuts.ts";
import { input } from "#src/web/components/input.ts";
import { nothing, type Html } from "#src/web/html.ts";

/** The entries and the rules in which words stand: `intervention search`. */
export const searchPage: PageEntry = {
  path: "/search",
  title: "Search",
  takes: ["q"],
  answer: (asked) => {
    const { record, question } = asked;
    const typed = asked.parameter("q") ?? "";
    const view = searchOf(record.councils, record.england, question, [typed]);
    return {
      kind: "page",
      view,
      title: view.words.length === 0 ? "Search" : `Search: ${typed.trim()}`,
      main: () => mainOf(view, typed, asked),
    };
  },
};

const mainOf = (view: SearchShown, typed: string, asked: Asked): Html => html`
  <h1 class="govuk-heading-xl">Search</h1>
  <form method="get" action="/search" role="search" aria-label="The record and the rules">
    ${hiddenCuts(asked.to)}
    ${input({
      label: "Words",
      name: "q",
      value: typed,
      hint: "All of them must be there. Capitals, accents and the shape of quotation marks do not count.",
      classes: "govuk-input--width-20",
    })}
    ${button({ content: "Search" })}
  </form>
  ${view.words.length === 0 ? examples(asked) : foundOf(view, asked)}
`;

const tries = [
  ["adviser", "who was placed with a council to help"],
  ["minded to", "letters that propose a direction"],
  ["trust company", "how a service was handed over"],
  ["497A", "the section of the Act, in the record and in the rules"],
] as const;

const withWords = (address: string, words: string): string =>
  `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams({ q: words }).toString()}`;

const examples = ({ to }: Asked): Html => html`
  <h2 class="govuk-heading-m">What can be found</h2>
  <p class="govuk-body">
    Councils, entries of the record with what they quote, sources by title and publisher, and rules.
    For example:
  </p>
  <ul class="govuk-list govuk-list--bullet">
    ${tries.map(
      ([words, means]) =>
        html`<li>
          <a class="govuk-link" href="${withWords(to("/search"), words)}">${words}</a>: ${means}
        </li>`,
    )}
  </ul>
`;

function foundOf(view: SearchShown, asked: Asked): Html {
  const { hits, rules } = view;
  const councils = Map.groupBy(hits, ({ council }) => council.key);
  return html`
    ${cutsStated(view)}
    <p class="govuk-body">${foundSays(view)}</p>
    ${rules.length === 0 ? nothing : rulesOf(view, asked)}
    ${[...councils.values()].map((of) => councilOf(of, view.words, asked))}
  `;
}

const rulesOf = ({ rules, words }: SearchShown, { to, isThere }: Asked): Html => html`
  <h2 class="govuk-heading-l">Rules</h2>
  <ul class="govuk-list govuk-list--spaced">
    ${rules.map(
      ({ rule, statement }) =>
        html`<li>
          ${
            isThere("/rules/:id")
              ? html`<a class="govuk-link" href="${to(`/rules/${rule}`)}">${rule}</a>`
              : rule
          }
          ${found(statement, words)}
        </li>`,
    )}
  </ul>
`;

function councilOf(hits: readonly HitShown[], words: readonly string[], asked: Asked): Html {
  const [first] = hits;
  if (first === undefined) return nothing;
  const { council } = first;
  return html`
    <h2 class="govuk-heading-l">
      ${council.key === "england" ? council.name : councilLink(council, asked)}
    </h2>
    <ol class="govuk-list govuk-list--spaced">
      ${hits.map((hit) => html`<li>${hitOf(hit, words)}</li>`)}
    </ol>
  `;
}

const hitOf = (
  { entry, what, on, found: places }: HitShown,
  words: readonly string[],
): Html => html`
  <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
    ${sentence(`${what}, ${onDay(on)}`)} <code>${found(entry, words)}</code>
  </h3>
  <ul class="govuk-list govuk-list--bullet">
    ${places.map(
      ({ where, text }) => html`<li>${capital(where)}: ${found(clipped(text, words), words)}</li>`,
    )}
  </ul>
`;
