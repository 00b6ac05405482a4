import { titleIn } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import type { ScenarioList } from "#src/views/schemas/scenario.ts";
import { shippedNames, shippedText } from "./scenario-file.ts";

/** Scenarios of somebody’s own, and after them those that come with this version. */
export const scenariosListed = (own: ScenarioList["scenarios"]): ScenarioList => ({
  schemaVersion: 1,
  view: "scenarioList",
  scenarios: [
    ...own,
    ...shippedNames().map((name) => ({
      name,
      shipped: true,
      title: titleIn(yamlTextOf(shippedText(name).text)),
    })),
  ],
});
