import { Document, isSeq, type YAMLSeq } from "yaml";
import type { Start } from "./read-scenario.ts";
import type { ScenarioFile } from "./scenario.ts";
import { yamlTextOf } from "./yaml-text.ts";

type StepFile = NonNullable<ScenarioFile["steps"]>[number];

const layout = { lineWidth: 100, flowCollectionPadding: true } as const;

/** The text with one more step at its end, and the place of that; all else stays, comments too. */
export function withStep(
  text: string,
  step: StepFile,
): { readonly text: string; readonly at: string } {
  const { document } = yamlTextOf(text);
  const steps = document.get("steps");
  if (!isSeq(steps)) document.set("steps", document.createNode([]));
  const list = document.get("steps") as YAMLSeq;
  // A list that was written on one line would grow out of the page.
  list.flow = false;
  const at = `steps[${list.items.length}]`;
  list.add(document.createNode(step));
  return { text: document.toString(layout), at };
}

/** The text of a scenario that only begins. */
export function scenarioBeginning(
  title: string,
  { of, asAt, knownAt, functions, head }: Start,
  notes: readonly string[],
): string {
  const start = {
    ...of,
    "as-at": asAt,
    ...(knownAt !== null && { "known-at": knownAt }),
    ...(functions !== "csc" && { functions }),
    ...(head !== null && { head }),
  };
  const document = new Document({ "what-if": title, format: 1, start });
  document.commentBefore = notes.map((note) => ` ${note}`).join("\n");
  return document.toString(layout);
}
