import { isDeepStrictEqual } from "node:util";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Entry } from "#events/envelope.ts";
import type { EventLog, Recorded } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { commissions } from "#src/proof/cones/commissions.ts";
import { continuity } from "#src/proof/cones/directions.ts";
import { weight } from "#src/proof/cones/hearing.ts";
import { exits } from "#src/proof/cones/notices.ts";
import { launch } from "#src/proof/cones/services.ts";
import { planRecording, type Plan, type Request } from "#src/recording/plan.ts";
import { entryOf } from "#tests/given.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { must, mustNot } from "#tests/src/log/sample-entries.ts";
import { recorded, walkIn, type Walk } from "./walks.ts";

// Each run opens records of its own, and writes a whole walk to them.
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4);
const walk = walkIn(commissions, continuity, weight, exits, launch);
const today = "2024-01-31";
const streamOf = (council: string) => `council-${council}`;

const whoIs = (name: string): Request["recorder"] => ({
  actor: { name: `${name} Example`, role: "caseworker" },
  agent: { name: "test", version: "1" },
  recordedAt: "2024-01-31T12:00:00.000Z",
});

/** The ways in which two people reach one record: two of each. */
type Ways = readonly [EventLog, EventLog];
const { newFile } = recordFolder();
const places: readonly (readonly [string, () => Promise<Ways>])[] = [
  [
    "in memory",
    async () => {
      const log = createMemoryLog();
      return [log, log];
    },
  ],
  [
    "in a file",
    async () => {
      const file = newFile();
      const first = must(await openRecord(file, { mode: "create" }));
      return [first, must(await openRecord(file, { mode: "write" }))];
    },
  ],
];

const closed = (...logs: Ways) => Promise.all(logs.map((log) => log.close()));

/** Writes what the record holds of a council before either of the two comes. */
async function begin(log: EventLog, council: string, { entries }: Walk): Promise<void> {
  const registered = entryOf(["CouncilRegistered", "2020-01-01", {}, { functions: [] }], 0);
  const all = [{ ...registered, id: "registered" }, ...entries].map((stored) => {
    const { format: _, stream: __, revision: ___, prevhash: ____, ...entry } = stored;
    const id = `${council} ${entry.id}`.replaceAll(" ", "-");
    return { ...entry, id, commandId: "begin" };
  });
  must(await log.append(streamOf(council), "no_stream", all, { commandId: "begin" }));
}

/** The entry as somebody would state it. */
const draftOf = ({ type, functions, dates, data }: Entry): Request["draft"] => ({
  type,
  functions,
  dates,
  data,
  evidence: [],
  departures: [],
  after: null,
  corrects: null,
  id: null,
});

/** One of those who record, at their own way into the record. */
interface Recorder {
  readonly log: EventLog;
  readonly council: string;
  readonly who: Request["recorder"];
}

const readBy = async ({ log, council }: Recorder) => must(await log.readStream(streamOf(council)));

/** What they would record, by what they read now. */
const planBy = async (recorder: Recorder, entry: Entry): Promise<Plan> =>
  planRecording({
    council: recorder.council,
    records: await readBy(recorder),
    head: must(await recorder.log.head()),
    draft: draftOf(entry),
    footing: "alreadyTaken",
    recorder: recorder.who,
    source: null,
    today,
  });

/** Reads, plans, and gives the writing of it, to be done later. */
async function readyToWrite(recorder: Recorder, entry: Entry) {
  const expected = (await readBy(recorder)).length - 1;
  const plan = await planBy(recorder, entry);
  if (plan.kind !== "ready") throw new Error(`the plan is ${plan.kind}`);
  const { commandId, entries } = plan;
  const writeTo = (log: EventLog) =>
    log.append(streamOf(recorder.council), expected, entries, { commandId });
  return { commandId, expected, writeTo, write: () => writeTo(recorder.log) };
}

type Writing = Awaited<ReturnType<typeof readyToWrite>>;

const leavesOf = (records: readonly Recorded[]) => records.map(({ leaf }) => leaf);

/** The leaves of a council's entries, had nobody but these written to the record after the walk. */
async function leavesIfAlone(council: string, walked: Walk, { writeTo }: Writing) {
  const log = createMemoryLog();
  await begin(log, council, walked);
  must(await writeTo(log));
  return leavesOf(must(await log.readStream(streamOf(council))));
}

/** Does both at once, the second before the first if so drawn. */
async function atOnce<T>(both: readonly [() => Promise<T>, () => Promise<T>], isTurned: boolean) {
  const [first, second] = both;
  if (!isTurned) return Promise.all([first(), second()]);
  return (await Promise.all([second(), first()])).toReversed() as [T, T];
}

/** Two of the steps that may be put at the end, as entries. */
function stepsOf({ atTheEnd, entries }: Walk, shares: readonly [number, number]) {
  fc.pre(atTheEnd.length > 0);
  const entryAt = (share: number) => {
    const point = atTheEnd[share % atTheEnd.length];
    if (point === undefined) throw new Error("no step");
    return recorded(point.step, entries);
  };
  return [entryAt(shares[0]), entryAt(shares[1])] as const;
}

const drawn = { walk, shares: fc.tuple(fc.nat(), fc.nat()), isTurned: fc.boolean() };

describe.each(places)("two who record at the same time %s", (_, open) => {
  test.prop(drawn, { numRuns })(
    "must not both be taken where they have read the same of a council: one is told of the other",
    async ({ walk: walked, shares, isTurned }) => {
      const [one, two] = stepsOf(walked, shares);
      fc.pre(!isDeepStrictEqual(draftOf(one), draftOf(two)));
      const [log, other] = await open();
      await begin(log, "solihull", walked);
      const ann: Recorder = { log, council: "solihull", who: whoIs("Ann") };
      const bob: Recorder = { log: other, council: "solihull", who: whoIs("Bob") };
      const [first, second] = [await readyToWrite(ann, one), await readyToWrite(bob, two)];
      const [a, b] = await atOnce([first.write, second.write], isTurned);
      expect([a, b].filter(({ ok }) => ok)).toHaveLength(1);
      const [winner, loser, late] = a.ok ? [first, b, bob] : [second, a, ann];
      const { expected } = winner;
      const conflict = { expected, actual: expected + 1, stream: streamOf("solihull") };
      expect(mustNot(loser)).toEqual({ kind: "WrongExpectedRevision", ...conflict });
      const now = await readBy(late);
      expect(now.slice(expected + 1)).toEqual(must(a.ok ? a : b).recorded);
      expect(leavesOf(now)).toEqual(await leavesIfAlone("solihull", walked, winner));
      const again = await readyToWrite(late, a.ok ? two : one);
      expect(must(await again.write())).toMatchObject({ firstRevision: expected + 2 });
      await closed(log, other);
    },
  );

  test.prop(drawn, { numRuns })(
    "must both be taken where they write of different councils, each as if alone",
    async ({ walk: walked, shares, isTurned }) => {
      const [one, two] = stepsOf(walked, shares);
      const [log, other] = await open();
      for (const council of ["solihull", "bradford"]) await begin(log, council, walked);
      const ann: Recorder = { log, council: "solihull", who: whoIs("Ann") };
      const bob: Recorder = { log: other, council: "bradford", who: whoIs("Bob") };
      const [first, second] = [await readyToWrite(ann, one), await readyToWrite(bob, two)];
      const answers = await atOnce([first.write, second.write], isTurned);
      expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
      for (const [recorder, writing] of [
        [ann, first],
        [bob, second],
      ] as const) {
        const alone = await leavesIfAlone(recorder.council, walked, writing);
        expect(leavesOf(await readBy(recorder))).toEqual(alone);
      }
      await closed(log, other);
    },
  );

  test.prop(drawn, { numRuns })(
    "must leave one entry where both say the same, whoever says it and however often",
    async ({ walk: walked, shares, isTurned }) => {
      const [one] = stepsOf(walked, shares);
      const [log, other] = await open();
      await begin(log, "solihull", walked);
      const ann: Recorder = { log, council: "solihull", who: whoIs("Ann") };
      const bob: Recorder = { log: other, council: "solihull", who: whoIs("Bob") };
      const [first, second] = [await readyToWrite(ann, one), await readyToWrite(bob, one)];
      const twice = await atOnce([first.write, () => first.writeTo(other)], isTurned);
      expect(twice.map(must).filter(({ repeated }) => repeated)).toHaveLength(1);
      expect(mustNot(await second.write())).toMatchObject({ kind: "IdempotencyConflict" });
      for (const recorder of [ann, bob]) {
        const plan = await planBy(recorder, one);
        expect(plan).toEqual({ kind: "onRecordAlready", recorded: must(twice[0]).recorded.at(-1) });
      }
      const alone = await leavesIfAlone("solihull", walked, first);
      expect(leavesOf(await readBy(bob))).toEqual(alone);
      await closed(log, other);
    },
  );
});
