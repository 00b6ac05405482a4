import { describe, expect, it } from "vitest";
import { checkAgainst, checkImport } from "#src/record/import.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { trial } from "#tests/reliability/trial.ts";
import { badLines } from "./bad-lines.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import {
  entryOf,
  fileOf,
  notice,
  quoting,
  registration,
  sound,
  sourceLine,
  type Line,
  without,
} from "./lines.ts";

const actor = (name: string) => ({ name, role: "clerk" });

describe("a file with a fault", () => {
  it.each(badLines)(
    "must be refused with line, field and remedy: %s",
    (_, one, code, field, found, remedy) => {
      if (code === "unknownType") trial(16);
      const { faults } = checkImport(fileOf(...sound, one), []);
      const said = faults.find((fault) => fault.code === code && fault.field === field);
      expect(said).toMatchObject({ line: 4, code, field });
      expect(said?.found).toMatch(found);
      expect(said?.expected).not.toBe("");
      expect(said?.remedy).toMatch(remedy ?? /\.$/);
      expect(JSON.stringify(faults).length).toBeLessThan(3000);
    },
  );

  it("must be refused for all its faults at once, in the order of its lines", () => {
    const { faults } = checkImport(fileOf(...sound, ...badLines.map(([, one]) => one)), []);
    const lines = faults.map((fault) => fault.line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    // A broken chain cannot be told apart from what an earlier fault in the stream does to it.
    const missed = badLines.filter(
      ([, , code], at) => code !== "brokenChain" && !lines.includes(at + sound.length + 1),
    );
    expect(missed.map(([name]) => name)).toEqual([]);
  });

  it("must be named when it is empty, blank, or not UTF-8", () => {
    const about = (file: Uint8Array) =>
      checkImport(file, []).faults.map(({ code, found }) => `${code}: ${found}`);
    expect(about(new Uint8Array())).toEqual(["noEntries: an empty file"]);
    expect(about(Buffer.from("\r\n \n"))).toEqual(["noEntries: only blank lines"]);
    const latin = Buffer.concat([fileOf(...sound), Buffer.from([0x7b, 0xe9, 0x7d])]);
    expect(about(latin)).toEqual([
      "notUtf8: bytes that are not UTF-8, first at byte 2 of the line",
    ]);
  });

  it("must not be blamed for what follows from a line that could not be read", () => {
    const cut = JSON.stringify(sourceLine()).slice(0, -1);
    const { faults } = checkImport(
      fileOf(registration(), cut, notice("N-1", { after: "N-2" })),
      [],
    );
    expect(faults.map(({ line: at, field }) => [at, field])).toEqual([
      [2, null],
      [3, "after"],
    ]);
    const lost = JSON.stringify(registration()).slice(0, -1);
    expect(checkImport(fileOf(lost, sourceLine(), notice("N-1")), []).faults).toHaveLength(1);
  });
});

describe("a sound file", () => {
  it("may begin with a byte order mark, have Windows line ends, blank lines and no last line end", () => {
    const text = `\ufeff${sound.map((one) => JSON.stringify(one)).join("\r\n\r\n")}`;
    const { faults, fresh } = checkImport(Buffer.from(text), []);
    expect(faults).toEqual([]);
    expect([...fresh]).toEqual([["council-testshire", 3]]);
  });

  it("may point to entries that come later in the file", () => {
    const file = fileOf(
      registration(),
      notice("N-1", { after: "N-2" }),
      notice("N-2"),
      sourceLine(),
    );
    expect(checkImport(file, []).faults).toEqual([]);
  });

  it("must not point into another stream, which is read by itself", () => {
    const other = [registration("leeds"), sourceLine("leeds", "diary")];
    const file = fileOf(...sound, ...other, notice("N-2", { evidence: [quoting("diary")] }));
    const [fault] = checkImport(file, []).faults;
    expect(fault?.found).toMatch(/"diary", which is registered only by line 5 \(council-leeds\)/);
    expect(fault?.remedy).toMatch(/Register the source in council-testshire/);
  });
});

describe("an entry that is on record already", () => {
  const held = async () => {
    const log = createMemoryLog();
    for (const [at, one] of sound.entries()) {
      const entry = entryOf(one);
      const { commandId } = entry;
      const expected = at === 0 ? "no_stream" : at - 1;
      must(await log.append("council-testshire", expected, [entry], { commandId }));
    }
    return log;
  };

  it("must be skipped and counted, recorded later or by another version though it be", async () => {
    const agent = { name: "intervention-lifecycle", version: "9.9.9" };
    const again = sound.map((one) => ({ ...one, agent, recordedAt: "2027-01-01T00:00:00.000Z" }));
    const checked = must(await checkAgainst(await held(), fileOf(...again, notice("N-2"))));
    expect(checked.faults).toEqual([]);
    expect(checked.skipped).toBe(3);
    expect([...checked.fresh]).toEqual([["council-testshire", 1]]);
  });

  it.each<[string, Line, string]>([
    ["another actor", { actor: actor("B. Clerk") }, "actor.name"],
    ["other words", { evidence: [quoting("letter", ["another"])] }, "evidence[0].quotation[0]"],
    ["a field more", { after: "testshire-REG" }, "after"],
    ["another command", { commandId: "other" }, "commandId"],
    ["another place in the stream", { revision: 1 }, "revision"],
  ])("must not be imported with other content: %s", async (_, changes, field) => {
    const { faults } = must(await checkAgainst(await held(), fileOf(notice("N-1", changes))));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 1, entry: "N-1", field, code: "otherContent" });
    expect(faults[0]?.expected).toMatch(/#2 on record \(council-testshire, revision 2\)/);
  });

  it("must match an export of it to the last field, the time and the agent included", async () => {
    const log = await held();
    const bodies = must(await readWhole(log)).map(({ body }) => body);
    expect(must(await checkAgainst(log, fileOf(...bodies))).skipped).toBe(3);
    const [first = ""] = bodies;
    const { faults } = must(await checkAgainst(log, fileOf(first.replace("09:00", "10:00"))));
    expect(faults.map(({ field }) => field)).toEqual(["recordedAt"]);
  });

  it("must not have the rest of its command recorded later", async () => {
    const rest = notice("N-2", { commandId: "command-N-1" });
    const { faults } = must(await checkAgainst(await held(), fileOf(notice("N-1"), rest)));
    expect(faults.map(({ code, line: at }) => [code, at])).toEqual([["commandSplit", 2]]);
    expect(faults[0]?.found).toMatch(/#2 on record/);
  });
});

describe("entries recorded together", () => {
  const together = (count: number, words = 1, length = 10) =>
    Array.from({ length: count }, (_, at) =>
      notice(`N-${at}`, {
        commandId: "all",
        evidence: [
          quoting(
            "letter",
            Array.from({ length: words }, () => "x".repeat(length)),
          ),
        ],
      }),
    );
  const check = (lines: readonly Line[]) =>
    checkImport(fileOf(registration(), sourceLine(), ...lines), []);

  it("must be one append, of at most 500 entries and 1,048,576 bytes", () => {
    expect(check(together(500)).appends.map(({ entries }) => entries.length)).toEqual([1, 1, 500]);
    expect(check(together(501)).faults.map(({ code }) => code)).toEqual(["tooLarge"]);
    expect(check(together(20, 20, 4000)).faults.map(({ code, line: at }) => [code, at])).toEqual([
      ["tooLarge", 3],
    ]);
  });

  it("must go each to its own stream, although two streams use the same command id", () => {
    const [one, other] = [registration(), registration("leeds")].map((plain) => ({
      ...plain,
      commandId: "both",
    }));
    const { appends, faults } = checkImport(fileOf(one ?? "", other ?? ""), []);
    expect(faults).toEqual([]);
    expect(appends.map(({ stream, entries }) => [stream, entries.map(({ id }) => id)])).toEqual([
      ["council-testshire", ["testshire-REG"]],
      ["council-leeds", ["leeds-REG"]],
    ]);
  });
});

describe("an entry without a command id", () => {
  const idOf = (changes: Line) => {
    const one = without({ ...registration(), ...changes }, "commandId");
    return checkImport(fileOf(one), []).appends[0]?.commandId;
  };

  it("must get one from its content, the same whenever and by whatever version it is sent", () => {
    const agent = { name: "intervention-lifecycle", version: "9.9.9" };
    expect(idOf({})).toMatch(/^import-[0-9a-f]{32}$/);
    expect(idOf({ agent, recordedAt: "2027-01-01T00:00:00.000Z" })).toBe(idOf({}));
    expect(idOf({ actor: actor("B. Clerk") })).not.toBe(idOf({}));
  });
});
