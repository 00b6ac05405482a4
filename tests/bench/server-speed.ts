import { binaryEvent, KurrentDBClient } from "@kurrent/kurrentdb-client";
import { copyLog } from "#src/log/copy.ts";
import type { EventLog } from "#src/log/event-log.ts";
import type { KurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { readPages } from "#src/log/read-pages.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { someEntries } from "./append-speed.ts";
import { atLeast, duration, grouped, reported, type Effort, type Report } from "./figure.ts";
import { inTurns, median, ratioOf, timed } from "./rounds.ts";
import { must } from "./stored-record.ts";

/**
 * What our log on a KurrentDB server costs, against the client itself with the same bytes on the same
 * server: a double in a process of its own, which keeps nothing on a disk.
 */
export async function serverSpeed(synthetic: string, effort: Effort): Promise<Report> {
  const server = await startDoubleApart();
  const at = (record: string): KurrentAddress =>
    addressOf(`kurrentdb://${server.host}/${record}?tls=false`);
  const client = KurrentDBClient.connectionString(at("raw").connection);
  const from = must(await openRecord(synthetic, { mode: "read" }));
  const { size } = must(await from.head());

  let round = 0;
  const next = (name: string): string => `${name}-${(round += 1)}`;
  const commands = await commandsOf(from);
  const copies = await inTurns(
    effort.ruleRounds,
    async () => {
      const to = must(await openKurrentRecord(at(next("copy")), { mode: "create" }));
      mustCopy(await copyLog(from, to));
      await to.close();
    },
    () => writeAll(client, next("raw"), commands),
  );
  const read = next("read");
  await writeAll(client, read, commands);
  const reads = await inTurns(
    effort.processRounds,
    async () => {
      const log = must(await openKurrentRecord(at(read), { mode: "read" }));
      for await (const page of readPages(log, { after: -1, size })) must(page);
      await log.close();
    },
    () => readAll(client, read),
  );
  const singles = await oneByOne(at(next("single")), client, effort.appendRounds);
  await Promise.all([from.close(), client.dispose()]);
  await server.stop();
  const slow = await onSlowDisk(effort);
  return {
    title: `A record of ${grouped(size)} entries on a server (a double, in a process of its own)`,
    figures: [
      reported("our log, opened and read whole, verified", duration(median(reads.first))),
      reported("the client alone, the same pages", duration(median(reads.second))),
      atLeast("speed of ours against the client", 1 / ratioOf(reads), 0.8),
      reported("log copy to it, every entry read back", duration(median(copies.first))),
      reported("the client alone, writing the same commands", duration(median(copies.second))),
      atLeast("speed of ours against the client", 1 / ratioOf(copies), 0.08),
      ...singles,
      ...slow,
    ],
    notes: [
      "A copy reads and checks its source twice and seals each entry anew, and what the server has taken is read back: the server compares ids, not texts.",
    ],
  };
}

/** Milliseconds: about what a disk takes until it has an append for certain. */
const diskMs = 3;

/** A copy, entry by entry, to a server that waits for a disk as a server does. */
async function onSlowDisk({ appendRounds, ruleRounds }: Effort) {
  const server = await startDoubleApart({ appendMs: diskMs });
  const at = (record: string): KurrentAddress =>
    addressOf(`kurrentdb://${server.host}/${record}?tls=false`);
  const from = createMemoryLog();
  for (const [i, entry] of someEntries(appendRounds).entries()) {
    const { commandId } = entry;
    must(await from.append(`council-${i}`, "no_stream", [entry], { commandId }));
  }
  const commands = await commandsOf(from);
  const client = KurrentDBClient.connectionString(at("raw").connection);
  let round = 0;
  const next = (name: string): string => `${name}-${(round += 1)}`;
  const copies = await inTurns(
    ruleRounds,
    async () => {
      const to = must(await openKurrentRecord(at(next("copy")), { mode: "create" }));
      mustCopy(await copyLog(from, to));
      await to.close();
    },
    () => writeAll(client, next("raw"), commands),
  );
  await client.dispose();
  await server.stop();
  return [
    reported(
      `log copy, one entry each, appends that take ${diskMs} ms`,
      duration(median(copies.first)),
    ),
    reported("the client alone, writing the same commands", duration(median(copies.second))),
    atLeast("speed of ours against the client", 1 / ratioOf(copies), 0.8),
  ];
}

interface Command {
  readonly stream: string;
  readonly bodies: readonly string[];
}

/** The commands of a record in which each stream is of one. */
async function commandsOf(log: EventLog): Promise<readonly Command[]> {
  const commands = new Map<string, string[]>();
  const { size } = must(await log.head());
  for await (const page of readPages(log, { after: -1, size })) {
    for (const { entry, body } of must(page)) {
      const bodies = commands.get(entry.stream) ?? [];
      commands.set(entry.stream, bodies);
      bodies.push(body);
    }
  }
  return [...commands].map(([stream, bodies]) => ({ stream, bodies }));
}

function mustCopy(copied: Awaited<ReturnType<typeof copyLog>>): void {
  if (!copied.ok) throw new Error(JSON.stringify(copied.error));
}

async function writeAll(
  client: KurrentDBClient,
  record: string,
  commands: readonly Command[],
): Promise<void> {
  for (const { stream, bodies } of commands) {
    const events = bodies.map((body) => binaryEvent({ type: "entry", data: Buffer.from(body) }));
    await client.appendToStream(`${record}.${stream}`, events, { streamState: "no_stream" });
  }
}

/** In pages of 1,000, each begun where the one before it ended. */
async function readAll(client: KurrentDBClient, record: string): Promise<void> {
  const filter = {
    filterOn: "streamName" as const,
    prefixes: [`${record}.`],
    checkpointInterval: 1,
  };
  let fromPosition: "start" | { readonly commit: bigint; readonly prepare: bigint } = "start";
  for (let count = 1_001; count > 1_000;) {
    count = 0;
    for await (const { event } of client.readAll({ filter, fromPosition, maxCount: 1_001 })) {
      count += 1;
      if (event?.position !== undefined) fromPosition = event.position;
    }
  }
}

async function oneByOne(at: KurrentAddress, client: KurrentDBClient, count: number) {
  const log = must(await openKurrentRecord(at, { mode: "create" }));
  const { ours, raw } = { ours: [] as number[], raw: [] as number[] };
  for (const [i, entry] of someEntries(count).entries()) {
    const expected = i === 0 ? "no_stream" : i - 1;
    const { commandId, type } = entry;
    let body = "";
    ours.push(
      await timed(async () => {
        const appended = must(await log.append("council-bench", expected, [entry], { commandId }));
        body = appended.recorded[0]?.body ?? "";
      }),
    );
    const event = binaryEvent({ type, data: Buffer.from(body) });
    const streamState = i === 0 ? "no_stream" : BigInt(i - 1);
    const send = () => client.appendToStream("raw.council-bench", event, { streamState });
    raw.push(await timed(send));
  }
  await log.close();
  return [
    reported("our log, one entry at a time", duration(median(ours))),
    reported("the client alone, the same bytes", duration(median(raw))),
  ];
}
