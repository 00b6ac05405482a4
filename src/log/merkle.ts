import { hash } from "node:crypto";

/**
 * The Merkle tree over the record's leaves (RFC 6962 and RFC 9162, 2.1.1), kept as its frontier: the
 * roots of the perfect subtrees from left to right, largest first, one for each 1 in the binary form
 * of `size`. Adding a leaf needs nothing else, so a tree grows from any checkpoint's frontier.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier after more leaves, given as one run of 32 bytes each. */
export const growFrontier = (from: Frontier, leaves: Uint8Array): Frontier => {
  if (leaves.length % 32 !== 0) throw new Error(`bug: ${leaves.length} bytes are not whole leaves`);
  const peaks = [...from.peaks];
  let size = from.size;
  for (let at = 0; at < leaves.length; at += 32) {
    let node = leaves.subarray(at, at + 32);
    for (let n = size; n % 2 === 1; n = (n - 1) / 2) node = nodeOf(takeLast(peaks), node);
    peaks.push(node);
    size += 1;
  }
  return { size, peaks };
};

/** The root in lower-case hex. Of the empty tree: SHA-256 of nothing. */
export const rootOf = (frontier: Frontier): string => {
  const peaks = [...frontier.peaks];
  let root = peaks.pop();
  if (root === undefined) return hash("sha256", "", "hex");
  while (peaks.length > 0) root = nodeOf(takeLast(peaks), root);
  return Buffer.from(root).toString("hex");
};

/** The root over leaves given in hex, computed at once. */
export const merkleRoot = (leaves: readonly string[]): string =>
  rootOf(growFrontier(emptyFrontier, Buffer.from(leaves.join(""), "hex")));

const pair = Buffer.alloc(65, 0x01);

/** SHA-256(0x01 || left || right), both of 32 bytes. */
export const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  pair.set(left, 1);
  pair.set(right, 33);
  return hash("sha256", pair, "buffer");
};

const takeLast = (peaks: Uint8Array[]): Uint8Array => {
  const last = peaks.pop();
  if (last === undefined) throw new Error("bug: the frontier has fewer peaks than its size says");
  return last;
};
