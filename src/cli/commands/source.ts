import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Entry, Source } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { claimTyped } from "#src/cli/writing/claim-typed.ts";
import { sourceDraft } from "#src/cli/writing/cited-source.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import {
  entriesOf,
  openCouncil,
  sourceElsewhere,
  sourcesIn,
  type OpenCouncil,
} from "#src/cli/writing/open-to-write.ts";
import { faultInFolder, sourceFolders } from "#src/cli/writing/quotation-fault.ts";
import type { Refusal } from "#src/cli/record.ts";
import { reporter } from "#src/cli/writing/report-recorded.ts";
import { needed } from "#src/cli/writing/standing-entry.ts";
import { sourcesText } from "#src/cli/text/sources-text.ts";
import { refuse } from "#src/cli/view-council.ts";
import type { Wanted, WriteTyped } from "#src/cli/writing/wanted.ts";
import { writeEntry } from "#src/cli/writing/write-entry.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { dataFolder } from "#src/record/default-path.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { copyIn, keepCopy, largestBytes, sha256Of } from "#src/sources/copies.ts";
import type { SourcesShown } from "#src/views/schemas/sources.ts";

/** `intervention source add`, as parsed. */
export interface SourceAddTyped extends WriteTyped {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly standing?: string;
  readonly uri?: string;
}

const standings: readonly string[] = ["primary", "official", "press", "dataset"];

/** `intervention source add <council> [file]`: registers a document, and keeps a copy of its file. */
export async function addSource(
  council: string,
  file: string | undefined,
  typed: SourceAddTyped,
  io: Io,
): Promise<number> {
  const say = reporter("source add", typed, io);
  const bytes = file === undefined ? ok(null) : await read(file, io);
  if (!bytes.ok) return say.failed(bytes.error);
  const today = londonDay(io.now());
  const source = sourceTyped(typed, bytes.value, () => today);
  if (!source.ok) return say.failed(source.error);
  return writeEntry("source add", council, typed, io, async (open) => {
    const wanted = await toRegister(source.value, open, today);
    if (!wanted.ok || bytes.value === null || typed.dryRun === true) return wanted;
    const fault = keep(bytes.value, io);
    return fault === null ? wanted : no(fault);
  });
}

/** Keeps a copy of the document; null once it is kept. */
function keep(bytes: Uint8Array, io: Io): Refusal | null {
  const folder = dataFolder(io);
  if (folder === null) return null;
  const sources = join(folder, "sources");
  try {
    keepCopy(sources, bytes);
    return null;
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says =
      `The copy of the document could not be kept in ${sources} (${visible(String(thrown))}). ` +
      "Make that folder writable, or leave the file out. Nothing was recorded.";
    return { says, code: exitCodes.ourFault };
  }
}

async function read(file: string, io: Io): Promise<Result<Uint8Array, Refusal>> {
  try {
    const place = resolve(io.cwd, file);
    if ((await stat(place)).size <= largestBytes) return ok(await readFile(place));
    const says = `${visible(file)} is larger than 256 MB, and no copy of it could be kept. Leave the file out.`;
    return no({ says, code: exitCodes.dataInvalid });
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    const says = `${visible(file)} cannot be read. Check its name, or leave it out if no copy is at hand.`;
    return no({ says, code: exitCodes.notFound });
  }
}

function sourceTyped(
  typed: SourceAddTyped,
  bytes: Uint8Array | null,
  today: () => Day,
): Result<Source, Refusal> {
  const usage = (says: string) => no({ says, code: exitCodes.usage });
  const id = needed(
    "--id",
    typed.id,
    "by what short name it is cited, such as commissioner-report-2023",
  );
  if (!id.ok) return id;
  const title = needed("--title", typed.title, "what it is called");
  if (!title.ok) return title;
  const publisher = needed("--publisher", typed.publisher, "who published it");
  if (!publisher.ok) return publisher;
  const { standing = "", published, uri } = typed;
  if (!standings.includes(standing)) {
    return usage(
      "Say how near it is to what it reports with --standing: primary (the instrument or letter itself), " +
        "official (a public body’s own account), press, or dataset.",
    );
  }
  if (published === undefined) {
    return usage(
      "Say when it was first published with --published, such as 2022-10-19, 2022-10 or unknown: " +
        "it decides what was known at a day.",
    );
  }
  const claim = claimTyped(published, today);
  if (!claim.ok) return usage(`--published ${visible(published)}: ${claim.error}`);
  const isUnknown = claim.value.from === null && claim.value.to === null;
  return ok({
    id: id.value,
    title: title.value,
    publisher: publisher.value,
    publishedOn: isUnknown ? null : claim.value,
    ...(uri !== undefined && { uri }),
    ...(bytes !== null && { sha256: sha256Of(bytes) }),
    standing: standing as Source["standing"],
  });
}

/** One source is registered alike wherever it is cited. */
async function toRegister(
  source: Source,
  open: OpenCouncil,
  today: Day,
): Promise<Result<Wanted, Refusal>> {
  const registers = ({ type, data }: Entry) =>
    type === "SourceRegistered" && (data["source"] as Source).id === source.id;
  const here = open.records.findLast(({ entry }) => registers(entry));
  const own = sourcesIn(entriesOf(open)).get(source.id);
  if (here !== undefined && own !== undefined) {
    if (isAlike(own, source)) return ok({ already: here });
    const says =
      `${source.id} is registered for ${open.council.name} already, as “${own.title}” (${here.entry.id}). ` +
      "Give another source a name of its own with --id; to change what is said of this one, correct that entry.";
    return no({ says, code: exitCodes.usage });
  }
  const elsewhere = await sourceElsewhere(open.log, source.id);
  if (!elsewhere.ok) return elsewhere;
  if (elsewhere.value !== null && !isAlike(elsewhere.value, source)) {
    const says =
      `${source.id} is registered for another council, as “${elsewhere.value.title}”. If it is that one, cite it ` +
      "with --source and it is registered here as well; if not, give yours a name of its own with --id.";
    return no({ says, code: exitCodes.usage });
  }
  return ok({ footing: "alreadyTaken", draft: sourceDraft(source, today), source: null });
}

const isAlike = (a: Source, b: Source): boolean => {
  const [one, other] = [canonicalJson(a), canonicalJson(b)];
  return one.ok && other.ok && one.value === other.value;
};

/** `intervention source list <council>`: what may be cited, and whether a copy is held here. */
export async function listSources(
  council: string,
  typed: Pick<WriteTyped, "record" | "json" | "sourcesDir">,
  io: Io,
): Promise<number> {
  const fault = faultInFolder(typed.sourcesDir, io);
  if (fault !== null) return refuse(io, fault);
  const opened = await openCouncil(council, typed.record, { mode: "read" }, io);
  if (!opened.ok) return refuse(io, opened.error);
  try {
    const folders = sourceFolders(typed.sourcesDir, io);
    const shown: SourcesShown = {
      schemaVersion: 1,
      view: "sources",
      council: opened.value.council,
      sources: [...sourcesIn(entriesOf(opened.value)).values()].map((source) => ({
        ...source,
        copy: copyOf(source, folders),
      })),
    };
    io.out(typed.json === true ? `${JSON.stringify(shown, null, 2)}\n` : sourcesText(shown, io));
    return exitCodes.done;
  } finally {
    await opened.value.log.close();
  }
}

function copyOf({ sha256 }: Source, folders: readonly string[]): "held" | "notHeld" | "noHash" {
  if (sha256 === undefined) return "noHash";
  return folders.some((folder) => copyIn(folder, sha256) !== null) ? "held" : "notHeld";
}
