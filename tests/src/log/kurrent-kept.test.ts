import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { packTables, unpackTables, type KeptIndex } from "#src/log/kurrent-kept.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { batch, entry, fill, must, mustNot } from "./sample-entries.ts";

const server = await kurrentServer();
const { double } = server;

/** Kept in memory, with a look at what is kept. */
const keeper = () => {
  let kept: Uint8Array | null = null;
  const index: KeptIndex = {
    load: () => kept,
    save: (parts) => {
      kept = Buffer.concat(parts);
    },
  };
  return {
    options: { kept: index, keptEach: 600 },
    bytes: () => kept,
    put: (bytes: Uint8Array) => (kept = bytes),
  };
};

/** A record of so many entries that what is known of it is kept. */
const begin = async () => {
  const address = server.newAddress();
  const log = await server.open(address, { mode: "create" });
  const asked = Array.from({ length: 20 }, (_, n) => {
    const commandId = `c${n}`;
    return log.append(`council-${n}`, "no_stream", batch(commandId, 30), { commandId });
  });
  for (const answer of await Promise.all(asked)) must(answer);
  await log.close();
  return { address, on: (stream: string) => `${address.record}.${stream}` };
};

/** Reads it once, so that what is known of it is kept. */
const kept = async ({ address }: Awaited<ReturnType<typeof begin>>) => {
  const keeping = keeper();
  const log = await server.open(address, { mode: "read", ...keeping.options });
  const head = must(await log.head());
  const heads = must(await log.streams());
  await log.close();
  return { ...keeping, head, heads };
};

describe("what is known of a record on a server", () => {
  it("must be kept from one use to the next, so that it is not read whole again", async () => {
    const begun = await begin();
    const { options, head, heads } = await kept(begun);
    const sent = double.reads.sent;
    const log = await server.open(begun.address, { mode: "write", ...options });
    expect(must(await log.head())).toEqual(head);
    expect(must(await log.streams())).toEqual(heads);
    expect(must(await log.readStream("council-7")).map(({ index: at }) => at)).toEqual(
      Array.from({ length: 30 }, (_, i) => 210 + i),
    );
    expect(double.reads.sent - sent).toBeLessThan(40);
    // What was recorded meanwhile, what is recorded now, and what was recorded before, are all known.
    const again = await log.append("council-7", 29, batch("c7", 30), { commandId: "c7" });
    expect(must(again)).toMatchObject({ repeated: true, firstRevision: 0 });
    const taken = await log.append("council-8", 29, [entry("c3.9", { commandId: "x" })], {
      commandId: "x",
    });
    expect(mustNot(taken)).toEqual({ kind: "DuplicateId", id: "c3.9" });
    await fill(log, "council-new", 2);
    const fresh = await server.open(begun.address, { mode: "read" });
    expect(must(await log.head())).toEqual(must(await fresh.head()));
    expect(must(await readWhole(log))).toEqual(must(await readWhole(fresh)));
    await Promise.all([log.close(), fresh.close()]);
  });

  it("must be found out where the server shows another entry than the one that was read", async () => {
    const begun = await begin();
    const { options } = await kept(begun);
    const other = double.store.stream(begun.on("council-3"))?.[9]?.data ?? Buffer.alloc(0);
    const bent = Buffer.from(Buffer.from(other).toString("utf8").replace("A. Clerk", "B. Clerk"));
    double.store.tamper.rewrite(begun.on("council-3"), 9, bent);
    const log = await server.open(begun.address, { mode: "read", ...options });
    expect(mustNot(await log.readStream("council-3"))).toMatchObject({
      kind: "Corrupt",
      stream: "council-3",
      revision: 9,
      reason: "it is not the one it was when it was last read",
    });
    expect(must(await log.readStream("council-4"))).toHaveLength(30);
    await log.close();
  });

  it("must be read anew where the server does not hold the last of it, so that checkpoints decide", async () => {
    const begun = await begin();
    const { options } = await kept(begun);
    double.store.tamper.remove(begun.on("council-19"), 29);
    const log = await server.open(begun.address, { mode: "read", ...options });
    expect(must(await log.head()).size).toBe(599);
    await log.close();
  });

  it("may not be believed where one byte of it is other, or where it is another record’s", async () => {
    const begun = await begin();
    const { options, bytes, put, head } = await kept(begun);
    const whole = Buffer.from(bytes() ?? []);
    const { identity } = begun.address;
    expect(unpackTables(whole, identity)).not.toBeNull();
    expect(unpackTables(whole, `${identity}-other`)).toBeNull();
    for (let n = 0; n < 40; n += 1) {
      const bent = Buffer.from(whole);
      const at = Math.floor((n * whole.length) / 40);
      bent.writeUInt8(bent.readUInt8(at) ^ 1, at);
      expect(unpackTables(bent, identity)).toBeNull();
      expect(unpackTables(whole.subarray(0, at), identity)).toBeNull();
    }
    put(whole.subarray(0, whole.length - 100));
    const log = await server.open(begun.address, { mode: "read", ...options });
    expect(must(await log.head())).toEqual(head);
    await log.close();
    // Read anew, it is kept anew.
    expect(bytes()).toEqual(whole);
  });

  it("may not be believed where it was never packed so, though its hash is right", async () => {
    const begun = await begin();
    const { options, bytes, put, head } = await kept(begun);
    const whole = Buffer.from(bytes() ?? []);
    const textEnd = 8 + whole.readDoubleLE(0);
    const header = JSON.parse(whole.toString("utf8", 8, textEnd)) as {
      readonly entries: number;
      readonly ids: number;
      readonly streams: readonly { readonly tail: object }[];
    };
    const hashed = (...parts: readonly Uint8Array[]): Buffer => {
      const all = Buffer.concat(parts);
      return Buffer.concat([all, hash("sha256", all, "buffer")]);
    };
    const rest = whole.subarray(textEnd, -32);
    const withHeader = (text: string): Buffer => {
      const length = Buffer.alloc(8);
      length.writeDoubleLE(Buffer.byteLength(text));
      return hashed(length, Buffer.from(text), rest);
    };
    const changed = (changes: object): Buffer =>
      withHeader(JSON.stringify({ ...header, ...changes }));
    // Slots that are all taken would be searched for ever.
    const full = Buffer.from(rest);
    full.fill(1, header.entries * 52, header.entries * 52 + header.ids * 8);
    expect(unpackTables(changed({}), begun.address.identity)).not.toBeNull();
    for (const forged of [
      hashed(Buffer.alloc(40)),
      withHeader("null"),
      changed({ streams: undefined }),
      changed({ streams: header.streams.slice(1) }),
      changed({
        streams: header.streams.map((one) => ({ ...one, tail: { ...one.tail, revision: 0 } })),
      }),
      changed({ entries: header.entries - 1 }),
      changed({ entries: 1e15 }),
      changed({ ids: header.ids / 2 }),
      hashed(whole.subarray(0, textEnd), full),
    ]) {
      expect(unpackTables(forged, begun.address.identity)).toBeNull();
      put(forged);
      const log = await server.open(begun.address, { mode: "read", ...options });
      expect(must(await log.head())).toEqual(head);
      await log.close();
    }
  });

  it("must come back as it went, byte for byte", async () => {
    const begun = await begin();
    const { bytes } = await kept(begun);
    const packed = Buffer.from(bytes() ?? []);
    const tables = unpackTables(packed, begun.address.identity);
    if (tables === null) throw new Error("not unpacked");
    expect(Buffer.concat(packTables(tables, begun.address.identity))).toEqual(packed);
  });
});
