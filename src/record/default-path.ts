import { posix, win32 } from "node:path";
import { no, ok, type Result } from "#events/result.ts";

/** Who said where the record is kept. Only a record nobody named is made on first use. */
export type NamedBy = "flag" | "environment" | "default";

/** The name of the record as it was given: of a file, or an address. */
export interface RecordNamed {
  readonly name: string;
  readonly namedBy: NamedBy;
}

/** What decides where the record is. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** What was given as `--record FILE`. */
  readonly flag?: string | undefined;
}

const application = "intervention-lifecycle";
const usualName = "record.db";

/**
 * The record: `--record FILE`, which may be an address too, else `INTERVENTION_RECORD`, else the usual folder for data of
 * the platform. An empty variable counts as unset. An empty `--record` is refused, because falling
 * back to another record could write an entry into the wrong one. No: a sentence to show.
 */
export const recordNamed = (around: Surroundings): Result<RecordNamed, string> => {
  const { env, flag } = around;
  if (flag === "") return no('"--record" needs the name of a file after it, and found none.');
  if (flag !== undefined) return ok({ name: flag, namedBy: "flag" });
  const named = env["INTERVENTION_RECORD"] ?? "";
  if (named !== "") return ok({ name: named, namedBy: "environment" });
  const file = dataFile(around);
  if (file !== null) return ok({ name: file, namedBy: "default" });
  return no(
    "It is not known where to keep the record, because this user has no home folder. " +
      'Name a file with "--record FILE" or in the variable INTERVENTION_RECORD.',
  );
};

const dataFile = (around: Surroundings): string | null => {
  const folder = dataFolder(around);
  return folder === null ? null : pathOn(around).join(folder, usualName);
};

const pathOn = ({ platform }: Pick<Surroundings, "platform">) =>
  platform === "win32" ? win32 : posix;

export type Home = Pick<Surroundings, "platform" | "env" | "home">;

/** The folder for this user's data: the record, kept copies of sources, kept drafts. Null: no home. */
export const dataFolder = (around: Home): string | null =>
  folderFor(around, {
    windows: ["LOCALAPPDATA", "Local"],
    unix: ["XDG_DATA_HOME", ".local/share"],
  });

/** The folder for this user's settings and signing key. Null: no home. */
export const configFolder = (around: Home): string | null =>
  folderFor(around, {
    windows: ["APPDATA", "Roaming"],
    unix: ["XDG_CONFIG_HOME", ".config"],
  });

/** The folder for what this software must remember from one use to the next. Null: no home. */
export const stateFolder = (around: Home): string | null =>
  folderFor(around, {
    windows: ["LOCALAPPDATA", "Local"],
    unix: ["XDG_STATE_HOME", ".local/state"],
  });

/** The folder for what can be made anew at any time. Null: no home. */
export const cacheFolder = (around: Home): string | null =>
  folderFor(around, {
    windows: ["LOCALAPPDATA", "Local"],
    unix: ["XDG_CACHE_HOME", ".cache"],
  });

/** The file of this user's settings. Null: no home. */
export const settingsFile = (around: Home): string | null => {
  const folder = configFolder(around);
  return folder === null ? null : pathOn(around).join(folder, "settings.json");
};

const folderFor = (
  { platform, env, home }: Home,
  names: { readonly windows: readonly [string, string]; readonly unix: readonly [string, string] },
): string | null => {
  if (platform === "win32") {
    const [variable, folder] = names.windows;
    const named = env[variable] ?? "";
    if (named !== "") return win32.join(named, application);
    return home === "" ? null : win32.join(home, "AppData", folder, application);
  }
  if (platform === "darwin") {
    if (home === "") return null;
    return posix.join(home, "Library", "Application Support", application);
  }
  // A path that does not begin at the root must be ignored, says the XDG specification.
  const [variable, folder] = names.unix;
  const named = env[variable] ?? "";
  if (posix.isAbsolute(named)) return posix.join(named, application);
  return home === "" ? null : posix.join(home, folder, application);
};
