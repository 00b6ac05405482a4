import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Means } from "#src/bundle/check.ts";
import { remake } from "#src/bundle/remake.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { signatureBy } from "#src/checkpoint/note.ts";
import { checked, type Bundle } from "./bundles.ts";
import { dishonestTwins } from "./dishonest-twins.ts";
import { keyOf } from "./keys.ts";
import { bytesIn, clumsyTwins, good, goodWhole, signedTwins, toFlip, type Twin } from "./twins.ts";

/** What was worked out once of a file that was not changed since. */
const remembering = (): Means => {
  const digests = new WeakMap<Uint8Array, string>();
  const signatures = new Map<string, ReturnType<typeof signatureBy>>();
  let made: ReturnType<typeof remake> | null = null;
  return {
    digest: (bytes) => {
      const digest = digests.get(bytes) ?? hash("sha256", bytes, "hex");
      digests.set(bytes, digest);
      return digest;
    },
    signatureBy: (note, key) => {
      const asked = JSON.stringify([note, verifierLine(key)]);
      const answer = signatures.get(asked) ?? signatureBy(note, key);
      signatures.set(asked, answer);
      return answer;
    },
    // Only what bears no fault is made again, so that it is handed the same each time.
    remake: (of) => (made ??= remake(of)),
  };
};

/** How many flips of a bit it was shown, and which it did not find in that file. */
function flips(bundle: Bundle, bits: readonly number[]) {
  const means = remembering();
  const missed: string[] = [];
  let tried = 0;
  for (const [name, bytes] of bundle) {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of bits) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const { faults } = checked(new Map(bundle).set(name, changed), { means });
        tried += 1;
        if (!faults.some(({ file }) => file === name)) missed.push(`${name} ${at} ${bit}`);
      }
    }
  }
  return { tried, missed };
}

/** The twins in which nothing is found, or not in the file in which it is wrong. */
const missedAmong = (twins: readonly Twin[]): readonly string[] =>
  twins
    .filter(({ bundle, key, names }) => {
      const { faults } = checked(bundle, key === null ? {} : { key: keyOf(key) });
      return !faults.some(({ file }) => file === names);
    })
    .map(({ what }) => what);

describe("the check of a bundle", () => {
  it("must find every byte that differs from what was signed, and name its file", async () => {
    for (const { bundle, bits } of await toFlip()) {
      const tried = bytesIn(bundle) * bits.length;
      expect(flips(bundle, bits)).toEqual({ tried, missed: [] });
    }
  }, 3_600_000);

  it("must find every file that is missing, added, cut short or swapped", () => {
    const twins = [...clumsyTwins(good), ...clumsyTwins(goodWhole)];
    expect({ twins: twins.length, missed: missedAmong(twins) }).toEqual({ twins: 234, missed: [] });
  });

  it("must find entries cut, swapped and doubled, whoever signed that", () => {
    const twins = [...signedTwins(good), ...signedTwins(goodWhole)];
    expect({ twins: twins.length, missed: missedAmong(twins) }).toEqual({ twins: 80, missed: [] });
  });

  it("must find what a maker forges who holds the key", async () => {
    const twins = await dishonestTwins();
    expect({ twins: twins.length, missed: missedAmong(twins) }).toEqual({ twins: 56, missed: [] });
  });
});
