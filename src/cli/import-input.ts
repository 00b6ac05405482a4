import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { readLines, type ReadFile } from "#src/record/import-lines.ts";
import type { RecordRefusal } from "#src/record/open.ts";
import { shippedLines } from "#src/record/shipped.ts";
import { visible } from "#src/record/show-value.ts";
import type { Io } from "./io.ts";
import { formOf, type Form } from "./form-typed.ts";
import { version } from "./version.ts";

/** What is to be imported, as typed. */
export interface ImportTyped {
  /** A file, or `-` for what is piped in. */
  readonly file?: string | undefined;
  /** The histories that came with this software, instead of a file. */
  readonly shipped?: boolean | undefined;
  /** How the file is written, where its ending does not say so. */
  readonly format?: Form | undefined;
}

type Refused = Pick<RecordRefusal, "says" | "exitCode">;

/** What to call the thing imported, in a sentence. */
export const inputName = ({ file, shipped }: ImportTyped): string => {
  if (shipped === true) return "the shipped record";
  return file === "-" ? "what was piped in" : visible(file ?? "");
};

/** Reads what is to be imported. No: a sentence, and the exit code. */
export const readInput = async (typed: ImportTyped, io: Io): Promise<Result<ReadFile, Refused>> => {
  const { file, shipped, format } = typed;
  if (shipped === true) {
    if (file === undefined && format === undefined) return ok(readLines(shippedLines()));
    const what = file === undefined ? "--format" : "a file";
    const says = `--shipped brings in the histories that came with this software: leave out ${what}.`;
    return no({ says, exitCode: exitCodes.usage });
  }
  if (file === undefined) {
    const says = "Name the file to import, or say --shipped for the histories that came along.";
    return no({ says, exitCode: exitCodes.usage });
  }
  if (format === undefined && /\.(xlsx|xlsm|xls|ods)$/i.test(file)) {
    const says = `${visible(file)} is a workbook, not a sheet. ${saveAsCsv}`;
    return no({ says, exitCode: exitCodes.usage });
  }
  const bytes = await bytesOf(file, io);
  if (!bytes.ok) return bytes;
  if (formOf(file, format) === "jsonl") return ok(readLines(bytes.value));
  const { readSheet } = await import("#src/csv/read-sheet.ts");
  const agent = { name: "intervention-lifecycle", version };
  return ok(readSheet(bytes.value, { agent, recordedAt: io.now().toISOString() }));
};

const saveAsCsv =
  "Save the sheet as CSV in UTF-8 (in Excel “CSV UTF-8 (Comma delimited)”) and import that.";

const bytesOf = async (file: string, io: Io): Promise<Result<Uint8Array, Refused>> => {
  if (file === "-") return ok(await io.readStdin());
  try {
    return ok(await readFile(resolve(io.cwd, file)));
  } catch (thrown) {
    const refusal = inputRefusals[(thrown as NodeJS.ErrnoException).code ?? ""];
    if (refusal === undefined) throw thrown;
    return no({ says: `${visible(file)} ${refusal.says}`, exitCode: refusal.exitCode });
  }
};

const notThere = {
  says: "does not exist. Check its name and the folder that you are in.",
  exitCode: exitCodes.notFound,
};
const notAllowed = {
  says: "may not be read by you. Ask whoever owns it for the right to read it.",
  exitCode: exitCodes.ourFault,
};
const inputRefusals: Readonly<Record<string, Refused | undefined>> = {
  ENOENT: notThere,
  ENOTDIR: notThere,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EISDIR: { says: "is a folder. Name a file in it.", exitCode: exitCodes.usage },
  ERR_FS_FILE_TOO_LARGE: {
    says: "is larger than 2 GB. Divide it, each council whole, and import the parts in turn.",
    exitCode: exitCodes.dataInvalid,
  },
};
