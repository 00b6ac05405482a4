import { hash } from "node:crypto";
import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue } from "#events/define-event.ts";
import { no, ok, type Result } from "#events/result.ts";
import { streamHeadsText } from "#src/checkpoint/checkpoint.ts";
import { createChains, type Link } from "#src/log/chains.ts";
import type { Head } from "#src/log/event-log.ts";
import { leafOf } from "#src/log/leaf.ts";
import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";
import type { StoredRow, StoredRows } from "#src/log/stored-rows.ts";
import { countOf } from "#src/record/show-value.ts";
import { readBody, type Fields } from "./bytes.ts";
import { checked, createFaults, notChecked, nowhere, type Check, type Faults } from "./check.ts";
import { faultsInForm } from "./schema.ts";
import { createTree } from "./tree.ts";

/** What a checkpoint says of a record at some size, worked out anew from the texts. */
export interface At {
  readonly root: string;
  /** SHA-256 over the list of stream heads, in lower-case hex. */
  readonly streams: string;
}

export interface RowsVerified {
  /** bytes, schema, chains and tree. */
  readonly checks: readonly Check[];
  /** Of what could be read, worked out anew from the texts. */
  readonly head: Head;
  /** The leaf of the first entry as the store states it: the record’s name. Null where there is none. */
  readonly firstLeaf: string | null;
  /** At the sizes that were asked for, as far as the record goes. */
  readonly at: ReadonlyMap<number, At>;
  /** What ended the reading before the end of the record; null where nothing did. */
  readonly stopped: string | null;
}

export interface RowsOptions {
  /** The sizes at which the root is wanted. */
  readonly sizes?: readonly number[];
  readonly catalogue?: Catalogue;
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads a record once, from its first entry to its last, and checks its texts, their form, the
 * chains and the tree. Every fault is found, not only the first, as far as the store can be read. In
 * memory are a page, the ends of the streams and the ids: some 250 bytes an entry.
 * No: the store cannot be read for a reason that is no fault of the record.
 */
export const verifyRows = async (
  rows: StoredRows,
  { sizes = [], catalogue = definitionOf, onProgress = () => {} }: RowsOptions = {},
): Promise<Result<RowsVerified, LogFailure>> => {
  const pass = createPass(new Set(sizes), catalogue);
  for await (const page of rows) {
    if (!page.ok) {
      if (page.error.kind !== "Corrupt" && page.error.kind !== "FutureFormat")
        return no(page.error);
      return ok(pass.end(page.error));
    }
    for (const row of page.value) pass.take(row);
    onProgress(pass.size());
  }
  return ok(pass.end(null));
};

const createPass = (sizes: ReadonlySet<number>, catalogue: Catalogue) => {
  const done = {
    bytes: createFaults(),
    schema: createFaults(),
    chains: createFaults(),
    tree: createFaults(),
  };
  const streams = createChains();
  const [ofTexts, ofStore] = [createTree(), createTree()];
  const at = new Map<number, At>();
  let firstLeaf: string | null = null;
  let next = 0;
  return {
    size: ofTexts.size,
    take: (row: StoredRow): void => {
      const leaf = leafOf(row.body);
      firstLeaf ??= row.leaf;
      const { fields, faults } = readBody(row, leaf);
      for (const says of faults) done.bytes.add(row, says);
      if (fields !== null) {
        for (const says of faultsInForm(fields, catalogue)) done.schema.add(row, says);
      }
      for (const says of streams.follow(linkOf(row, fields))) done.chains.add(row, says);
      if (row.index !== next) done.tree.add(row, gapSays(row.index, next));
      next = row.index + 1;
      ofTexts.add(leaf);
      ofStore.add(row.leaf);
      const size = ofTexts.size();
      if (!sizes.has(size)) return;
      const heads = hash("sha256", streamHeadsText(streams.heads()), "hex");
      at.set(size, { root: ofTexts.root(), streams: heads });
    },
    end: (failure: LogFailure | null): RowsVerified => {
      const head = { size: ofTexts.size(), root: ofTexts.root() };
      const stated = ofStore.root();
      if (stated !== head.root) {
        const says = `The texts make up the Merkle root ${head.root}, and the store states ${stated}.`;
        done.tree.add(nowhere, says);
      }
      const stopped = failure === null ? null : whyStopped(failure);
      return { checks: checksOf(done, head, stopped), head, firstLeaf, at, stopped };
    },
  };
};

/** Of a log that gives an entry only where it is sound, the entry that is not. */
const whyStopped = (failure: LogFailure): string => {
  if (failure.kind !== "Corrupt") return sentenceFor(failure);
  const place = failure.index === null ? "" : `#${failure.index}: `;
  return `${place}${failure.reason}`;
};

/** By the text where it can be read, and by what the store says beside it where it cannot. */
const linkOf = (row: StoredRow, fields: Fields | null): Link => {
  const text = (name: string, other: string): string => {
    const value = fields?.[name];
    return typeof value === "string" ? value : other;
  };
  const [revision, prevhash] = [fields?.["revision"], fields?.["prevhash"]];
  return {
    index: row.index,
    leaf: row.leaf,
    entry: {
      stream: text("stream", row.stream),
      revision: typeof revision === "number" ? revision : row.revision,
      prevhash: typeof prevhash === "string" ? prevhash : null,
      recordedAt: text("recordedAt", row.recordedAt),
      id: text("id", row.id),
      commandId: text("commandId", row.commandId),
    },
  };
};

const gapSays = (index: number, next: number): string => {
  if (index < next) return `its place comes after #${next - 1} in the file`;
  const missing = index - next === 1 ? `#${next} is` : `#${next} to #${index - 1} are`;
  return `${missing} missing before it`;
};

type Done = Readonly<Record<"bytes" | "schema" | "chains" | "tree", Faults>>;

const checksOf = (done: Done, head: Head, stopped: string | null): readonly Check[] => {
  const entries = countOf(head.size, "entry", "entries");
  const says = {
    bytes: `the texts of ${entries}, their hashes, and what the store says beside them`,
    schema: `the form of ${entries}, each by its type and version`,
    chains: `how ${entries} follow one another in their streams`,
    tree: `${entries}, Merkle root ${head.root}`,
  };
  return (["bytes", "schema", "chains", "tree"] as const).map((name) => {
    if (stopped === null || done[name].count() > 0) return checked(name, done[name], says[name]);
    if (head.size === 0) return notChecked(name, "Nothing could be read.");
    return notChecked(name, `Only ${entries} could be read, in which nothing was found.`);
  });
};
