import { html } from "hono/html";
import { commandName } from "#src/record/command-name.ts";
import { placeSays } from "#src/cli/text/asked-text.ts";
import { cutsTold } from "#src/report/opening.ts";
import { anchorOf, linkedTo, nothing, tableOf, type Html } from "#src/report/html.ts";
import {
  broughtSays,
  diffSummary,
  entriesNamed,
  fromSays,
  publicBySays,
} from "#src/views/diff-words.ts";
import { quoted } from "#src/record/open.ts";
import type { Known } from "#src/views/schemas/parts.ts";
import type { Change, Diff } from "#src/views/schemas/diff.ts";
import { changesForm } from "./changes-form.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { commandLine } from "#src/web/components/command-line.ts";
import { optionsAsked, recordOption } from "#src/web/asked/options-asked.ts";

/** The changed conclusions, each with the entry that brought it; then those entries. */
export function diffTold(diff: Diff, typed: URLSearchParams, asked: Asked): Html {
  const { council, changes, before } = diff;
  const page = asked.to(`/councils/${council.key}`);
  return html`
    <div class="app-case app-changes">
      <h1>${council.name}: what changed in what was known</h1>
      <p class="headline">${diffSummary(diff)}</p>
      ${cutsTold(diff, before)} ${changesForm(typed)}
      ${changes.length === 0 ? nothing : conclusionsTold(changes)} ${entriesTold(changes, page)}
      ${elsewhereTold(diff, typed, asked)}
    </div>
  `;
}

const conclusionsTold = (changes: readonly Change[]): Html => html`
  <h2>Conclusions that changed</h2>
  ${[...Map.groupBy(changes, ({ group }) => group)].map(([group, some]) =>
    tableOf(
      group,
      ["About", "Was", "Is", "Brought by"],
      some.map(
        ({ name, was, is, by }) =>
          [
            name,
            was ?? "nothing",
            is ?? "no longer so",
            by === null
              ? "the cuts alone"
              : html`<a href="#${anchorOf("entry", by.entry)}">${by.entry}</a>`,
          ] as const,
      ),
    ),
  )}
`;

function entriesTold(changes: readonly Change[], page: string): Html {
  const named = entriesNamed(changes);
  if (named.length === 0) return nothing;
  return html`
    <h2>The entries named</h2>
    <ul>
      ${named.map((by) => {
        const from = fromSays(by);
        const placed = linkedTo(new Map([[by.entry, `${page}#${anchorOf("entry", by.entry)}`]]));
        return html`<li id="${anchorOf("entry", by.entry)}">
          <strong>${broughtSays(by)}</strong><br />
          ${placed(placeSays(by))}${publicBySays(by)}${from === null ? "" : `; ${from}`}.
        </li>`;
      })}
    </ul>
  `;
}

/** The same for programs and in the terminal. */
function elsewhereTold(diff: Diff, typed: URLSearchParams, asked: Asked): Html {
  const { council, before, known } = diff;
  const { cuts, io } = asked;
  const others = optionsAsked(cuts, ["as-at", "sources", "functions", "suppose"]);
  const byRecord = before.by === "record" && before.at !== null ? " --known-by record" : "";
  const range = quoted(`${pointOf(before)}..${pointOf(known)}`);
  const command = `${commandName(io)} diff ${council.key}${others} --known-at ${range}${byRecord}`;
  return html`
    <h2>Use this elsewhere</h2>
    <p>
      <a href="/councils/${council.key}/changes?${typed.toString()}&amp;format=json">
        These changes as JSON</a
      >${
        before.by === "both"
          ? "."
          : html`, as ${commandLine(`${command}${recordOption(asked)} --json`)} writes it.`
      }
    </p>
  `;
}

/** A date of knowledge as it is typed; empty for everything on record. */
const pointOf = ({ at, upToEntry, upToInstant }: Known): string =>
  at ?? (upToEntry === null ? (upToInstant ?? "") : `#${upToEntry}`);
