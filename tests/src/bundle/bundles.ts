import { createHash, createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { NewEntry } from "#events/envelope.ts";
import { checkBundle, type Checked, type CheckOptions } from "#src/bundle/check.ts";
import { files } from "#src/bundle/format.ts";
import { makeBundle, manifestText, type ToBundle } from "#src/bundle/make.ts";
import { checkpointOf, readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { signingKey, type SigningKey } from "#src/checkpoint/key.ts";
import { readNote, signNote } from "#src/checkpoint/note.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { entryOf, type Short } from "#tests/given.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { asked } from "#tests/src/views/streams.ts";

/** A key of tests, the same in every run: Ed25519 from a seed of 32 bytes (RFC 8410). */
const keyFrom = (words: string): SigningKey => {
  const seed = createHash("sha256").update(words).digest();
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return signingKey(createPrivateKey({ key: der, format: "der", type: "pkcs8" }));
};

export const ourKey = keyFrom("the key of the maker");
export const otherKey = keyFrom("the key of somebody else");

const checker = readFileSync(new URL("../../../src/bundle/check.py", import.meta.url), "utf8");
const software = "intervention-lifecycle test";

/** One entry of a stream, in short. */
export type Line = readonly [council: string, ...Short];

const registered = (key: string, name: string): Line => [
  key,
  "CouncilRegistered",
  "2026-01-05",
  { council: key, names: [{ name, from: null, to: null }], codes: [] },
];

/** Two councils, four entries, one source. */
export const smallest: readonly Line[] = [
  registered("solihull", "Solihull"),
  registered("hull", "Hull"),
  ["solihull", "SourceRegistered", "2026-01-05", {}],
  ["solihull", "InspectionRightsUsed", "2022-11-01", {}, { sources: ["seed-3"] }],
];

/** A record of such entries, one command each. */
export async function recordOf(lines: readonly Line[]): Promise<EventLog> {
  const log = createMemoryLog();
  for (const [at, [council, ...short]] of lines.entries()) {
    const { format: _, stream: _s, revision: _r, prevhash: _p, ...entry } = entryOf(short, at);
    const commandId = `command-${at}`;
    const stream = `council-${council}`;
    const before = must(await log.readStream(stream)).length;
    const expected = before === 0 ? "no_stream" : before - 1;
    must(await log.append(stream, expected, [{ ...entry, commandId } as NewEntry], { commandId }));
  }
  return log;
}

/** What `makeBundle` is to be handed of a record as it stands, or stood at a size. */
export async function toBundle(
  log: EventLog,
  changes: Partial<ToBundle> & { readonly size?: number; readonly sinceSize?: number } = {},
): Promise<ToBundle> {
  const { size, sinceSize, ...others } = changes;
  const checkpoint = must(await checkpointOf(log, size === undefined ? {} : { size }));
  if (checkpoint === null) throw new Error("the record is empty");
  const earlier = sinceSize === undefined ? null : await noteAt(log, sinceSize);
  return {
    council: "solihull",
    question: asked("2026-02-01"),
    records: must(await readWhole(log)).slice(0, checkpoint.size),
    heads: must(await log.streams({ size: checkpoint.size })),
    checkpoint,
    since: earlier,
    key: ourKey,
    software,
    isHeld: () => false,
    checker,
    ...others,
  };
}

/** The checkpoint of a record at a size, and its note. */
export async function noteAt(log: EventLog, size: number, key = ourKey) {
  const made = makeBundle(await toBundle(log, { size, key }));
  const note = made.get(files.checkpoint) ?? "";
  const text = readNote(note);
  const checkpoint = readCheckpoint(text.ok ? text.value.text : "");
  if (!checkpoint.ok) throw new Error(checkpoint.error);
  return { note, checkpoint: checkpoint.value };
}

export type Bundle = Map<string, Uint8Array>;

/** A bundle as it is read from a folder. */
export const bytesOf = (made: ReadonlyMap<string, string>): Bundle =>
  new Map([...made].map(([name, text]) => [name, Buffer.from(text)]));

/** A bundle with files changed and a manifest that is right about them, signed by whoever it is. */
export function signedAgain(
  bundle: ReadonlyMap<string, Uint8Array>,
  changes: Readonly<Record<string, string | Uint8Array | null>>,
  key = ourKey,
): Bundle {
  const changed = new Map(bundle);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) changed.delete(name);
    else changed.set(name, Buffer.from(content));
  }
  return changed.set(files.manifest, Buffer.from(signNote(manifestText(changed), key)));
}

export const checked = (bundle: Bundle, options: Partial<CheckOptions> = {}): Checked =>
  checkBundle(bundle, { software, checker, ...options });

/** The faults as lines, sorted, as a person reads them. */
export const said = ({ faults }: Pick<Checked, "faults">): readonly string[] =>
  faults
    .map(({ file, where, says }) => `${file}${where === null ? "" : ` (${where})`}: ${says}`)
    .toSorted();
