import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { readVerifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import { ownKeyIfThere } from "#src/checkpoint/key-file.ts";
import { readNote } from "#src/checkpoint/note.ts";
import type { Io } from "#src/cli/io.ts";
import type { Refusal } from "#src/cli/record.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { showValue, visible } from "#src/record/show-value.ts";
import { readFaultSaid } from "#src/record/read-fault.ts";
import { isDiskFault } from "#src/record/write-file.ts";

/** A checkpoint that the reader brings, and the keys by which its signature may be good. */
export interface NoteTyped {
  readonly note: string;
  readonly keys: readonly VerifierKey[];
  /** The key that the reader named, which must have signed it; null where none was named. */
  readonly named: VerifierKey | null;
}

/** Reads `--against NOTE` and `--key LINE`. */
export async function noteTyped(
  against: string,
  key: string | undefined,
  io: Io,
): Promise<Result<NoteTyped, Refusal>> {
  const read = await textOf(against, io);
  if (!read.ok) return read;
  const note = read.value;
  const parsed = readNote(note);
  const checkpoint = parsed.ok ? readCheckpoint(parsed.value.text) : parsed;
  if (!checkpoint.ok) {
    const says = `--against ${visible(against)}: this is no signed checkpoint of a record: ${checkpoint.error}. Give the file as it was handed out, to the last line end.`;
    return no({ says, code: exitCodes.dataInvalid });
  }
  if (key === undefined) {
    return ok({ note, keys: [...ownKeys(io), ...keysBeside(against, io)], named: null });
  }
  const named = keyIn(key, io);
  if (named.ok) return ok({ note, keys: [named.value], named: named.value });
  const says = `--key ${showValue(key)}: ${named.error}. Give the line by which the key is known, name+id+key, or a file that holds it.`;
  return no({ says, code: exitCodes.usage });
}

async function textOf(against: string, io: Io): Promise<Result<string, Refusal>> {
  try {
    const bytes = against === "-" ? await io.readStdin() : readFileSync(resolve(io.cwd, against));
    return ok(Buffer.from(bytes).toString("utf8"));
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const isMissing = (thrown as NodeJS.ErrnoException).code === "ENOENT";
    return no({
      says: `--against ${visible(against)}: ${readFaultSaid(thrown)}.`,
      code: isMissing ? exitCodes.notFound : exitCodes.dataInvalid,
    });
  }
}

/** This user’s key, where there is one that can be read. */
export const ownKeys = (io: Io): readonly VerifierKey[] => {
  const own = ownKeyIfThere(io);
  return own.ok && own.value !== null ? [own.value.key.verifier] : [];
};

/** The key that lies beside a note in `key.txt`, as in an evidence bundle. */
const keysBeside = (against: string, io: Io): readonly VerifierKey[] => {
  const file = join(dirname(resolve(io.cwd, against)), "key.txt");
  const key = against !== "-" && existsSync(file) ? keyIn(file, io) : no("");
  return key.ok ? [key.value] : [];
};

const keyIn = (line: string, io: Io): Result<VerifierKey, string> => {
  const file = resolve(io.cwd, line);
  const isFile = !line.includes("+") || existsSync(file);
  if (!isFile) return readVerifierLine(line);
  try {
    return readVerifierLine(readFileSync(file, "utf8"));
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    return no("it is neither the line of a key nor a file that can be read");
  }
};
