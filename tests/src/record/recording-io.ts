import type { Io } from "#src/cli/io.ts";

/** An `Io` that keeps what a command says. */
export interface RecordingIo extends Io {
  said(): { readonly out: string; readonly err: string };
}

export const recordingIo = (
  changes: Partial<Io> & { readonly home: string; readonly cwd: string },
): RecordingIo => {
  let [out, err] = ["", ""];
  return {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: {},
    platform: "linux",
    now: () => new Date("2026-11-22T12:00:00.000Z"),
    readStdin: async () => new Uint8Array(),
    isTerminal: false,
    ...changes,
    said: () => ({ out, err }),
  };
};
