import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { files } from "#src/bundle/format.ts";
import { seed, trial } from "#tests/reliability/trial.ts";
import { checked, said, signedAgain, type Bundle } from "./bundles.ts";
import { checkedByPython, isRequired, lacking } from "./python.ts";
import { good, goodWhole, text } from "./twins.ts";

/** One piece of a text taken out, doubled, or put in place of another. */
interface Edit {
  readonly bundle: Bundle;
  readonly file: string;
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const pieces = [
  "",
  "0",
  "1",
  "-1",
  "1.0",
  "null",
  '"',
  "{",
  "}",
  "[]",
  ",",
  "\n",
  " ",
  "\\u0000",
  "é",
  "\u2028",
  "a",
];
const read = [files.entries, files.proofs, files.streams, files.checkpoint, files.key] as const;

const edit: fc.Arbitrary<Edit> = fc
  .record({
    bundle: fc.constantFrom(good, goodWhole),
    file: fc.constantFrom(...read, "consistency.json"),
  })
  .filter(({ bundle, file }) => bundle.has(file))
  .chain(({ bundle, file }) => {
    const { length } = text(bundle, file);
    return fc.record({
      bundle: fc.constant(bundle),
      file: fc.constant(file),
      at: fc.nat(length),
      length: fc.constantFrom(0, 1, 1, 2, 64),
      put: fc.oneof(
        fc.constantFrom(...pieces),
        fc.nat(length).map((from) => text(bundle, file).slice(from, from + 3)),
      ),
    });
  });

const edited = ({ bundle, file, at, length, put }: Edit): Bundle => {
  const before = text(bundle, file);
  return signedAgain(bundle, { [file]: before.slice(0, at) + put + before.slice(at + length) });
};

describe.skipIf(lacking !== null && !isRequired)("the two checkers", () => {
  it("must find the same in any bundle of which a file was edited and signed again", () => {
    const trying = trial(23);
    const edits = fc.sample(edit, { seed, numRuns: process.env["DEEP"] ? 2_000 : 200 });
    const differences = inBatches(edits).flatMap((batch) => {
      const bundles = batch.map((one) => ({ bundle: edited(one), key: null }));
      const theirs = checkedByPython(bundles);
      return bundles.flatMap(({ bundle }, at) => {
        const ours = said(checked(bundle, { remakes: false }));
        const other = said({ faults: theirs[at] ?? [] });
        const { bundle: _, ...what } = batch[at] as Edit;
        return ours.join("\n") === other.join("\n") ? [] : [{ what, ours, other }];
      });
    });
    expect(differences).toEqual([]);
    trying.ran(edits.length);
  }, 3_600_000);
});

/** So many that the other checker can be handed them as one text. */
const inBatches = (edits: readonly Edit[]): readonly (readonly Edit[])[] =>
  Array.from({ length: Math.ceil(edits.length / 200) }, (_, at) =>
    edits.slice(at * 200, (at + 1) * 200),
  );
