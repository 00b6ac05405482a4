import { html } from "hono/html";
import { listed } from "#machines/words.ts";
import { councilMeant } from "#src/cli/record.ts";
import { conflictsSection } from "#src/report/conflicts.ts";
import { evidenceSection } from "#src/report/evidence.ts";
import { findingsSection, gapsSection } from "#src/report/findings.ts";
import { linkedIn, linkedTo, type Html, type Section } from "#src/report/html.ts";
import { instrumentsSection } from "#src/report/instruments.ts";
import { methodSection } from "#src/report/method.ts";
import { cutsTold } from "#src/report/opening.ts";
import { deadlinesSection, standingSection } from "#src/report/standing.ts";
import { pathSection } from "#src/report/story-section.ts";
import { timelineSection } from "#src/report/timeline.ts";
import { everyStep, movesOf } from "#src/views/moves.ts";
import { positionOf } from "#src/views/position.ts";
import { answer } from "#src/views/question.ts";
import { caseOf } from "#src/views/report.ts";
import type { Moves } from "#src/views/schemas/moves.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { othersSay } from "#src/views/stated-words.ts";
import { notFound, type Asked, type PageEntry } from "#src/web/asked/asked.ts";
import { nothing } from "#src/web/html.ts";
import { datesAgain, datesForm } from "./council-dates.ts";
import { checkSection, elsewhereSection } from "./council-elsewhere.ts";
import { folded } from "./council-folded.ts";
import { glanceTold } from "./council-glance.ts";
import { nextSection } from "./council-next.ts";
import { changesLink, rulePages, toCouncils } from "./council-links.ts";
import { whatIfSection } from "./council-what-if.ts";

/**
 * Where a council stands, what may happen next and why not the rest, as at any day and as known at
 * any day. As JSON it is `intervention show <council> --json`.
 */
export const council: PageEntry = {
  path: "/councils/:code",
  about: "code",
  title: "Council",
  form: datesAgain,
  answer: (asked) => {
    const { record, question, part, kept } = asked;
    const found = councilMeant(record.councils, part("code"), question.known);
    if (!found.ok) return notFound(found.error.says);
    const stream = found.value;
    const answered = kept(`answered ${stream.council}`, () => answer(stream, question));
    // Worked out once, for the few that the position names and for all of them below.
    const steps = kept(`steps ${stream.council}`, () => everyStep(answered));
    const position = kept(`position ${stream.council}`, () => positionOf(answered, steps));
    return {
      kind: "page",
      view: position,
      title: position.council.name,
      crumbs: toCouncils(asked),
      main: () =>
        mainOf(
          kept(`case ${stream.council}`, () => caseOf(answered, position)),
          kept(`moves ${stream.council}`, () => movesOf(answered, steps)),
          asked,
        ),
    };
  },
};

function mainOf(shown: CaseShown, moves: Moves, asked: Asked): Html {
  const { cuts, to, isThere } = asked;
  const linked = linkedIn(shown, rulePages(asked));
  const sections: readonly Section[] = [
    pathSection(shown, linked),
    nextSection(shown, moves, linked, asked),
    standingSection(shown, linked),
    deadlinesSection(shown, linked),
    findingsSection(shown, linked),
    instrumentsSection(shown, linked),
    timelineSection(shown, linked, folded),
    conflictsSection(shown, linked, folded),
    gapsSection(shown, linked),
    evidenceSection(shown, linked),
    checkSection(shown, asked),
    whatIfSection(shown, asked),
    elsewhereSection(shown, asked),
    methodSection(shown),
  ];
  return html`
    <div class="app-case">
      <h1>${shown.council.name}</h1>
      <p class="headline">${shown.position.headline}</p>
      ${cutsTold(shown)} ${glanceTold(shown, linked)} ${othersTold(shown, to)}
      ${isThere("/councils/:code/changes") ? changesLink(shown.council.key, asked) : nothing}
      <h2 class="app-screen-only">Another day</h2>
      ${datesForm(new URLSearchParams(cuts))}
      <nav aria-label="Contents">
        <ul>
          ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
      ${sections.map(
        ({ id, title, body }) => html`
          <section id="${id}" aria-labelledby="${id}-title">
            <h2 id="${id}-title">${title}</h2>
            ${body}
          </section>
        `,
      )}
    </div>
  `;
}

/** The councils before and after this one, each with its page. */
function othersTold({ council: it, asAt }: CaseShown, to: Asked["to"]): Html {
  const keys = [...it.predecessors, ...it.successors];
  const linked = linkedTo(new Map(keys.map((key) => [key, to(`/councils/${key}`)])));
  const lines = othersSay(it, asAt, (some) => `see ${listed(some)}`);
  return html`${lines.map((line) => html`<p>${linked(line)}</p>`)}`;
}
