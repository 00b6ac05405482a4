import type { z } from "zod";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import { writeSuch } from "#src/record/day-meant.ts";
import type { Fault, Place } from "./scenario.ts";

/** The form of a kind of file, as far as its faults name it. */
export interface FileForm {
  /** The page that explains it. */
  readonly guide: string;
  /** The names that may stand at a place. */
  readonly namesAt: (at: Place) => readonly string[];
}

/** What has not the form that a file must have. */
export function shapeFaults(
  issue: z.core.$ZodIssue,
  value: unknown,
  { guide, namesAt }: FileForm,
): readonly Fault[] {
  const at = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = namesAt(at);
    return issue.keys.map((name) => {
      const near = nearest(name, known);
      return {
        at: [...at, name],
        expected: `one of ${known.join(", ")}`,
        found: showValue(name),
        remedy:
          near === null
            ? "Leave it out, or call it by one of these names."
            : `Did you mean ${near}?`,
      };
    });
  }
  const found = at.reduce<unknown>((inner, part) => groupOrList(inner)?.[part], value);
  const expected = issue.message.startsWith("expected ") ? issue.message.slice(9) : "some text";
  return [
    {
      at,
      expected,
      found: showValue(found),
      remedy: remedyFor(found, at, guide),
    },
  ];
}

function remedyFor(found: unknown, at: Place, guide: string): string {
  const day = typeof found === "string" ? writeSuch(found) : null;
  if (day !== null) return day;
  if (found !== undefined) return `Mend the value, or see ${guide}.`;
  return `Add a line that begins with ${String(at.at(-1) ?? "a name")}:, or see ${guide}.`;
}

const groupOrList = (value: unknown): Readonly<Record<string | number, unknown>> | undefined =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
