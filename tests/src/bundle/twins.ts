import { files } from "#src/bundle/format.ts";
import { makeBundle } from "#src/bundle/make.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import {
  bytesOf,
  otherKey,
  ourKey,
  recordOf,
  signedAgain,
  smallest,
  toBundle,
  type Bundle,
} from "./bundles.ts";

/** A bundle in which one thing is wrong, and the file that must be named. */
export interface Twin {
  readonly what: string;
  readonly bundle: Bundle;
  readonly names: string;
  /** The line of the key that the reader holds. */
  readonly key: string | null;
}

interface Flips {
  readonly bundle: Bundle;
  /** Which bits of each byte are turned, one at a time. */
  readonly bits: readonly number[];
}

/** What is turned over bit by bit; in the deep run every bit, and a larger bundle. */
export async function toFlip(): Promise<readonly Flips[]> {
  if (!process.env["DEEP"]) return [{ bundle: good, bits: [0] }];
  const lines = Array.from({ length: 40 }, (_, at) => smallest[at % 4 === 3 ? 3 : 2] ?? []);
  const larger = await recordOf([...smallest, ...(lines as typeof smallest)]);
  return [
    { bundle: good, bits: [0, 1, 2, 3, 4, 5, 6, 7] },
    { bundle: bytesOf(makeBundle(await toBundle(larger))), bits: [0] },
  ];
}

export const bytesIn = (bundle: Bundle): number =>
  [...bundle.values()].reduce((sum, { length }) => sum + length, 0);

export const ours = verifierLine(ourKey.verifier);
export const log = await recordOf(smallest);

/** The smallest bundle, and one of the whole record that continues an earlier checkpoint. */
export const good = bytesOf(makeBundle(await toBundle(log)));
export const goodWhole = bytesOf(makeBundle(await toBundle(log, { council: null, sinceSize: 2 })));

export const text = (bundle: Bundle, name: string): string =>
  Buffer.from(bundle.get(name) ?? "").toString();
export const linesOf = (bundle: Bundle, name: string): string[] =>
  text(bundle, name).split("\n").slice(0, -1);
export const joined = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join("");

/** Files missing, added, emptied, cut short and swapped, under the manifest that was signed. */
export function clumsyTwins(bundle: Bundle): readonly Twin[] {
  const twins: Twin[] = [];
  const add = (what: string, names: string, change: (copy: Bundle) => void): void => {
    const copy = new Map(bundle);
    change(copy);
    twins.push({ what, bundle: copy, names, key: null });
  };
  const names = [...bundle.keys()];
  for (const [at, name] of names.entries()) {
    const bytes = bundle.get(name) ?? new Uint8Array();
    add(`${name} is missing`, name, (copy) => void copy.delete(name));
    for (const length of new Set([0, 1, bytes.length >> 1, bytes.length - 1])) {
      add(
        `${name} ends after ${length} bytes`,
        name,
        (copy) => void copy.set(name, bytes.subarray(0, length)),
      );
    }
    add(
      `${name} has a byte more`,
      name,
      (copy) => void copy.set(name, Buffer.concat([bytes, Buffer.from("\n")])),
    );
    add(
      `${name} begins with a mark`,
      name,
      (copy) => void copy.set(name, Buffer.concat([Buffer.from("\ufeff"), bytes])),
    );
    add(`${name} is there twice`, `${name} 2`, (copy) => void copy.set(`${name} 2`, bytes));
    const other = names[(at + 1) % names.length] ?? "";
    add(`${name} and ${other} are swapped`, name, (copy) => {
      copy.set(name, bundle.get(other) ?? new Uint8Array()).set(other, bytes);
    });
  }
  return twins;
}

/** What is done to the lines of entries and proofs, the first with the second. */
const tamperings: Readonly<Record<string, (lines: string[]) => string[]>> = {
  "the first line is cut": (lines) => lines.slice(1),
  "the second line is cut": (lines) => lines.toSpliced(1, 1),
  "the last line is cut": (lines) => lines.slice(0, -1),
  "all lines are cut": () => [],
  "two lines are swapped": ([a = "", b = "", ...rest]) => [b, a, ...rest],
  "the last two lines are swapped": (lines) => [
    ...lines.slice(0, -2),
    ...lines.slice(-2).reverse(),
  ],
  "a line is doubled": ([a = "", ...rest]) => [a, a, ...rest],
  "the last line is doubled": (lines) => [...lines, ...lines.slice(-1)],
};

/** The same lines cut, swapped and doubled under a manifest that somebody signed anew. */
export function signedTwins(bundle: Bundle): readonly Twin[] {
  return Object.entries(tamperings).flatMap(([what, tamper]) => {
    const entries = joined(tamper(linesOf(bundle, files.entries)));
    const proofs = joined(tamper(linesOf(bundle, files.proofs)));
    const both = { [files.entries]: entries, [files.proofs]: proofs };
    const byOther = signedAgain(bundle, both, otherKey);
    const keyToo = signedAgain(
      bundle,
      { ...both, [files.key]: `${verifierLine(otherKey.verifier)}\n` },
      otherKey,
    );
    return [
      { what: `${what}, signed by another`, bundle: byOther, names: files.manifest, key: ours },
      { what: `${what}, signed by another, key too`, bundle: keyToo, names: files.key, key: ours },
      {
        what: `${what}, signed by the maker`,
        bundle: signedAgain(bundle, both),
        names: files.entries,
        key: ours,
      },
      {
        what: `${what} in the entries alone`,
        bundle: signedAgain(bundle, { [files.entries]: entries }),
        names: files.proofs,
        key: ours,
      },
      {
        what: `${what} in the proofs alone`,
        bundle: signedAgain(bundle, { [files.proofs]: proofs }),
        names: files.proofs,
        key: ours,
      },
    ];
  });
}
