import { no, ok, type Result } from "#events/result.ts";
import type { Refusal } from "#src/cli/record.ts";
import { stepTyped, type StepTyped } from "#src/cli/step-typed.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { ScenarioFile } from "#src/scenario/scenario.ts";

/** The options of a step of a scenario, as typed. */
export interface StepTypedHere extends StepTyped {
  readonly on?: string;
  readonly name?: string;
  readonly happened?: boolean;
  readonly expect?: readonly string[];
}

/** A step as it is typed, in the form in which a scenario’s file holds it. No: as for `why`. */
export async function stepWritten(
  event: string,
  typed: StepTypedHere,
  command: string,
): Promise<Result<NonNullable<ScenarioFile["steps"]>[number], Refusal>> {
  const { on, name, happened, expect } = typed;
  const set = typed.set ?? [];
  const stated = set.filter((text) => !isDate(text));
  const step = await stepTyped(event, { ...typed, set: stated }, command);
  if (!step.ok) return step;
  const dates = set.filter(isDate).map(datePair);
  const wrong = dates.find(([date, day]) => date === "" || day === "");
  if (wrong !== undefined) {
    const says = "--set dates.: write the date and its day, such as --set dates.served=2023-05-02.";
    return no({ says, code: exitCodes.usage });
  }
  const { type, data, departures } = step.value;
  return ok({
    event: type,
    ...(on !== undefined && { on }),
    ...(name !== undefined && { name }),
    ...(stated.length > 0 && { set: asWritten(data) as Record<string, unknown> }),
    ...(dates.length > 0 && { dates: Object.fromEntries(dates) }),
    ...(departures.length > 0 && {
      departures: Object.fromEntries(departures.map(({ rule, reason }) => [rule, reason])),
    }),
    ...(happened === true && { happened }),
    ...(expect !== undefined && { expect: expect.length === 1 ? expect[0] : [...expect] }),
  });
}

const isDate = (text: string): boolean => text.trimStart().startsWith("dates.");

/** The day may be counted from another one here, so its words go into the file as they are. */
function datePair(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim().slice("dates.".length);
  return [name, at === -1 ? "" : text.slice(at + 1).trim()];
}

/** The value with each date as its day, which is how a person writes it. */
function asWritten(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asWritten);
  if ("inferred" in value && "words" in value && "from" in value && "to" in value) {
    const [from, to] = [value.from, value.to].map((day) => (typeof day === "string" ? day : ""));
    return from === to ? from : `${from}..${to}`;
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asWritten(one)]));
}
