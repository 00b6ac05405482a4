import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { londonDay, londonMinute } from "#src/cli/dates.ts";
import {
  answerMarks,
  faultSays,
  inAllSays,
  limitsSay,
  mostShown,
} from "#src/cli/text/verified-whole-text.ts";
import { countOf } from "#src/record/show-value.ts";
import type { Answer } from "#src/verify/check.ts";
import type { VerifiedWhole } from "#src/views/schemas/verified-whole.ts";
import { summaryList } from "#src/web/components/summary-list.ts";
import { tag } from "#src/web/components/tag.ts";
import type { Html } from "#src/web/html.ts";

type CheckShown = VerifiedWhole["checks"][number];

/** What a check of the record came to, in the words of `verify`, and when it was done. */
export const checkFound = ({ head, checks }: VerifiedWhole, at: Date): Html => html`
  <div data-outside-frozen>
    <h2 class="govuk-heading-l">
      Checked on ${longDay(londonDay(at))} at ${londonMinute(at)}, London time
    </h2>
    <p class="govuk-body"><strong>${inAllSays(checks)}</strong></p>
    <p class="govuk-body">
      ${countOf(head.size, "entry", "entries")}, Merkle root <code>${head.root}</code>
    </p>
    ${summaryList({
      rows: checks.map((check) => ({
        key: check.name,
        value: html`<p class="govuk-body">${answerOf(check.answer)}</p>
          <p class="govuk-body">${check.says}</p>
          <p class="govuk-body">${limitsSay(check)}</p>`,
      })),
    })}
    ${checks.filter(({ faultCount }) => faultCount > 0).map(faultsOf)}
  </div>
`;

const colours: Readonly<Record<Answer, string>> = {
  holds: "govuk-tag--green",
  doesNotHold: "govuk-tag--red",
  notChecked: "govuk-tag--grey",
};

const answerOf = (answer: Answer): Html =>
  tag({ content: answerMarks[answer], classes: colours[answer] });

function faultsOf({ name, faultCount, faults }: CheckShown): Html {
  const shown = faults.slice(0, mostShown);
  const more = faultCount - shown.length;
  return html`
    <h3 class="govuk-heading-m">${name}: ${countOf(faultCount, "fault", "faults")}</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${shown.map((fault) => html`<li>${faultSays(fault)}</li>`)}
      ${more > 0 ? html`<li>and ${countOf(more, "other", "others")}</li>` : ""}
    </ul>
  `;
}
