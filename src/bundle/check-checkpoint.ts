import { hash } from "node:crypto";
import { originOf, readCheckpoint, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import type { Note } from "#src/checkpoint/note.ts";
import type { StreamHead } from "#src/log/event-log.ts";
import { merkleRoot } from "#src/log/merkle.ts";
import type { EntryLine } from "./check-entries.ts";
import { linesOf, type Found, type Say } from "./fault.ts";
import { files } from "./format.ts";

/** What the signed checkpoint says. */
export function checkpointIn(note: Note | null, say: Say): Checkpoint | null {
  if (note === null) return null;
  const checkpoint = readCheckpoint(note.text);
  if (checkpoint.ok) return checkpoint.value;
  const says = "Its text is not that of a checkpoint: record, size, root and streams, a line each.";
  say(files.checkpoint, null, says);
  return null;
}

const headLine = /^([a-z0-9][a-z0-9-]{0,127}) (0|[1-9]\d{0,14}) ([0-9a-f]{64})$/;

/** The last entry of every stream, as the checkpoint commits to it. */
export function streamHeadsIn(
  found: Found,
  checkpoint: Checkpoint | null,
  say: Say,
): ReadonlyMap<string, StreamHead> | null {
  const lines = linesOf(found, files.streams, say);
  if (lines === null) return null;
  const heads = new Map<string, StreamHead>();
  let before = "";
  for (const [at, line] of lines.entries()) {
    const [, stream = "", revision = "", leaf = ""] = headLine.exec(line) ?? [];
    if (stream === "" || stream <= before) {
      const says = "It must be a stream, a revision and a leaf, the streams sorted and none twice.";
      say(files.streams, `line ${at + 1}`, says);
    }
    if (stream === "") continue;
    before = stream;
    heads.set(stream, { stream, revision: Number(revision), leaf });
  }
  if (checkpoint === null) return heads;
  if (hash("sha256", `${lines.join("\n")}\n`, "hex") !== checkpoint.streams) {
    const says = `It is not what ${files.checkpoint} commits to: a stream was cut, added or altered.`;
    say(files.streams, null, says);
  }
  const held = [...heads.values()].reduce((sum, { revision }) => sum + revision + 1, 0);
  if (held !== checkpoint.size) {
    const says = `Its streams hold ${held} entries, and ${files.checkpoint} says ${checkpoint.size}.`;
    say(files.streams, null, says);
  }
  return heads;
}

/** That no stream of the bundle was cut at its end, and none of the whole record left out. */
export function checkEnds(
  entries: readonly EntryLine[],
  heads: ReadonlyMap<string, StreamHead>,
  isWhole: boolean,
  say: Say,
): void {
  const ends = new Map(entries.map((entry) => [entry.stream, entry]));
  for (const [stream, { revision, leaf }] of ends) {
    const head = heads.get(stream);
    const where = `stream ${stream}`;
    if (head === undefined) {
      say(files.entries, where, `${files.streams} knows no such stream.`);
    } else if (head.revision !== revision || head.leaf !== leaf) {
      const says = `Its last entry is not that of ${files.streams}, revision ${head.revision}: an entry was cut, added or altered.`;
      say(files.entries, where, says);
    }
  }
  if (!isWhole) return;
  for (const stream of heads.keys()) {
    if (ends.has(stream)) continue;
    say(files.entries, `stream ${stream}`, "It is missing from this bundle of the whole record.");
  }
}

/** Of a bundle of the whole record: that its entries alone give size and root again. */
export function checkWhole(
  entries: readonly EntryLine[],
  checkpoint: Checkpoint,
  isWhole: boolean,
  say: Say,
): void {
  const first = entries.find(({ index }) => index === 0);
  if (first !== undefined && originOf(first.leaf) !== checkpoint.origin) {
    say(files.checkpoint, null, "It names another record than its first entry does.");
  }
  if (!isWhole) return;
  if (entries.length !== checkpoint.size) {
    const says = `It holds ${entries.length} entries, and ${files.checkpoint} says ${checkpoint.size}.`;
    say(files.entries, null, says);
  } else if (merkleRoot(entries.map(({ leaf }) => leaf)) !== checkpoint.root) {
    say(
      files.entries,
      null,
      `The Merkle root over its entries is not that of ${files.checkpoint}.`,
    );
  }
}
