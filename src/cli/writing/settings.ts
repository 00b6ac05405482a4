import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { settingsFile } from "#src/record/default-path.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault, writeWhole } from "#src/record/write-file.ts";
import type { Io } from "#src/cli/io.ts";

/** What a user can set once, in the order in which they are listed. */
export const settingNames = ["by", "checkpoints"] as const;
export type SettingName = (typeof settingNames)[number];

/** What each setting means, and the variable of the environment that prevails over the file. */
export const settingsSaid: Readonly<
  Record<SettingName, { readonly says: string; readonly variable: string }>
> = {
  by: { says: 'who records: "Name, role"', variable: "INTERVENTION_BY" },
  checkpoints: {
    says: "a folder outside in which checkpoints are kept as well",
    variable: "INTERVENTION_CHECKPOINTS",
  },
};

export interface Setting {
  readonly value: string;
  /** The variable or the file that it comes from. */
  readonly origin: string;
}

type Around = Pick<Io, "env" | "platform" | "home">;

/** A setting, from the environment or else from the user's file; null where neither has it. */
export function setting(name: SettingName, around: Around): Result<Setting | null, string> {
  const { variable } = settingsSaid[name];
  const named = around.env[variable] ?? "";
  if (named !== "") return ok({ value: named, origin: `the variable ${variable}` });
  const file = settingsFile(around);
  if (file === null) return ok(null);
  const held = readSettings(file);
  if (!held.ok) return held;
  const value = held.value[name];
  return ok(value === undefined ? null : { value, origin: file });
}

/** Writes a setting to the user's file, which is made if need be. No: a sentence to show. */
export function keepSetting(
  name: SettingName,
  value: string,
  around: Around,
): Result<string, string> {
  const file = settingsFile(around);
  if (file === null) return no("This user has no home folder in which settings could be kept.");
  const held = readSettings(file);
  if (!held.ok) return held;
  const text = `${JSON.stringify({ ...held.value, [name]: value }, null, 2)}\n`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const written = writeWhole(file, text, { force: true });
    return written.ok ? ok(file) : no(written.error.says);
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    return no(`The settings could not be kept in ${file}: ${visible(String(thrown))}.`);
  }
}

function readSettings(file: string): Result<Partial<Record<SettingName, string>>, string> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR"].includes(code)) return ok({});
    return no(`The settings in ${file} cannot be read: ${visible(String(thrown))}.`);
  }
  const fault = `The settings in ${file} are not as they must be: expected one group of texts as JSON, such as {"by": "Ann Example, caseworker"}. Correct the file or remove it.`;
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return no(fault);
    const known = Object.entries(value).filter(([name]) =>
      (settingNames as readonly string[]).includes(name),
    );
    return known.every(([, one]) => typeof one === "string")
      ? ok(Object.fromEntries(known) as Partial<Record<SettingName, string>>)
      : no(fault);
  } catch {
    return no(fault);
  }
}
