import { html } from "hono/html";
import { onDay } from "#src/views/labels.ts";
import type { CaseShown, SourceCited } from "#src/views/schemas/report.ts";
import { anchorOf, listOf, nothing, type Html, type Linked, type Section } from "./html.ts";

/** What each standing means. */
const standings: Readonly<Record<SourceCited["standing"], string>> = {
  primary: "Primary: the instrument or letter itself",
  official: "Official: a public body’s own account",
  dataset: "Dataset: published figures",
  press: "Press",
};

/** Each source with its standing, publisher, day and hash, and the entries that rest on it. */
export function evidenceSection({ evidence }: CaseShown, linked: Linked): Section {
  const { sources, pressAlone, withoutSource } = evidence;
  const groups = [...Map.groupBy(sources, ({ standing }) => standing)];
  const body = html`
    ${sources.length === 0 ? html`<p>No source is on record for this view.</p>` : nothing}
    <h3>What rests on the press alone</h3>
    ${
      pressAlone.length === 0
        ? html`<p>No entry does.</p>`
        : listOf(pressAlone.map(({ entry, what }) => linked(`${what} (${entry})`)))
    }
    ${
      withoutSource.length === 0
        ? nothing
        : html`<h3>What cites no source</h3>
            ${listOf(withoutSource.map(({ entry, what }) => linked(`${what} (${entry})`)))}`
    }
    ${groups.map(
      ([standing, some]) => html`
        <h3>${standings[standing]}</h3>
        ${some.map((source) => sourceTold(source, linked))}
      `,
    )}
  `;
  return { id: "evidence", title: "Evidence", body };
}

function sourceTold(source: SourceCited, linked: Linked): Html {
  const { id, title, publisher, publishedOn, uri, sha256, entries } = source;
  const day = publishedOn === null ? "on a day not on record" : onDay(publishedOn);
  const rests =
    entries.length === 0
      ? "It is among the statements weighed; no entry shown here rests on it."
      : `Rests on it: ${entries.map(({ entry }) => entry).join(", ")}.`;
  return html`
    <div class="source kept-together" id="${anchorOf("source", id)}">
      <h4>${title}</h4>
      <p>${id}. ${publisher}, published ${day}.</p>
      ${uri === null ? nothing : html`<p class="small">${addressTold(uri)}</p>`}
      <p class="small">
        ${
          sha256 === null
            ? "Its hash is not on record, so no copy can be told from another."
            : `SHA-256 of the copy that was read: ${sha256}.`
        }
      </p>
      <p>${linked(rests)}</p>
    </div>
  `;
}

// Only an address that a browser fetches from the web may be followed.
const addressTold = (uri: string): Html =>
  /^https?:\/\//i.test(uri) ? html`<a href="${uri}" rel="noreferrer">${uri}</a>` : html`${uri}`;
