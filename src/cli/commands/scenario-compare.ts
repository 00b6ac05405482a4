import { resolve } from "node:path";
import { londonDay } from "#src/cli/dates.ts";
import { ok } from "#events/result.ts";
import type { Io } from "#src/cli/io.ts";
import { Player } from "#src/cli/scenario/play-file.ts";
import { recordBeside, type ScenarioVariant } from "#src/cli/scenario/record-beside.ts";
import { nameEnding, readScenarioText } from "#src/cli/scenario/scenario-file.ts";
import type { ScenarioTyped } from "#src/cli/scenario/what-if.ts";
import { comparisonText } from "#src/cli/text/comparison-text.ts";
import { fileFaultsText } from "#src/cli/text/file-faults-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import { comparisonSheet } from "#src/csv/comparison-sheet.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";
import { comparisonPage } from "#src/report/comparison-page.ts";
import { compare, type Compared } from "#src/scenario/compare.ts";

/** The options of `intervention scenario compare`, as typed. */
export interface CompareTyped extends ScenarioTyped {
  readonly withRecord?: boolean;
  readonly csv?: boolean;
  /** The page to write. */
  readonly html?: string;
  /** The sheet to write; without it a sheet is printed. */
  readonly out?: string;
  /** Replace the file if it is there. */
  readonly force?: boolean;
}

type Scenarios = ScenarioVariant[];

/**
 * `intervention scenario compare FILE...`: plays each and holds them against the first, or against the
 * record as it is today. Exit 0 whether or not they differ; 7 if a file is not as it must be.
 */
export async function compareFiles(
  files: readonly string[],
  typed: CompareTyped,
  io: Io,
): Promise<number> {
  const wrong = faultIn(files, typed);
  if (wrong !== null) return refuse(io, { says: wrong, code: exitCodes.usage });
  const player = new Player(io, typed.record);
  try {
    const scenarios = await playedOf(files, player, io);
    if (typeof scenarios === "number") return scenarios;
    if (typed.withRecord !== true) return told(compare(scenarios), typed, io);
    const today = londonDay(io.now());
    const record = await recordBeside(scenarios, player, { today, asked: "--with-record" });
    if (!record.ok) return refuse(io, record.error);
    return told(compare([record.value, ...scenarios]), typed, io);
  } finally {
    await player.close();
  }
}

/** What is wrong with what was typed; null where nothing is. */
function faultIn(files: readonly string[], typed: CompareTyped): string | null {
  const { json, csv, html, out, force, withRecord } = typed;
  const sheet = files.find((name) => /\.(csv|html?)$/i.test(name));
  if (sheet !== undefined) {
    const how = /csv$/i.test(sheet) ? "--csv --out" : "--html";
    return `${visible(sheet)} is no scenario. To write the comparison there: ${how} ${visible(sheet)}.`;
  }
  if (files.length < 2 && withRecord !== true) {
    return "Name two scenarios or more, or one and --with-record.";
  }
  const page = html === undefined ? ok("") : nameEnding("--html", html, [".html", ".htm"]);
  if (!page.ok) return page.error.says;
  if ([json === true, csv === true, html !== undefined].filter((one) => one).length > 1) {
    return "--json, --csv and --html are forms of the same answer: give one of them.";
  }
  if (out !== undefined && csv !== true) return "--out names the sheet: give --csv as well.";
  const table = out === undefined ? ok("") : nameEnding("--out", out, [".csv"]);
  if (!table.ok) return table.error.says;
  return force === true && html === undefined && out === undefined
    ? "--force is about a file: name it with --html FILE, or with --csv --out FILE."
    : null;
}

/** Prints the comparison in the form asked for, or writes it to the file that is named. */
function told(compared: Compared, { json, csv, html, out, force }: CompareTyped, io: Io): number {
  const { comparison } = compared;
  const name = html ?? out;
  if (name === undefined) {
    if (json === true) io.out(`${JSON.stringify(comparison, null, 2)}\n`);
    else io.out(csv === true ? comparisonSheet(comparison) : comparisonText(comparison, io));
    return exitCodes.done;
  }
  const place = resolve(io.cwd, name);
  // Without this mark Excel takes UTF-8 for another encoding, and spoils every quotation mark.
  const text =
    html === undefined ? `\ufeff${comparisonSheet(comparison)}` : comparisonPage(compared);
  const written = writeWhole(place, text, { force: force === true });
  if (!written.ok) return refuse(io, { says: written.error.says, code: written.error.exitCode });
  io.out(`WHAT-IF: wrote the comparison to ${place}.\n`);
  return exitCodes.done;
}

/** Every file played; the exit code, and all that is wrong on the error stream, where one cannot be. */
async function playedOf(
  files: readonly string[],
  player: Player,
  io: Io,
): Promise<Scenarios | number> {
  const texts = [];
  for (const name of files) {
    const text = readScenarioText(name, io);
    if (!text.ok) return refuse(io, text.error);
    texts.push(text.value);
  }
  const scenarios: Scenarios = [];
  for (const { name, text } of texts) {
    const played = await player.play(text);
    if (!played.ok) return refuse(io, played.error);
    const { faults, played: done } = played.value;
    if (done === null) io.err(fileFaultsText({ name, so: "nothing was played", faults }, io));
    else scenarios.push({ kind: "scenario", file: name, ...done });
  }
  return scenarios.length < files.length ? exitCodes.dataInvalid : scenarios;
}
