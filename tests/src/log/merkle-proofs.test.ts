import { describe, expect, it } from "vitest";
import { leafOf } from "#src/log/leaf.ts";
import {
  consistencyProof,
  inclusionProof,
  inclusionProver,
  isConsistent,
  isIncluded,
  type Proof,
} from "#src/log/merkle-proofs.ts";
import { merkleRoot } from "#src/log/merkle.ts";

const most = 70;
const leaves = Array.from({ length: most }, (_, i) => leafOf(`entry ${i}`));
const run = (size: number): Buffer => Buffer.from(leaves.slice(0, size).join(""), "hex");
const roots = Array.from({ length: most + 1 }, (_, size) => merkleRoot(leaves.slice(0, size)));
const tree = (size: number) => ({ size, root: roots[size] as string });
const leaf = (index: number): string => leaves[index] as string;

const flipped = (hash: string): string =>
  `${hash.slice(0, 20)}${hash[20] === "0" ? "1" : "0"}${hash.slice(21)}`;

/** The proof with one hash changed, dropped, doubled, or a neighbour's place taken; each alone. */
const spoilt = (proof: Proof): Proof[] => [
  [...proof, leaf(0)],
  ...proof.flatMap((one, i) => [
    proof.with(i, flipped(one)),
    proof.toSpliced(i, 1),
    proof.toSpliced(i, 0, one),
    ...(i > 0 ? [proof.with(i, proof[i - 1] as string).with(i - 1, one)] : []),
  ]),
];

/** Millions of answers: only those that are not as they must be are kept. */
const held = (answer: boolean, expected: boolean, at: string): void => {
  if (answer !== expected) throw new Error(`${at}: believed: ${answer}`);
};

const sizes = Array.from({ length: most }, (_, i) => i + 1);

describe("a proof that an entry is in the record (RFC 9162, 2.1.3)", () => {
  it(`must be believed for every entry at every size up to ${most}, and no tampered twin`, () => {
    let proofs = 0;
    for (const size of sizes) {
      const pathTo = inclusionProver(run(size));
      for (const index of leaves.slice(0, size).keys()) {
        const proof = inclusionProof(run(size), index);
        expect(pathTo(index)).toEqual(proof);
        const at = `entry ${index} of ${size}`;
        held(isIncluded(leaf(index), index, tree(size), proof), true, at);
        held(isIncluded(flipped(leaf(index)), index, tree(size), proof), false, at);
        const other = { size, root: flipped(roots[size] as string) };
        held(isIncluded(leaf(index), index, other, proof), false, at);
        for (const twin of spoilt(proof)) {
          held(isIncluded(leaf(index), index, tree(size), twin), false, at);
        }
        proofs += 1;
      }
    }
    expect(proofs).toBe(2485);
  });

  it("must not be believed of another index, of none, or of what is not a hash", () => {
    const proof = inclusionProof(run(7), 3);
    for (const index of [0, 1, 2, 4, 5, 6, 7, -1, 3.5, Number.NaN]) {
      expect(isIncluded(leaf(3), index, tree(7), proof)).toBe(false);
    }
    for (const odd of ["", "zz", `${leaf(3)}00`, leaf(3).toUpperCase()]) {
      expect(isIncluded(odd, 3, tree(7), proof)).toBe(false);
      expect(isIncluded(leaf(3), 3, tree(7), [odd, ...proof.slice(1)])).toBe(false);
    }
    expect(() => inclusionProof(run(7), 7)).toThrow("bug");
  });
});

describe("a proof that a record goes on from an earlier one (RFC 9162, 2.1.4)", () => {
  it(`must be believed for every two sizes up to ${most}, and no tampered twin`, () => {
    let proofs = 0;
    for (const size of sizes) {
      for (const first of sizes.slice(0, size)) {
        const proof = consistencyProof(run(size), first);
        const at = `${first} to ${size}`;
        const [old, now] = [tree(first), tree(size)];
        held(isConsistent(old, now, proof), true, at);
        held(isConsistent({ ...old, root: flipped(old.root) }, now, proof), false, at);
        held(isConsistent(old, { ...now, root: flipped(now.root) }, proof), false, at);
        for (const twin of spoilt(proof)) held(isConsistent(old, now, twin), false, at);
        proofs += 1;
      }
    }
    expect(proofs).toBe(2485);
  });

  it("must not be believed from nothing, backwards, or of a size that is none", () => {
    const proof = consistencyProof(run(7), 4);
    for (const size of [0, -1, 5, 8, 3.5]) {
      expect(isConsistent({ ...tree(4), size }, tree(7), proof)).toBe(false);
    }
    expect(isConsistent(tree(7), tree(4), proof)).toBe(false);
    expect(isConsistent(tree(3), tree(7), [])).toBe(false);
    expect(() => consistencyProof(run(7), 0)).toThrow("bug");
    expect(() => consistencyProof(run(7), 8)).toThrow("bug");
  });

  it("must agree with the example of the standard (RFC 9162, 2.1.5), in which 3 goes on to 7", () => {
    const [c, d] = [leaf(2), leaf(3)];
    const g = merkleRoot(leaves.slice(0, 2));
    const l = merkleRoot(leaves.slice(4, 7));
    expect(consistencyProof(run(7), 3)).toEqual([c, d, g, l]);
    expect(consistencyProof(run(7), 4)).toEqual([l]);
  });
});
