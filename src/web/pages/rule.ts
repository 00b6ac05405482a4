import { html } from "hono/html";
import { ruleNames, rules, type RuleName } from "#machines/rules/registry.ts";
import { ruleTyped } from "#src/proof/rule-typed.ts";
import { visible } from "#src/record/show-value.ts";
import { commandName } from "#src/record/command-name.ts";
import { lawNumberSays } from "#src/views/numbers-read.ts";
import { allAnswersOf, ruleShownOf } from "#src/views/rule-shown.ts";
import { capital } from "#src/views/say-value.ts";
import { supposedSays } from "#src/views/stated-words.ts";
import type { RuleShown } from "#src/views/schemas/rules.ts";
import { notFound, type Asked, type PageEntry } from "#src/web/asked/asked.ts";
import { insetText } from "#src/web/components/inset-text.ts";
import { summaryList } from "#src/web/components/summary-list.ts";
import { table } from "#src/web/components/table.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { storiesOf } from "#src/proof/stories.ts";
import { decisionsOf } from "./rule-decisions.ts";

/** One rule: its law, its stories, and every decision on the record that it judged. */
export const rulePage: PageEntry = {
  path: "/rules/:id",
  title: "Rule",
  answer: (asked) => {
    const typed = asked.part("id");
    const name = ruleTyped(typed);
    if (name === undefined) return noSuchRule(typed);
    const { kept, record, question, to } = asked;
    const answers = kept("answers of the rules", () => allAnswersOf(record.councils, question));
    const stories = kept(`stories of ${name}`, () => storiesOf(name));
    const view = ruleShownOf(name, answers, stories);
    return {
      kind: "page",
      view,
      title: `Rule ${view.rule}`,
      crumbs: [{ content: "Rules", href: to("/rules") }],
      main: () => mainOf(view, asked),
    };
  },
};

function noSuchRule(typed: string) {
  const [first, last] = [ruleNames[0], ruleNames.at(-1)] as [RuleName, RuleName];
  return notFound(
    `There is no rule “${visible(typed)}”. Rules are named by their number, ${rules[first].id} to ${rules[last].id}.`,
  );
}

const mainOf = (view: RuleShown, asked: Asked): Html => html`
  <span class="govuk-caption-xl">Rule ${view.rule}</span>
  <h1 class="govuk-heading-l">${view.statement}</h1>
  ${
    view.confirmed
      ? nothing
      : insetText({
          content: "This is a reading of the project’s own. No lawyer has confirmed it.",
        })
  }
  ${summaryOf(view)} ${lawOf(view)} ${storiesShown(view, asked)} ${heldBy(view, asked)}
  ${decisionsOf(view, asked)}
`;

const summaryOf = (view: RuleShown): Html =>
  summaryList({
    rows: [
      ["Why it binds", capital(view.strengthWords)],
      ["In force", capital(view.inForce.words)],
      [
        "If broken",
        `${capital(view.ifBroken)}. ${view.ifBrokenWords}${
          view.withoutEffect ? " A step that breaks it has no legal effect: it moves nothing." : ""
        }`,
      ],
      ["Reading", capital(view.readingWords)],
      ["Judged", view.judged],
      ["To put it right", view.hint],
    ].map(([key = "", value = ""]) => ({ key, value })),
  });

const lawOf = (view: RuleShown): Html => html`
  <h2 class="govuk-heading-l">The law that it comes from</h2>
  <ul class="govuk-list govuk-list--bullet">
    ${view.basis.map(
      ({ title, address, verified }) =>
        html`<li>
          ${address === null ? title : html`<a class="govuk-link" href="${address}">${title}</a>`}${
            verified ? "" : " (unverified: not read in full for this project)"
          }
        </li>`,
    )}
  </ul>
  <h2 class="govuk-heading-l">What it looks at</h2>
  <ul class="govuk-list govuk-list--bullet">
    ${view.reads.map((words) => html`<li>${capital(words)}</li>`)}
  </ul>
  ${numbersOf(view)}
`;

/** The numbers of law that the rule uses; a supposed one beside what the table says. */
function numbersOf({ numbers, suppositions }: RuleShown): Html {
  if (numbers.length === 0) return nothing;
  const shown = table({
    caption: "The numbers that it uses",
    captionClasses: "govuk-visually-hidden",
    head: ["What it is", "Number", "What it rests on", "Source"].map((content) => ({ content })),
    rows: numbers.map((number) => {
      const supposed = suppositions.find(({ name }) => name === number.name);
      return [
        { content: capital(number.words) },
        {
          content: html`<strong>${lawNumberSays(number)}</strong>${
              supposed === undefined ? nothing : html`<br />${supposedSays(supposed)}`
            }`,
          label: "Number",
        },
        { content: capital(number.kindWords), label: "What it rests on" },
        {
          content: `${capital(number.source)}${
            number.verified || number.kind === "unset" ? "" : " (unverified)"
          }`,
          label: "Source",
        },
      ];
    }),
    firstCellIsHeader: true,
    classes: "app-table--stacked",
  });
  return html`<h2 class="govuk-heading-l">The numbers that it uses</h2>
    ${shown}`;
}

const storiesShown = ({ stories, rule }: RuleShown, { io }: Asked): Html => html`
  <h2 class="govuk-heading-l">The shortest stories</h2>
  <p class="govuk-body">Both are of a fictional council: no such council exists.</p>
  <h3 class="govuk-heading-m">In which it is kept</h3>
  ${storyOf(stories.kept, "No story was found in which it has something to say and is kept.")}
  <h3 class="govuk-heading-m">In which it is broken</h3>
  ${storyOf(
    stories.broken,
    "No story breaks this rule: what the record can hold leaves it kept or open, never broken.",
  )}
  ${
    stories.broken.length === 0
      ? nothing
      : html`<p class="govuk-body">
          To keep that story as a file that can be replayed, type
          <code>${commandName(io)} rules counterexample ${rule} --save story.jsonl</code>
        </p>`
  }
`;

const storyOf = (lines: readonly string[], none: string): Html =>
  lines.length === 0
    ? html`<p class="govuk-body">${none}</p>`
    : html`<ol class="govuk-list govuk-list--number">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ol>`;

const heldBy = ({ rule }: RuleShown, { isThere, to }: Asked): Html => html`
  <h2 class="govuk-heading-l">What holds the software to it</h2>
  <p class="govuk-body">
    The tests of this rule are listed, sentence by sentence, in the row ${rule} of
    <code>docs/reference/coverage.md</code>, which comes with the software. How far it is proven of
    every position that can be reached is said on
    ${
      isThere("/proof")
        ? html`<a class="govuk-link" href="${to("/proof")}">the page of the proof</a>`
        : "the page of the proof"
    }.
  </p>
`;
