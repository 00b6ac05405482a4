import type { Entry } from "#events/envelope.ts";
import type { Stream } from "#src/views/question.ts";
import { linesOf, shippedFiles } from "#tests/histories/shipped.ts";

/** The shipped councils as streams, without a log between. */
export const shippedStreams = (): readonly Stream[] =>
  shippedFiles.filter((name) => name !== "england").map(streamOf);

/** The shipped stream of England. */
export const englandStream = (): Stream => streamOf("england");

function streamOf(council: string): Stream {
  const held = linesOf(council).map((line, at) => ({
    index: at,
    entry: { ...line, format: 1, revision: at, prevhash: "0".repeat(64) } as Entry,
  }));
  return { council, held, head: { size: held.length, root: "root" } };
}
