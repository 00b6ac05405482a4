import { html } from "hono/html";
import { sentence } from "#machines/words.ts";
import { restsOnSays } from "#src/views/cited-words.ts";
import { capital } from "#src/views/say-value.ts";
import type { InstrumentShown } from "#src/views/schemas/position.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import type { Html, Linked, Section } from "./html.ts";

/** Every instrument and appointment with its dates, its terms and what it rests on. */
export function instrumentsSection({ position }: CaseShown, linked: Linked): Section {
  const { instruments } = position;
  const body =
    instruments.length === 0
      ? html`<p>None is on record. The law requires none where a council agrees to act.</p>`
      : html`${instruments.map((one) => instrumentTold(one, linked))}`;
  return { id: "instruments", title: "Instruments and appointments", body };
}

function instrumentTold(instrument: InstrumentShown, linked: Linked): Html {
  const { title, status, dates, terms, alsoStated, key, entry, sources } = instrument;
  const rows = [
    ...dates.map(({ name, on }) => [name, on.words] as const),
    ...terms.map(({ name, says }) => [name, says] as const),
    ...alsoStated.map((says) => ["also stated", says] as const),
    ["rests on", restsOnSays(entry, sources)] as const,
    ["key on the record", key] as const,
  ];
  return html`
    <div>
      <h3>${capital(title)}</h3>
      <p>${sentence(status)}</p>
      <dl>
        ${rows.map(
          ([name, says]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${linked(says)}</dd>
            </div>`,
        )}
      </dl>
    </div>
  `;
}
