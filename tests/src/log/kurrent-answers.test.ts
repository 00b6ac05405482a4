import { describe, expect, it } from "vitest";
import { createKurrentAppender } from "#src/log/kurrent-append.ts";
import { eventIdOf } from "#src/log/kurrent-id.ts";
import { createKurrentIndex } from "#src/log/kurrent-index.ts";
import { createKurrentReader } from "#src/log/kurrent-reader.ts";
import type { Sent, ServerStore } from "#src/log/kurrent-store.ts";
import { leafOf } from "#src/log/leaf.ts";
import { prepareAppend } from "#src/log/prepare-append.ts";
import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { entry, fill, must, mustNot } from "./sample-entries.ts";

const server = await kurrentServer();
const { double } = server;

/** What appends to a server that holds nothing, and goes on holding nothing whatever it says. */
const appenderTo = (append: () => Promise<Sent>) => {
  const empty = { take: async () => ({ ok: true, value: [] }) as const };
  const store: ServerStore = {
    append,
    readAll: () => empty,
    readStream: () => empty.take(),
    watch: () => () => {},
    close: async () => {},
  };
  return createKurrentAppender(store, createKurrentReader(store, createKurrentIndex()));
};

const prepared = (id: string) =>
  must(prepareAppend("council-a", "no_stream", [entry(id)], { commandId: `command-${id}` }));

describe("the answer to an append on a server", () => {
  it("may not be that nothing was recorded, where the server says that it took it", async () => {
    const appender = appenderTo(async () => ({ kind: "taken" }));
    const answer = await appender.append(prepared("A"));
    expect(mustNot(answer)).toMatchObject({ kind: "OutcomeUnknown" });
  });

  it("must say what the server does, where it refuses again and again and shows no reason", async () => {
    const appender = appenderTo(async () => ({ kind: "conflict" }));
    expect(mustNot(await appender.append(prepared("A")))).toEqual({
      kind: "Unavailable",
      reason: "the server refuses it as not next in its stream, and does not show what is",
    });
  });

  it("must come to all others, and a bug to who met it", async () => {
    let asked = 0;
    const appender = appenderTo(async () => {
      asked += 1;
      if (asked === 1) throw new Error("bug: made for this test");
      const failure = { kind: "LogFull" } as const;
      return { kind: "refused", failure };
    });
    await expect(appender.append(prepared("A"))).rejects.toThrow("made for this test");
    expect(mustNot(await appender.append(prepared("B")))).toEqual({ kind: "LogFull" });
    await appender.finished();
  });

  it("must be that the record is damaged, where the command stands there as nobody here writes it", async () => {
    const address = server.newAddress();
    const log = await server.open(address, { mode: "create" });
    await fill(log, "council-a", 1);
    const [first] = must(await log.readStream("council-a"));
    const place = { format: 1, stream: "council-a", revision: 1, prevhash: first?.leaf };
    const body = JSON.stringify({ ...entry("X"), ...place, data: { months: 1.5 } });
    const stranger = {
      id: eventIdOf(leafOf(body)),
      type: "x",
      contentType: "application/octet-stream",
      data: Buffer.from(body),
      metadata: Buffer.alloc(0),
    };
    double.store.append(`${address.record}.council-a`, 0, [stranger]);
    const answer = await log.append("council-a", 1, [entry("X")], { commandId: "command-X" });
    expect(mustNot(answer)).toMatchObject({ kind: "Corrupt", index: 1, stream: "council-a" });
    await log.close();
  });

  it.each([[5], [null], [{}], [""]])(
    "must come, and the process go on, for an entry of the type %o, which the client cannot send",
    async (type) => {
      const address = server.newAddress();
      const log = await server.open(address, { mode: "create", sendMs: 500 });
      const one = entry("A", { type: type as never });
      must(await log.append("council-a", "no_stream", [one], { commandId: one.commandId }));
      const [stored] = double.store.stream(`${address.record}.council-a`) ?? [];
      expect(stored?.type).toBe("entry");
      await log.close();
    },
  );
});
