import type { Io } from "./io.ts";

/** One line on the error stream that says how far a long step has come. */
export interface ProgressLine {
  show(done: number, of: number): void;
  clear(): void;
}

const quietMs = 500;
const everyMs = 100;

/** Silent for the first half second, and wherever nobody is watching. */
export const progressLine = (io: Io, doing: string): ProgressLine => {
  const began = io.now().getTime();
  let shownAt = 0;
  return {
    show: (done, of) => {
      const now = io.now().getTime();
      if (!io.isTerminal || now - began < quietMs || now - shownAt < everyMs) return;
      shownAt = now;
      const left = Math.ceil(((now - began) / done) * ((of - done) / 1000));
      io.err(`\r\u001b[K${doing}: ${done} of ${of} entries, about ${left} s left`);
    },
    clear: () => {
      if (shownAt > 0) io.err("\r\u001b[K");
    },
  };
};
