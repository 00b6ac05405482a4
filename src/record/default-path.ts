import { posix, win32 } from "node:path";
import { no, ok, type Result } from "#events/result.ts";

/** Where the record is kept, and who said so. Only a record nobody named is made on first use. */
export interface RecordPlace {
  readonly file: string;
  readonly namedBy: "flag" | "environment" | "default";
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
const name = "record.db";

/**
 * The record file: `--record FILE`, else `INTERVENTION_RECORD`, else the usual folder for data of
 * the platform. An empty variable counts as unset. An empty `--record` is refused, because falling
 * back to another record could write an entry into the wrong one. No: a sentence to show.
 */
export const recordPlace = (around: Surroundings): Result<RecordPlace, string> => {
  const { env, flag } = around;
  if (flag === "") return no('"--record" needs the name of a file after it, and found none.');
  if (flag !== undefined) return ok({ file: flag, namedBy: "flag" });
  const named = env["INTERVENTION_RECORD"] ?? "";
  if (named !== "") return ok({ file: named, namedBy: "environment" });
  const file = dataFile(around);
  if (file !== null) return ok({ file, namedBy: "default" });
  return no(
    "It is not known where to keep the record, because this user has no home folder. " +
      'Name a file with "--record FILE" or in the variable INTERVENTION_RECORD.',
  );
};

const dataFile = ({ platform, env, home }: Surroundings): string | null => {
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] ?? "";
    if (local !== "") return win32.join(local, application, name);
    return home === "" ? null : win32.join(home, "AppData", "Local", application, name);
  }
  if (platform === "darwin") {
    if (home === "") return null;
    return posix.join(home, "Library", "Application Support", application, name);
  }
  // A path that does not begin at the root must be ignored, says the XDG specification.
  const data = env["XDG_DATA_HOME"] ?? "";
  if (posix.isAbsolute(data)) return posix.join(data, application, name);
  return home === "" ? null : posix.join(home, ".local", "share", application, name);
};
