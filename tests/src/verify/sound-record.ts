import type { NewEntry } from "#events/envelope.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { entryOf, notice, registration, sourceLine } from "#tests/src/record/lines.ts";

/** One command: a council, and how many notices. Its first command registers it and its source. */
export type Step = readonly [council: number, notices: number];

/** Records such commands in the order given; every entry is of a form that the catalogue knows. */
export const fillWith = async (log: EventLog, steps: readonly Step[]): Promise<void> => {
  const ends = new Map<string, number>();
  for (const [i, [at, notices]] of steps.entries()) {
    const council = ["ashby", "barton", "corby"][at] ?? "derby";
    const [stream, commandId] = [`council-${council}`, `command-${i}`];
    const last = ends.get(stream) ?? -1;
    const lines = [
      ...(last < 0 ? [registration(council), sourceLine(council)] : []),
      ...Array.from({ length: notices }, (_, n) => notice(`${council}-${i}-${n}`)),
    ];
    const entries = lines.map((line): NewEntry => ({ ...entryOf(line), commandId }));
    must(await log.append(stream, last < 0 ? "no_stream" : last, entries, { commandId }));
    ends.set(stream, last + entries.length);
  }
};

/** A closed record file: #0 to #8, of ashby (0 to 3, 6 and 8) and barton (4, 5 and 7). */
export const soundFile = async (
  file: string,
  steps: readonly Step[] = [
    [0, 2],
    [1, 0],
    [0, 1],
    [1, 1],
    [0, 1],
  ],
): Promise<string> => {
  const log = must(await openRecord(file, { mode: "create" }));
  await fillWith(log, steps);
  await log.close();
  return file;
};
