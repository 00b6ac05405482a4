import { writeSync } from "node:fs";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord, type OpenOptions } from "#src/log/sqlite-log.ts";
import { batch, entry, must } from "./sample-entries.ts";

/** What the tests do in a process of its own: to be killed, to race, or to be somebody else. */
const [task, file = "", ...rest] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Appends commands of `size` entries to one stream until killed, saying each number when it is in. */
const appendForever = async (size: number): Promise<void> => {
  const log = must(await openRecord(file, { mode: "write" }));
  let held = must(await log.readStream("council-a")).length;
  for (;;) {
    const commandId = `c${held / size}`;
    const expected = held === 0 ? "no_stream" : held - 1;
    must(await log.append("council-a", expected, batch(commandId, size), { commandId }));
    say(String(held / size));
    held += size;
  }
};

/** Appends `count` entries, each after what it has just read, as often as somebody else is faster. */
const race = async (name: string, count: number): Promise<void> => {
  const log = must(await openRecord(file, { mode: "write" }));
  let lost = 0;
  for (let i = 0; i < count;) {
    const held = must(await log.readStream("council-a")).length;
    const one = entry(`${name}.${i}`);
    const expected = held === 0 ? "no_stream" : held - 1;
    const answer = await log.append("council-a", expected, [one], { commandId: one.commandId });
    if (answer.ok) i += 1;
    else if (answer.error.kind === "WrongExpectedRevision") lost += 1;
    else throw new Error(JSON.stringify(answer.error));
  }
  await log.close();
  say(String(lost));
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

if (task === "append") await appendForever(Number(rest[0]));
else if (task === "race") await race(rest[0] ?? "", Number(rest[1]));
else if (task === "visit") await visit(rest[0] as OpenOptions["mode"], Number(rest[1]));
else if (task === "watch") await watch(Number(rest[0]));
else throw new Error(`bug: no task ${task}`);
