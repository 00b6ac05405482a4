import { no, ok, type Result } from "#events/result.ts";
import { checkpointFolder } from "#src/cli/checkpoint-folder.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import type { Io } from "#src/cli/io.ts";
import { recorderFrom } from "#src/cli/writing/recorder.ts";
import {
  keepSetting,
  setting,
  settingNames,
  settingsSaid,
  type SettingName,
} from "#src/cli/writing/settings.ts";
import { refuse } from "#src/cli/view-council.ts";

/** `intervention config list`: every setting, and where it comes from. */
export function listSettings(typed: { readonly json?: boolean }, io: Io): number {
  const all: { name: string; says: string; value: string | null; origin: string | null }[] = [];
  for (const name of settingNames) {
    const found = setting(name, io);
    if (!found.ok) return refuse(io, { says: found.error, code: exitCodes.dataInvalid });
    const { value = null, origin = null } = found.value ?? {};
    all.push({ name, says: settingsSaid[name].says, value, origin });
  }
  if (typed.json === true) {
    io.out(`${JSON.stringify({ schemaVersion: 1, view: "settings", settings: all }, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { name, says, value, origin } of all) {
    io.out(
      value === null ? `${name}: not set (${says})\n` : `${name}: ${value}\n  from ${origin}\n`,
    );
  }
  return exitCodes.done;
}

/** `intervention config set <name> <value>`. */
export function setSetting(name: string, value: string, io: Io): number {
  if (!isSetting(name)) {
    const near = nearest(name, settingNames);
    const meant =
      near === null ? `The settings are ${settingNames.join(", ")}.` : `Did you mean ${near}?`;
    return refuse(io, {
      says: `There is no setting ${visible(name)}. ${meant}`,
      code: exitCodes.usage,
    });
  }
  const checked = checkedSetting(name, value, io);
  if (!checked.ok) return refuse(io, { says: checked.error, code: exitCodes.usage });
  const kept = keepSetting(name, checked.value, io);
  if (!kept.ok) return refuse(io, { says: kept.error, code: exitCodes.ourFault });
  io.out(`Set ${name} to ${checked.value}, in ${kept.value}.\n`);
  return exitCodes.done;
}

/** The value as it is kept. No: a sentence to show. */
function checkedSetting(name: SettingName, value: string, io: Io): Result<string, string> {
  if (name === "by") {
    const recorder = recorderFrom(value, io);
    return recorder.ok ? ok(value) : no(recorder.error.replace("--by", name));
  }
  const folder = checkpointFolder(value, io);
  return folder.ok ? ok(folder.value ?? value) : no(folder.error.replace("--checkpoints", name));
}

const isSetting = (name: string): name is SettingName =>
  (settingNames as readonly string[]).includes(name);
