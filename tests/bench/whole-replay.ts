import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { lawWith } from "#machines/law/numbers.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { replay } from "#src/replay/replay.ts";
import { must } from "./stored-record.ts";

/** The day of every view in the benchmarks. */
export const asAt = "2026-01-31";

const law = lawWith();

export interface Totals {
  readonly entries: number;
  readonly councils: number;
  /** Findings about steps and about the positions as at the day. */
  readonly findings: number;
}

/** What the product does with a whole record: reads it through the port, validates, replays. */
export async function replayWhole(log: EventLog): Promise<Totals> {
  const streams = new Map<string, Entry[]>();
  const recorded = must(await readRecord(log));
  for (const { entry } of recorded) {
    validate(entry);
    const stream = streams.get(entry.stream);
    if (stream === undefined) streams.set(entry.stream, [entry]);
    else stream.push(entry);
  }
  let findings = 0;
  for (const [stream, entries] of streams) {
    const council = stream.replace("council-", "");
    findings += replay(entries, {
      council,
      functions: "csc",
      law,
      asAt,
      knownAt: null,
      sources: null,
    }).findings.length;
  }
  return { entries: recorded.length, councils: streams.size, findings };
}

function validate({ type, data }: Entry): void {
  const definition = definitionOf(type);
  if (definition !== undefined) schemaOf(definition).parse(data);
}
