import { filePlace } from "#src/record/place.ts";
import type { Stream } from "#src/views/question.ts";
import type { RecordRead } from "#src/web/record-source.ts";

/** A record as the pages read it, of these councils; England’s stream is empty unless it is given. */
export function recordOf(councils: readonly Stream[], england?: Stream): RecordRead {
  const [{ head } = { head: { size: 0, root: "" } }] = councils;
  return {
    place: filePlace("/record.db"),
    flag: undefined,
    head,
    councils,
    england: england ?? { council: "england", held: [], head },
  };
}
