import { binaryEvent, KurrentDBClient } from "@kurrent/kurrentdb-client";
import { readKurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { startDouble } from "#tests/kurrent/server.ts";
import { someEntries } from "./append-speed.ts";
import { atLeast, duration, reported, type Effort, type Report } from "./figure.ts";
import { inTurns, median, timed } from "./rounds.ts";
import { must } from "./stored-record.ts";

/**
 * What our log on a KurrentDB server costs, against the client itself with the same bytes on the same
 * server: a double in this process, which keeps nothing on a disk.
 */
export async function serverSpeed(effort: Effort): Promise<Report> {
  const double = await startDouble();
  const address = readKurrentAddress(`kurrentdb://${double.host()}/bench?tls=false`, {});
  if (!address.ok) throw new Error(address.error);
  const log = must(await openKurrentRecord(address.value, { mode: "create" }));
  const client = KurrentDBClient.connectionString(address.value.connection);
  const { ours, raw } = { ours: [] as number[], raw: [] as number[] };
  const entries = someEntries(effort.appendRounds);
  for (const [at, entry] of entries.entries()) {
    const expected = at === 0 ? "no_stream" : at - 1;
    const { commandId, type } = entry;
    let body = "";
    ours.push(
      await timed(async () => {
        const appended = must(await log.append("council-bench", expected, [entry], { commandId }));
        body = appended.recorded[0]?.body ?? "";
      }),
    );
    const event = binaryEvent({ type, data: Buffer.from(body) });
    const streamState = at === 0 ? "no_stream" : BigInt(at - 1);
    raw.push(await timed(() => client.appendToStream("raw.council-bench", event, { streamState })));
  }
  const many = someEntries(effort.appendRounds).map((entry) => ({ ...entry, id: `${entry.id}-m` }));
  const atOnce = await timed(() =>
    Promise.all(
      many.map((entry, at) => {
        const stream = `council-bench-${at}`;
        return log.append(stream, "no_stream", [entry], { commandId: entry.commandId });
      }),
    ),
  );
  const reads = await inTurns(
    effort.processRounds,
    async () => must(await readWhole(log)),
    async () => {
      const filter = {
        filterOn: "streamName" as const,
        prefixes: ["bench."],
        checkpointInterval: 1,
      };
      for await (const _ of client.readAll({ filter, maxCount: 1_000 }));
    },
  );
  await Promise.all([log.close(), client.dispose()]);
  await double.stop();
  const [one, bare] = [median(ours), median(raw)];
  const [read, bareRead] = [median(reads.first), median(reads.second)];
  const group = atOnce / many.length;
  return {
    title: "A record on a server (a double in this process)",
    figures: [
      reported("our log, one entry", duration(one)),
      reported("the client alone, the same bytes", duration(bare)),
      atLeast("speed of ours against the client", bare / one, 0.1),
      reported(`our log, one of ${many.length} asked for at once`, duration(group)),
      atLeast("speed of one of many against the client", bare / group, 0.3),
      reported("our log, whole record, verified", duration(read)),
      reported("the client alone, the same pages", duration(bareRead)),
      atLeast("speed of ours against the client", bareRead / read, 0.25),
    ],
    notes: [
      "Ours is an append and a read: the server compares ids, not texts, so what stands there is read back.",
    ],
  };
}
