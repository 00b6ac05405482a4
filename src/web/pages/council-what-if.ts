import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Html, Section } from "#src/report/html.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { optionsAsked, recordOption } from "#src/web/asked/options-asked.ts";
import { commandsTold } from "#src/web/components/commands-told.ts";
import { nothing } from "#src/web/html.ts";
import { storyAddress } from "#src/web/scenarios/addresses.ts";
import { beginningFrom } from "#src/web/scenarios/beginning-from.ts";

/** The what-ifs that begin with this council, and how to begin another. */
export function whatIfSection({ council: { key }, asAt }: CaseShown, asked: Asked): Section {
  const { to, isThere } = asked;
  const begun = isThere("/scenarios/:name") ? beginningFrom(key, asked) : [];
  const body = html`
    ${
      begun.length === 0
        ? nothing
        : html`<p>What-ifs that begin with this council’s record:</p>
            <ul>
              ${begun.map(
                ({ key: name, title, asAt: day }) =>
                  html`<li>
                    <a href="${storyAddress(name, asked)}">${title}</a>, from ${longDay(day)}
                  </li>`,
              )}
            </ul>`
    }
    ${anotherTold(key, asAt, asked)}
    ${
      isThere("/scenarios")
        ? html`<p><a href="${to("/scenarios")}">What-if scenarios</a></p>`
        : nothing
    }
  `;
  return { id: "what-if", title: "What if other steps were taken", body };
}

function anotherTold(key: string, asAt: string, asked: Asked): Html {
  const { io, cuts, question } = asked;
  const from = recordOption(asked);
  const { known, sources, suppose } = question;
  if (known.held !== null || sources !== null || Object.keys(suppose).length > 0) {
    return html`<p>
      A what-if begins from what was public by a day, or from everything on record: take the other
      cuts out of the address first.
    </p>`;
  }
  const options = optionsAsked(cuts, ["as-at", "known-at", "functions"]);
  const file = `${key}-${asAt}.scenario.yaml`;
  return html`
    <p>
      Try other steps on this history from this day on. They are written to a file of yours, never
      to the record.
    </p>
    ${commandsTold([
      ["Begin", `${commandName(io)} scenario from ${key}${options} --out ${file}${from}`],
      ["Play it", `${commandName(io)} scenario run ${file}${from}`],
    ])}
  `;
}
