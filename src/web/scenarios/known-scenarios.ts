import { no, ok, type Result } from "#events/result.ts";
import { scenariosListed } from "#src/cli/scenario/listed.ts";
import { readScenarioText, shippedNames, shippedText } from "#src/cli/scenario/scenario-file.ts";
import { keyOf } from "#src/cli/scenario/scenario-key.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { titleIn } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import type { ScenarioList } from "#src/views/schemas/scenario.ts";
import type { Asked } from "#src/web/asked/asked.ts";

type Where = Pick<Asked, "scenarios" | "io">;

/** A scenario that the pages can show. */
export interface KnownScenario {
  /** Its name in an address. */
  readonly key: string;
  /** As commands name it. */
  readonly name: string;
  readonly text: string;
}

/**
 * Every scenario that the pages can show, in the form of `intervention scenario list --json`: the files
 * that they were started with, read now, and those that are shipped.
 */
export const knownScenarios = ({ scenarios, io }: Where): ScenarioList =>
  scenariosListed(
    scenarios.map((name) => {
      const read = readScenarioText(name, io);
      return { name, shipped: false, title: read.ok ? titleIn(yamlTextOf(read.value.text)) : null };
    }),
  );

/** The scenario of that name in an address, in any letters, its file read now. No: why there is none, in a sentence. */
export function scenarioMeant(
  key: string,
  { scenarios, io }: Where,
): Result<KnownScenario, string> {
  const small = key.toLowerCase();
  const own =
    scenarios.find((name) => keyOf(name) === key) ??
    scenarios.find((name) => keyOf(name).toLowerCase() === small);
  if (own !== undefined) {
    const read = readScenarioText(own, io);
    // Why not, with the folder that it lies in, is nothing for a page.
    return read.ok
      ? ok({ key: keyOf(own), name: own, text: read.value.text })
      : no(`${visible(key)} cannot be read any more. Put it back, or start the pages without it.`);
  }
  const shipped = shippedNames();
  if (shipped.includes(small)) {
    return ok({ key: small, name: small, text: shippedText(small).text });
  }
  const near = nearest(key, [...scenarios.map(keyOf), ...shipped]);
  const hint =
    near === null ? "The list of scenarios has those there are." : `Did you mean ${near}?`;
  return no(`There is no scenario ${visible(key)}. ${hint}`);
}
