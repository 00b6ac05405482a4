import { definitionOf } from "#events/catalogue.ts";
import { longDay, type Day } from "#machines/time/day.ts";
import type { Step } from "#machines/step.ts";
import type { Span } from "#machines/time/span.ts";
import { isExact } from "#machines/time/span.ts";
import type { Node } from "./explore.ts";
import { claimOfDay } from "#src/record/claim-of-day.ts";

/** The council of every story: no such council exists. */
const FICTIONAL_COUNCIL = {
  key: "exampleshire",
  name: "Exampleshire (a fictional council)",
};

/** One step of a story, and the day it was taken. */
export interface StoryStep {
  readonly day: Day;
  readonly step: Step;
}

/** The steps that led to a position, in order, and the step that is put there, if any. */
export function stepsTo(node: Node, last: Step | null = null): readonly StoryStep[] {
  const steps: StoryStep[] = last === null ? [] : [{ day: node.today, step: last }];
  for (let at: Node | null = node; at !== null; at = at.from) {
    if (at.step !== null) steps.unshift({ day: at.today, step: at.step });
  }
  return steps;
}

/** A story in lines: what happened on which day, with what sets the step apart from the usual. */
export const told = (story: readonly StoryStep[]): readonly string[] =>
  story.map(({ day, step }) => `${longDay(day)}: ${sentenceOf(step)}`);

/** What a step says happened, with the variant that the explorer put. */
function sentenceOf({ type, id }: Step): string {
  const says = definitionOf(type)?.says ?? type;
  const variant = /\((.*)\)$/.exec(id)?.[1];
  return variant === undefined ? `${says}.` : `${says} (${variant}).`;
}

/** A story as lines of a record that `import` reads and that replay to the same position. */
export function asHistory(story: readonly StoryStep[]): string {
  const stream = `council-${FICTIONAL_COUNCIL.key}`;
  const first = story[0]?.day ?? "2022-01-01";
  const recordedAt = `${story.at(-1)?.day ?? first}T12:00:00.000Z`;
  const ids = new Map(story.map(({ step }, at) => [step.id, `STORY-${at + 1}`]));
  const registered = {
    ...line(stream, "STORY-0", "CouncilRegistered", [], { stated: claimOfDay(first) }),
    data: {
      council: FICTIONAL_COUNCIL.key,
      names: [{ name: FICTIONAL_COUNCIL.name, from: null, to: null }],
      codes: [],
      predecessors: [],
      successors: [],
    },
  };
  const lines = story.map(({ day, step }, at) => {
    const happensOn = definitionOf(step.type)?.happensOn ?? "made";
    const others = Object.entries(step.dates).flatMap(([name, span]) =>
      span === undefined ? [] : [[name, claimed(span)] as const],
    );
    return {
      ...line(stream, `STORY-${at + 1}`, step.type, ["csc"], {
        ...Object.fromEntries(others),
        [happensOn]: claimOfDay(day),
      }),
      data: claimsIn(step.data),
      ...(step.after !== undefined && { after: ids.get(step.after) ?? step.after }),
    };
  });
  return [registered, ...lines]
    .map((each) => `${JSON.stringify({ ...each, recordedAt })}\n`)
    .join("");
}

function line(
  stream: string,
  id: string,
  type: string,
  functions: readonly string[],
  dates: Readonly<Record<string, unknown>>,
) {
  return {
    stream,
    id,
    commandId: `${stream}-${id}`,
    type,
    version: definitionOf(type)?.version ?? 1,
    functions,
    dates,
    evidence: [],
    departures: [],
    corrects: null,
    actor: { name: "The proof of the chart", role: "Teller of fictional stories" },
    agent: { name: "intervention-lifecycle", version: "0.1.0" },
  };
}

const claimed = (span: Span) =>
  isExact(span) ? claimOfDay(span.from) : { ...span, words: "some day", inferred: false };

// A day that a move put is a bare span; on record it is what a source says of the day.
function claimsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(claimsIn);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && "from" in value && "to" in value) return claimed(value as Span);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, claimsIn(part)]));
}
