import type { Position, Reading, ServerStore } from "./kurrent-store.ts";

/** Reading pages of $all, the next one begun while the one before it is worked on. */
export interface AheadReader {
  readonly read: (from: Position, count: number, prefix: string) => Reading;
  /** Begins what will be asked for next. Only the last that was begun is kept. */
  readonly begin: (from: Position, count: number, prefix: string) => void;
}

export const createAheadReader = (store: Pick<ServerStore, "readAll">): AheadReader => {
  let begun: { readonly what: string; readonly reading: Reading } | null = null;
  const named = (from: Position, count: number, prefix: string): string =>
    `${from.commit} ${from.prepare} ${count} ${prefix}`;
  const readNow = (from: Position, count: number, prefix: string): Reading =>
    store.readAll(from, count, prefix).take(count);
  return {
    read: async (from, count, prefix) => {
      const early = begun?.what === named(from, count, prefix) ? await begun.reading : null;
      begun = null;
      // What went wrong may be right again by now.
      return early?.ok === true ? early : readNow(from, count, prefix);
    },
    begin: (from, count, prefix) => {
      begun = { what: named(from, count, prefix), reading: readNow(from, count, prefix) };
    },
  };
};
