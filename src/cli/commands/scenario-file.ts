import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { nameEnding, readScenarioText } from "#src/cli/scenario/scenario-file.ts";
import { stepWritten, type StepTypedHere } from "#src/cli/scenario/step-written.ts";
import {
  show,
  whatIfOf,
  withPlayed,
  type AllTyped,
  type WriteScenarioTyped,
} from "#src/cli/scenario/what-if.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";
import { withStep } from "#src/scenario/edit-scenario.ts";
import type { ScenarioFile } from "#src/scenario/scenario.ts";
import { momentShown, ofTheStory } from "#src/scenario/shown.ts";
import { movesOf } from "#src/views/moves.ts";
import { positionOf } from "#src/views/position.ts";
import { answer } from "#src/views/question.ts";
import type { ScenarioTyped } from "#src/cli/scenario/what-if.ts";

/** `intervention scenario show FILE`: where the council stands at the end of the story. */
export async function position(name: string, typed: ScenarioTyped, io: Io): Promise<number> {
  const text = readScenarioText(name, io);
  if (!text.ok) return refuse(io, text.error);
  return withPlayed(text.value, typed, io, (played) => {
    const { stream, question } = played.story;
    return show(
      whatIfOf(played, { position: ofTheStory(positionOf(answer(stream, question))) }),
      name,
      typed,
      io,
    );
  });
}

/** `intervention scenario step FILE`: what may happen next at the end of the story, and what may not. */
export async function possible(
  name: string,
  typed: ScenarioTyped & AllTyped,
  io: Io,
): Promise<number> {
  const text = readScenarioText(name, io);
  if (!text.ok) return refuse(io, text.error);
  return withPlayed(text.value, typed, io, (played) => {
    const { stream, question } = played.story;
    return show(
      whatIfOf(played, { moves: ofTheStory(movesOf(answer(stream, question))) }),
      name,
      typed,
      io,
    );
  });
}

/** `intervention scenario step FILE EVENT`: puts a step at the end of the file, if it may be taken. */
export async function step(
  name: string,
  event: string,
  typed: WriteScenarioTyped & StepTypedHere,
  io: Io,
): Promise<number> {
  const written = await stepWritten(event, typed, commandName(io));
  return written.ok ? append(name, written.value, typed, io) : refuse(io, written.error);
}

/** `intervention scenario advance FILE LENGTH`: moves the clock at the end of the file. */
export const advance = (
  name: string,
  length: string,
  typed: WriteScenarioTyped,
  io: Io,
): Promise<number> => append(name, { advance: length }, typed, io);

type StepFile = NonNullable<ScenarioFile["steps"]>[number];

async function append(
  name: string,
  step: StepFile,
  typed: WriteScenarioTyped,
  io: Io,
): Promise<number> {
  const before = readScenarioText(name, io);
  if (!before.ok) return refuse(io, before.error);
  const { file } = before.value;
  const out = typed.out === undefined ? file : resolve(io.cwd, typed.out);
  if (out === null) {
    const says = `${visible(name)} comes with this version and is not written to: name a file of your own with --out.`;
    return refuse(io, { says, code: exitCodes.usage });
  }
  const named = typed.out === undefined ? null : nameEnding("--out", typed.out, [".yaml", ".yml"]);
  if (named !== null && !named.ok) return refuse(io, named.error);
  const { text, at } = withStep(before.value.text, step);
  return withPlayed({ ...before.value, text, typedAt: at }, typed, io, (played) => {
    const moment = played.story.moments.at(-1);
    if (moment === undefined) throw new Error("bug: the step is gone");
    const shown = momentShown(moment);
    const isWanted =
      shown.expected.length > 0
        ? shown.expected.every(({ met }) => met)
        : shown.step === null || shown.step.taken;
    if (!isWanted) {
      show(whatIfOf(played, { moment: shown }), name, typed, io);
      return exitCodes.refusedByRules;
    }
    const isSame = out === file;
    if (isSame && readFileSync(out, "utf8") !== before.value.text) {
      const says = `${visible(name)} was changed in the meantime. Nothing was written; type the command again.`;
      return refuse(io, { says, code: exitCodes.staleOrLocked });
    }
    const placed = writeWhole(out, text, { force: isSame || typed.force === true });
    if (!placed.ok) return refuse(io, { says: placed.error.says, code: placed.error.exitCode });
    return show(whatIfOf(played, { moment: shown, written: typed.out ?? name }), name, typed, io);
  });
}
