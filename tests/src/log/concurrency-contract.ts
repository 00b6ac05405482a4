import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Expected, EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { batch, entry, fill, must, mustNot } from "./sample-entries.ts";

/** The part of the log contract that is about callers who append at the same time. */
export const describeConcurrencyContract = (name: string, open: () => Promise<EventLog>): void => {
  let log: EventLog;
  beforeEach(async () => {
    log = await open();
  });
  afterEach(() => log.close());

  const append = (stream: string, expected: Expected, id: string) =>
    log.append(stream, expected, [entry(id)], { commandId: `command-${id}` });
  const times = <T>(count: number, work: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => work(i));
  const idsOf = async (stream: string) =>
    must(await log.readStream(stream)).map((recorded) => recorded.entry.id);

  describe(`${name}: callers who append at the same time`, () => {
    it("must be told, but for the first, that somebody was faster, if all saw the same last entry", async () => {
      await fill(log, "council-a", 3);
      const answers = await Promise.all(times(50, (i) => append("council-a", 2, `A-${i}`)));
      const [first, ...others] = answers;
      expect(first).toMatchObject({ ok: true, value: { firstRevision: 3, repeated: false } });
      for (const other of others) {
        expect(mustNot(other)).toEqual({
          kind: "WrongExpectedRevision",
          stream: "council-a",
          expected: 2,
          actual: 3,
        });
      }
      expect((await idsOf("council-a")).slice(3)).toEqual(["A-0"]);
    });

    it("must all be taken, in the order of their asking, where each writes to a stream of its own", async () => {
      const answers = await Promise.all(
        times(50, (i) => append(`council-${i}`, "no_stream", `A-${i}`)),
      );
      expect(answers.map((answer) => must(answer).recorded[0]?.index)).toEqual(times(50, (i) => i));
      const ids = must(await readWhole(log)).map((recorded) => recorded.entry.id);
      expect(ids).toEqual(times(50, (i) => `A-${i}`));
    });

    it("may be 500, each of whom counts on the one before, and each is told of its own entry", async () => {
      const answers = await Promise.all(
        times(500, (i) => append("council-a", i === 0 ? "no_stream" : i - 1, `A-${i}`)),
      );
      const recorded = answers.flatMap((answer) => must(answer).recorded);
      expect(recorded.map((one) => [one.entry.id, one.entry.revision])).toEqual(
        times(500, (i) => [`A-${i}`, i]),
      );
      expect(must(await log.readStream("council-a"))).toEqual(recorded);
    });

    it("must not suffer from those among them who are refused", async () => {
      await fill(log, "council-a", 2);
      const large = [entry("L", { commandId: "L", data: { text: "x".repeat(1_048_576) } })];
      const refused = [
        () => append("council-a", 0, "A-1"),
        () => append("council-b", "no_stream", "council-a.0"),
        () => log.append("council-a", 1, batch("x", 2), { commandId: "command-council-a.0" }),
        () => log.append("council-a", 1, batch("command-council-a.1", 2), { commandId: "x" }),
        () =>
          log.append("council-a", 1, batch("command-council-a.1", 2), {
            commandId: "command-council-a.1",
          }),
        () => log.append("council-b", "no_stream", large, { commandId: "L" }),
      ];
      const asked = times(300, (i) => {
        const wrong = i % 30 === 7 ? refused[Math.floor(i / 30) % refused.length] : undefined;
        return wrong === undefined ? append(`own-${i}`, "no_stream", `A-${i}.own`) : wrong();
      });
      const answers = await Promise.all(asked);
      const said = answers.map((answer) => (answer.ok ? "yes" : answer.error.kind));
      const noes = [
        "WrongExpectedRevision",
        "DuplicateId",
        "Invalid",
        "Invalid",
        "IdempotencyConflict",
        "TooLarge",
      ];
      expect(said).toEqual(
        times(300, (i) => (i % 30 === 7 ? noes[Math.floor(i / 30) % 6] : "yes")),
      );
      expect(must(await log.head()).size).toBe(2 + 290);
      expect(await idsOf("council-b")).toEqual([]);
    });

    it("must be told of one recording, however many of them send the same command", async () => {
      const answers = await Promise.all(times(20, () => append("council-a", "no_stream", "A-1")));
      const [first, ...others] = answers.map(must);
      expect(first?.repeated).toBe(false);
      for (const other of others) expect(other).toEqual({ ...first, repeated: true });
      expect(await idsOf("council-a")).toEqual(["A-1"]);
    });

    it("must be answered also when the log is closed while they wait", async () => {
      const asked = times(20, (i) => append(`council-${i}`, "no_stream", `A-${i}`));
      await log.close();
      for (const answer of await Promise.all(asked)) expect(answer.ok).toBe(true);
      await expect(append("council-a", "no_stream", "late")).rejects.toThrow(
        "bug: the log is closed",
      );
    });
  });
};
