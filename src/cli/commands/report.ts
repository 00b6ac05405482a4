import { resolve } from "node:path";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { writeWhole } from "#src/record/write-file.ts";
import { reportPage } from "#src/report/page.ts";
import { answer } from "#src/views/question.ts";
import { reportOf } from "#src/views/report.ts";

/** `intervention report <council>`, as parsed. */
export interface ReportTyped extends ViewTyped {
  /** The file to write; true where the option stands alone. */
  readonly html?: string | true;
  /** Replace the file if it is there. */
  readonly force?: boolean;
}

/**
 * `intervention report <council>`: the page, to a file or to the output; with `--json` what it is
 * made from. A file is written whole or not at all, and replaced only with `--force`.
 */
export async function report(council: string, typed: ReportTyped, io: Io): Promise<number> {
  const { html, json, force } = typed;
  const file = html === undefined || html === true || html === "-" ? null : html;
  const usage = (says: string): number => refuse(io, { says, code: exitCodes.usage });
  if (file === "") return usage('"--html" needs the name of a file after it, and found none.');
  if (json === true && html !== undefined) {
    return usage("--html and --json ask for two different things: give one of them.");
  }
  if (force === true && file === null) {
    return usage("--force is about a file: name it with --html FILE.");
  }
  let page = "";
  const code = await viewCouncil(
    council,
    typed,
    { ...io, out: (text) => void (page = text) },
    (stream, question) => {
      const view = reportOf(answer(stream, question));
      return { view, text: () => reportPage(view) };
    },
  );
  if (code !== exitCodes.done) return code;
  if (file === null) {
    io.out(page);
    return code;
  }
  const place = resolve(io.cwd, file);
  const written = writeWhole(place, page, { force: force === true });
  if (!written.ok) return refuse(io, { says: written.error.says, code: written.error.exitCode });
  io.out(`Wrote the report to ${place}.\n`);
  return code;
}
