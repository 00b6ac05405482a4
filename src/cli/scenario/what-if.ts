import type { Io } from "#src/cli/io.ts";
import { fileFaultsText } from "#src/cli/text/file-faults-text.ts";
import { whatIfText } from "#src/cli/text/what-if-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import type { Story } from "#src/scenario/play.ts";
import type { Scenario } from "#src/scenario/read-scenario.ts";
import { startShown } from "#src/scenario/shown.ts";
import type { WhatIf } from "#src/views/schemas/scenario.ts";
import { Player } from "./play-file.ts";

/** The options of every command of scenarios. */
export interface ScenarioTyped {
  readonly record?: string;
  readonly json?: boolean;
}

/** The options of the commands that write a scenario’s file. */
export interface WriteScenarioTyped extends ScenarioTyped {
  readonly out?: string;
  readonly force?: boolean;
}

export interface AllTyped {
  readonly all?: boolean;
}

/** A scenario and what came of it. */
interface Played {
  readonly scenario: Scenario;
  readonly story: Story;
}

interface Text {
  readonly name: string;
  readonly text: string;
  /** The place in it of what was typed just now: a fault there alone is one of the typing. */
  readonly typedAt?: string;
}

/** Plays a text and goes on with what came of it; says what is wrong with it where it cannot be played. */
export async function withPlayed(
  { name, text, typedAt }: Text,
  typed: ScenarioTyped,
  io: Io,
  then: (played: Played) => number,
): Promise<number> {
  const player = new Player(io, typed.record);
  try {
    const played = await player.play(text);
    if (!played.ok) return refuse(io, played.error);
    if (played.value.played !== null) return then(played.value.played);
    const { faults } = played.value;
    const isTyped =
      typedAt !== undefined && faults.every(({ field }) => field?.startsWith(typedAt) === true);
    // The step is not in the file yet, so that it has no line there.
    const wrong = isTyped
      ? {
          name: "What was typed",
          so: `nothing was played, and ${visible(name)} stays as it was`,
          faults: faults.map((fault) => ({
            ...fault,
            line: null,
            field: fault.field?.slice(typedAt.length + 1) ?? null,
          })),
        }
      : { name, so: "nothing was played", faults };
    io.err(fileFaultsText(wrong, io));
    return isTyped ? exitCodes.usage : exitCodes.dataInvalid;
  } finally {
    await player.close();
  }
}

/** What a command about one scenario answers. */
export function whatIfOf(
  { scenario, story }: Played,
  more: Partial<Pick<WhatIf, "written" | "moment" | "position" | "moves">>,
): WhatIf {
  return {
    schemaVersion: 1,
    view: "whatIf",
    whatIf: true,
    title: scenario.title,
    start: startShown(scenario, story),
    written: null,
    moment: null,
    position: null,
    moves: null,
    ...more,
  };
}

/** Prints it, as text or as JSON. */
export function show(view: WhatIf, name: string, typed: ScenarioTyped & AllTyped, io: Io): number {
  const text = () => whatIfText(view, { name, all: typed.all === true }, io);
  io.out(typed.json === true ? `${JSON.stringify(view, null, 2)}\n` : text());
  return exitCodes.done;
}
