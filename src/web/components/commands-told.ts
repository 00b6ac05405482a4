import { html } from "hono/html";
import type { Html } from "#src/web/html.ts";
import { commandLine } from "./command-line.ts";

/** Commands to copy, each with what it is for. */
export const commandsTold = (
  commands: readonly (readonly [what: string, command: string])[],
): Html =>
  html`<dl class="commands">
    ${commands.map(
      ([what, command]) =>
        html`<div>
          <dt>${what}</dt>
          <dd>${commandLine(command)}</dd>
        </div>`,
    )}
  </dl>`;
