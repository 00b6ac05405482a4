import { html } from "hono/html";
import { daysBetween } from "#machines/time/day.ts";
import { answerSays } from "#src/scenario/variant-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { VariantShown } from "#src/views/schemas/comparison.ts";
import { listOf, tableOf, type Html } from "./html.ts";

type Step = VariantShown["steps"][number];

/** One thing that is asked of every variant, and the steps that answer it. */
interface Asked {
  readonly what: string;
  readonly of: (step: Step) => boolean;
  readonly says: (step: Step, variant: VariantShown) => string;
  /** Told where no variant has such a step, too: that there is none is the answer. */
  readonly always: boolean;
}

const paperSays = ({ instrument, says }: Step): string => instrument ?? says;

const asked: readonly Asked[] = [
  {
    what: "Documents needed",
    of: ({ paper }) => paper === "document",
    says: paperSays,
    always: true,
  },
  {
    what: "Decisions needed",
    of: ({ paper }) => paper === "decision",
    says: paperSays,
    always: true,
  },
  {
    what: "Taken, and could be challenged",
    of: ({ taken, outcome }) => taken && (outcome === "challengeable" || outcome === "refused"),
    says: ruledSays,
    always: true,
  },
  {
    what: "Taken, and unusual",
    of: ({ taken, outcome }) => taken && outcome === "unusual",
    says: ruledSays,
    always: false,
  },
  {
    what: "Taken, and not known whether every rule is kept",
    of: ({ taken, outcome }) => taken && outcome === "notKnown",
    says: ruledSays,
    always: false,
  },
  {
    what: "Tried, and not taken",
    of: ({ taken }) => !taken,
    says: (step) => `${step.says}: ${answerSays(step)}`,
    always: false,
  },
];

/** What is to be written and decided in each variant, and what of it a court could be asked about. */
export function needsTold(variants: readonly VariantShown[], names: readonly string[]): Html {
  const rows = asked
    .map((one) => ({ one, found: variants.map(({ steps }) => steps.filter(one.of)) }))
    .filter(({ one, found }) => one.always || found.some((steps) => steps.length > 0));
  return html`${tableOf(
      "The steps of each story",
      ["What", ...names],
      rows.map(({ one, found }) => [
        one.what,
        ...variants.map((variant, at) => cellOf(one, found[at] ?? [], variant)),
      ]),
    )}
    <p>
      Judged by the rules of this version, which are no legal advice. What was open on the record
      before the start is counted under everything compared.
    </p>`;
}

const cellOf = ({ says }: Asked, steps: readonly Step[], variant: VariantShown): Html =>
  steps.length === 0
    ? html`None.`
    : listOf(steps.map((step) => html`${whenSays(says(step, variant), step, variant)}`));

/** What is said, with its day, if that is not said yet, and how long after the start it is. */
function whenSays(said: string, { on }: Step, { from }: VariantShown): string {
  const dated = said.includes(on.words) ? said : `${said}; ${on.words}`;
  if (on.from === null || on.from !== on.to || on.from <= from) return dated;
  return `${dated}, after ${counted(daysBetween(from, on.from), "day", "days")}`;
}

/** The step, and each rule that decides its answer with what that rule says. */
function ruledSays(step: Step, { findings }: VariantShown): string {
  const rules = step.rules.filter(({ outcome }) => outcome === step.outcome);
  const told = rules.map(({ rule }) => {
    const statement = findings.find((finding) => finding.rule === rule)?.statement;
    return statement === undefined ? rule : `${rule}: ${statement.replace(/\.$/, "")}`;
  });
  return `${step.says} (${told.join("; ")})`;
}
