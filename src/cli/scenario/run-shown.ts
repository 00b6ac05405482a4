import { storyShown } from "#src/scenario/shown.ts";
import type { ScenarioRun } from "#src/views/schemas/scenario.ts";
import type { PlayedFile } from "./play-file.ts";

/** One file that was played, as `intervention scenario run --json` gives it. */
export const playedShown = (
  file: string,
  { faults, played }: PlayedFile,
): ScenarioRun["scenarios"][number] => ({
  file,
  faults: [...faults],
  story: played === null ? null : storyShown(played.scenario, played.story),
});

/** All that were played. */
export const runShown = (scenarios: ScenarioRun["scenarios"]): ScenarioRun => ({
  schemaVersion: 1,
  view: "scenarioRun",
  whatIf: true,
  scenarios,
});
