import { describe, expect, it } from "vitest";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { exportRecord } from "#src/record/export.ts";
import { carryOut, checkImport } from "#src/record/import.ts";
import { threeVersions } from "#tests/events/three-versions.ts";
import { trial } from "#tests/reliability/trial.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { fileOf, line, notice, registration, sourceLine, type Line } from "./lines.ts";

const first = { notice: "n1", grounds: "A judgment", reviewed: "everySixMonths", replaces: null };
const old = (data: Line = first, version = 1): Line => notice("N-1", { version, data });
const checked = (...lines: readonly Line[]) =>
  checkImport(fileOf(registration(), sourceLine(), ...lines), [], threeVersions);
const faultsIn = (...lines: readonly Line[]) =>
  checked(...lines).faults.map(({ field, code }) => `${field}: ${code}`);

describe("the import of an entry of an earlier version", () => {
  it("must hold its data to the schema of its own version", () => {
    expect(faultsIn(old())).toEqual([]);
    expect(faultsIn(old({ ...first, escalationClause: true }))).toEqual([
      "data.escalationClause: unknownField",
    ]);
    expect(faultsIn(old({ ...first, grounds: ["A judgment"] }))).toEqual([
      "data.grounds: wrongValue",
    ]);
    expect(faultsIn(old(first, 2))).not.toEqual([]);
  });

  it("must refuse a version that was never known, and must name those that are", () => {
    trial(16);
    const [fault] = checked(old(first, 4)).faults;
    expect(fault).toMatchObject({ field: "version", code: "wrongVersion", found: "4" });
    expect(fault?.expected).toBe(
      "1, 2 or 3, the versions of ImprovementNoticeIssued that this software knows",
    );
  });

  it("must hold a statement about it to the same schema", () => {
    const also = (predicate: string, value: unknown): Line =>
      line("FactAlsoStated", "S-1", { data: { factId: "N-1", predicate, value } });
    expect(faultsIn(old(), also("data.reviewed", "everyThreeMonths"))).toEqual([]);
    const [fault] = checked(old(), also("data.reviewIntervalMonths", 3)).faults;
    expect(fault?.expected).toBe(
      "a value that data.reviewIntervalMonths of a ImprovementNoticeIssued recorded as version 1 can have",
    );
  });

  it("must write it as it stands, and an export must give it back byte for byte", async () => {
    const log = createMemoryLog();
    const done = await carryOut(log, checked(old()));
    expect(done.ok).toBe(true);
    const [, , stored] = must(await readWhole(log));
    expect(stored?.entry).toMatchObject({ version: 1, data: first });
    const exported = await exportRecord(log);
    if (!exported.ok) throw new Error("nothing was exported");
    const { faults, appends } = checkImport(Buffer.from(exported.value.text), [], threeVersions);
    expect(faults).toEqual([]);
    expect(appends.at(-1)?.leaves).toEqual([stored?.leaf]);
    expect(exported.value.text.split("\n")[2]).toBe(stored?.body);
  });
});
