import { html } from "hono/html";
import { attributesOf, classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

interface Heading {
  readonly content: Content;
  readonly numeric?: boolean;
  readonly classes?: string;
  /** Whether the rows are in the order of this column; absent where they cannot be put into it. */
  readonly sorted?: "ascending" | "descending" | "none";
}

interface Cell extends Omit<Heading, "sorted"> {
  readonly colspan?: number;
  readonly rowspan?: number;
  /** The heading of its column, in words, for a phone, on which the cells stand one under another. */
  readonly label?: string;
}

interface Table {
  readonly caption?: Content;
  readonly captionClasses?: string;
  readonly head?: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of a row names the row. */
  readonly firstCellIsHeader?: boolean;
  /** `app-table--stacked`: on a phone the cells stand one under another, each with its `label`. */
  readonly classes?: string;
}

/** A table: things of one kind, with the same to say of each. */
export const table = (parts: Table): Html => {
  const { caption, captionClasses, head, rows, classes, firstCellIsHeader = false } = parts;
  return html`
    <table class="${classesOf("govuk-table", classes)}">
      ${
        caption === undefined
          ? nothing
          : html`<caption class="${classesOf("govuk-table__caption", captionClasses)}">
              ${caption}
            </caption>`
      }
      ${
        head === undefined
          ? nothing
          : html`<thead class="govuk-table__head">
              <tr class="govuk-table__row">
                ${head.map(headingOf)}
              </tr>
            </thead>`
      }
      <tbody class="govuk-table__body">
        ${rows.map(
          (cells) =>
            html`<tr class="govuk-table__row">
              ${cells.map((cell, at) =>
                at === 0 && firstCellIsHeader ? rowHeadingOf(cell) : cellOf(cell),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
};

const headingOf = ({ content, numeric = false, classes, sorted }: Heading): Html => {
  const format = numeric && "govuk-table__header--numeric";
  return html`<th
    scope="col"
    class="${classesOf("govuk-table__header", format, classes)}"
    ${attributesOf({ "aria-sort": sorted })}
  >
    ${content}
  </th>`;
};

const spans = ({ colspan, rowspan, label }: Cell): Html =>
  attributesOf({ colspan, rowspan, "data-label": label });

const rowHeadingOf = (cell: Cell): Html =>
  html`<th scope="row" class="${classesOf("govuk-table__header", cell.classes)}" ${spans(cell)}>
    ${cell.content}
  </th>`;

const cellOf = (cell: Cell): Html => {
  const format = cell.numeric === true && "govuk-table__cell--numeric";
  return html`<td class="${classesOf("govuk-table__cell", format, cell.classes)}" ${spans(cell)}>
    ${cell.content}
  </td>`;
};
