import { hash } from "node:crypto";

/**
 * Where a text may stand, kept as 48 bits of its hash: 16 bytes a text however long it is, and never
 * a false "no". Whoever is told where looks whether it is so.
 */
export interface Fingerprints {
  readonly add: (text: string, index: number) => void;
  /** Each index under which a text of this hash was added: as good as always one, or none. */
  readonly find: (text: string) => readonly number[];
}

export const createFingerprints = (): Fingerprints => {
  let slots = 1_024;
  let held = 0;
  // 0 is a free slot, so a hash is never 0.
  let prints = new Float64Array(slots);
  let indexes = new Uint32Array(slots);

  const put = (print: number, index: number): void => {
    let at = print % slots;
    while (prints[at] !== 0) at = (at + 1) % slots;
    prints[at] = print;
    indexes[at] = index;
  };

  const grow = (): void => {
    const [before, where] = [prints, indexes];
    slots *= 2;
    prints = new Float64Array(slots);
    indexes = new Uint32Array(slots);
    for (const [i, print] of before.entries()) if (print !== 0) put(print, where[i] ?? 0);
  };

  return {
    add: (text, index) => {
      if ((held + 1) * 2 > slots) grow();
      put(printOf(text), index);
      held += 1;
    },
    find: (text) => {
      const print = printOf(text);
      const found: number[] = [];
      for (let at = print % slots; prints[at] !== 0; at = (at + 1) % slots) {
        if (prints[at] === print) found.push(indexes[at] ?? 0);
      }
      return found;
    },
  };
};

const printOf = (text: string): number =>
  Number.parseInt(hash("sha256", text, "hex").slice(0, 12), 16) || 1;
