import { commandName } from "#src/record/command-name.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import type { Stories } from "#src/proof/stories.ts";
import type { Explored } from "#src/proof/explore.ts";
import type { Proof } from "#src/proof/prove.ts";
import { stepsTo, told, type StoryStep } from "#src/proof/story.ts";
import { verdictWords } from "#src/docs/words-of.ts";
import { saysOf } from "#src/views/labels.ts";
import { numberReadSays } from "#src/views/numbers-read.ts";
import { followsBreach, ruleSaid } from "#src/views/rule-said.ts";
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

/** One rule, with the shortest stories in which it is kept and broken. */
export function ruleShownText(name: RuleName, stories: Stories, io: Io): string {
  const said = ruleSaid(name);
  const page = pageFor(io).heading(`${said.rule}. ${said.statement}`);
  page.row("Why it binds", said.strengthWords);
  page.row("Law", said.basis.map(({ title }) => title).join("; "));
  page.row("If broken", `${said.ifBroken}. ${said.ifBrokenWords}`);
  page.row("In force", said.inForce.words);
  page.row("Reading", said.readingWords);
  page.row("Judged", said.judged);
  page.row("Reads", said.reads.join("; "));
  for (const number of said.numbers) page.row("Number", numberReadSays(number));
  page.row("To put it right", said.hint);
  storyShown(page, "Shortest story in which it is kept", stories.kept);
  storyShown(page, "Shortest story in which it is broken", stories.broken);
  return page.toString();
}

function storyShown(page: Page, title: string, story: readonly string[]): void {
  if (story.length === 0) return;
  page.heading(`${title} (a fictional council)`);
  for (const line of story) page.text(line, 2, 2);
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
  storyShown(page, "Shortest story in which it is broken", told(story));
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
    const last = step.type.startsWith("$") ? null : step;
    storyShown(page, "The shortest story", told(stepsTo(node, last)));
  }
  for (const { step, node, says } of proof.broken) {
    page.gap().text(`${step === null ? "A position" : saysOf(step.type)}: ${says}.`);
    storyShown(page, "The shortest story", told(stepsTo(node, step)));
  }
  for (const fault of proof.stuck) page.text(`In a replay: ${fault}.`);
  for (const { cone, blurred } of proof.cones) {
    if (blurred.length > 0) page.text(`${cone}: positions taken for one were answered apart.`);
  }
  return page.toString();
}
