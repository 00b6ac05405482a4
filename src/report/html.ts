import { html, raw } from "hono/html";
import type { CaseShown } from "#src/views/schemas/report.ts";

/** A piece of the page. What a template is handed is escaped, unless it is a piece itself. */
export type Html = ReturnType<typeof html>;

/** A part of the page with a heading of its own. */
export interface Section {
  /** The anchor that the contents lead to. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Turns the names of entries and sources in a text into links to where the page shows them. */
export type Linked = (text: string) => Html;

/** The anchor of an entry or a source. */
export const anchorOf = (kind: "entry" | "source", name: string): string => `${kind}-${name}`;

const nameInText = /[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g;

/** Addresses by the names that lead to them. */
export type Addresses = ReadonlyMap<string, string>;

/**
 * Links within the page of a report: an entry to its place in the timeline, a source to the list;
 * and to other pages, where there are such.
 */
export const linkedIn = (
  { history, evidence }: CaseShown,
  elsewhere: Addresses = new Map(),
): Linked =>
  linkedTo(
    new Map([
      ...elsewhere,
      ...evidence.sources.map(({ id }) => [id, `#${anchorOf("source", id)}`] as const),
      ...history.steps.flatMap(({ entry }) =>
        entry === null ? [] : [[entry, `#${anchorOf("entry", entry)}`] as const],
      ),
    ]),
  );

/** Turns each name that has an address into a link. */
export function linkedTo(addresses: Addresses): Linked {
  return (text) => {
    const pieces: Html[] = [];
    let at = 0;
    for (const { 0: name, index } of text.matchAll(nameInText)) {
      const address = addresses.get(name);
      if (address === undefined) continue;
      pieces.push(
        html`${text.slice(at, index)}<a class="${classOf(name)}" href="${address}">${name}</a>`,
      );
      at = index + name.length;
    }
    return html`${pieces}${text.slice(at)}`;
  };
}

// A short name is not broken at its hyphen; a long one may have to be, on a phone.
const classOf = (name: string): string => (name.length <= 20 ? "short" : "");

/** How more is told of a thing: as it stands, or behind a line that opens it. */
export type Fold = (line: string, more: Html) => Html;

/** As it stands: on paper nothing can be opened. */
export const unfolded: Fold = (_line, more) => more;

/** Nothing at all. */
export const nothing: Html = raw("");

/** The pieces as items of a list; nothing where there are none. */
export const listOf = (items: readonly Html[], kind = ""): Html =>
  items.length === 0
    ? nothing
    : html`<ul class="${kind}">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** A table with a heading for each column; the first cell of a row is its heading. */
export const tableOf = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly [Html | string, ...(readonly (Html | string)[])])[],
): Html => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...others]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${others.map(
              (cell, at) => html`<td data-label="${columns[at + 1] ?? ""}">${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>
`;
