import type { NewEntry } from "#events/envelope.ts";
import type { Result } from "#events/result.ts";
import type { EventLog, LogFailure } from "#src/log/event-log.ts";

/** An entry in the form that the log is given, with what a test wants to be different. */
export const entry = (id: string, changes: Partial<NewEntry> = {}): NewEntry => ({
  id,
  commandId: `command-${id}`,
  type: "ImprovementNoticeIssued",
  version: 1,
  functions: ["csc"],
  dates: {
    made: { from: "2022-02-28", to: "2022-02-28", words: "28 February 2022", inferred: false },
  },
  data: { ground: "judged inadequate – ‘serious failures’", months: 12 },
  evidence: [
    {
      sourceId: "letter",
      locator: "p. 1",
      quotation: ["improvement notice"],
      standing: "primary",
      states: null,
    },
  ],
  departures: [],
  corrects: null,
  actor: { name: "A. Clerk", role: "case officer" },
  agent: { name: "intervention-lifecycle", version: "0.1.0" },
  recordedAt: "2026-01-31T09:00:00.000Z",
  ...changes,
});

/** Several entries of one command. */
export const batch = (commandId: string, count: number): NewEntry[] =>
  Array.from({ length: count }, (_, i) => entry(`${commandId}.${i}`, { commandId }));

/** The value of an answer that must be yes. */
export const must = <T>(result: Result<T, LogFailure>): T => {
  if (result.ok) return result.value;
  throw new Error(`expected yes, got ${JSON.stringify(result.error)}`);
};

/** The failure of an answer that must be no. */
export const mustNot = (result: Result<unknown, LogFailure>): LogFailure => {
  if (!result.ok) return result.error;
  throw new Error("expected no, got yes");
};

/** Appends entries one command at a time, each after what the stream ends with. */
export const fill = async (log: EventLog, stream: string, count: number): Promise<void> => {
  const before = must(await log.readStream(stream)).length;
  for (let i = before; i < before + count; i += 1) {
    const id = `${stream}.${i}`;
    const expected = i === 0 ? "no_stream" : i - 1;
    must(await log.append(stream, expected, [entry(id)], { commandId: `command-${id}` }));
  }
};
