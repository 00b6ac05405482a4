import { emptyFrontier, growFrontier, rootOf } from "#src/log/merkle.ts";

/** A Merkle tree that is grown leaf by leaf. */
export interface Tree {
  /** A hash in hex that is not 32 bytes stands in the tree as 32 zero bytes. */
  readonly add: (leaf: string) => void;
  readonly size: () => number;
  /** Of what was added so far, in lower-case hex. */
  readonly root: () => string;
}

const leavesAtOnce = 1024;

export const createTree = (): Tree => {
  const waiting = Buffer.alloc(32 * leavesAtOnce);
  let [frontier, count] = [emptyFrontier, 0];
  const grow = (): void => {
    // A copy: the frontier keeps views of what it was given.
    frontier = growFrontier(frontier, Buffer.from(waiting.subarray(0, 32 * count)));
    count = 0;
  };
  return {
    add: (leaf) => {
      waiting.fill(0, 32 * count, 32 * (count + 1));
      waiting.write(leaf, 32 * count, 32, "hex");
      count += 1;
      if (count === leavesAtOnce) grow();
    },
    size: () => frontier.size + count,
    root: () => {
      grow();
      return rootOf(frontier);
    },
  };
};
