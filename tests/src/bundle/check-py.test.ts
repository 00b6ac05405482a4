import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { limits, proves } from "#src/bundle/words.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { textOf } from "#tests/house-files.ts";
import { checked, ourKey, said } from "./bundles.ts";
import { dishonestTwins } from "./dishonest-twins.ts";
import { keyOf } from "./keys.ts";
import { checkedByPython, checkerFile, flipsByPython, isRequired, lacking } from "./python.ts";
import { bytesIn, clumsyTwins, good, goodWhole, signedTwins, toFlip } from "./twins.ts";

if (lacking !== null) console.warn(`NOT CHECKED: bundles by the independent checker: ${lacking}.`);

const text = readFileSync(checkerFile, "utf8");
const key = verifierLine(ourKey.verifier);

describe("the independent checker, as a text", () => {
  it("must import nothing but Python’s standard library", () => {
    const imported = [...text.matchAll(/^(?:import|from) (.*)$/gm)].map(([, what]) => what);
    expect(imported).toEqual([
      "argparse, base64, hashlib, json, os, re, subprocess, sys, tempfile",
    ]);
  });

  it("must have the SHA-256 that is published for it", () => {
    const page = textOf("docs/how-to/hand-over-evidence.md");
    expect(page).toContain(`\n${hash("sha256", text, "hex")}\n`);
  });

  it("must say what it shows and does not show in the words of the other", () => {
    for (const says of [...proves, ...limits]) expect(text).toContain(says);
  });
});

describe.skipIf(lacking !== null && !isRequired)("the independent checker", () => {
  it("must find Python and OpenSSL where it has to be run", () => {
    expect(lacking).toBeNull();
  });

  it("must find every byte that differs from what was signed, and name its file", async () => {
    for (const { bundle, bits } of await toFlip()) {
      const tried = bytesIn(bundle) * bits.length;
      expect(flipsByPython(bundle, bits)).toEqual({ tried, missed: [] });
    }
  }, 3_600_000);

  it("must find nothing in a bundle that is as it was signed", () => {
    const bundles = [good, goodWhole].flatMap((bundle) =>
      [null, key].map((one) => ({ bundle, key: one })),
    );
    expect(checkedByPython(bundles)).toEqual([[], [], [], []]);
  });

  it("must find in every bundle that was tampered with what the other checker finds", async () => {
    const twins = [
      ...[good, goodWhole].flatMap((bundle) => [...clumsyTwins(bundle), ...signedTwins(bundle)]),
      ...(await dishonestTwins()),
    ];
    const found = checkedByPython(twins);
    const differences = twins.flatMap(({ what, bundle, key: named, names }, at) => {
      const ours = said(checked(bundle, named === null ? {} : { key: keyOf(named) }));
      const theirs = said({ faults: found[at] ?? [] });
      const isNamed = found[at]?.some(({ file }) => file === names);
      return isNamed && ours.join("\n") === theirs.join("\n") ? [] : [{ what, ours, theirs }];
    });
    expect(differences).toEqual([]);
  });
});
