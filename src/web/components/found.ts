import { html } from "hono/html";
import { runsOf } from "#src/views/search-words.ts";
import type { Html } from "#src/web/html.ts";

/** A text in which the words of a search are marked. */
export const found = (text: string, words: readonly string[]): Html =>
  html`${runsOf(text, words).map((run) =>
    run.isFound ? html`<mark>${run.text}</mark>` : run.text,
  )}`;
