import { emptyFrontier, growFrontier, nodeOf, rootOf } from "./merkle.ts";

/**
 * The proofs of RFC 9162, 2.1.3 and 2.1.4. They are made from the leaves, by the recursive
 * definition, and checked by the standard's own loop, which knows no leaves: whoever holds a proof
 * and two roots needs neither the record nor this software. Hashes are lower-case hex.
 */
export type Proof = readonly string[];

/** That the leaf at `index` is in the tree over all the leaves, given as one run of 32 bytes each. */
export const inclusionProof = (leaves: Uint8Array, index: number): Proof =>
  pathTo(leaves, index, rootOver);

/** The same for many leaves of one tree: no part of it is hashed twice. */
export const inclusionProver = (leaves: Uint8Array): ((index: number) => Proof) => {
  const roots = new Map<string, string>();
  const rootOnce = (run: Uint8Array): string => {
    const place = `${run.byteOffset} ${run.length}`;
    const root = roots.get(place) ?? rootOver(run);
    roots.set(place, root);
    return root;
  };
  return (index) => pathTo(leaves, index, rootOnce);
};

/** PATH of RFC 9162, 2.1.3.1. */
const pathTo = (
  leaves: Uint8Array,
  index: number,
  rootOfRun: (run: Uint8Array) => string,
): Proof => {
  const size = leaves.length / 32;
  if (!isBelow(index, size)) throw new Error(`bug: there is no leaf ${index} among ${size}`);
  if (size === 1) return [];
  const [left, right] = halves(leaves);
  const split = left.length / 32;
  return index < split
    ? [...pathTo(left, index, rootOfRun), rootOfRun(right)]
    : [...pathTo(right, index - split, rootOfRun), rootOfRun(left)];
};

/**
 * That the tree over the first `size` leaves is the beginning of the tree over all of them. Of the
 * empty tree, with which every tree is consistent, there is none: `size` is 1 or more.
 */
export const consistencyProof = (leaves: Uint8Array, size: number): Proof => {
  if (!isBelow(size - 1, leaves.length / 32)) throw new Error(`bug: no proof from size ${size}`);
  return subproof(leaves, size, true);
};

/** Whether a proof shows that this leaf, at this index, is in the tree of this size and root. */
export const isIncluded = (
  leaf: string,
  index: number,
  tree: { readonly size: number; readonly root: string },
  proof: Proof,
): boolean => {
  if (!isBelow(index, tree.size) || ![leaf, tree.root, ...proof].every(isHash)) return false;
  let [at, last] = [index, tree.size - 1];
  let root = bytes(leaf);
  for (const step of proof) {
    if (last === 0) return false;
    const isRight = at % 2 === 1 || at === last;
    root = isRight ? nodeOf(bytes(step), root) : nodeOf(root, bytes(step));
    if (isRight) [at, last] = upToRight(at, last);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hex(root) === tree.root;
};

/** Whether a proof shows that the first tree is the beginning of the second. */
export const isConsistent = (
  first: { readonly size: number; readonly root: string },
  second: { readonly size: number; readonly root: string },
  proof: Proof,
): boolean => {
  if (![first.root, second.root, ...proof].every(isHash)) return false;
  if (!isBelow(first.size - 1, second.size)) return false;
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  if (proof.length === 0) return false;
  const [start = "", ...steps] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [old, now] = [bytes(start), bytes(start)];
  for (const step of steps) {
    if (last === 0) return false;
    const isRight = at % 2 === 1 || at === last;
    if (isRight) old = nodeOf(bytes(step), old);
    now = isRight ? nodeOf(bytes(step), now) : nodeOf(now, bytes(step));
    if (isRight) [at, last] = upToRight(at, last);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hex(old) === first.root && hex(now) === second.root;
};

/** SUBPROOF of RFC 9162, 2.1.4.1; `isWhole` while the old tree is still all of what is looked at. */
const subproof = (leaves: Uint8Array, size: number, isWhole: boolean): Proof => {
  if (size === leaves.length / 32) return isWhole ? [] : [rootOver(leaves)];
  const [left, right] = halves(leaves);
  const split = left.length / 32;
  return size <= split
    ? [...subproof(left, size, isWhole), rootOver(right)]
    : [...subproof(right, size - split, false), rootOver(left)];
};

/** Split where the standard splits: at the largest power of two below the number of leaves. */
const halves = (leaves: Uint8Array): readonly [Uint8Array, Uint8Array] => {
  let split = 32;
  while (split * 2 < leaves.length) split *= 2;
  return [leaves.subarray(0, split), leaves.subarray(split)];
};

/** Up the edge of the tree to where the node has a neighbour on its right. */
const upToRight = (from: number, to: number): readonly [number, number] => {
  let [at, last] = [from, to];
  while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
  return [at, last];
};

const rootOver = (leaves: Uint8Array): string => rootOf(growFrontier(emptyFrontier, leaves));

const isBelow = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;

/** Halves: sizes are numbers beyond what bit operators bear. */
const half = (n: number): number => Math.floor(n / 2);

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const bytes = (hash: string): Uint8Array => Buffer.from(hash, "hex");

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString("hex");
