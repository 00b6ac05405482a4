import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readRecord } from "#src/record/read-record.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { fill, must } from "#tests/src/log/sample-entries.ts";
import { childArgs } from "#tests/src/log/start-child.ts";
import { sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

const { newFile } = recordFolder();

/** A process that appends after the revision that it is told, and what it says of it. */
const duellist = (file: string, name: string) => {
  const started = spawn(process.execPath, childArgs("duel", file, name), {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface(started.stdout)[Symbol.asyncIterator]();
  return {
    append: async (after: number): Promise<unknown> => {
      started.stdin.write(`${after}\n`);
      const { value } = await answers.next();
      return value === undefined ? "the process has ended" : JSON.parse(value);
    },
    end: () => started.stdin.end(),
  };
};

describe("two processes that decide on the same revision", () => {
  it("must not both be taken: one is, and the other is told which revision is there", async () => {
    const trying = trial(6);
    const races = sizeOf(6);
    const file = newFile();
    const log = must(await openRecord(file, { mode: "create" }));
    await fill(log, "council-a", 1);
    const rivals = ["one", "two"].map((name) => duellist(file, name));
    const won = [0, 0];
    for (let expected = 0; expected < races; expected += 1) {
      // Who is asked first alternates, so that neither wins by that alone.
      const order = expected % 2 === 0 ? [0, 1] : [1, 0];
      const told: unknown[] = [];
      await Promise.all(
        order.map(async (i) => {
          told[i] = await rivals[i]?.append(expected);
        }),
      );
      const winner = told.indexOf("taken");
      const conflict = { stream: "council-a", expected, actual: expected + 1 };
      expect(told.toSpliced(winner, 1)).toEqual([{ kind: "WrongExpectedRevision", ...conflict }]);
      won[winner] = (won[winner] ?? 0) + 1;
    }
    for (const { end } of rivals) end();
    const ids = must(await readRecord(log)).map(({ entry }) => entry.id);
    await log.close();
    expect(ids.slice(1).map((id) => id.split(".")[1])).toEqual(ids.slice(1).map((_, i) => `${i}`));
    // Otherwise one was always done before the other came, and they did not race.
    expect(Math.min(...won)).toBeGreaterThan(0);
    trying.ran(races);
  }, 600_000);
});
