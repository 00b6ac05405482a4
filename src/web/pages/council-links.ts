import { html } from "hono/html";
import type { Addresses, Html } from "#src/report/html.ts";
import { ruleIds } from "#src/views/rule-by-id.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import type { Crumb } from "#src/web/components/breadcrumbs.ts";

/** The way to the page of a council. */
export const toCouncils = ({ isThere, to }: Pick<Asked, "isThere" | "to">): readonly Crumb[] =>
  isThere("/councils") ? [{ content: "Councils", href: to("/councils") }] : [];

/** A rule’s name leads to its page, where there is one. */
export const rulePages = ({ isThere, to }: Pick<Asked, "isThere" | "to">): Addresses =>
  new Map(isThere("/rules/:id") ? ruleIds.map((id) => [id, to(`/rules/${id}`)]) : []);

/** From a past view to the present one, and to what came to be known between them. */
export function changesLink(key: string, { cuts, question, today }: Asked): Html {
  const { publicBy, held } = question.known;
  const [page, now] = [`/councils/${key}`, new URLSearchParams({ "as-at": question.asAt })];
  if (publicBy === null && held === null) {
    const present =
      question.asAt === today
        ? ""
        : html` <a href="${page}?as-at=${today}">See where it stands today</a>.`;
    return html`<p>
      <a href="${page}/changes?${cuts}">What changed in what was known</a>, between two
      days.${present}
    </p>`;
  }
  const parameters = new URLSearchParams(cuts);
  const [before = "", ...others] = parameters.getAll("known-at");
  parameters.delete("known-at");
  for (const other of others) parameters.append("known-at", other);
  parameters.set("before", before);
  return html`<p>
    This is a past view: what came to be known later is left out. See
    <a href="${page}/changes?${parameters.toString()}">what has come to be known since</a>, or
    <a href="${page}?${now.toString()}">the same day by everything on this record</a>.
  </p>`;
}
