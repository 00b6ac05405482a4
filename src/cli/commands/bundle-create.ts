import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { checkBundle } from "#src/bundle/check.ts";
import { files } from "#src/bundle/format.ts";
import { writeFolder } from "#src/bundle/folder.ts";
import { makeBundle, type ToBundle } from "#src/bundle/make.ts";
import { checkpointOf, readCheckpoint, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { ownKey } from "#src/checkpoint/key-file.ts";
import type { SigningKey, VerifierKey } from "#src/checkpoint/key.ts";
import { readNote, signatureBy } from "#src/checkpoint/note.ts";
import { checker, software } from "#src/cli/bundle-software.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { faultInCut, openToRead, readCouncil, type Refusal } from "#src/cli/record.ts";
import { refused } from "#src/cli/refused.ts";
import { bundleMadeText, madeOf } from "#src/cli/text/bundle-text.ts";
import { keyMadeText } from "#src/cli/text/checkpoint-text.ts";
import { refuse, type ViewTyped } from "#src/cli/view-council.ts";
import { faultInFolder, sourceFolders } from "#src/cli/writing/quotation-fault.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { readRecord } from "#src/record/read-record.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { copiesIn } from "#src/sources/copies.ts";
import type { Question } from "#src/views/question.ts";

/** `intervention bundle create`, as parsed. */
export interface CreateTyped extends ViewTyped {
  readonly all?: boolean;
  readonly out?: string;
  readonly since?: string;
  readonly sourcesDir?: string;
  readonly force?: boolean;
}

/**
 * `intervention bundle create <council> | --all --out FOLDER`: writes a bundle, whole or not at all,
 * and checks it before it is handed out.
 */
export async function create(
  council: string | undefined,
  typed: CreateTyped,
  io: Io,
): Promise<number> {
  const question = questionTyped(typed, () => londonDay(io.now()));
  if (!question.ok) return refuse(io, { says: question.error, code: exitCodes.usage });
  const fault = faultInTyped(council, typed) ?? faultInFolder(typed.sourcesDir, io);
  if (fault !== null) return refuse(io, fault);
  const opened = await openToRead(io, typed.record);
  if (!opened.ok) return refuse(io, opened.error);
  const log = opened.value;
  try {
    const own = ownKey(io);
    if (!own.ok) return refuse(io, { says: own.error, code: exitCodes.dataInvalid });
    if (own.value.made) io.err(keyMadeText(own.value));
    const asked = await toBundle(
      log,
      { council, typed, question: question.value },
      own.value.key,
      io,
    );
    if (!asked.ok) return refuse(io, asked.error);
    const made = makeBundle(asked.value);
    assertInOrder(made, own.value.key.verifier);
    const folder = resolve(io.cwd, typed.out ?? "");
    const written = writeFolder(folder, made, { force: typed.force === true });
    if (!written.ok) {
      return refuse(io, { says: written.error.says, code: written.error.exitCode });
    }
    const report = madeOf(folder, made, own.value.key.verifier);
    io.out(
      typed.json === true
        ? `${JSON.stringify(report, null, 2)}\n`
        : bundleMadeText(report, typed.asAt === undefined, io),
    );
    return exitCodes.done;
  } finally {
    await log.close();
  }
}

const usage = (says: string): Refusal => ({ says, code: exitCodes.usage });

function faultInTyped(council: string | undefined, { all, out }: CreateTyped): Refusal | null {
  if ((council === undefined) === (all !== true)) {
    return usage("Name one council, or say --all for the whole record, and not both.");
  }
  if (out === undefined || out === "") {
    return usage("Say where the bundle is to be written: add --out FOLDER.");
  }
  return null;
}

interface Asked {
  readonly council: string | undefined;
  readonly typed: CreateTyped;
  readonly question: Question;
}

/** Everything that goes into the bundle, as of one moment whoever else is writing. */
async function toBundle(
  log: EventLog,
  { council, typed, question }: Asked,
  key: SigningKey,
  io: Io,
): Promise<Result<ToBundle, Refusal>> {
  const fault = await faultInCut(log, question);
  if (fault !== null) return no(fault);
  const named = council === undefined ? null : await readCouncil(log, council, question.known);
  if (named !== null && !named.ok) return named;
  const checkpoint = await checkpointOf(log);
  if (!checkpoint.ok) return no(refused(checkpoint.error));
  if (checkpoint.value === null) {
    const says = "The record holds no entries, so there is nothing to make a bundle of.";
    return no({ says, code: exitCodes.dataInvalid });
  }
  const { size } = checkpoint.value;
  const heads = await log.streams({ size });
  if (!heads.ok) return no(refused(heads.error));
  const records = await readRecord(log);
  if (!records.ok) return no(refused(records.error));
  const since =
    typed.since === undefined
      ? ok(null)
      : await sinceTyped(typed.since, checkpoint.value, key.verifier, log, io);
  if (!since.ok) return since;
  const copyOf = copiesIn(sourceFolders(typed.sourcesDir, io));
  return ok({
    council: named === null ? null : named.value.council,
    question,
    records: records.value.slice(0, size),
    heads: heads.value,
    checkpoint: checkpoint.value,
    since: since.value,
    key,
    software,
    checker: checker(),
    isHeld: (sha256) => copyOf(sha256) !== null,
  });
}

/** The earlier checkpoint that the bundle is to continue, and that the record does continue. */
async function sinceTyped(
  name: string,
  now: Checkpoint,
  key: VerifierKey,
  log: EventLog,
  io: Io,
): Promise<Result<NonNullable<ToBundle["since"]>, Refusal>> {
  const file = resolve(io.cwd, name);
  let note: string;
  try {
    note = readFileSync(file, "utf8");
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    return no({
      says: `--since ${name}: there is no such file to be read.`,
      code: exitCodes.notFound,
    });
  }
  const invalid = (says: string) =>
    no({ says: `--since ${name}: ${says}`, code: exitCodes.dataInvalid });
  const read = readNote(note);
  const earlier = read.ok ? readCheckpoint(read.value.text) : read;
  if (!read.ok || !earlier.ok) return invalid("it is not the signed note of a checkpoint.");
  if (signatureBy(read.value, key) !== "good") {
    return invalid(
      "it bears no good signature by your key, and a bundle is signed with one key alone.",
    );
  }
  const { size, root, origin } = earlier.value;
  if (origin !== now.origin) return invalid("it is of another record.");
  if (size > now.size)
    return invalid(`it is of ${size} entries, and the record holds ${now.size}.`);
  const then = await log.head({ size });
  if (!then.ok) return no(refused(then.error));
  return then.value.root === root
    ? ok({ checkpoint: earlier.value, note })
    : invalid(`the record’s first ${size} entries are not those that it was signed for.`);
}

/** What is handed to a court is checked first. A fault would be a bug of ours. */
function assertInOrder(made: ReadonlyMap<string, string>, key: VerifierKey): void {
  const found = new Map([...made].map(([name, text]) => [name, Buffer.from(text)]));
  const { faults } = checkBundle(found, {
    key,
    software,
    checker: made.get(files.checker) ?? "",
    remakes: false,
  });
  const [first] = faults;
  if (first !== undefined)
    throw new Error(`bug: made a bundle with a fault: ${JSON.stringify(first)}`);
}
