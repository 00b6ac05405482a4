import { html } from "hono/html";
import { classesOf, nothing, type Content, type Html } from "#src/web/html.ts";

interface Action {
  readonly content: Content;
  readonly href: string;
  /** What the link is about, for those who hear it alone. */
  readonly about?: string;
}

interface Row {
  readonly key: Content;
  readonly value: Content;
  readonly actions?: readonly Action[];
  readonly classes?: string;
}

/** What there is to know of one thing, line by line. */
export function summaryList({
  rows,
  classes,
}: {
  readonly rows: readonly Row[];
  readonly classes?: string;
}): Html {
  const anyActions = rows.some(({ actions = [] }) => actions.length > 0);
  return html`<dl class="${classesOf("govuk-summary-list", classes)}">
    ${rows.map((row) => rowOf(row, anyActions))}
  </dl>`;
}

function rowOf({ key, value, actions = [], classes }: Row, anyActions: boolean): Html {
  const none = anyActions && actions.length === 0 && "govuk-summary-list__row--no-actions";
  return html`<div class="${classesOf("govuk-summary-list__row", none, classes)}">
    <dt class="govuk-summary-list__key">${key}</dt>
    <dd class="govuk-summary-list__value">${value}</dd>
    ${
      actions.length === 0
        ? nothing
        : html`<dd class="govuk-summary-list__actions">${actionsOf(actions)}</dd>`
    }
  </div>`;
}

const actionsOf = (actions: readonly Action[]): Html =>
  actions.length === 1
    ? html`${actions.map(actionOf)}`
    : html`<ul class="govuk-summary-list__actions-list">
        ${actions.map(
          (action) =>
            html`<li class="govuk-summary-list__actions-list-item">${actionOf(action)}</li>`,
        )}
      </ul>`;

const actionOf = ({ content, href, about }: Action): Html => {
  const hidden =
    about === undefined ? nothing : html`<span class="govuk-visually-hidden"> ${about}</span>`;
  return html`<a class="govuk-link" href="${href}">${content}${hidden}</a>`;
};
