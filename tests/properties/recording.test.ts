import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { carryOut, checkImport } from "#src/record/import.ts";
import { planRecording, type Footing, type Request } from "#src/recording/plan.ts";
import { replay } from "#src/replay/replay.ts";
import { claim, defaultView, entryOf } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { must } from "#tests/src/log/sample-entries.ts";

// Each run records a whole history, and each step of it is judged on the record so far.
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4);
const today = "2024-01-31";
const stream = "council-solihull";
const recorder: Request["recorder"] = {
  actor: { name: "Ann Example", role: "caseworker" },
  agent: { name: "test", version: "1" },
  recordedAt: "2024-01-31T12:00:00.000Z",
};
const registered = entryOf(["CouncilRegistered", "2020-01-01", {}, { functions: [] }], 0);
const registration = { ...registered, id: "SOL-REG", commandId: "register" };

/** A record in which Solihull is registered and nothing else. */
async function begun(): Promise<EventLog> {
  const log = createMemoryLog();
  const { format: _, stream: __, revision: ___, prevhash: ____, ...entry } = registration;
  must(await log.append(stream, "no_stream", [entry], { commandId: "register" }));
  return log;
}

/** The entry as somebody would state it, on one day. */
function draftOf({ type, functions, dates, data }: Entry): Request["draft"] {
  const { happensOn = "stated" } = definitionOf(type) ?? {};
  const first = dates[happensOn]?.from ?? "2020-01-01";
  const stated = { ...dates, [happensOn]: claim(first) };
  const rest = { evidence: [], departures: [], after: null, corrects: null, id: null };
  return { type, functions, dates: stated, data, ...rest };
}

/** Records each entry that may be, in the order given, and gives how many were refused. */
async function recordEach(log: EventLog, entries: readonly Entry[], footing: Footing) {
  let refused = 0;
  for (const entry of entries) {
    const records = must(await log.readStream(stream));
    const head = must(await log.head());
    const draft = draftOf(entry);
    const asked = {
      council: "solihull",
      records,
      head,
      draft,
      footing,
      recorder,
      source: null,
      today,
    };
    const plan = planRecording(asked);
    if (plan.kind !== "ready") {
      refused += 1;
      continue;
    }
    const { commandId } = plan;
    must(await log.append(stream, records.length - 1, plan.entries, { commandId }));
  }
  return refused;
}

const recordsOf = async (log: EventLog) => must(await log.readStream(stream));
const found = (entries: readonly Entry[]) => {
  const { findings, taken } = replay(entries, { ...defaultView, asAt: today });
  return { findings, taken: taken.map(({ type, before, after }) => ({ type, before, after })) };
};

describe("recording entry by entry", () => {
  const footing = fc.constantFrom<Footing>("aboutToBeTaken", "alreadyTaken");

  test.prop({ entries: history, footing }, { numRuns })(
    "must give the leaves and the findings that importing the same entries gives",
    async ({ entries, footing }) => {
      const log = await begun();
      await recordEach(log, entries, footing);
      const recorded = await recordsOf(log);
      const lines = recorded.map(({ entry }) => {
        const { format: _, revision: __, prevhash: ___, ...line } = entry;
        return JSON.stringify(line);
      });
      const other = createMemoryLog();
      const checked = checkImport(Buffer.from(lines.join("\n")), []);
      expect(checked.faults).toEqual([]);
      expect((await carryOut(other, checked)).ok).toBe(true);
      const imported = await recordsOf(other);
      expect(imported.map(({ leaf }) => leaf)).toEqual(recorded.map(({ leaf }) => leaf));
      expect(must(await other.head())).toEqual(must(await log.head()));
      const [one, two] = [recorded, imported].map((all) => found(all.map(({ entry }) => entry)));
      expect(two).toEqual(one);
    },
  );

  test.prop({ entries: history }, { numRuns })(
    "in the order of the days must never leave an unlawful step, nor an unreasoned departure",
    async ({ entries }) => {
      const log = await begun();
      const inOrder = entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
      await recordEach(log, inOrder, "aboutToBeTaken");
      const all = (await recordsOf(log)).map(({ entry }) => entry);
      const steps = replay(all, { ...defaultView, asAt: today }).taken;
      const wrong = steps.flatMap(({ findings }) =>
        findings.filter(({ verdict }) => verdict === "unlawful" || verdict === "challengeable"),
      );
      expect(wrong.map(({ rule, entry }) => `${rule} ${entry}`)).toEqual([]);
    },
  );

  test.prop({ entries: history }, { numRuns })(
    "must accept every step that is said to have happened, whatever it broke",
    async ({ entries }) => {
      const log = await begun();
      const refused = await recordEach(log, entries, "alreadyTaken");
      expect(refused).toBe(0);
    },
  );
});

function dayOf({ type, dates }: Entry): string {
  const { happensOn = "stated" } = definitionOf(type) ?? {};
  return dates[happensOn]?.from ?? "2020-01-01";
}
