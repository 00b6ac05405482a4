import { statSync } from "node:fs";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import type { Io } from "./io.ts";
import { setting } from "./writing/settings.ts";

/**
 * The folder outside in which checkpoints are kept as well: `--checkpoints`, else the setting; null
 * where none is named. It must be there: a disk that is not plugged in must not be passed over.
 */
export function checkpointFolder(flag: string | undefined, io: Io): Result<string | null, string> {
  const named =
    flag === undefined ? setting("checkpoints", io) : ok({ value: flag, origin: "--checkpoints" });
  if (!named.ok) return named;
  if (named.value === null) return ok(null);
  const { value, origin } = named.value;
  const folder = resolve(io.cwd, value);
  const isThere =
    value !== "" && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isThere
    ? ok(folder)
    : no(
        `${origin}: there is no folder ${folder} in which checkpoints could be kept. Make it, or connect ` +
          "the disk that holds it.",
      );
}
