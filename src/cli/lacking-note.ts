import type { EventLog } from "#src/log/event-log.ts";
import { withoutPassword } from "#src/log/kurrent-address.ts";
import { quoted } from "#src/record/open.ts";
import { shippedLacking, shippedStreams } from "#src/record/shipped-lacking.ts";
import { countOf } from "#src/record/show-value.ts";
import type { Stream } from "#src/views/question.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "./io.ts";

/**
 * Says on the error stream, in one line, that this version ships entries which the record lacks, and
 * what to type. A record keeps what it held when it was made, so a newer version changes none.
 * `councils` are those of the record where they are read already; null: what is needed is read here.
 */
export async function noteLacking(
  log: EventLog,
  councils: readonly Stream[] | null,
  record: string | undefined,
  io: Io,
): Promise<void> {
  const held = new Set(councils?.flatMap((stream) => stream.held.map(({ entry }) => entry.id)));
  for (const stream of councils === null ? shippedStreams() : ["england"]) {
    const read = await log.readStream(stream);
    // Whatever is wrong with it is for the command that reads it to say.
    if (!read.ok) return;
    for (const { entry } of read.value) held.add(entry.id);
  }
  const lacking = shippedLacking(held);
  if (lacking === 0) return;
  const place = record === undefined ? "" : ` --record ${quoted(withoutPassword(record))}`;
  io.err(
    `This version ships ${countOf(lacking, "entry", "entries")} that the record lacks. To add ` +
      `${lacking === 1 ? "it" : "them"}, type: ${commandName(io)} import --shipped${place}\n`,
  );
}
