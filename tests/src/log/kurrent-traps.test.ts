import { describe, expect, it } from "vitest";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { eventIdOf } from "#src/log/kurrent-id.ts";
import { leafOf } from "#src/log/leaf.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { batch, entry, fill, must, mustNot } from "./sample-entries.ts";

const server = await kurrentServer();
const { double } = server;

/** A new record, and the name of one of its streams on the server. */
const begin = async () => {
  const address = server.newAddress();
  const log = await server.open(address, { mode: "create" });
  const on = (stream: string): string => `${address.record}.${stream}`;
  return { address, log, on };
};

describe("the traps of the client", () => {
  it("must not be sprung by a BigInt, which would end the process", async () => {
    const { log } = await begin();
    const bad = [entry("A", { data: { months: 1n } as never })];
    const refused = await log.append("council-a", "no_stream", bad, { commandId: "command-A" });
    expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path: "entries[0].data.months" });
    await log.close();
  });

  it("must not be sprung by an append of nothing, which it reports as done", async () => {
    const { log } = await begin();
    const refused = await log.append("council-a", "no_stream", [], { commandId: "c" });
    expect(mustNot(refused)).toMatchObject({ kind: "Invalid", path: "entries" });
    await log.close();
  });

  it("must not reach what is stored: no time but the entry’s own, and the bytes as they were hashed", async () => {
    const { log, on } = await begin();
    const one = entry("A", { data: { text: "Žižkov – “ünïcode” \u2028 \\ / 𝄞" } });
    const appended = must(
      await log.append("council-a", "no_stream", [one], { commandId: one.commandId }),
    );
    const [stored] = double.store.stream(on("council-a")) ?? [];
    expect(Buffer.from(stored?.data ?? []).toString("utf8")).toBe(appended.recorded[0]?.body);
    expect(stored).toMatchObject({ contentType: "application/octet-stream", type: one.type });
    expect(stored?.id).toBe(eventIdOf(appended.recorded[0]?.leaf ?? ""));
    expect(stored?.metadata).toHaveLength(0);
    expect(appended.recorded[0]?.entry.recordedAt).toBe(one.recordedAt);
    await log.close();
  });

  it("must not let one broken call lose those who wait behind it", async () => {
    const { log } = await begin();
    double.faults.next({ kind: "brokenAfter" });
    const asked = Array.from({ length: 20 }, (_, i) =>
      log.append(`council-${i}`, "no_stream", [entry(`A-${i}`)], { commandId: `command-A-${i}` }),
    );
    for (const answer of await Promise.all(asked)) expect(must(answer).repeated).toBe(false);
    expect(must(await readWhole(log))).toHaveLength(20);
    await log.close();
  });

  it("must not make the server send what nobody asked for: a page is read to its end, and no more", async () => {
    const { log } = await begin();
    for (let i = 0; i < 4; i += 1) {
      const commandId = `c${i}`;
      must(await log.append(`council-${i}`, "no_stream", batch(commandId, 500), { commandId }));
    }
    const before = double.reads.sent;
    must(await log.readAll({ limit: 10 }));
    expect(double.reads.sent - before).toBeLessThanOrEqual(12);
    await log.close();
  });
});

describe("a server that compares ids and nothing else", () => {
  it("must not make a yes of another command’s content under the same command id", async () => {
    const { address, log } = await begin();
    const other = await server.open(address, { mode: "create" });
    const [mine, theirs] = [1, 2].map((months) => entry("A", { data: { months } }));
    if (mine === undefined || theirs === undefined) throw new Error("two entries");
    must(await log.append("council-a", "no_stream", [mine], { commandId: mine.commandId }));
    const answer = await other.append("council-a", "no_stream", [theirs], {
      commandId: theirs.commandId,
    });
    expect(mustNot(answer)).toMatchObject({ kind: "IdempotencyConflict" });
    await Promise.all([log.close(), other.close()]);
  });

  it("must answer the same command from two computers at once with one recording, as it stands", async () => {
    const { address, log } = await begin();
    const logs = [log, await server.open(address, { mode: "create" })];
    for (let i = 0; i < 20; i += 1) {
      const answers = await Promise.all(
        logs.map((one, n) => {
          // Were the texts the same too, nobody could tell who wrote the one that stands there.
          const minute = String(2 * i + n).padStart(2, "0");
          const sent = entry(`A-${i}`, { recordedAt: `2026-01-31T09:${minute}:00.000Z` });
          const expected = i === 0 ? "no_stream" : i - 1;
          return one.append("council-a", expected, [sent], { commandId: sent.commandId });
        }),
      );
      const recorded = answers.map((answer) => must(answer).recorded);
      expect(recorded[0]).toEqual(recorded[1]);
      expect(answers.filter((answer) => must(answer).repeated)).toHaveLength(1);
    }
    await Promise.all(logs.map((one) => one.close()));
  });

  it("may not be followed by what comes next of ours, where another computer was first with other words", async () => {
    const { address, log } = await begin();
    const other = await server.open(address, { mode: "create" });
    const [early, late] = ["09:00", "09:01"].map((time) => ({
      recordedAt: `2026-01-31T${time}:00.000Z`,
    }));
    // Both have just looked. What the one writes now, the other does not see before it sends.
    must(await other.head());
    must(await log.head());
    const first = entry("A-0", early);
    must(await other.append("council-a", "no_stream", [first], { commandId: first.commandId }));
    const [same, next] = [entry("A-0", late), entry("A-1", late)];
    const answers = await Promise.all([
      log.append("council-a", "no_stream", [same], { commandId: same.commandId }),
      log.append("council-a", 0, [next], { commandId: next.commandId }),
    ]);
    expect(answers.map((answer) => must(answer).repeated)).toEqual([true, false]);
    const third = await server.open(address, { mode: "read" });
    expect(must(await readWhole(third)).map(({ entry: { id } }) => id)).toEqual(["A-0", "A-1"]);
    await Promise.all([log.close(), other.close(), third.close()]);
  });

  it("must know a command again after a restart of ours, by what is stored", async () => {
    const { address, log } = await begin();
    const entries = batch("c", 3);
    const first = must(await log.append("council-a", "no_stream", entries, { commandId: "c" }));
    await fill(log, "council-a", 1);
    await log.close();
    const again = await server.open(address, { mode: "write" });
    const answer = await again.append("council-a", 3, entries, { commandId: "c" });
    expect(must(answer)).toEqual({ ...first, repeated: true });
    await again.close();
  });

  it("must be handed ids that follow from the text alone (RFC 9562, version 5)", () => {
    const leaves = ["a", "b", "c"].map(leafOf);
    const ids = leaves.map(eventIdOf);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(leaves.map(eventIdOf)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("what whoever runs the server does to a record", () => {
  const withThree = async () => {
    const begun = await begin();
    await fill(begun.log, "council-a", 3);
    return begun;
  };
  const physicalTail = (stream: string) => double.store.stream(stream)?.at(-1);

  it("must be found: an entry that was removed, rewritten, or a stream that was deleted", async () => {
    for (const tamper of [
      (stream: string) => double.store.tamper.remove(stream, 1),
      (stream: string) =>
        double.store.tamper.rewrite(
          stream,
          1,
          Buffer.from(
            Buffer.from(double.store.stream(stream)?.[1]?.data ?? [])
              .toString("utf8")
              .replace('"months":12', '"months":13'),
          ),
        ),
      (stream: string) => double.store.tamper.tombstone(stream),
    ]) {
      const { address, log, on } = await withThree();
      tamper(on("council-a"));
      expect(mustNot(await log.readStream("council-a"))).toMatchObject({ kind: "Corrupt" });
      await log.close();
      const anew = await openKurrentRecord(address, { mode: "read" });
      const read = anew.ok ? await anew.value.readStream("council-a") : anew;
      expect(mustNot(read)).toMatchObject({ kind: "Corrupt" });
      if (anew.ok) await anew.value.close();
    }
  });

  it("must be found at once by who has seen more: the server was put back to an earlier backup", async () => {
    const { log, on } = await withThree();
    must(await log.head());
    const last = physicalTail(on("council-a"));
    double.store.tamper.cutTo(double.store.all().findIndex((one) => one === last));
    for (const answer of [
      await log.head(),
      await log.readAll({}),
      await log.readStream("council-a"),
    ]) {
      expect(mustNot(answer)).toMatchObject({ kind: "Corrupt" });
    }
    const next = await log.append("council-a", 2, [entry("A")], { commandId: "command-A" });
    expect(mustNot(next)).toMatchObject({ kind: "Corrupt" });
    await log.close();
  });

  it("must be found: an event in a stream of the record that is no entry of ours", async () => {
    const { log, on } = await withThree();
    const foreign = {
      id: crypto.randomUUID(),
      type: "Noise",
      contentType: "application/json",
      data: Buffer.from('{"a":1}'),
      metadata: Buffer.alloc(0),
    };
    double.store.append(on("council-a"), 2, [foreign]);
    expect(mustNot(await log.head())).toMatchObject({ kind: "Corrupt", index: 3, revision: 3 });
    await log.close();
  });

  it("must not matter to another record whose name begins alike", async () => {
    const one = addressOf(`kurrentdb://${double.host()}/eng?tls=false`);
    const other = addressOf(`kurrentdb://${double.host()}/eng-2?tls=false`);
    const logs = [
      await server.open(one, { mode: "create" }),
      await server.open(other, { mode: "create" }),
    ] as const;
    await fill(logs[0], "council-a", 2);
    await fill(logs[1], "council-a", 3);
    expect(must(await logs[0].head()).size).toBe(2);
    expect(must(await logs[1].head()).size).toBe(3);
    await Promise.all(logs.map((log) => log.close()));
  });
});
