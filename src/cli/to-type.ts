import { withoutPassword } from "#src/log/kurrent-address.ts";
import { commandName } from "#src/record/command-name.ts";
import { quoted } from "#src/record/open.ts";
import type { Io } from "./io.ts";

/** A command to be typed next, for the record that this one was told to use. */
export const toType = (io: Pick<Io, "env" | "recordNamed">, words: string): string =>
  `${commandName(io)} ${words}${ofRecord(io)}`;

/** The record as it was named, without a password; nothing for the usual one. */
const ofRecord = ({ recordNamed }: Pick<Io, "recordNamed">): string =>
  recordNamed === undefined ? "" : ` --record ${quoted(withoutPassword(recordNamed))}`;
