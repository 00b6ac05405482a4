import { commandName } from "#src/cli/command-name.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { eventTypes } from "#events/catalogue.ts";
import { ruleCondition } from "#machines/judge.ts";
import { provisions } from "#machines/law/provisions.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { OnBreach, Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import type { Examples } from "#src/proof/examples.ts";
import type { Explored } from "#src/proof/explore.ts";
import type { Proof } from "#src/proof/prove.ts";
import { stepsTo, told, type StoryStep } from "#src/proof/story.ts";
import { strengthWords, verdictWords } from "#src/docs/words-of.ts";
import { factsRead } from "#src/views/facts-read.ts";
import { saysOf } from "#src/views/labels.ts";
import { inForceSays } from "#src/views/stated-words.ts";
import { figureSays } from "#src/views/say-value.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** Every rule in a line or two. */
export function rulesListText(io: Io): string {
  const page = pageFor(io).heading(`Rules: ${ruleNames.length}`);
  for (const name of ruleNames) {
    const { id, statement, onBreach } = rules[name];
    page.row(id, `${sentence(statement)} If broken: ${verdictWords[onBreach]}.`, 2, 6);
  }
  return page
    .gap()
    .text("More about one: rules show V18. What breaks it: rules counterexample V18.")
    .toString();
}

const followsBreach: Readonly<Record<OnBreach, string>> = {
  reject: "The step is refused: it may not be recorded as about to be taken.",
  depart: "The step is recorded only as a departure, with a stated reason; it can be challenged.",
  note: "The step is allowed, and noted as unusual.",
  flag: "Nothing is refused; the date is shown as overdue.",
  report: "Nothing is refused; the open duty is reported.",
};

/** One rule, with the shortest stories in which it is kept and broken. */
export function ruleShownText(name: RuleName, examples: Examples, io: Io): string {
  const rule: Rule = rules[name];
  const page = pageFor(io).heading(`${rule.id}. ${sentence(rule.statement)}`);
  page.row("Why it binds", strengthWords[rule.strength]);
  page.row("Law", rule.basis.map((key) => provisions[key].title).join("; "));
  page.row("If broken", `${verdictWords[rule.onBreach]}. ${followsBreach[rule.onBreach]}`);
  page.row("In force", inForceSays(rule.inForce));
  page.row(
    "Reading",
    rule.confirmed ? "as the text says" : "this project’s own; no lawyer has confirmed it",
  );
  page.row("Judged", judgedSays(name, rule));
  page.row(
    "Reads",
    factsRead(ruleCondition(name))
      .map(({ words }) => words)
      .join("; "),
  );
  page.row("To put it right", rule.hint);
  storyShown(page, "Shortest story in which it is kept", examples.holds);
  storyShown(page, "Shortest story in which it is broken", examples.fails);
  return page.toString();
}

function judgedSays(name: RuleName, { standing }: Rule): string {
  if (standing !== undefined) return "as at the date of the view";
  return eventTypes
    .filter((type) => rulesOf(type).includes(name))
    .map(saysOf)
    .join("; ");
}

function storyShown(page: Page, title: string, story: readonly StoryStep[] | undefined): void {
  if (story === undefined) return;
  page.heading(`${title} (a fictional council)`);
  for (const line of told(story)) page.text(line, 2, 2);
}

/** The shortest story that breaks a rule, and what becomes of its last step. */
export function counterexampleText(
  name: RuleName,
  story: readonly StoryStep[] | undefined,
  saved: string | null,
  io: Io,
): string {
  const rule: Rule = rules[name];
  const page = pageFor(io).heading(`${rule.id}. ${sentence(rule.statement)}`);
  if (story === undefined) {
    return page
      .text(
        "No story breaks this rule: what the record can hold leaves it kept or open, never broken.",
      )
      .toString();
  }
  storyShown(page, "Shortest story in which it is broken", story);
  page
    .gap()
    .text(
      rule.standing === undefined
        ? `The last step breaks ${rule.id}. ${rule.withoutEffect === true ? "It has no legal effect and moves nothing." : followsBreach[rule.onBreach]}`
        : `As at that day the position breaks ${rule.id}. Nothing is refused; the position is shown with this finding.`,
    );
  if (saved !== null) {
    page.text(
      `Saved as ${saved}. To replay it, type: ${commandName(io)} import ${saved} --record NEW.db --create, then: ${commandName(io)} show exampleshire --record NEW.db`,
    );
  }
  return page.toString();
}

/** How far one part of the chart was explored. */
export const exploredLine = ({
  cone,
  positions,
  steps,
  allowed,
  allowedDeparting,
}: Explored): string =>
  `${cone}: ${figureSays(positions[2])} positions (${figureSays(positions[0])} with every rule kept, ` +
  `${figureSays(positions[1])} with departures), ${figureSays(steps)} steps tried, ` +
  `${figureSays(allowed)} allowed outright, ${figureSays(allowedDeparting - allowed)} as departures, ` +
  `${figureSays(steps - allowedDeparting)} refused`;

/** What a proof came to: the theorem with its counts, or the shortest story of each fault. */
export function proofText(proof: Proof, proved: boolean, io: Io): string {
  const page = pageFor(io);
  page.heading("Explored");
  for (const explored of proof.cones) page.text(exploredLine(explored), 2, 4);
  const compared = figureSays(proof.compared);
  if (proved) {
    page.heading("Proved, over these positions and steps");
    page.text(
      `In each of ${compared} pairs of a position and a step the chart and the table of powers ` +
        "agree: what is allowed, what is allowed only as a departure, where it leads, and what it leaves alone. " +
        "A replay is never stuck. What this does not show stands in docs/reference/proof.md.",
    );
    page.text(`Rules ${proof.about.rules.slice(0, 12)}, chart ${proof.about.chart.slice(0, 12)}.`);
    return page.toString();
  }
  page.heading("NOT proved");
  for (const { step, node, says } of proof.disagreements) {
    page.gap().text(`${saysOf(step.type)}: ${says}.`);
    storyShown(page, "The shortest story", stepsTo(node, step.type.startsWith("$") ? null : step));
  }
  for (const { step, node, says } of proof.broken) {
    page.gap().text(`${step === null ? "A position" : saysOf(step.type)}: ${says}.`);
    storyShown(page, "The shortest story", stepsTo(node, step));
  }
  for (const fault of proof.stuck) page.text(`In a replay: ${fault}.`);
  for (const { cone, blurred } of proof.cones) {
    if (blurred.length > 0) page.text(`${cone}: positions taken for one were answered apart.`);
  }
  return page.toString();
}
