import { afterAll, describe, expect, it } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { leafOf } from "#src/log/leaf.ts";
import type { Fault } from "#tests/kurrent/faults.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { isDeep, sizeOf } from "#tests/reliability/table.ts";
import { trial } from "#tests/reliability/trial.ts";
import { startDouble, type Double } from "#tests/kurrent/server.ts";
import { entry, must } from "./sample-entries.ts";

/** What goes wrong comes one after the other on each server, so several servers take turns at once. */
const servers = 10;
const each = 20;

/** How many appends meet a fault: in a deep run, most of those that the network loses. */
const timesOf = ({ kind }: Fault): number => {
  const isLost = kind === "lostAcknowledgement" || kind === "lostRequest";
  return isLost ? sizeOf(18) : Math.max(servers * each, sizeOf(18) / 10);
};

const doubles: Double[] = [];
afterAll(async () => {
  await Promise.all(doubles.map((double) => double.stop()));
});

const open = async (who: string): Promise<{ readonly log: EventLog; readonly double: Double }> => {
  const double = await startDouble();
  doubles.push(double);
  const address = addressOf(`kurrentdb://${who}${double.host()}/england?tls=false`);
  const log = must(await openKurrentRecord(address, { mode: "create", sendMs: 150 }));
  return { log, double };
};

/** The bodies that stand in the stream on the server itself, whatever the log says of it. */
const bodiesOn = (double: Double): readonly string[] =>
  (double.store.stream("england.council-a") ?? []).map(({ data }) =>
    Buffer.from(data).toString("utf8"),
  );

/**
 * Records some entries, with the fault before every one. Whoever is told that it is not known sends
 * the same command again, a minute later by the clock.
 */
const expectOneEach = async (fault: Fault, who: string): Promise<void> => {
  const times = timesOf(fault) / servers;
  const { log, double } = await open(who);
  let atFirst = 0;
  for (let i = 0; i < times; i += 1) {
    const expected = i === 0 ? "no_stream" : i - 1;
    double.faults.next(fault);
    for (let n = 0; ; n += 1) {
      if (n === 5) throw new Error(`A-${i} is not recorded after five askings`);
      const one = entry(`A-${i}`, { recordedAt: `2026-01-31T09:0${n}:00.000Z` });
      const answer = await log.append("council-a", expected, [one], { commandId: one.commandId });
      if (!answer.ok) {
        expect(["OutcomeUnknown", "Unavailable"]).toContain(answer.error.kind);
        continue;
      }
      if (n === 0) atFirst += 1;
      // A yes names what stands there, to the last character.
      expect(answer.value.recorded.map(({ body }) => body)).toEqual([bodiesOn(double)[i]]);
      expect(answer.value.recorded[0]?.leaf).toBe(leafOf(bodiesOn(double)[i] ?? ""));
      break;
    }
  }
  expect(double.faults.left()).toBe(0);
  // One fault is got over by sending again; only a computer that is very busy has to ask twice.
  expect(atFirst).toBeGreaterThan(times / 2);
  const ids = bodiesOn(double).map((body) => (JSON.parse(body) as { readonly id: string }).id);
  expect(ids).toEqual(Array.from({ length: times }, (_, i) => `A-${i}`));
  await log.close();
};

const recoverable: readonly [string, Fault][] = [
  ["whose acknowledgement is lost", { kind: "lostAcknowledgement" }],
  ["that is lost on its way", { kind: "lostRequest" }],
  ["after which the connection breaks", { kind: "brokenAfter" }],
  ["that is answered late", { kind: "slow", ms: 60 }],
  ["that is answered after we have given up", { kind: "slow", ms: 220 }],
  ["before which the server restarts", { kind: "restart", when: "before" }],
  ["after which the server restarts", { kind: "restart", when: "after" }],
  ["that meets a node which does not lead", { kind: "notLeader" }],
  [
    "of which the server does not know whether all nodes have it",
    { kind: "timeout", isWritten: true },
  ],
  ["of which it does not know either, and none has it", { kind: "timeout", isWritten: false }],
];

describe.each([
  ["many appends in one call", ""],
  ["one append in each call", "user:secret@"],
])("an append to KurrentDB, %s", (_, who) => {
  it.each(recoverable)(
    "%s must give exactly one entry, and never a wrong yes, many times over",
    async (__, fault) => {
      const trying = trial(18);
      await Promise.all(Array.from({ length: servers }, () => expectOneEach(fault, who)));
      trying.ran(timesOf(fault));
    },
    isDeep ? 3_600_000 : 240_000,
  );

  it.each([
    [
      { kind: "overSize", limit: 1_000 },
      { kind: "TooLarge", limit: 1_000 },
    ],
    [{ kind: "accessDenied" }, { kind: "AccessDenied" }],
  ] as const)(`that is refused (%o) must write nothing, ${each} times`, async (fault, failure) => {
    const { log, double } = await open(who);
    for (let i = 0; i < each; i += 1) {
      double.faults.next(fault);
      const one = entry(`A-${i}`);
      const answer = await log.append("council-a", "no_stream", [one], {
        commandId: one.commandId,
      });
      expect(answer).toMatchObject({ ok: false, error: failure });
    }
    expect(bodiesOn(double)).toEqual([]);
    await log.close();
  });
});
