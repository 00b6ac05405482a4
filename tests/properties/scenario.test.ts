import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { leafOf } from "#src/log/leaf.ts";
import type { Draft } from "#src/recording/draft.ts";
import { planRecording } from "#src/recording/plan.ts";
import { frozenAt, supposedBy, type Frozen } from "#src/scenario/frozen.ts";
import { play, type Played } from "#src/scenario/play.ts";
import type { Move, Scenario } from "#src/scenario/read-scenario.ts";
import { effectOf } from "#src/views/why.ts";
import { answer, type Held } from "#src/views/question.ts";
import { claim, entryOf } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { streamOf } from "#tests/src/scenario/stories.ts";

const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2);
const asAt = "2021-06-30";

/** The step as somebody would state it in a scenario: on one day, and what is not on record left out. */
function draftOf({ type, dates, data }: Entry, day: Day, at: number): Draft {
  const { happensOn = "stated" } = definitionOf(type) ?? {};
  return {
    type,
    functions: ["csc"],
    dates: { ...dates, [happensOn]: claim(day) },
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)),
    evidence: [],
    departures: [],
    after: null,
    corrects: null,
    id: `what-if-${at + 1}`,
  };
}

interface Drawn {
  readonly before: readonly Entry[];
  readonly later: readonly Entry[];
  readonly days: readonly number[];
  readonly happened: readonly boolean[];
}

function scenarioOf({ before, later, days, happened }: Drawn) {
  const registered = entryOf(["CouncilRegistered", "2019-01-01", {}, { functions: [] }], 0);
  const past = before.map((entry, at) => ({
    ...entry,
    id: `P${at}`,
    revision: at + 1,
    commandId: `p${at}`,
  }));
  let day: Day = asAt;
  const moves = later.map((entry, at): Move => {
    day = addDays(day, days[at] ?? 0);
    const common = { line: null, name: null, day };
    if ((days[at] ?? 0) > 30) return { ...common, kind: "advance", words: "" };
    const draft = draftOf(entry, day, at);
    return { ...common, kind: "step", draft, happened: happened[at] ?? false, expect: [] };
  });
  const start = {
    of: { council: "solihull" },
    asAt,
    knownAt: null,
    functions: "csc",
    head: null,
    taken: [],
  } as const;
  const scenario: Scenario = {
    title: "A test",
    about: null,
    start,
    suppose: {},
    dates: {},
    moves,
    stages: [],
  };
  return { frozen: frozenAt(streamOf([registered, ...past]), scenario), scenario };
}

const drawn = fc
  .record({
    before: history,
    later: history,
    days: fc.array(fc.oneof(fc.constant(0), fc.nat(60)), { minLength: 24, maxLength: 24 }),
    happened: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  })
  .map(scenarioOf);

function recorded({ index, entry }: Held): Recorded {
  const body = canonicalJson(entry);
  if (!body.ok) throw new Error(body.error.reason);
  return { index, entry, body: body.value, leaf: leafOf(body.value) };
}

/** What `record` makes of the same step on the same record. */
function recordedSays(
  { stream }: Frozen,
  held: readonly Held[],
  { draft, happened }: Played,
  day: Day,
) {
  const plan = planRecording({
    council: stream.council,
    records: held.map(recorded),
    head: stream.head,
    draft,
    footing: happened ? "alreadyTaken" : "aboutToBeTaken",
    recorder: supposedBy(day),
    source: null,
    today: day,
  });
  if (plan.kind === "ready") return { kind: plan.kind, data: plan.entries.at(-1)?.data };
  return plan.kind === "invalid"
    ? { kind: plan.kind, fields: plan.faults.map(({ field }) => field?.replace(/^data\./, "")) }
    : { kind: plan.kind };
}

describe("a step of a scenario", () => {
  test.prop({ drawn }, { numRuns })(
    "must be judged as `record` judges it on the same record",
    ({ drawn: { frozen, scenario } }) => {
      const { moments, stream } = play(frozen, scenario);
      let count = frozen.stream.held.length;
      for (const { step, move } of moments) {
        if (step === null) continue;
        const said = recordedSays(frozen, stream.held.slice(0, count), step, move.day);
        const kind = step.lacks.length > 0 ? "invalid" : step.taken ? "ready" : "refused";
        expect([step.draft.type, said.kind]).toEqual([step.draft.type, kind]);
        if (kind === "invalid") expect(said.fields).toEqual(step.lacks);
        if (!step.taken) continue;
        expect(stream.held[count]?.entry.data).toEqual(said.data);
        count += 1;
      }
      expect(stream.held.length).toBe(count);
    },
  );

  test.prop({ drawn }, { numRuns })(
    "must be refused with the rule, the provision, what is missing or against it, and what to do",
    ({ drawn: { frozen, scenario } }) => {
      for (const { step } of play(frozen, scenario).moments) {
        if (step === null || step.taken || step.lacks.length > 0) continue;
        const { findings } = step.judged.explained;
        const against = findings.filter((finding) => effectOf(finding).blocks);
        expect(against.length).toBeGreaterThan(0);
        for (const { rule, statement, basis, missing, because, hint } of against) {
          expect(rule).toMatch(/^[VPDL]\d+/);
          expect(statement).not.toBe("");
          expect(basis.length).toBeGreaterThan(0);
          expect(missing.length + because.length).toBeGreaterThan(0);
          expect(hint).not.toBe("");
        }
      }
    },
  );
});

describe("a scenario", () => {
  test.prop({ drawn }, { numRuns })(
    "must end where a view of the record that it made in memory says that it stands",
    ({ drawn: { frozen, scenario } }) => {
      const { stream, question, end } = play(frozen, scenario);
      const { snapshot } = answer(stream, question).replay;
      expect(end.snapshot.value).toEqual(snapshot.value);
      expect(end.snapshot.context).toEqual(snapshot.context);
    },
  );

  test.prop({ drawn }, { numRuns })(
    "must be the same when it is played again, and leave what it began from as it was",
    ({ drawn: { frozen, scenario } }) => {
      const before = JSON.stringify(frozen);
      const [once, again] = [play(frozen, scenario), play(frozen, scenario)];
      expect(JSON.stringify(again.stream)).toBe(JSON.stringify(once.stream));
      expect(again.moments.map(({ after, tasks }) => [after, tasks])).toEqual(
        once.moments.map(({ after, tasks }) => [after, tasks]),
      );
      expect(JSON.stringify(frozen)).toBe(before);
    },
  );
});
