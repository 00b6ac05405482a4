import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { MomentShown } from "#src/views/schemas/scenario.ts";
import type { Page } from "./wrap.ts";

type Step = NonNullable<MomentShown["step"]>;
type FindingOf = Step["findings"][number];

/** One moment of a story: what the days brought, the step and the answer of the law, and what changed. */
export function momentOf(page: Page, moment: MomentShown): void {
  const { from, on, step, tasks } = moment;
  const days = from === on ? longDay(on) : `${longDay(from)} to ${longDay(on)}`;
  page.heading(
    step === null ? `${days}: the clock moves` : `${longDay(on)}: ${step.says} [${step.event}]`,
  );
  broughtOf(page, moment);
  if (step !== null) stepOf(page, step);
  for (const { on: day, what } of moment.followed) page.text(`${longDay(day)}: ${what}.`, 2, 2);
  movedOf(page, moment);
  for (const { words, met, found } of moment.expected) {
    page.text(met ? `As expected: ${words}.` : `NOT AS EXPECTED: ${words}. Found: ${found}.`, 2, 2);
  }
  if (step !== null) return;
  if (tasks.length > 0) page.text("A diligent department would now:", 2);
  for (const { event, says, because } of tasks) page.text(`- ${says}: ${because} [${event}]`, 4, 2);
}

function broughtOf(page: Page, { passed, due, step }: MomentShown): void {
  for (const { on, what } of passed) page.text(`${longDay(on)}: ${what}.`, 2, 2);
  for (const { on, is, rule, what } of due) {
    const said =
      is === "due" ? `is the last day for ${what}` : `the last day for ${what}, has passed`;
    page.text(`${longDay(on)}${is === "due" ? " " : ", "}${said} [${rule}].`, 2, 2);
  }
  if (step === null && passed.length + due.length === 0) {
    page.text("No period ends, and nothing falls due.", 2);
  }
}

function movedOf(page: Page, { before, after, moves }: MomentShown): void {
  for (const { name, words } of moves) page.text(`=> ${name}: ${words}`, 2, 3);
  if (before.number !== after.number) {
    page.text(`=> Stage ${before.number} to ${after.number}: ${after.label}`, 2, 3);
  }
}

function stepOf(page: Page, step: Step): void {
  if (step.states.length > 0) {
    page.text(sentence(step.states.map(({ name, says }) => `${name}: ${says}`).join("; ")), 2, 2);
  }
  page.text(footingSays(step), 2, 2);
  for (const finding of step.findings) findingOf(page, finding, step);
  if (step.taken || step.earliest === null) return;
  page.text(`All else staying as it is, the earliest day is ${longDay(step.earliest)}.`, 4, 2);
}

const notTaken = "It is not taken, and the story goes on without it.";

function footingSays({ outcome, taken, happened, lacks }: Step): string {
  if (lacks.length > 0) {
    return `It does not say enough to be a step: add ${listed(lacks)} under set. ${notTaken}`;
  }
  const stands = happened ? " It stands, because the scenario says that it happened." : "";
  switch (outcome) {
    case "allowed":
      return "Allowed.";
    case "unusual":
      return "Allowed, but unusual.";
    case "notKnown":
      return "Allowed; but whether every rule is kept cannot be known from what is on record here.";
    case "refused":
      return `Not allowed.${taken ? stands : ` ${notTaken}`}`;
    case "challengeable":
      if (!taken) return `Only as a departure, with a stated reason. ${notTaken}`;
      return `Challengeable.${happened ? stands : " It is taken as a departure, with its reason."}`;
  }
}

const verdicts: Readonly<Record<FindingOf["outcome"], string>> = {
  refused: "refused",
  challengeable: "challengeable",
  notKnown: "not known",
  unusual: "unusual",
  allowed: "allowed",
};

function findingOf(page: Page, finding: FindingOf, step: Step): void {
  const { rule, statement, outcome, basis, missing, because, suppliers, hint, departure } = finding;
  page.text(`${rule} (${verdicts[outcome]})  ${statement}`, 4, 5);
  const row = (label: string, text: string) => page.row(label, text, 9, 12);
  row("from", listed(basis));
  if (missing.length > 0) row("missing", sentence(missing.join("; ")));
  if (because.length > 0) row("found", sentence(because.join("; ")));
  if (departure !== null) row("departs", sentence(departure));
  const details = suppliers.flatMap(({ detail }) => detail ?? []);
  if (details.length > 0)
    row("to state", `${listed([...new Set(details)])}, under set or by --set.`);
  const others = suppliers.filter(({ detail }) => detail === null);
  const supply = [...new Set(others.map(supplySays))];
  if (supply.length > 0) row("supplied by", sentence(listed(supply, "or")));
  row("you can", hint);
  if (outcome === "challengeable" && !step.taken) {
    row("or add", `departures: { ${rule}: the reason }`);
  }
}

/** The step, and whose it is, if it is not for anyone to take. */
const supplySays = ({ event, by }: FindingOf["suppliers"][number]): string =>
  by === "anyone" ? event : `${event} (by ${by})`;
