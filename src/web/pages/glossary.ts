import { html } from "hono/html";
import { glossaryOf } from "#src/docs/glossary-read.ts";
import type { Asked, PageEntry } from "#src/web/asked/asked.ts";
import { docLink } from "#src/web/components/doc-link.ts";
import { contentsOf, prose } from "#src/web/components/prose.ts";
import type { Html } from "#src/web/html.ts";
import { keptGlossary } from "#src/web/read/kept-glossary.ts";

/** What each word means: docs/GLOSSARY.md, word for word. */
export const glossaryPage: PageEntry = {
  path: "/glossary",
  title: "Glossary",
  answer: (asked) => ({
    kind: "page",
    view: glossaryOf(keptGlossary()),
    main: () => mainOf(asked),
  }),
};

function mainOf(asked: Asked): Html {
  const blocks = keptGlossary().filter(({ kind }, at) => !(at === 0 && kind === "heading"));
  const first = blocks.findIndex(({ kind }) => kind === "heading");
  const link = docLink(asked, "");
  return html`
    <h1 class="govuk-heading-xl">Glossary</h1>
    ${prose(blocks.slice(0, first), link)} ${contentsOf(blocks)} ${prose(blocks.slice(first), link)}
  `;
}
