import { resolve } from "node:path";
import type { Io } from "#src/cli/io.ts";
import { scenariosListed } from "#src/cli/scenario/listed.ts";
import { Player } from "#src/cli/scenario/play-file.ts";
import { playedShown, runShown } from "#src/cli/scenario/run-shown.ts";
import { namesIn, readScenarioText } from "#src/cli/scenario/scenario-file.ts";
import type { ScenarioTyped } from "#src/cli/scenario/what-if.ts";
import { fileFaultsText } from "#src/cli/text/file-faults-text.ts";
import { outcomeLine, storyText } from "#src/cli/text/scenario-text.ts";
import { pageFor } from "#src/cli/text/page.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { titleIn } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import type { ScenarioList, ScenarioRun } from "#src/views/schemas/scenario.ts";

/**
 * `intervention scenario run FILE...`: plays each and holds it against what it expects. Exit 0 if all
 * came out so; 6 if one did not; 7 if a file is not as it must be, whatever the others gave.
 */
export async function run(files: readonly string[], typed: ScenarioTyped, io: Io): Promise<number> {
  const texts = [];
  for (const name of files) {
    const text = readScenarioText(name, io);
    if (!text.ok) return refuse(io, text.error);
    texts.push(text.value);
  }
  const player = new Player(io, typed.record);
  const scenarios: ScenarioRun["scenarios"] = [];
  try {
    for (const { name, text } of texts) {
      const played = await player.play(text);
      if (!played.ok) return refuse(io, played.error);
      scenarios.push(playedShown(name, played.value));
    }
  } finally {
    await player.close();
  }
  if (typed.json === true) {
    io.out(`${JSON.stringify(runShown(scenarios), null, 2)}\n`);
  } else tell(scenarios, io);
  if (scenarios.some(({ story }) => story === null)) return exitCodes.dataInvalid;
  const failed = scenarios.some(({ story }) => story !== null && story.failed > 0);
  return failed ? exitCodes.checkFoundSomething : exitCodes.done;
}

/** The story of the one that was asked for, and of each that did not come out as expected. */
function tell(scenarios: ScenarioRun["scenarios"], io: Io): void {
  for (const { file, faults, story } of scenarios) {
    if (story === null) {
      io.err(fileFaultsText({ name: file, so: "nothing was played", faults }, io));
      continue;
    }
    if (scenarios.length === 1 || story.failed > 0) io.out(storyText(story, io));
    if (scenarios.length > 1) io.out(`${outcomeLine(file, story)}\n`);
  }
}

/** `intervention scenario list [FOLDER]`: the scenarios of a folder, and those of this version. */
export function list(folder: string | undefined, typed: ScenarioTyped, io: Io): number {
  const names = namesIn(folder ?? ".", io);
  if (!names.ok) return refuse(io, names.error);
  const own = names.value.flatMap((name) => {
    const read = readScenarioText(resolve(io.cwd, folder ?? ".", name), io);
    const title = read.ok ? titleIn(yamlTextOf(read.value.text)) : null;
    return title === null ? [] : [{ name, shipped: false, title }];
  });
  const all = scenariosListed(own);
  io.out(typed.json === true ? `${JSON.stringify(all, null, 2)}\n` : listText(all, io));
  return exitCodes.done;
}

function listText({ scenarios }: ScenarioList, io: Io): string {
  const page = pageFor(io);
  const own = scenarios.filter((one) => !one.shipped);
  const shipped = scenarios.filter((one) => one.shipped);
  page.heading("WHAT-IF scenarios in this folder");
  if (own.length === 0) page.text("None.", 2);
  for (const { name, title } of own) page.row(name, title ?? "", 2, 34);
  page.heading("WHAT-IF scenarios that come with this version");
  for (const { name, title } of shipped) page.row(name, title ?? "", 2, 34);
  return page.toString();
}
