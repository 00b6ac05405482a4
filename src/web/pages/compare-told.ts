import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { commandName } from "#src/record/command-name.ts";
import { quoted } from "#src/record/open.ts";
import { countOf } from "#src/record/show-value.ts";
import { comparisonMain, comparisonTitle } from "#src/report/comparison-main.ts";
import type { Compared } from "#src/scenario/compare.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";
import type { ScenarioList } from "#src/views/schemas/scenario.ts";
import { withMore } from "#src/web/asked/address.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { recordOption } from "#src/web/asked/options-asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { whatIfBar } from "#src/web/components/what-if-bar.ts";
import { nothing, type Html } from "#src/web/html.ts";
import { compareAddress, storyAddress } from "#src/web/scenarios/addresses.ts";
import { keyOf } from "#src/cli/scenario/scenario-key.ts";
import { compareForm, type CompareAsked } from "./compare-form.ts";

/** The page without a choice: the form alone. */
export const formMain = (all: ScenarioList, asked: Asked): Html => html`
  <h1 class="govuk-heading-l">Compare what-ifs</h1>
  ${whatIfBar()}
  <p class="govuk-body">
    What differs comes first; then what each needs, the staircases on one axis, and everything else.
  </p>
  ${compareForm(all, { keys: [], withRecord: false }, asked)}
`;

/** A comparison, and how to have it again, elsewhere or otherwise. */
export function comparedMain(compared: Compared, what: CompareAsked, asked: Asked): Html {
  const { variants } = compared.comparison;
  return html`
    ${whatIfBar()}
    <div class="app-case app-compared">
      <h1>${comparisonTitle(variants)}</h1>
      ${comparisonMain(compared, { folded: true })}
      <section aria-labelledby="again-title">
        <h2 id="again-title">Run this again</h2>
        ${againTold(variants, what, asked)}
      </section>
      <section aria-labelledby="elsewhere-title">
        <h2 id="elsewhere-title">Go on from here</h2>
        ${onwardTold(what, asked)}
      </section>
    </div>
  `;
}

function againTold(
  variants: readonly VariantShown[],
  { withRecord }: CompareAsked,
  asked: Asked,
): Html {
  const { io, today } = asked;
  const files = variants.flatMap(({ file }) => (file === null ? [] : [quoted(file)]));
  const typed = `${commandName(io)} scenario compare ${files.join(" ")}${withRecord ? " --with-record" : ""}`;
  const heads = new Map(
    variants.filter(({ madeUp }) => !madeUp).map(({ logHead }) => [logHead.root, logHead] as const),
  );
  return html`
    <p>${commandLine(`${typed}${recordOption(asked)}`)}</p>
    <p>
      The same files on the same record give the same comparison, to the letter.
      ${withRecord ? `The record is looked at as on the day of asking, here ${longDay(today)}.` : ""}
    </p>
    ${[...heads.values()].map(
      ({ size, root }) =>
        html`<p data-outside-frozen>
          Record: ${countOf(size, "entry", "entries")}, root <code>${root.slice(0, 12)}</code>.
        </p>`,
    )}
    <p>Rules: ${[...new Set(variants.map((one) => one.rulesVersion.slice(0, 12)))].join(", ")}.</p>
  `;
}

function onwardTold({ keys, withRecord }: CompareAsked, asked: Asked): Html {
  const json = new URLSearchParams({ format: "json" });
  return html`
    <ul>
      <li>
        <a href="${compareAddress(keys, withRecord, asked, "/compare.csv")}">As a sheet (CSV)</a>
      </li>
      <li><a href="${withMore(compareAddress(keys, withRecord, asked), json)}">As JSON</a></li>
      ${[...new Set(keys)].map(
        (key) =>
          html`<li><a href="${storyAddress(key, asked)}">${keyOf(key)}, step by step</a></li>`,
      )}
      ${
        withRecord || keys.length < 2
          ? nothing
          : html`<li>
              <a href="${compareAddress([...keys.slice(1), ...keys.slice(0, 1)], false, asked)}"
                >Take the next as the baseline</a
              >
            </li>`
      }
      <li><a href="${asked.to("/compare")}">Choose others</a></li>
    </ul>
  `;
}
