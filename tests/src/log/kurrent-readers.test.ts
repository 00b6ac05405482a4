import { describe, expect, it } from "vitest";
import { connectTo } from "#src/log/kurrent-client.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { batch, fill, must, mustNot } from "./sample-entries.ts";

const server = await kurrentServer();
const { double } = server;

/** A record of so many streams of 400 entries each, of which the log that is given back knows a page. */
const begin = async (streams: number) => {
  const address = server.newAddress();
  const log = await server.open(address, { mode: "create" });
  for (let i = 0; i < streams; i += 1) {
    const commandId = `${address.record}-${i}`;
    must(await log.append(`council-${i}`, "no_stream", batch(commandId, 400), { commandId }));
  }
  await log.close();
  return { address, log: await server.open(address, { mode: "read" }) };
};

describe("readers of a record on a server", () => {
  it("must each be given every page, though they read at the same time", async () => {
    const { log } = await begin(5);
    const all = await Promise.all([readWhole(log), readWhole(log), readWhole(log)]);
    for (const one of all) {
      expect(must(one).map(({ index }) => index)).toEqual(
        Array.from({ length: 2_000 }, (_, i) => i),
      );
    }
    await log.close();
  });

  it("must be given the page that somebody else has come past in the meantime", async () => {
    const { log } = await begin(4);
    const [head, page] = await Promise.all([log.head(), log.readAll({ after: 999, limit: 3 })]);
    expect(must(head).size).toBe(1_600);
    expect(must(page).records.map(({ index }) => index)).toEqual([1_000, 1_001, 1_002]);
    expect(must(page).next).toBe(1_002);
    await log.close();
  });

  it("must see what was acknowledged before they asked, whatever else is read meanwhile", async () => {
    const { address, log: reader } = await begin(3);
    const writer = await server.open(address, { mode: "write" });
    let held = 1_200;
    let isOver = false;
    const wrong: string[] = [];
    const ask = async (n: number): Promise<void> => {
      for (; !isOver; n += 1) {
        const before = held;
        const after = before - 1 - (n % 3);
        if (n % 2 === 0) {
          const { size } = must(await reader.head());
          if (size < before) wrong.push(`head ${size} of ${before}`);
          continue;
        }
        const { records } = must(await reader.readAll({ after }));
        const shown = records.map(({ index }) => index);
        const isWhole = shown.length >= before - 1 - after && (shown[0] ?? after + 1) === after + 1;
        if (!isWhole) wrong.push(`after ${after} of ${before}: ${shown.join()}`);
      }
    };
    const asking = [0, 1, 2, 3, 4, 5].map(ask);
    for (let i = 0; i < 60; i += 1) {
      await fill(writer, "council-new", 1);
      held += 1;
    }
    isOver = true;
    await Promise.all(asking);
    expect(wrong).toEqual([]);
    await Promise.all([reader.close(), writer.close()]);
  });

  it("must be told of damage each time that they ask, and never of a record without it", async () => {
    const { address, log: before } = await begin(8);
    await before.close();
    double.store.tamper.rewrite(`${address.record}.council-4`, 0, Buffer.from("{}"));
    const log = await server.open(address, { mode: "read" });
    for (let n = 0; n < 3; n += 1) {
      expect(mustNot(await log.head())).toMatchObject({ kind: "Corrupt", index: 1_600 });
    }
    await log.close();
  });

  it("must be answered by a server that is there again, though a page was left half read", async () => {
    const { log } = await begin(4);
    await double.restart();
    expect(must(await log.head()).size).toBe(1_600);
    await log.close();
  });

  it("may not be given what stands in a stream of another record", async () => {
    const record = addressOf("kurrentdb://localhost/england?tls=false");
    const event = { streamId: "another.council-a", revision: 0n, data: Buffer.from("{}") };
    const readAll = async function* () {
      yield { event };
    };
    const client = { readAll, dispose: () => {} };
    const library = { KurrentDBClient: { connectionString: () => client } };
    const waits = { answerMs: 1_000, sendMs: 1_000 };
    const connected = await connectTo(record, waits, async () => library as never);
    const [read] = must(await must(connected).readAll(null, 1, "").take(1));
    expect(read).toMatchObject({
      stream: "another.council-a",
      text: { ok: false, error: "it is in a stream of another record" },
    });
  });
});
