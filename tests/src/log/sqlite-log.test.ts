import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { describeLogContract } from "#tests/log-contract.ts";
import { recordFolder } from "./record-folder.ts";
import { entry, fill, must, mustNot } from "./sample-entries.ts";

const { newFile } = recordFolder();

describeLogContract("the log in SQLite", async () =>
  must(await openRecord(newFile(), { mode: "create", pollMs: 20 })),
);

describe("a record in a file", () => {
  it("is the same after it was closed and opened again", async () => {
    const file = newFile();
    const log = must(await openRecord(file, { mode: "create" }));
    await fill(log, "council-a", 5);
    const [all, head] = [must(await readWhole(log)), must(await log.head())];
    await log.close();
    await log.close();
    for (const mode of ["write", "read"] as const) {
      const again = must(await openRecord(file, { mode }));
      expect(must(await readWhole(again))).toEqual(all);
      expect(must(await again.head())).toEqual(head);
      await again.close();
    }
  });

  it("shows what another connection has written at once, and never writes when opened to read", async () => {
    const file = newFile();
    const writer = must(await openRecord(file, { mode: "create" }));
    const reader = must(await openRecord(file, { mode: "read" }));
    for (let count = 1; count <= 5; count += 1) {
      await fill(writer, "council-a", 1);
      expect(must(await reader.readStream("council-a"))).toHaveLength(count);
      expect(must(await reader.head())).toEqual(must(await writer.head()));
    }
    const refused = await reader.append("council-a", 4, [entry("A")], { commandId: "command-A" });
    expect(mustNot(refused).kind).toBe("ReadOnly");
    await Promise.all([writer.close(), reader.close()]);
  });

  it("can be followed while another connection writes", async () => {
    const file = newFile();
    const writer = must(await openRecord(file, { mode: "create" }));
    const reader = must(await openRecord(file, { mode: "read", pollMs: 5 }));
    const seen: number[] = [];
    for await (const item of reader.subscribe()) {
      if (item.kind === "entries") seen.push(...item.records.map(({ index }) => index));
      if (seen.length >= 2_500) break;
      if (item.kind === "caughtUp") await fill(writer, `council-${seen.length}`, 625);
    }
    expect(seen).toEqual(Array.from({ length: 2_500 }, (_, i) => i));
    await Promise.all([writer.close(), reader.close()]);
  });

  it("says that it is busy when another connection does not let go, and works afterwards", async () => {
    const file = newFile();
    const log = must(await openRecord(file, { mode: "create", timeoutMs: 20 }));
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    const attempt = () =>
      log.append("council-a", "no_stream", [entry("A")], { commandId: "command-A" });
    expect(mustNot(await attempt()).kind).toBe("Busy");
    other.exec("ROLLBACK");
    other.close();
    expect(must(await attempt()).repeated).toBe(false);
    await log.close();
  });
});
