import { html, raw } from "hono/html";
import { longDay, type Day } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { TimeAxis } from "#src/pictures/time-axis.ts";
import { sharedAxis, staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf } from "#src/pictures/story.ts";
import { toldOf } from "#src/pictures/story-list.ts";
import { rowsCompared, type Compared } from "#src/scenario/compare.ts";
import type { VariantFound } from "#src/scenario/variant.ts";
import { onDay } from "#src/views/labels.ts";
import { counted } from "#src/views/say-value.ts";
import type { Difference, VariantShown } from "#src/views/schemas/comparison.ts";
import { functionsSay, supposedSays } from "#src/views/stated-words.ts";
import { needsTold } from "./comparison-needs.ts";
import { listOf, nothing, tableOf, type Html } from "./html.ts";
import { htmlPage } from "./html-page.ts";
import { pageStyle } from "./style.ts";

const notTheRecord = "WHAT-IF: a scenario, not the record";

/**
 * A comparison as one HTML page that needs nothing else: no script, no request, its style inside.
 * What differs comes first, then the staircases on one axis, then everything. Pure.
 */
export function comparisonPage({ comparison, found }: Compared): string {
  const { variants, differences } = comparison;
  const title = titleOf(variants);
  const main = html`<h1>${title}</h1>
    <p class="headline">A scenario, not the record. Nothing of it is written to the record.</p>
    <dl class="cuts">${variants.map(variantTold)}</dl>
    ${unsettledTold(variants)}
    ${section(
      "differences",
      "What differs",
      differences.length === 0
        ? html`<p><strong>No difference.</strong></p>`
        : tablesOf(differences, variants),
    )}
    ${section(
      "needs",
      "What each needs, and what could be challenged",
      needsTold(variants, variants.map(nameOf)),
    )}
    ${section("staircases", "The staircases, on one axis", staircasesTold(found))}
    ${section(
      "everything",
      "Everything compared",
      tablesOf(rowsCompared(variants).filter(saysSomething), variants),
    )}`;
  return htmlPage({
    title,
    style: `${pageStyle(footOf(variants))}${wideTables}`,
    skipTo: "the comparison",
    header: notTheRecord,
    main,
  });
}

/** Of whom it is, so that the page is known again among others. */
function titleOf(variants: readonly VariantShown[]): string {
  const names = [...new Set(variants.map(({ council }) => council.name))];
  return `WHAT-IF: ${listed(names)}, ${counted(variants.length, "variant", "variants")} compared`;
}

/** Columns of one breadth, so that a variant stands in the same place all down the page. */
const wideTables = `
@media screen and (min-width: 641px), print {
  table { table-layout: fixed; }
  thead th { white-space: normal; }
  thead th:first-child { width: 34%; }
}
`;

const section = (id: string, title: string, body: Html): Html => html`
  <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>
`;

const saysSomething = ({ values }: Difference): boolean => values.some((value) => value !== "0");

/** On each sheet of paper: that it is no record, of whom, and from which day to which. */
function footOf(variants: readonly VariantShown[]): string {
  const names = [...new Set(variants.map(({ council }) => council.name))].join(", ");
  const [from = ""] = variants.map((one) => one.from).toSorted();
  const to =
    variants
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? "";
  const used = [...new Set(variants.map(usesSays))].join("; ");
  return `${notTheRecord}. ${names}, ${longDay(from)} to ${longDay(to)}, using ${used}`;
}

const usesSays = ({ madeUp, knownAt }: VariantShown): string =>
  madeUp
    ? "no record"
    : knownAt === null
      ? "everything on this record"
      : `what was public by the end of ${longDay(knownAt)}`;

const nameOf = ({ label }: VariantShown, at: number): string =>
  at === 0 ? `${label}, the baseline` : label;

function variantTold(variant: VariantShown, at: number): Html {
  const { file, title, council, from, to, functions, failed, expected } = variant;
  return html`<div>
    <dt>${nameOf(variant, at)}</dt>
    <dd>
      <strong>${title}</strong>${file === null ? "" : ` (${file})`}<br />
      ${council.name}, ${functionsSay[functions]}; ${longDay(from)} to ${longDay(to)}, using
      ${usesSays(variant)}. ${failed === 0 ? "" : `NOT AS EXPECTED: ${failed} of ${expected}.`}
      ${variant.suppositions.map((one) => html`<br />${supposedSays(one)}`)}
    </dd>
  </div>`;
}

/** What may have happened by the start, which no variant can know: each thing once. */
function unsettledTold(variants: readonly VariantShown[]): Html {
  const said = variants.flatMap(({ label, unsettled }) =>
    unsettled.map(({ what, on, taken }) => ({
      label,
      says: `${what}, ${onDay(on)}${taken ? ", taken to have happened" : ""}`,
    })),
  );
  const labels = Map.groupBy(said, ({ says }) => says);
  if (labels.size === 0) return nothing;
  return html`<p>
      <strong>Not known</strong> whether these had happened by the start; the story goes on without
      them, unless it says otherwise:
    </p>
    ${listOf(
      [...labels].map(([says, alike]) => {
        const of = listed(alike.map(({ label }) => label));
        return html`${says}${alike.length === variants.length ? "" : ` (in ${of})`}`;
      }),
    )}`;
}

const tablesOf = (rows: readonly Difference[], variants: readonly VariantShown[]): Html => html`
  ${[...Map.groupBy(rows, ({ group }) => group)].map(([group, alike]) =>
    tableOf(
      group,
      ["What", ...variants.map(nameOf)],
      alike.map(({ what, values }) => [what, ...values.map((value) => value ?? "none")]),
    ),
  )}
`;

/** One picture to a variant, under one another, and under each the words that say the same. */
function staircasesTold(found: readonly VariantFound[]): Html {
  const days = found.flatMap(({ shown: { from, to } }): readonly Day[] => [from, to]);
  const axis = sharedAxis(days);
  return html`
    <p>
      A rung is what the tables call a stage: how far intervention has gone. Each staircase is drawn
      on the same days, from shortly before the first start; what came before is the same history.
    </p>
    ${found.map((one, at) => staircaseTold(one, at, axis))}
  `;
}

function staircaseTold({ shown, position }: VariantFound, at: number, axis: TimeAxis): Html {
  const story = storyOf(position);
  const told = toldOf(story);
  const { label, title, from } = shown;
  const isRecord = shown.file === null;
  const heading = `${isRecord ? "" : "WHAT-IF "}${label}: ${title}`;
  const picture = staircasePicture(story, {
    name: `staircase-${label.toLowerCase()}`,
    title: heading,
    axis,
    begins: isRecord ? null : from,
  });
  const later = story.steps.filter(({ on }) => (on.to ?? axis.to) >= axis.from);
  return html`
    <div class="kept-together">
      <h3>${nameOf(shown, at)}: ${title}</h3>
      <div class="pictures"><figure>${raw(picture)}</figure></div>
    </div>
    ${
      later.length === 0
        ? nothing
        : html`<ol class="path">
            ${later.map(({ number }) => html`<li value="${number}">${told.steps[number - 1]}</li>`)}
          </ol>`
    }
    <p><strong>${told.now}</strong></p>
  `;
}
