import type { z } from "zod";
import { nearest } from "#src/record/nearest.ts";
import { showValue } from "#src/record/show-value.ts";
import { scenarioFile, stepFile, type Fault, type Place } from "./scenario.ts";

/** What has not the form that a scenario’s file must have. */
export function shapeFaults(issue: z.core.$ZodIssue, value: unknown): readonly Fault[] {
  const at = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = knownNames(at);
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
      remedy: "Mend the value, or see docs/how-to/what-if.md.",
    },
  ];
}

const groupOrList = (value: unknown): Readonly<Record<string | number, unknown>> | undefined =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

function knownNames([first, ...rest]: Place): readonly string[] {
  const { shape } = scenarioFile;
  if (first === undefined) return Object.keys(shape);
  if (first === "steps") return Object.keys(stepFile.shape);
  if (first === "expect") return Object.keys(shape.expect.unwrap().element.shape);
  return rest.length > 0 ? ["size", "root"] : Object.keys(shape.start.shape);
}
