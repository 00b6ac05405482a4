import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLogs } from "#src/log/compare.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, fill, must } from "./sample-entries.ts";
import { tamper } from "./tamper.ts";

const { newFile } = recordFolder();

/** A record of one-entry commands: `steps` says into which stream, and in whose words, each goes. */
const logOf = async (steps: readonly (readonly [number, string])[]): Promise<EventLog> => {
  const log = createMemoryLog();
  const ends = new Map<string, number>();
  for (const [i, [at, by]] of steps.entries()) {
    const stream = `council-${at}`;
    const last = ends.get(stream);
    const commandId = `${by}-${i}`;
    must(await log.append(stream, last ?? "no_stream", batch(commandId, 1), { commandId }));
    ends.set(stream, (last ?? -1) + 1);
  }
  return log;
};

const steps = fc.array(fc.tuple(fc.nat(2), fc.constantFrom("a", "b")), { maxLength: 12 });

describe("a comparison of two records", () => {
  it("must find the first entry in which they part, and none where one is a beginning of the other", async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (same, left, right) => {
        const [one, other] = [
          [...same, ...left],
          [...same, ...right],
        ];
        const compared = await compareLogs(await logOf(one), await logOf(other));
        const at = one.findIndex(
          (step, i) => other[i] !== undefined && step.join() !== other[i].join(),
        );
        expect(compared).toMatchObject({
          ok: true,
          value: {
            first: { size: one.length },
            second: { size: other.length },
            alike: at === -1 ? Math.min(one.length, other.length) : at,
            parted: at === -1 ? null : { first: { index: at }, second: { index: at } },
          },
        });
      }),
    );
  });

  it("must hold for records of several pages", async () => {
    const [one, other] = [createMemoryLog(), createMemoryLog()];
    for (const log of [one, other]) {
      for (const [i, stream] of ["a", "b", "c", "d", "e"].entries()) {
        const commandId = log === other && i === 4 ? "other" : "same";
        must(
          await log.append(stream, "no_stream", batch(`${commandId}-${i}`, 500), {
            commandId: `${commandId}-${i}`,
          }),
        );
      }
    }
    const compared = await compareLogs(one, other);
    expect(compared).toMatchObject({ ok: true, value: { alike: 2000 } });
    expect(await compareLogs(one, one)).toMatchObject({ value: { alike: 2500, parted: null } });
  });

  it("must not call a record a copy of another of which an entry is bent", async () => {
    const files = [newFile(), newFile()];
    for (const file of files) {
      const log = must(await openRecord(file, { mode: "create" }));
      await fill(log, "council-a", 3);
      await log.close();
    }
    tamper(
      files[1] ?? "",
      "UPDATE entries SET body = replace(body, 'Clerk', 'Clerc') WHERE pos = 2",
    );
    const [one, bent] = await Promise.all(
      files.map(async (file) => must(await openRecord(file, { mode: "read" }))),
    );
    if (one === undefined || bent === undefined) throw new Error("bug: two were opened");
    expect(await compareLogs(one, bent)).toMatchObject({
      ok: false,
      error: { side: "second", failure: { kind: "Corrupt", index: 1 } },
    });
    await one.close();
    await bent.close();
  });
});
