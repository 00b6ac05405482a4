import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { longDay } from "#machines/time/day.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import { nameEnding } from "#src/cli/scenario/scenario-file.ts";
import { show, whatIfOf, withPlayed, type WriteScenarioTyped } from "#src/cli/scenario/what-if.ts";
import { refuse } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";
import { scenarioBeginning } from "#src/scenario/edit-scenario.ts";
import type { Start } from "#src/scenario/read-scenario.ts";

/** The options of the commands that begin one. */
export interface BeginTyped extends WriteScenarioTyped {
  readonly asAt?: string;
  readonly knownAt?: string;
  readonly functions?: string;
  readonly title?: string;
}

/** `intervention scenario new NAME`: a file about a council made up. */
export async function begin(name: string, typed: BeginTyped, io: Io): Promise<number> {
  const start = startTyped({ blank: name }, typed, io);
  if (!start.ok) return refuse(io, start.error);
  const title = typed.title ?? `${name}, a council made up`;
  return write(scenarioBeginning(title, start.value, notes), typed, `${slug(name)}.yaml`, io);
}

/** `intervention scenario from COUNCIL`: a file about a council as its record stood. */
export async function from(council: string, typed: BeginTyped, io: Io): Promise<number> {
  const start = startTyped({ council }, typed, io);
  if (!start.ok) return refuse(io, start.error);
  const log = await openToRead(io, typed.record);
  if (!log.ok) return refuse(io, log.error);
  let text = "";
  try {
    const known = { publicBy: start.value.knownAt, held: null };
    const stream = await readCouncil(log.value, council, known);
    if (!stream.ok) return refuse(io, stream.error);
    const { council: key, head } = stream.value;
    const title = typed.title ?? `What if, from ${longDay(start.value.asAt)}`;
    text = scenarioBeginning(title, { ...start.value, of: { council: key }, head }, notes);
  } finally {
    await log.value.close();
  }
  return write(text, typed, `${slug(council)}-${start.value.asAt}.yaml`, io);
}

const notes = [
  "A scenario: what if? Nothing of it is on the record.",
  "Steps and moves of the clock follow under steps:. See docs/how-to/what-if.md.",
];

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "") || "scenario";

function startTyped(of: Start["of"], typed: BeginTyped, io: Io): Result<Start, Refusal> {
  const usage = (says: string) => no({ says, code: exitCodes.usage });
  const { asAt, knownAt, functions } = typed;
  if (asAt === undefined) {
    return usage(
      "Say on which day it begins, such as --as-at 2023-03-20: a scenario is the same on every day.",
    );
  }
  if (knownAt !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(knownAt) && knownAt !== "today") {
    return usage(
      `--known-at ${visible(knownAt)}: a scenario takes a day of publication, such as 2023-03-20. Which entries the record held is said by its head, in the file.`,
    );
  }
  const asked = {
    asAt,
    ...(knownAt !== undefined && { knownAt: [knownAt] }),
    ...(functions !== undefined && { functions }),
  };
  const question = questionTyped(asked, () => londonDay(io.now()));
  if (!question.ok) return usage(question.error);
  const { known, ...rest } = question.value;
  return ok({
    of,
    asAt: rest.asAt,
    knownAt: known.publicBy,
    functions: rest.functions,
    head: null,
    taken: [],
  });
}

/** Plays the new file before it is written: one that could not be played is not worth keeping. */
async function write(text: string, typed: BeginTyped, usual: string, io: Io): Promise<number> {
  const named = nameEnding("--out", typed.out ?? usual, [".yaml", ".yml"]);
  if (!named.ok) return refuse(io, named.error);
  const name = named.value;
  return withPlayed({ name, text }, typed, io, (played) => {
    const written = writeWhole(resolve(io.cwd, name), text, { force: typed.force === true });
    if (!written.ok) return refuse(io, { says: written.error.says, code: written.error.exitCode });
    return show(whatIfOf(played, { written: name }), name, typed, io);
  });
}
