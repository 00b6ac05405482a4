import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { commandName } from "#src/record/command-name.ts";
import { notTheRecord } from "#src/scenario/story-words.ts";
import type { ScenarioList } from "#src/views/schemas/scenario.ts";
import { withMore } from "#src/web/asked/address.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { recordOption } from "#src/web/asked/options-asked.ts";
import { button } from "#src/web/components/button.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { whatIfBar } from "#src/web/components/what-if-bar.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { compareAddress, storyAddress } from "#src/web/scenarios/addresses.ts";
import { knownScenarios } from "#src/web/scenarios/known-scenarios.ts";
import { keyOf } from "#src/cli/scenario/scenario-key.ts";
import { policyQuestions } from "#src/web/scenarios/policy-questions.ts";

/** What a what-if is, and which there are. As JSON it has the form of `intervention scenario list --json`. */
export const scenarios: PageEntry = {
  path: "/scenarios",
  title: "What if",
  answer: (asked) => {
    const all = knownScenarios(asked);
    return { kind: "page", view: all, main: () => mainOf(all, asked) };
  },
};

const mainOf = (all: ScenarioList, asked: Asked): Html => html`
  <h1 class="govuk-heading-l">What if</h1>
  ${whatIfBar()}
  <p class="govuk-body">
    A what-if plays other steps on the real history of a council from some day on, or on a council
    made up. Each step is judged as the law would judge it then: allowed, refused, challengeable or
    unusual, and why. A what-if is a text file with the steps in it and, if its writer wishes, what
    is expected of each.
  </p>
  ${cutTold(asked)}
  <h2 class="govuk-heading-m">Questions of policy, and the what-ifs that answer them</h2>
  <ol class="govuk-list govuk-list--number govuk-list--spaced">
    ${policyQuestions.map(
      ({ asks, commands }) =>
        html`<li>${asks} ${commands.map((command) => answeredBy(command, all, asked))}</li>`,
    )}
  </ol>
  ${ownTold(all, asked)}
  <h2 class="govuk-heading-m">What-ifs that come with this version</h2>
  ${listTold(
    all.scenarios.filter(({ shipped }) => shipped),
    asked,
  )}
  ${button({ content: "Compare some of them", href: asked.to("/compare") })}
  <h2 class="govuk-heading-m">Make one of your own</h2>
  ${makeTold(asked)}
`;

/** That a cut of knowledge shuts out what begins with more. */
function cutTold({ question: { known, sources } }: Asked): Html {
  if (known.publicBy === null && known.held === null && sources === null) return nothing;
  return html`<p class="govuk-body">
    You look at the record as it was known at a day, or by some sources alone. A what-if begins on a
    day of its own with what its file says was known; one that begins with more than you chose to
    use is not shown.
  </p>`;
}

/** The page that answers a question, or the command where no page does. */
function answeredBy(command: string, all: ScenarioList, asked: Asked): Html {
  const way = wayTo(command, all, asked);
  return way === null
    ? html`<br />In the terminal: ${commandLine(`${commandName(asked.io)} ${command}`)}`
    : html`<br /><a class="govuk-link" href="${way.href}">${way.words}</a>`;
}

function wayTo(
  command: string,
  { scenarios: known }: ScenarioList,
  { to, cuts, isThere }: Asked,
): { readonly href: string; readonly words: string } | null {
  const [, names] = /^scenario run (.*)$/.exec(command) ?? [];
  const [, day] = /^councils --as-at (\S+)$/.exec(command) ?? [];
  const [, sought] = /^search "(.*)"$/.exec(command) ?? [];
  if (names !== undefined) {
    const keys = names.split(" ");
    const titles = keys.map((key) => known.find(({ name }) => name === key)?.title ?? key);
    const [only = "", ...others] = keys;
    return {
      href: others.length === 0 ? storyAddress(only, { to }) : compareAddress(keys, false, { to }),
      words: titles.join(", beside: "),
    };
  }
  const other = new URLSearchParams(cuts);
  if (day !== undefined) {
    other.set("as-at", day);
    return { href: `/councils?${other.toString()}`, words: `The councils on ${longDay(day)}` };
  }
  if (sought === undefined || !isThere("/search")) return null;
  return {
    href: withMore(to("/search"), new URLSearchParams({ q: sought })),
    words: `Where the record says “${sought}”`,
  };
}

function ownTold(all: ScenarioList, asked: Asked): Html {
  const own = all.scenarios.filter(({ shipped }) => !shipped);
  if (own.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">What-ifs of your own</h2>
    <p class="govuk-body">
      The files that these pages were started with. Each is read again whenever you ask for its
      page, so that what you change in it shows at once.
    </p>
    ${listTold(own, asked)}`;
}

const listTold = (some: ScenarioList["scenarios"], asked: Asked): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${some.map(({ name, title }) => {
      const key = keyOf(name);
      return html`<li>
        <a class="govuk-link" href="${storyAddress(key, asked)}">${title ?? name}</a>
        <span class="app-also">(${title === null ? "cannot be read as a what-if" : key})</span>
      </li>`;
    })}
  </ul>`;

function makeTold(asked: Asked): Html {
  const { io, question } = asked;
  const command = commandName(io);
  const from = recordOption(asked);
  const steps: readonly (readonly [string, string])[] = [
    [
      "Begin it with a council’s record as it stood on a day",
      `scenario from solihull --as-at ${question.asAt} --out my-idea.yaml${from}`,
    ],
    ["See what may be done next, and what may not", `scenario step my-idea.yaml${from}`],
    ["Put a step at its end", `scenario step my-idea.yaml MindedToLetterSent${from}`],
    ["Move its clock", `scenario advance my-idea.yaml "3 months"${from}`],
    ["Play it", `scenario run my-idea.yaml${from}`],
    ["Show it on these pages", `serve --scenario my-idea.yaml${from}`],
  ];
  return html`<p class="govuk-body">${notTheRecord} In the terminal:</p>
    <dl class="govuk-summary-list">
      ${steps.map(
        ([what, typed]) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${what}</dt>
            <dd class="govuk-summary-list__value">${commandLine(`${command} ${typed}`)}</dd>
          </div>`,
      )}
    </dl>`;
}
