import { html } from "hono/html";
import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import { turnsTold } from "#src/views/finding-words.ts";
import { capital, counted } from "#src/views/say-value.ts";
import type { FindingShown } from "#src/views/schemas/parts.ts";
import type { RuleDecision, RuleShown } from "#src/views/schemas/rules.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { councilLink } from "#src/web/components/council-link.ts";
import { cutsStated } from "#src/web/components/cuts-stated.ts";
import { table } from "#src/web/components/table.ts";
import { tag } from "#src/web/components/tag.ts";
import { nothing, type Html } from "#src/web/html.ts";

/** Every decision on the record that a rule judged, under the cuts of the address. */
export const decisionsOf = (view: RuleShown, asked: Asked): Html => html`
  <h2 class="govuk-heading-l">Past decisions that it judged</h2>
  ${cutsStated(view)}
  <p class="govuk-body">${countedSays(view)}</p>
  ${view.decisions.length === 0 ? nothing : tableOf(view, asked)}
`;

function countedSays({ counted: { kept, broken, open }, decisions, rule }: RuleShown): string {
  if (decisions.length === 0) {
    return `${rule} had nothing to say of anything on the record.`;
  }
  const all = counted(decisions.length, "time", "times");
  const left =
    open === 0
      ? ""
      : " Open means that the record does not hold what decides it, which accuses nobody.";
  return `${rule} had something to say ${all}: kept ${kept}, broken ${broken}, open ${open}.${left}`;
}

const tableOf = ({ decisions, rule }: RuleShown, asked: Asked): Html =>
  table({
    caption: `What ${rule} judged`,
    captionClasses: "govuk-visually-hidden",
    head: [
      { content: "Council", classes: "govuk-!-width-one-quarter" },
      { content: "What was judged", classes: "govuk-!-width-one-third" },
      { content: "Found" },
    ],
    rows: decisions.map((one) => [
      { content: councilLink(one.council, asked) },
      { content: aboutOf(one), label: "What was judged" },
      { content: foundOf(one), label: "Found" },
    ]),
    firstCellIsHeader: true,
    classes: "app-table--stacked",
  });

function aboutOf({ about, on, entry }: RuleDecision): Html {
  const said = about.includes(on.words) ? about : `${about}, ${onDay(on)}`;
  return html`${capital(said)}${entry === null ? nothing : html` <code>${entry}</code>`}`;
}

const colours: Readonly<Record<RuleDecision["answer"], string>> = {
  kept: "govuk-tag--green",
  broken: "govuk-tag--red",
  open: "govuk-tag--grey",
};

function foundOf({ answer, says, finding }: RuleDecision): Html {
  return html`${tag({ content: capital(answer), classes: colours[answer] })}
  ${finding === null ? nothing : becauseOf(finding, answer, says)}`;
}

function becauseOf(finding: FindingShown, answer: RuleDecision["answer"], says: string): Html {
  const lines = [
    ...(answer === "broken" ? [sentence(says)] : []),
    ...(finding.missing.length === 0 ? [] : [`Not on record: ${finding.missing.join("; ")}.`]),
    ...(answer === "broken" && finding.because.length > 0
      ? [`On record: ${finding.because.join("; ")}.`]
      : []),
    ...turnsTold(finding.turns),
  ];
  return html`${lines.map((line) => html`${line} `)}`;
}
