import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { dateClaim } from "#events/values.ts";
import { parseJson } from "#src/log/parse-json.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue, visible } from "#src/record/show-value.ts";
import type { Refusal } from "#src/cli/record.ts";
import { isDiskFault } from "#src/record/write-file.ts";
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
  if (strange === undefined) {
    const fault = faultInParts(value as StepFile);
    return fault === null ? ok(value as StepFile) : invalid(fault);
  }
  const near = nearest(strange, parts);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  return invalid(
    `a step has no part called ${visible(strange.slice(0, 60))}.${meant} The parts are ${parts.join(", ")}; the details of the event stand in data.`,
  );
}

const isGroup = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);
const isText = (value: unknown): boolean => typeof value === "string";

const forms: Readonly<
  Record<
    (typeof stepParts)[number],
    { readonly isOf: (value: unknown) => boolean; readonly expected: string }
  >
> = {
  functions: { isOf: (value) => listOf(value, isText), expected: 'a list such as ["csc"]' },
  dates: { isOf: isGroup, expected: "dates by name, in braces { }" },
  data: { isOf: isGroup, expected: "the details by name, in braces { }" },
  evidence: { isOf: (value) => listOf(value, isGroup), expected: "a list of groups in braces { }" },
  departures: {
    isOf: (value) => listOf(value, isGroup),
    expected: 'a list such as [{"rule": "V33", "reason": "..."}]',
  },
  after: { isOf: (value) => value === null || isText(value), expected: "the id of an entry" },
  id: { isOf: isText, expected: "a name for the entry" },
};

/** What has not the form that its part must have, as a sentence; the rest is checked with the entry. */
function faultInParts(step: StepFile): string | null {
  const wrong = stepParts.find((part) => part in step && !forms[part].isOf(step[part]));
  if (wrong !== undefined) {
    return `${wrong}: found ${showValue(step[wrong])}, expected ${forms[wrong].expected}.`;
  }
  for (const [name, date] of Object.entries(step.dates ?? {})) {
    if (isText(date) || dateClaim.safeParse(date).success) continue;
    return (
      `dates.${visible(name.slice(0, 60))}: found ${showValue(date)}, expected a day such as "2022-11-03", ` +
      "or the whole date as an entry has it, with from, to, words and inferred."
    );
  }
  return null;
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array | null> {
  if (file === "-") return io.readStdin();
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (thrown) {
    if (isDiskFault(thrown)) return null;
    throw thrown;
  }
}
