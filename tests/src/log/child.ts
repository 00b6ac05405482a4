import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord, type OpenOptions } from "#src/log/sqlite-log.ts";
import { batch, entry, must } from "./sample-entries.ts";

/** What the tests do in a process of its own: to be killed, to race, or to be somebody else. */
const [task, file = "", ...rest] = process.argv.slice(2);
/** What a racer met: how often somebody was faster, or held the record, and what was raised. */
export interface Raced {
  lost: number;
  busy: number;
  readonly raisedByMs: number[];
}

const say = (line: string): void => void writeSync(1, `${line}\n`);

/**
 * Appends commands of `size` entries to one stream until there are `count`, and says the id of each
 * when it is in. Begins with the last command on record: whoever was killed does not know of it.
 */
const append = async (
  log: EventLog,
  stream: string,
  size: number,
  count: number,
): Promise<void> => {
  const held = must(await log.readStream(stream)).length / size;
  for (let n = Math.max(0, held - 1); n < count; n += 1) {
    const commandId = `${stream}-c${n}`;
    const expected = n === 0 ? "no_stream" : n * size - 1;
    const answer = await log.append(stream, expected, batch(commandId, size), { commandId });
    if (must(answer).repeated !== n < held) throw new Error(`${commandId} is there twice, or lost`);
    say(commandId);
  }
};

/** The same by several callers at once, each in a stream of its own. */
const appendAtOnce = async (callers: number, size: number, count: number): Promise<void> => {
  const log = must(await openRecord(file, { mode: "write" }));
  const all = Array.from({ length: callers }, (_, i) => append(log, `council-${i}`, size, count));
  await Promise.all(all);
  await log.close();
};

/**
 * Appends `count` entries to a stream, each after the head that it has just read, as often as
 * somebody else is faster or holds the record. Its clock is `clockMs` ahead of this computer's.
 */
const race = async (
  name: string,
  count: number,
  clockMs: number,
  stream: string,
): Promise<void> => {
  const log = must(await openRecord(file, { mode: "write" }));
  const told: Raced = { lost: 0, busy: 0, raisedByMs: [] };
  for (let i = 0; i < count;) {
    const [head] = must(await log.streams({ prefix: stream }));
    const recordedAt = new Date(Date.now() + clockMs).toISOString();
    const one = entry(`${name}.${i}`, { recordedAt });
    const { commandId } = one;
    const answer = await log.append(stream, head?.revision ?? "no_stream", [one], {
      commandId,
    });
    if (answer.ok) {
      i += 1;
      for (const { byMs } of answer.value.raised) told.raisedByMs.push(byMs);
    } else if (answer.error.kind === "WrongExpectedRevision") told.lost += 1;
    else if (answer.error.kind === "Busy") told.busy += 1;
    else throw new Error(JSON.stringify(answer.error));
  }
  await log.close();
  say(JSON.stringify(told));
};

/**
 * Appends to one stream after a revision that it is told, each time that it is told one, and says
 * what came of it. Its rival is told the same.
 */
const duel = async (name: string): Promise<void> => {
  const log = must(await openRecord(file, { mode: "write" }));
  for await (const line of createInterface(process.stdin)) {
    const expected = Number(line);
    const one = entry(`${name}.${expected}`);
    const { commandId } = one;
    const answer = await log.append("council-a", expected, [one], { commandId });
    say(JSON.stringify(answer.ok ? "taken" : answer.error));
  }
  await log.close();
};

/** Opens the record as another user, reads it, tries to append, and says how that went. */
const visit = async (mode: OpenOptions["mode"], uid: number): Promise<void> => {
  if (uid > 0) process.setuid?.(uid);
  const opened = await openRecord(file, { mode });
  if (!opened.ok) return say(JSON.stringify({ opened: opened.error }));
  const log = opened.value;
  const read = await readWhole(log);
  const one = entry("visitor");
  const appended =
    uid === 0 ? null : await log.append("visits", "no_stream", [one], { commandId: one.commandId });
  say(
    JSON.stringify({
      opened: "yes",
      read: read.ok ? read.value.length : read.error,
      appended: appended?.ok === false ? appended.error.kind : "yes",
    }),
  );
  await log.close();
};

/** Opens the record as another user, and says how many entries it holds each time it is asked. */
const watch = async (uid: number): Promise<void> => {
  if (uid > 0) process.setuid?.(uid);
  const log = must(await openRecord(file, { mode: "read" }));
  const look = async (): Promise<void> => {
    const read = await readWhole(log);
    say(read.ok ? String(read.value.length) : read.error.kind);
  };
  await look();
  process.stdin.on("data", () => void look());
};

if (task === "append") {
  await appendAtOnce(Number(rest[0]), Number(rest[1]), Number(rest[2]));
} else if (task === "race") {
  await race(rest[0] ?? "", Number(rest[1]), Number(rest[2]), rest[3] ?? "");
} else if (task === "duel") await duel(rest[0] ?? "");
else if (task === "visit") await visit(rest[0] as OpenOptions["mode"], Number(rest[1]));
else if (task === "watch") await watch(Number(rest[0]));
else throw new Error(`bug: no task ${task}`);
