import { listed } from "#machines/words.ts";
import type { Finding, RunSaid } from "#machines/finding.ts";
import { longDay, type Day } from "#machines/time/day.ts";

type Turn = Finding["turns"][number];

/**
 * On which days an answer turns, as one sentence: "Kept if the minded-to letter was served by 17
 * October 2022; 18 October 2022 turns on whether the day of service counts; ...".
 */
export function turnSays({ words, runs }: Turn): string {
  const clause = clauseOf(words);
  const parts = runs.map((run, at) => runSays(run, at === 0 ? clause : null));
  return `${parts.join("; ")}.`;
}

// "the day the letter was served" names a day; a sentence about it needs what happened on that day.
function clauseOf(words: string): string {
  if (words === "the day of the step") return "the step was taken";
  const happened = /^the day (?:of |that )?(.+)$/.exec(words)?.[1];
  if (happened === undefined) return `${words} came`;
  return / (was|were|took|began|ended|met|had) ?/.test(` ${happened} `)
    ? happened
    : `${happened} was`;
}

function runSays(run: RunSaid, clause: string | null): string {
  const days = daysSaid(run.from, run.to, clause !== null);
  const unless = run.unless.length === 0 ? "" : `, unless ${listed(run.unless, "or")} is on record`;
  switch (run.answer) {
    case "kept":
      return clause === null
        ? `kept if ${/^\d/.test(days) ? "on " : ""}${days}`
        : `Kept if ${clause} ${days}`;
    case "broken":
      return clause === null
        ? `${days}: not kept${unless}`
        : `Not kept if ${clause} ${days}${unless}`;
    case "open":
      return clause === null ? `${days}: open` : `Open if ${clause} ${days}`;
    default:
      return `${days} turns on whether the day of service counts${unless}`;
  }
}

function daysSaid(from: Day | null, to: Day | null, first: boolean): string {
  if (from === null) return to === null ? "on any day" : `by ${longDay(to)}`;
  if (to === null) return first ? `on or after ${longDay(from)}` : `${longDay(from)} or later`;
  if (from === to) return first ? `on ${longDay(from)}` : longDay(from);
  return `from ${longDay(from)} to ${longDay(to)}`;
}
