import type { Entry } from "#events/envelope.ts";
import type { Stream } from "#src/views/question.ts";
import { linesOf, shippedFiles } from "#tests/histories/shipped.ts";

/** The shipped councils as streams, without a log between. */
export function shippedStreams(): readonly Stream[] {
  const councils = shippedFiles.filter((name) => name !== "england");
  return councils.map((council) => {
    const lines = linesOf(council);
    const held = lines.map((line, at) => ({
      index: at,
      entry: { ...line, format: 1, revision: at, prevhash: "0".repeat(64) } as Entry,
    }));
    return { council, held, head: { size: held.length, root: "root" } };
  });
}
