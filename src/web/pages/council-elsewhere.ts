import { html } from "hono/html";
import { commandName } from "#src/record/command-name.ts";
import type { Section } from "#src/report/html.ts";
import { recordSection } from "#src/report/method.ts";
import { counted } from "#src/views/say-value.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { proves } from "#src/verify/proves.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { commandsTold } from "#src/web/components/commands-told.ts";
import { optionsAsked, recordOption } from "#src/web/asked/options-asked.ts";
import { nothing } from "#src/web/html.ts";

type Where = Pick<Asked, "io" | "cuts" | "to" | "record" | "isThere">;

/** Which record the page was made from, how that can be checked, and what the check leaves open. */
export function checkSection(shown: CaseShown, asked: Where): Section {
  const { io, cuts, to, isThere } = asked;
  const { size, root } = shown.logHead;
  const from = recordOption(asked);
  const body = html`
    ${recordSection(shown).body}
    <h3>Receipt</h3>
    <p data-outside-frozen>
      ${counted(size, "entry", "entries")}, root ${root}. Keep this line: whoever holds it can later
      see whether this record still begins with what it held today.
    </p>
    <p>
      ${proves.checkpoints.shows} That is looked at each time the record is opened or has grown.
    </p>
    <h3>What it does not show</h3>
    <ul>
      ${[proves.checkpoints, proves.schema].map(({ doesNotShow }) => html`<li>${doesNotShow}</li>`)}
    </ul>
    ${commandsTold([
      ["Have a signed receipt written", `${commandName(io)} log checkpoint${from}`],
      ["Check the whole record", `${commandName(io)} verify${from}`],
      [
        "Check the words quoted against the sources",
        `${commandName(io)} verify --quotations${from}`,
      ],
      [
        "Take the evidence to another machine",
        `${commandName(io)} bundle create ${shown.council.key}${optionsAsked(cuts)} --out FOLDER${from}`,
      ],
    ])}
    ${
      isThere("/check")
        ? html`<p><a href="${to("/check")}">Check the record on these pages</a></p>`
        : nothing
    }
  `;
  return { id: "check", title: "Record check", body };
}

/** The same elsewhere: for programs, for a sheet, for a colleague. */
export function elsewhereSection({ council }: CaseShown, asked: Where): Section {
  const { io, cuts } = asked;
  const { key } = council;
  const from = recordOption(asked);
  const view = (name: string, more = "") =>
    `${commandName(io)} ${name} ${key}${optionsAsked(cuts)}${more}${from}`;
  const body = html`
    <p>
      <a href="/councils/${key}?${cuts}&amp;format=json">This position as JSON</a>, as
      ${commandLine(view("show", " --json"))} writes it.
    </p>
    ${commandsTold([
      ["The report, one page to send or print", view("report", ` --html ${key}.html`)],
      ["The report as JSON", view("report", " --json")],
      ["The steps as JSON", view("moves", " --json")],
      ["What happened, as JSON", view("history", " --json")],
      ["Which documents would close the gaps", view("gaps")],
      [
        "Every entry on the record, as a sheet",
        `${commandName(io)} export ${key} --out ${key}.csv${from}`,
      ],
    ])}
    <p>The sheet holds the entries as they were recorded, whatever the two dates above.</p>
  `;
  return { id: "elsewhere", title: "Use this elsewhere", body };
}
