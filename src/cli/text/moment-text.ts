import {
  broughtSays,
  earliestSays,
  expectedSays,
  findingTold,
  followedSays,
  footingSays,
  momentSays,
  movedSays,
  outcomeSays,
  statesSay,
  tasksLead,
  tasksSay,
} from "#src/scenario/moment-words.ts";
import type { MomentShown } from "#src/views/schemas/scenario.ts";
import type { Page } from "./wrap.ts";

type Step = NonNullable<MomentShown["step"]>;

/** One moment of a story: what the days brought, the step and the answer of the law, and what changed. */
export function momentOf(page: Page, moment: MomentShown): void {
  const { step } = moment;
  page.heading(momentSays(moment));
  for (const line of broughtSays(moment)) page.text(line, 2, 2);
  if (step !== null) stepOf(page, step);
  for (const line of followedSays(moment)) page.text(line, 2, 2);
  for (const line of movedSays(moment)) page.text(`=> ${line}`, 2, 3);
  for (const one of moment.expected) page.text(expectedSays(one), 2, 2);
  const tasks = step === null ? tasksSay(moment) : [];
  if (tasks.length > 0) page.text(tasksLead, 2);
  for (const line of tasks) page.text(`- ${line}`, 4, 2);
}

function stepOf(page: Page, step: Step): void {
  const states = statesSay(step);
  if (states !== null) page.text(states, 2, 2);
  page.text(footingSays(step), 2, 2);
  for (const finding of step.findings) {
    const { rule, statement, outcome } = finding;
    page.text(`${rule} (${outcomeSays[outcome]})  ${statement}`, 4, 5);
    for (const [label, text] of findingTold(finding, step)) page.row(label, text, 9, 12);
  }
  const earliest = earliestSays(step);
  if (earliest !== null) page.text(earliest, 4, 2);
}
