import { no, ok, type Result } from "#events/result.ts";
import { plainText } from "#events/values.ts";
import { visible } from "#src/record/show-value.ts";
import type { Recorder } from "#src/recording/draft.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { setting } from "./settings.ts";
import { version } from "#src/cli/version.ts";

/** Who records, from `--by`, the environment or the settings. Never guessed. No: a sentence to show. */
export function recorderFrom(by: string | undefined, io: Io): Result<Recorder, string> {
  const kept = by === undefined ? setting("by", io) : ok({ value: by, origin: "--by" });
  if (!kept.ok) return kept;
  const command = commandName(io);
  if (kept.value === null) {
    return no(
      'Say who records: add --by "Name, role", such as --by "Ann Example, caseworker". To say it ' +
        `once for this computer, type: ${command} config set by "Name, role"`,
    );
  }
  const { value, origin } = kept.value;
  const comma = value.indexOf(",");
  const name = value.slice(0, Math.max(comma, 0)).trim().normalize("NFC");
  const role = value
    .slice(comma + 1)
    .trim()
    .normalize("NFC");
  const isSound = (text: string) => plainText.safeParse(text).success;
  if (comma < 1 || !isSound(name) || !isSound(role)) {
    return no(
      `${origin}: found "${visible(value.slice(0, 60))}", expected a name and a role with a comma between, ` +
        'such as "Ann Example, caseworker".',
    );
  }
  return ok({
    actor: { name, role },
    agent: { name: "intervention-lifecycle", version },
    recordedAt: io.now().toISOString(),
  });
}
