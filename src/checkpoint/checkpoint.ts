import { hash } from "node:crypto";
import { no, ok, type Result } from "#events/result.ts";
import type { EventLog, Head, LogFailure, StreamHead } from "#src/log/event-log.ts";
import { base64Of, bytesOfBase64 } from "./base64.ts";

/**
 * What a checkpoint says of a record (C2SP tlog-checkpoint): which one, how many entries it held,
 * the Merkle root over them, and the hash over its sorted list of stream heads. It depends on the
 * record alone, so that the same record has the same checkpoint on any day and machine.
 */
export interface Checkpoint extends Head {
  /** The record’s name: of the leaf of its first entry, so that no file format need hold it. */
  readonly origin: string;
  /** SHA-256 of `streamHeadsText`, in lower-case hex: no stream can be cut short unseen. */
  readonly streams: string;
}

/** One line for each stream, sorted by name: name, revision of the last entry, its leaf. */
export const streamHeadsText = (heads: readonly StreamHead[]): string =>
  heads.map(({ stream, revision, leaf }) => `${stream} ${revision} ${leaf}\n`).join("");

export const originOf = (firstLeaf: string): string =>
  `intervention-lifecycle/${firstLeaf.slice(0, 32)}`;

/** The text that is signed: origin, size, root, and one extension line of our own. */
export const checkpointText = ({ origin, size, root, streams }: Checkpoint): string =>
  `${origin}\n${size}\n${base64Of(Buffer.from(root, "hex"))}\n` +
  `streams ${base64Of(Buffer.from(streams, "hex"))}\n`;

/** Reads the text of a checkpoint. No: why it is none, as the end of a sentence ("it …"). */
export const readCheckpoint = (text: string): Result<Checkpoint, string> => {
  const [origin = "", size = "", root = "", streams = "", ...rest] = text.split("\n");
  if (rest.join("") !== "" || rest.length !== 1)
    return no("it has not the four lines of a checkpoint");
  if (!/^[^\s+]+$/.test(origin)) return no("its first line does not name a record");
  if (!/^[1-9]\d{0,14}$/.test(size)) return no("its second line is not a number of entries");
  const [rootHash, streamsHash] = [root, streams.replace(/^streams /, "")].map(hashOf);
  if (rootHash == null) return no("its third line is not a Merkle root");
  if (streamsHash == null || !streams.startsWith("streams ")) {
    return no("its fourth line does not commit to the stream heads");
  }
  return ok({ origin, size: Number(size), root: rootHash, streams: streamsHash });
};

const hashOf = (text: string): string | null => {
  const bytes = bytesOfBase64(text);
  return bytes?.length === 32 ? bytes.toString("hex") : null;
};

/**
 * The checkpoint of a record as it stands, or as it stood when it held its first `size` entries.
 * Null for a record without entries, of which there is nothing to say.
 */
export const checkpointOf = async (
  log: Pick<EventLog, "head" | "streams" | "readAll">,
  options: { readonly size?: number } = {},
): Promise<Result<Checkpoint | null, LogFailure>> => {
  const head = await log.head(options);
  if (!head.ok) return head;
  const first = await log.readAll({ limit: 1 });
  if (!first.ok) return first;
  const [entry] = first.value.records;
  if (head.value.size === 0 || entry === undefined) return ok(null);
  const heads = await log.streams({ size: head.value.size });
  if (!heads.ok) return heads;
  const streams = hash("sha256", streamHeadsText(heads.value), "hex");
  return ok({ ...head.value, origin: originOf(entry.leaf), streams });
};
