import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { parseJson } from "#src/log/parse-json.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import type { Refusal } from "#src/cli/record.ts";
import type { Io } from "#src/cli/io.ts";

/** What a file of one step can hold, each part as an entry has it. A date may be typed as `--on`. */
export const stepParts = [
  "functions",
  "dates",
  "data",
  "evidence",
  "departures",
  "after",
  "id",
] as const;

export type StepFile = Readonly<Partial<Record<(typeof stepParts)[number], unknown>>>;

/**
 * Reads a file of one step (`-`: what is piped in), such as the example that `record --help EVENT`
 * shows. What stands in its parts is checked with the entry. No: exit 3 without the file, else 7.
 */
export async function readStepFile(file: string, io: Io): Promise<Result<StepFile, Refusal>> {
  const name = file === "-" ? "what was piped in" : visible(file);
  const bytes = await bytesOf(file, io);
  if (bytes === null) {
    return no({ says: `${name} cannot be read. Check its name.`, code: exitCodes.notFound });
  }
  const invalid = (says: string) => no({ says: `${name}: ${says}`, code: exitCodes.dataInvalid });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return invalid("expected text saved as UTF-8. Save it again as UTF-8.");
  }
  const parsed = parseJson(text, "");
  if (!parsed.ok) {
    const { path, reason } = parsed.error;
    return invalid(
      `expected one step as JSON; ${visible(path === "" ? "the text" : path)} ${visible(reason)}.`,
    );
  }
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return invalid(`expected one step in braces { }, with the parts ${stepParts.join(", ")}.`);
  }
  const parts: readonly string[] = stepParts;
  const strange = Object.keys(value).find((part) => !parts.includes(part));
  if (strange === undefined) return ok(value as StepFile);
  const near = nearest(strange, parts);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  return invalid(
    `a step has no part called ${visible(strange.slice(0, 60))}.${meant} The parts are ${parts.join(", ")}; the details of the event stand in data.`,
  );
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array | null> {
  if (file === "-") return io.readStdin();
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EISDIR"].includes(code)) return null;
    throw thrown;
  }
}
