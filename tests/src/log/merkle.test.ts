import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafOf } from "#src/log/leaf.ts";
import { emptyFrontier, growFrontier, merkleRoot, rootOf } from "#src/log/merkle.ts";

/** The inputs and roots with which Certificate Transparency logs are tested (RFC 6962). */
const inputs = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const referenceRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const sha256 = (...parts: Uint8Array[]): Buffer =>
  createHash("sha256").update(Buffer.concat(parts)).digest();

const leaf = (hex: string): Buffer => sha256(Buffer.from([0]), Buffer.from(hex, "hex"));

/** MTH of RFC 6962, 2.1, word for word. */
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.from([1]), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

describe("the Merkle tree (RFC 9162, 2.1.1)", () => {
  it.each(referenceRoots.map((root, size) => [size, root] as const))(
    "of the first %i reference inputs has the reference root",
    (size, root) => {
      const leaves = inputs.slice(0, size).map(leaf);
      expect(naiveRoot(leaves).toString("hex")).toBe(root);
      expect(merkleRoot(leaves.map((l) => l.toString("hex")))).toBe(root);
    },
  );

  it("has the root of the recursive definition at every size up to 300", () => {
    const leaves = Array.from({ length: 300 }, (_, i) => leaf(i.toString(16).padStart(4, "0")));
    let frontier = emptyFrontier;
    for (const [i, next] of leaves.entries()) {
      frontier = growFrontier(frontier, next);
      expect(rootOf(frontier)).toBe(naiveRoot(leaves.slice(0, i + 1)).toString("hex"));
    }
    expect(emptyFrontier).toEqual({ size: 0, peaks: [] });
  });

  it("always has the same root, wherever its growth is interrupted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(70), { maxLength: 6 }), (steps) => {
        let frontier = emptyFrontier;
        const leaves: Buffer[] = [];
        for (const step of steps) {
          const added = Array.from({ length: step }, (_, i) => leaf(`${leaves.length + i + 1000}`));
          leaves.push(...added);
          frontier = growFrontier(frontier, Buffer.concat(added));
        }
        expect(frontier.size).toBe(leaves.length);
        expect(rootOf(frontier)).toBe(naiveRoot(leaves).toString("hex"));
      }),
    );
  });

  it("refuses a run that is not whole leaves, as a bug", () => {
    expect(() => growFrontier(emptyFrontier, new Uint8Array(33))).toThrow("bug");
  });
});

describe("a leaf", () => {
  it.each(["", "a", '{"name":"Bradford – “a”"}', "\u{1f600}"])("is SHA-256(0x00 || %j)", (body) => {
    expect(leafOf(body)).toBe(sha256(Buffer.from([0]), Buffer.from(body)).toString("hex"));
  });
});
