import { html } from "hono/html";
import { classesOf, type Content, type Html } from "#src/web/html.ts";

/** What a reader must know before reading on, such as that the view is of the past. */
export const notificationBanner = ({
  title = "Important",
  content,
  titleId = "govuk-notification-banner-title",
  classes,
}: {
  readonly title?: Content;
  /** A text, which becomes the heading of the banner, or a piece, which stands as it is. */
  readonly content: Content;
  readonly titleId?: string;
  readonly classes?: string;
}): Html => html`
  <div
    class="${classesOf("govuk-notification-banner", classes)}"
    role="region"
    aria-labelledby="${titleId}"
  >
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id="${titleId}">${title}</h2>
    </div>
    <div class="govuk-notification-banner__content">
      ${
        typeof content === "string"
          ? html`<p class="govuk-notification-banner__heading">${content}</p>`
          : content
      }
    </div>
  </div>
`;
