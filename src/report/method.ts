import { html } from "hono/html";
import { listed } from "#machines/words.ts";
import { counted } from "#src/views/say-value.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import type { Section } from "./html.ts";

/** How the page was worked out, and what it cannot show. */
export function methodSection({ position }: CaseShown): Section {
  const unconfirmed = [
    ...new Set(position.findings.filter(({ confirmed }) => !confirmed).map(({ rule }) => rule)),
  ].toSorted();
  const { unreadable } = position;
  const body = html`
    <p>
      Nothing about a council’s position is stored. This page was worked out from the entries of the
      record, each a fact with its sources, by one chart of the legal positions and one set of
      rules. The same entries, rules and dates give the same page, byte for byte.
    </p>
    <ul>
      <li>
        “As at” is a day of legal effect. “Using” says which entries counted; what was published
        later than a “known at” day is left out altogether.
      </li>
      <li>
        A day that no source gives is kept as a span of days, and a conclusion that turns on it says
        so. “Not on record” is never read as “no”.
      </li>
      <li>
        A finding of a breach needs facts on record that show it. Where a document is missing, the
        finding is an evidence gap, which accuses nobody.
      </li>
      <li>
        What happened moves the position even where a rule was broken: the finding stays with it.
      </li>
    </ul>
    <h3>Limits</h3>
    <ul>
      <li>This is not legal advice, and no lawyer has confirmed how the law was read.</li>
      <li>
        The Education Act 1996 sections 497A, 497AA, 497B, 570 and 572 and the Children Act 2004
        section 50 were read in full; most other law, guidance and papers in excerpts. An excerpt
        can be trusted for what it says; its silence proves nothing.
      </li>
      <li>
        ${
          unconfirmed.length === 0
            ? "No finding on this page rests on a reading of our own."
            : `Findings by rule ${listed(unconfirmed)} rest on readings of our own.`
        }
      </li>
      <li>
        The record holds what its sources say. Whether a quotation stands in its source is shown by
        checking a copy of the source, not by this page.
      </li>
      ${
        unreadable.length === 0
          ? ""
          : html`<li>
              ${counted(unreadable.length, "entry is", "entries are")} of a kind that this version
              cannot read: ${listed(unreadable.map(({ entry }) => entry))}.
            </li>`
      }
    </ul>
  `;
  return { id: "method", title: "Method and limits", body };
}

/** Which record and which rules the page was made from. */
export function recordSection({ rulesVersion, logHead, hidden, history }: CaseShown): Section {
  const recorders = Map.groupBy(
    history.steps.flatMap(({ recordedBy }) => recordedBy ?? []),
    (recorder) => recorder,
  );
  const head = `${counted(logHead.size, "entry", "entries")}, Merkle root ${logHead.root}`;
  const body = html`
    <dl>
      <div>
        <dt>Record</dt>
        <dd data-outside-frozen>${head}</dd>
      </div>
      <div>
        <dt>Entries left out by the cuts</dt>
        <dd data-outside-frozen>${String(hidden)}</dd>
      </div>
      <div>
        <dt>Version of the rules</dt>
        <dd>${rulesVersion}</dd>
      </div>
      ${[...recorders].map(
        ([recorder, entries]) => html`
          <div>
            <dt>Recorded by</dt>
            <dd>${recorder}: ${counted(entries.length, "entry", "entries")} of the timeline</dd>
          </div>
        `,
      )}
    </dl>
  `;
  return { id: "record", title: "Record and rules", body };
}
