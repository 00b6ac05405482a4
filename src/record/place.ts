import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import {
  isKurrentAddress,
  readKurrentAddress,
  type KurrentAddress,
} from "#src/log/kurrent-address.ts";
import { commandName } from "./command-name.ts";
import { recordNamed, type NamedBy, type Surroundings } from "./default-path.ts";

/** Where a record is kept: in a file, on a server, or in memory for as long as a command runs. */
export interface RecordPlace {
  /** The name to show: of the file, or the address without user and password. */
  readonly file: string;
  readonly namedBy: NamedBy;
  /** What is typed before the words of a command, for what may be said of the place. */
  readonly command: string;
  readonly at:
    | { readonly kind: "file" }
    | { readonly kind: "server"; readonly address: KurrentAddress }
    /** The shipped record, made anew each time; what is written to it is gone at the end. */
    | { readonly kind: "memory" };
}

const inMemory = "memory:";

type Around = Pick<Surroundings, "env"> & { readonly cwd: string };

/**
 * The place that a name means: an address of a server, `memory:`, or a file, whose relative name is
 * taken from the folder in which the command was typed. No: a sentence, if the address is not one.
 */
export const placeNamed = (
  name: string,
  { env, cwd }: Around,
  namedBy: NamedBy = "flag",
): Result<RecordPlace, string> => {
  const command = commandName({ env });
  if (name === inMemory) return ok({ file: name, namedBy, command, at: { kind: "memory" } });
  if (!isKurrentAddress(name)) return ok(filePlace(resolve(cwd, name), namedBy, command));
  const address = readKurrentAddress(name, env);
  if (!address.ok) return address;
  return ok({
    file: address.value.shown,
    namedBy,
    command,
    at: { kind: "server", address: address.value },
  });
};

export const filePlace = (
  file: string,
  namedBy: NamedBy = "flag",
  command = commandName({ env: {} }),
): RecordPlace => ({
  file,
  namedBy,
  command,
  at: { kind: "file" },
});

/** The place of the record that a command is to use. No: a sentence to show. */
export const recordPlace = (
  around: Surroundings & { readonly cwd: string },
): Result<RecordPlace, string> => {
  const named = recordNamed(around);
  return named.ok ? placeNamed(named.value.name, around, named.value.namedBy) : no(named.error);
};

/** Whether there is certainly nothing: of a server that has to be asked, which this does not do. */
export const isFileMissing = ({ at, file }: RecordPlace): boolean =>
  at.kind === "file" && !existsSync(file);
