/**
 * Where a text may stand, kept as 52 bits of a hash of it: 16 bytes a text however long it is, and
 * never a false "no". Whoever is told where looks whether it is so, so the hash need not be a strong
 * one.
 */
export interface Fingerprints {
  readonly add: (text: string, index: number) => void;
  /** Each index under which a text of this hash was added: as good as always one, or none. */
  readonly find: (text: string) => readonly number[];
  /** All of it, as it lies in memory. */
  readonly slots: () => Slots;
}

/** Of the same length, a power of 2. 0 is a free slot, so a hash is never 0. */
export interface Slots {
  readonly prints: Float64Array;
  readonly indexes: Uint32Array;
}

const none: Slots = { prints: new Float64Array(1_024), indexes: new Uint32Array(1_024) };

/** Empty, or with what another held. */
export const createFingerprints = (kept: Slots = none): Fingerprints => {
  let slots = kept.prints.length;
  let prints = kept.prints.slice();
  let indexes = kept.indexes.slice();
  let held = prints.reduce((count, print) => (print === 0 ? count : count + 1), 0);

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
    slots: () => ({ prints, indexes }),
  };
};

/** Two FNV-1a hashes with primes and beginnings of their own, over the code units. */
const printOf = (text: string): number => {
  let [high, low] = [0x811c9dc5, 0x2f0b4c47];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (high & 0xfffff) * 0x100000000 + (low >>> 0) || 1;
};
