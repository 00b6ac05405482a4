import { html, raw } from "hono/html";
import { longDay, type Day } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { TimeAxis } from "#src/pictures/time-axis.ts";
import { sharedAxis, staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf } from "#src/pictures/story.ts";
import { toldOf } from "#src/pictures/story-list.ts";
import { headlineSays, rulesDifferSays } from "#src/scenario/comparison-words.ts";
import { rowsCompared, type Compared } from "#src/scenario/compare.ts";
import type { VariantFound } from "#src/scenario/variant.ts";
import { onDay } from "#src/views/labels.ts";
import { counted } from "#src/views/say-value.ts";
import type { Difference, VariantShown } from "#src/views/schemas/comparison.ts";
import { functionsSay, supposedSays } from "#src/views/stated-words.ts";
import { needsTold } from "./comparison-needs.ts";
import { listOf, nothing, tableOf, type Html } from "./html.ts";

/**
 * What is told of a comparison below its heading: the outcome in a sentence, which rules differ, what
 * differs, what each needs, the staircases, everything. `folded` keeps the last of these closed.
 */
export function comparisonMain(
  { comparison, found }: Compared,
  { folded = false }: { readonly folded?: boolean } = {},
): Html {
  const { variants, differences } = comparison;
  const everything = tablesOf(rowsCompared(variants).filter(saysSomething), variants);
  return html`<p class="headline">${headlineSays(comparison)}</p>
    <p>${rulesDifferSays(variants)}</p>
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
      folded
        ? html`<details>
            <summary>Everything, alike or not</summary>
            <div>${everything}</div>
          </details>`
        : everything,
    )}`;
}

/** Of whom it is, so that the page is known again among others. */
export function comparisonTitle(variants: readonly VariantShown[]): string {
  const names = [...new Set(variants.map(({ council }) => council.name))];
  return `WHAT-IF: ${listed(names)}, ${counted(variants.length, "variant", "variants")} compared`;
}

const section = (id: string, title: string, body: Html): Html => html`
  <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>
`;

const saysSomething = ({ values }: Difference): boolean => values.some((value) => value !== "0");

/** What of the record a variant uses. */
export const usesSays = ({ madeUp, knownAt }: VariantShown): string =>
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

function staircaseTold(found: VariantFound, at: number, axis: TimeAxis): Html {
  const { label, title, file } = found.shown;
  return html`
    <div class="kept-together">
      <h3>${nameOf(found.shown, at)}: ${title}</h3>
      ${staircaseOf(found, `${file === null ? "" : "WHAT-IF "}${label}: ${title}`, axis)}
    </div>
    ${staircaseWords(found, axis)}
  `;
}

/** The staircase of one variant. `heading` is its name for those who cannot see it. */
export function staircaseOf(
  { shown: { label, file, from }, position }: VariantFound,
  heading: string,
  axis: TimeAxis,
): Html {
  const picture = staircasePicture(storyOf(position), {
    name: `staircase-${label.toLowerCase()}`,
    title: heading,
    axis,
    begins: file === null ? null : from,
  });
  return html`<div class="pictures"><figure>${raw(picture)}</figure></div>`;
}

/** The words that say the same as the staircase. */
export function staircaseWords({ position }: VariantFound, axis: TimeAxis): Html {
  const story = storyOf(position);
  const told = toldOf(story);
  const later = story.steps.filter(({ on }) => (on.to ?? axis.to) >= axis.from);
  return html`${
      later.length === 0
        ? nothing
        : html`<ol class="path">
            ${later.map(({ number }) => html`<li value="${number}">${told.steps[number - 1]}</li>`)}
          </ol>`
    }
    <p><strong>${told.now}</strong></p>`;
}
