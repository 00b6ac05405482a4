import { html } from "hono/html";
import { notTheRecord } from "#src/scenario/story-words.ts";
import type { Html } from "#src/web/html.ts";

/** What stands over everything that comes of a scenario, in words and as a pattern; on each sheet of paper too. */
export const whatIfBar = (): Html =>
  html`<p class="app-what-if"><strong>WHAT-IF</strong> ${notTheRecord}</p>`;
