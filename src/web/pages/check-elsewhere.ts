import { hash } from "node:crypto";
import { html } from "hono/html";
import { limits } from "#src/bundle/words.ts";
import { checker } from "#src/cli/bundle-software.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import type { Html } from "#src/web/html.ts";

/** What no check shows, and how to check where this software is not trusted. */
export const checkElsewhere = ({ io }: Asked): Html => html`
  <h2 class="govuk-heading-l">What no check here can show</h2>
  <ul class="govuk-list govuk-list--bullet">
    ${limits.map((limit) => html`<li>${limit}</li>`)}
  </ul>
  <h2 class="govuk-heading-l">Check it on another machine</h2>
  <p class="govuk-body">
    A record that is checked by the computer that keeps it is checked by whoever controls that
    computer. To let somebody else check it:
  </p>
  <ol class="govuk-list govuk-list--number">
    <li>
      Make a folder that holds the evidence:
      <code>${commandName(io)} bundle create --all --out whole-record</code>
    </li>
    <li>
      Publish the line of your key, which that command prints, by another way than the folder.
    </li>
    <li>
      On the other machine, with Python 3.8 or later and OpenSSL 3 and nothing of ours:
      <code>python3 check.py --key LINE whole-record</code>
    </li>
  </ol>
  <p class="govuk-body">
    Take <code>check.py</code> from somewhere else than the folder. The one of this version has the
    SHA-256 <code>${hash("sha256", checker(), "hex")}</code>
  </p>
  <p class="govuk-body">
    A checkpoint that somebody else holds shows whether the record still begins with everything that
    it held then: <code>${commandName(io)} verify --against checkpoint.txt</code>
  </p>
`;
