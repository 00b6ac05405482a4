import { parseCanonical, type JsonValue } from "#src/log/canonical-json.ts";
import { leafOf, noLeaf } from "#src/log/leaf.ts";
import { isIncluded } from "#src/log/merkle-proofs.ts";
import type { Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { linesOf, type Found, type Say } from "./fault.ts";
import { files, hashText } from "./format.ts";

/** A line of `entries.jsonl` that is an entry, as far as the record itself is concerned. */
export interface EntryLine {
  readonly body: string;
  readonly leaf: string;
  /** Its place in the record, by its proof; null where that is none. */
  readonly index: number | null;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly prevhash: string;
  readonly recordedAt: string;
}

interface ProofLine {
  readonly index: number;
  readonly leaf: string;
  readonly path: readonly string[];
}

/**
 * Each line canonical, each stream’s chain whole from its first entry on, and each entry proved to
 * stand in the signed tree at its place. Gives the entries that could be read.
 */
export function checkEntries(
  found: Found,
  checkpoint: Checkpoint | null,
  say: Say,
): readonly EntryLine[] {
  const lines = linesOf(found, files.entries, say) ?? [];
  const proofs = (linesOf(found, files.proofs, say) ?? []).map((line, at) =>
    proofIn(line, at + 1, say),
  );
  if (proofs.length !== lines.length) {
    const says = `It has ${proofs.length} lines, and ${files.entries} has ${lines.length}.`;
    say(files.proofs, null, says);
  }
  const entries: EntryLine[] = [];
  const chains = new Map<string, EntryLine>();
  const ids = new Set<string>();
  let last = -1;
  let isOutOfStep = false;
  for (const [at, body] of lines.entries()) {
    const proof = proofs[at] ?? null;
    const entry = entryIn(body, at + 1, proof?.index ?? null, say);
    const where = `line ${at + 1}${entry === null ? "" : `, entry ${entry.id}`}`;
    if (proof !== null) {
      if (proof.index <= last) {
        say(files.proofs, where, "Its index does not rise: entries were moved or doubled.");
      }
      last = proof.index;
      if (!isOutOfStep && leafOf(body) !== proof.leaf) {
        say(files.proofs, where, `Its leaf is not that of the same line of ${files.entries}.`);
        // Where a line is missing or too many, every later one would be said to be wrong.
        isOutOfStep = proofs.length !== lines.length;
      }
      faultInProof(proof, where, checkpoint, say);
    }
    if (entry === null) continue;
    if (ids.has(entry.id)) say(files.entries, where, "Its id is used a second time.");
    ids.add(entry.id);
    faultInChain(entry, chains.get(entry.stream), where, say);
    chains.set(entry.stream, entry);
    entries.push(entry);
  }
  return entries;
}

function entryIn(body: string, line: number, index: number | null, say: Say): EntryLine | null {
  const value = objectIn(body);
  if (value === null) {
    say(files.entries, `line ${line}`, "It is not an object in canonical JSON (RFC 8785).");
    return null;
  }
  const { id, stream, revision, prevhash, recordedAt } = value;
  if (
    typeof id === "string" &&
    /^[!-~]{1,200}$/.test(id) &&
    typeof stream === "string" &&
    /^[a-z0-9][a-z0-9-]{0,127}$/.test(stream) &&
    typeof revision === "number" &&
    typeof prevhash === "string" &&
    typeof recordedAt === "string"
  ) {
    return { body, leaf: leafOf(body), index, id, stream, revision, prevhash, recordedAt };
  }
  const says = "It is not an entry: id, stream, revision, prevhash and recordedAt are needed.";
  say(files.entries, `line ${line}`, says);
  return null;
}

function proofIn(text: string, line: number, say: Say): ProofLine | null {
  const value = objectIn(text);
  const { index, leaf, path } = value ?? {};
  if (
    value !== null &&
    Object.keys(value).length === 3 &&
    typeof index === "number" &&
    index >= 0 &&
    typeof leaf === "string" &&
    hashText.test(leaf) &&
    Array.isArray(path) &&
    path.every((step: JsonValue) => typeof step === "string" && hashText.test(step))
  ) {
    return { index, leaf, path: path as string[] };
  }
  say(files.proofs, `line ${line}`, "It is not an index, a leaf and a path in canonical JSON.");
  return null;
}

/** The object that a line is the canonical JSON of; null where it is not. */
export function objectIn(line: string): Readonly<Record<string, JsonValue>> | null {
  const parsed = parseCanonical(line);
  if (!parsed.ok || typeof parsed.value !== "object") return null;
  if (parsed.value === null || Array.isArray(parsed.value)) return null;
  return parsed.value as Readonly<Record<string, JsonValue>>;
}

function faultInProof(
  { index, leaf, path }: ProofLine,
  where: string,
  checkpoint: Checkpoint | null,
  say: Say,
): void {
  if (checkpoint !== null && !isIncluded(leaf, index, checkpoint, path)) {
    const says = `It does not show that the record signed in ${files.checkpoint} holds this at #${index}.`;
    say(files.proofs, where, says);
  }
}

function faultInChain(
  entry: EntryLine,
  before: EntryLine | undefined,
  where: string,
  say: Say,
): void {
  const { revision, prevhash, recordedAt } = entry;
  const next = before === undefined ? 0 : before.revision + 1;
  if (revision !== next) {
    const says = `It is revision ${revision} of its stream where ${next} must come: an entry was cut, moved or doubled.`;
    say(files.entries, where, says);
  } else if (prevhash !== (before?.leaf ?? noLeaf)) {
    say(
      files.entries,
      where,
      "It does not name the entry before it: that one or this was altered.",
    );
  }
  if (before !== undefined && recordedAt < before.recordedAt) {
    say(files.entries, where, "It says that it was recorded before the entry that it follows.");
  }
}
