import { copyFileSync, truncateSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { openForUse } from "#src/record/open.ts";
import { filePlace } from "#src/record/place.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { fill, must } from "#tests/src/log/sample-entries.ts";

const { newFile } = recordFolder();

describe("opening a record", () => {
  it("must say, where there is none at the name given, what to type", async () => {
    const file = newFile();
    const opened = await openForUse(filePlace(file), "read");
    expect(opened).toMatchObject({ ok: false, error: { exitCode: 3 } });
    expect(opened.ok ? "" : opened.error.says).toContain(
      `intervention import FILE --record ${file} --create`,
    );
  });

  it("must make the usual one on first use, once", async () => {
    const place = filePlace(newFile(), "default");
    for (const madeNow of [true, false]) {
      const opened = await openForUse(place, "read");
      expect(opened).toMatchObject({ ok: true, value: { madeNow } });
      if (opened.ok) await opened.value.log.close();
    }
  });

  it("must find every entry when a checkpoint was cut off by a crash or a full disk", async () => {
    const [file, copy] = [newFile(), newFile()];
    const log = must(await openRecord(file, { mode: "create" }));
    await fill(log, "council-a", 40);
    const held = must(await readWhole(log));
    const other = new DatabaseSync(file);
    other.exec("PRAGMA wal_checkpoint(PASSIVE)");
    for (const ending of ["", "-wal"]) copyFileSync(file + ending, copy + ending);
    other.close();
    await log.close();
    // The first pages reached the file, with a header that counts them all; the rest did not.
    truncateSync(copy, 3 * 4096);
    for (const mode of ["read", "write"] as const) {
      const opened = must(await openRecord(copy, { mode }));
      expect(must(await readWhole(opened))).toEqual(held);
      await opened.close();
    }
  });
});
