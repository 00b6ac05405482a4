import { html } from "hono/html";
import type { PageEntry } from "#src/web/asked/asked.ts";
import { accessibilityPath } from "#src/web/frame/addresses.ts";
import type { Html } from "#src/web/html.ts";

/** How far the pages are accessible: what was tried, what was not, and whom to tell. */
export const accessibilityPage: PageEntry = {
  path: accessibilityPath,
  title: "Accessibility statement",
  answer: () => ({ kind: "page", view: statement, main: mainOf }),
};

const statement = {
  schemaVersion: 1,
  view: "accessibility",
  can: [
    "read every page, follow every link and fill in every form by keyboard alone",
    "read every page on a screen 320 pixels wide without scrolling sideways, and at 400% zoom on a screen 1,280 pixels wide",
    "read every page in the forced colours of Windows, and in shades of grey: nothing is said by colour alone",
    "use every page with scripts switched off: there are none",
    "print every page: what is folded away on the screen is open on paper",
    "read every picture as a text or a table that says the same",
  ],
  tested: [
    "axe-core by its rules for WCAG 2.2 A and AA and for best practice, on windows 1,280, 375 and 320 pixels wide",
    "the keyboard alone: the order in which parts are reached, that the one reached can be seen, and that no part holds the reader",
    "a window 320 pixels wide: that no page is wider than the window",
    "forced colours and print, looked at",
    "pages without script, which is how they are always sent",
  ],
  notTested: [
    "screen readers (NVDA, JAWS, VoiceOver, TalkBack): none was at hand. The pages use headings, lists, tables with captions, and labels, which screen readers rely on, but nobody has listened to them",
    "voice control and screen magnifiers",
    "readers: nobody who uses assistive technology has been asked",
    "browsers other than Chromium",
  ],
  known: [
    "some sentences are long, because the rule of law that they state is",
    "a few words are the names of things inside the software; they are set in another typeface",
    "tables become lists of lines on a narrow window, and then a screen reader may no longer announce them as tables",
  ],
} as const;

const list = (items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const mainOf = (): Html => html`
  <h1 class="govuk-heading-xl">Accessibility statement</h1>
  <p class="govuk-body-l">
    These pages were made to be used by as many people as possible. This statement says what was
    tried, and what was not. It claims no more than that.
  </p>
  <h2 class="govuk-heading-l">What you should be able to do</h2>
  ${list(statement.can)}
  <h2 class="govuk-heading-l">What was tested</h2>
  <p class="govuk-body">
    By those who made the pages, in November 2026, on pages of the shipped record. No one from
    outside has audited them, so no claim is made that they meet WCAG 2.2 in full.
  </p>
  ${list(statement.tested)}
  <h2 class="govuk-heading-l">What was not tested</h2>
  ${list(statement.notTested)}
  <h2 class="govuk-heading-l">What is known to be hard</h2>
  ${list(statement.known)}
  <h2 class="govuk-heading-l">If you cannot use a page</h2>
  <p class="govuk-body">
    The pages run on the computer that you use, and are looked after by whoever gave you this
    software. Tell them the address of the page, what you tried, and what you use to read it. Every
    page says the same as a command in the terminal, and gives its contents as data with
    <code>format=json</code> in its address: they can send you either.
  </p>
`;
