import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventLog, Followed } from "#src/log/event-log.ts";
import { merkleRoot } from "#src/log/merkle.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { batch, entry, fill, must, mustNot } from "./sample-entries.ts";

/** The part of the log contract that is about reading and following. */
export const describeReadingContract = (name: string, open: () => Promise<EventLog>): void => {
  let log: EventLog;
  beforeEach(async () => {
    log = await open();
  });
  afterEach(() => log.close());

  describe(`${name}: reading`, () => {
    it("hands out copies, so that no reader can bend the record", async () => {
      const given = entry("A-1");
      must(await log.append("council-a", "no_stream", [given], { commandId: given.commandId }));
      (given.data as { months: number }).months = 99;
      const first = must(await log.readStream("council-a"));
      for (const recorded of first) (recorded.entry.data as { months: number }).months = 77;
      expect(must(await log.readStream("council-a"))[0]?.entry.data).toEqual(entry("A-1").data);
    });

    it("gives a stream from any revision, and nothing beyond its end", async () => {
      await fill(log, "council-a", 5);
      await fill(log, "council-ab", 2);
      for (const fromRevision of [0, 1, 4, 5, 99]) {
        const read = must(await log.readStream("council-a", { fromRevision }));
        const wanted = [0, 1, 2, 3, 4].slice(fromRevision);
        expect(read.map(({ entry: { revision } }) => revision)).toEqual(wanted);
      }
      expect(must(await log.readStream("council-b"))).toEqual([]);
      expect(mustNot(await log.readStream("council-a", { fromRevision: -1 }))).toMatchObject({
        path: "fromRevision",
      });
    });

    it("gives the whole record in pages, and only the streams with the prefix", async () => {
      for (const stream of ["council-a", "england", "council-ab", "council-b"]) {
        await fill(log, stream, 3);
      }
      const all = must(await readWhole(log));
      expect(all.map(({ index }) => index)).toEqual(all.map((_, i) => i));
      for (const prefix of ["", "council-", "council-a", "council-ab", "e", "x"]) {
        const wanted = all.filter(({ entry: { stream } }) => stream.startsWith(prefix));
        expect(must(await readWhole(log, { prefix }))).toEqual(wanted);
        const page = must(await log.readAll({ prefix, after: 1, limit: 2 }));
        expect(page.records).toEqual(wanted.filter(({ index }) => index > 1).slice(0, 2));
      }
      expect(must(await log.readAll({ limit: 5 })).next).toBe(4);
      expect(must(await log.readAll({ after: 4 })).next).toBeNull();
      for (const bad of [{ limit: 0 }, { limit: 1001 }, { after: -1 }, { prefix: "%" }]) {
        expect(mustNot(await log.readAll(bad))).toMatchObject({ kind: "Invalid" });
      }
    });

    it("gives more than a page whole, with a page that is exactly full and one that is not", async () => {
      for (const [i, size] of [500, 500, 500, 500, 1].entries()) {
        const entries = batch(`c${i}`, size);
        const stream = `council-${i}`;
        must(await log.append(stream, "no_stream", entries, { commandId: `c${i}` }));
        const indexes = must(await readWhole(log)).map(({ index }) => index);
        expect(indexes).toEqual(Array.from({ length: i * 500 + size }, (_, n) => n));
      }
      expect(must(await readWhole(log, { after: 999, prefix: "council-" }))).toHaveLength(1001);
    });

    it("gives the head, the root of every earlier size, and the streams as they were", async () => {
      expect(must(await log.head())).toEqual({ size: 0, root: merkleRoot([]) });
      await fill(log, "england", 2);
      expect(must(await log.head()).size).toBe(2);
      await fill(log, "council-a", 3);
      const all = must(await readWhole(log));
      for (const size of [5, 4, 1, 0, 3, 2]) {
        const root = merkleRoot(all.slice(0, size).map(({ leaf }) => leaf));
        expect(must(await log.head({ size }))).toEqual({ size, root });
        expect(must(await log.head()).size).toBe(5);
      }
      const at = (i: number) => ({ leaf: all[i]?.leaf });
      const england = { stream: "england", revision: 1, ...at(1) };
      expect(must(await log.streams())).toEqual([
        { stream: "council-a", revision: 2, ...at(4) },
        england,
      ]);
      expect(must(await log.streams({ size: 3 }))).toEqual([
        { stream: "council-a", revision: 0, ...at(2) },
        england,
      ]);
      expect(must(await log.streams({ prefix: "eng" }))).toEqual([england]);
      expect(mustNot(await log.head({ size: 6 }))).toMatchObject({ kind: "Invalid", path: "size" });
    });
  });

  describe(`${name}: following`, () => {
    it("brings every entry once and in order, then the ones to come", async () => {
      await fill(log, "council-a", 3);
      await fill(log, "england", 1);
      const seen: string[] = [];
      for await (const item of log.subscribe({ after: 0, prefix: "council-" })) {
        if (item.kind === "failed") throw new Error(item.error.kind);
        if (item.kind === "entries") seen.push(...item.records.map(({ index }) => `#${index}`));
        if (item.kind === "caughtUp") {
          seen.push(`caught up at ${item.after}`);
          // One entry comes while the consumer is busy, the next while it waits.
          if (item.after === 2) await fill(log, "council-a", 1);
          if (item.after === 4) setTimeout(() => void fill(log, "council-a", 1), 5);
          if (item.after === 5) break;
        }
      }
      expect(seen).toEqual([
        "#1",
        "#2",
        "caught up at 2",
        "#4",
        "caught up at 4",
        "#5",
        "caught up at 5",
      ]);
    });

    it("ends when it is told to, and when the log is closed", async () => {
      const stop = new AbortController();
      const kinds = async (items: AsyncIterable<Followed>, end: () => unknown) => {
        const all: string[] = [];
        for await (const { kind } of items) {
          all.push(kind);
          if (kind === "caughtUp") setTimeout(end, 60);
        }
        return all;
      };
      const stopped = kinds(log.subscribe({ signal: stop.signal }), () => stop.abort());
      expect(await stopped).toEqual(["caughtUp"]);
      expect(await kinds(log.subscribe(), () => log.close())).toEqual(["caughtUp"]);
      await expect(log.head()).rejects.toThrow("bug: the log is closed");
    });
  });
};
