import { html } from "hono/html";
import { notificationBanner } from "#src/web/components/notification-banner.ts";
import { errorSummary } from "#src/web/components/error-summary.ts";
import type { WebFault } from "#src/web/fault.ts";
import { nothing, type Html } from "#src/web/html.ts";

/** The page that says why a page is not shown, and where to go instead. */
export function faultMain({
  status,
  title,
  says,
  fields = [],
  form,
  instead,
  banner,
}: WebFault): Html {
  const summary =
    fields.length === 0
      ? nothing
      : errorSummary({
          title: "There is a problem",
          errors: fields.map(({ field, says: content }) => {
            const box = form?.boxes[field];
            return box === undefined ? { content } : { content, href: `#${box}` };
          }),
        });
  return html`${banner === undefined ? nothing : notificationBanner({ content: banner })} ${summary}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${says}</p>
    ${form?.shown ?? nothing}
    ${
      instead === undefined
        ? nothing
        : html`<p class="govuk-body">
            <a class="govuk-link" href="${instead.href}">${instead.content}</a>
          </p>`
    }
    ${
      // The first page is no way on where nothing is shown on it either.
      status === 500 || banner !== undefined
        ? nothing
        : html`<p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>`
    }`;
}

/** The same for programs (RFC 9457). */
export const problemOf = ({ status, title, says, fields = [] }: WebFault) => ({
  type: "about:blank",
  status,
  title,
  detail: says,
  ...(fields.length > 0 && { errors: fields }),
});
