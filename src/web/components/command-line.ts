import { html } from "hono/html";
import type { Html } from "#src/web/html.ts";

/** A command to copy. A line ends between its words, never at a hyphen within an option. */
export const commandLine = (command: string): Html =>
  html`<code
    >${command
      .split(" ")
      .map((word, at) => html`${at === 0 ? "" : " "}<span class="app-word">${word}</span>`)}</code
  >`;
