import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "#src/cli/run.ts";
import { importReport } from "#src/record/import-report.ts";
import { shippedLines } from "#src/record/shipped.ts";
import { shippedLacking } from "#src/record/shipped-lacking.ts";
import { desk, headOf } from "./desk.ts";
import { fileOf, line, registration } from "./lines.ts";
import { recordingIo } from "./recording-io.ts";

interface Shipped {
  readonly stream: string;
  readonly id: string;
  readonly commandId: string;
}

const texts = Buffer.from(shippedLines()).toString("utf8").trimEnd().split("\n");
const shipped = texts.map((text) => ({ text, line: JSON.parse(text) as Shipped }));

/** What an earlier version shipped, for these tests: all but one council, and that council’s ids. */
const added = "council-tower-hamlets";
const earlier = shipped.filter((one) => one.line.stream !== added).map(({ text }) => text);
const lacking = shipped.length - earlier.length;

/** An entry that somebody else appended to a council's stream after it was shipped. */
const foreign = line("ConcernRaised", "OURS-1", {
  stream: "council-solihull",
  recordedAt: "2027-01-31T09:00:00.000Z",
});

/** A desk with a record that an earlier version made, and to which somebody added. */
const olderDesk = async () => {
  const at = desk(...earlier, foreign);
  expect((await at.import({ create: true })).code).toBe(0);
  const councils = async () => {
    const io = recordingIo({ home: at.home, cwd: at.home });
    const code = await run(["councils", "--record", "record.db"], io);
    return { code, ...io.said() };
  };
  return { ...at, councils };
};
const all = { file: undefined, shipped: true } as const;

describe("intervention import --shipped", () => {
  it("must add what the record lacks, skip the rest, and mind nobody else’s entries", async () => {
    const at = await olderDesk();
    const dry = await at.import({ ...all, dryRun: true });
    expect(dry.out).toContain(`the shipped record can be imported: ${lacking} entries`);
    const { code, out } = await at.import(all);
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(
        `^Recorded ${lacking} entries from the shipped record\\. ${earlier.length} were on record already`,
      ),
    );
    expect((await headOf(at.record)).size).toBe(shipped.length + 1);
    const again = await at.import({ ...all, json: true });
    expect(importReport.parse(JSON.parse(again.out))).toMatchObject({
      outcome: "nothingNew",
      file: "--shipped",
      written: 0,
      skipped: shipped.length,
    });
  });

  it("must add to a stream that somebody else went on with", async () => {
    // An earlier version did not ship its last command; if that was all, the council is registered.
    const last = shipped.findLast((one) => one.line.stream === "council-solihull");
    const alone = shipped.filter(
      ({ line: { stream, commandId } }) =>
        stream !== "council-solihull" || commandId !== last?.line.commandId,
    );
    const at = desk(
      ...alone.map(({ text }) => text),
      ...(alone.some(({ line: { stream } }) => stream === "council-solihull")
        ? []
        : [registration("solihull", { recordedAt: "2027-01-31T09:00:00.000Z" })]),
      foreign,
    );
    expect((await at.import({ create: true })).code).toBe(0);
    const { out } = await at.import({ ...all, json: true });
    const report = importReport.parse(JSON.parse(out));
    expect(report).toMatchObject({ outcome: "written", written: shipped.length - alone.length });
    expect(report.timesRaised).toBe(report.written);
  });

  it("must refuse where the record says something else under a shipped id", async () => {
    const [first = "", ...rest] = earlier;
    const at = desk(first.replace('"actor":{"name":"', '"actor":{"name":"Not '), ...rest);
    await at.import({ create: true });
    const { code, err } = await at.import(all);
    expect(code).toBe(7);
    expect(err).toMatch(/^the shipped record was not imported: 1 fault/i);
    expect((await headOf(at.record)).size).toBe(earlier.length);
  });

  it("must be told to take a file or --shipped, and not both", async () => {
    const at = desk();
    for (const args of [
      { file: undefined },
      { ...all, file: "in.jsonl" },
      { ...all, format: "csv" as const },
    ]) {
      expect(await at.import(args)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/--shipped/) as string,
      });
    }
  });
});

describe("a record made by an earlier version", () => {
  it("must be told of in one line, with the command to type, until it is brought up to date", async () => {
    const at = await olderDesk();
    const { code, out, err } = await at.councils();
    expect(code).toBe(0);
    expect(out).toContain("solihull");
    expect(err).toBe(
      `This version ships ${lacking} entries that the record lacks. To add them, type: ` +
        "intervention import --shipped --record record.db\n",
    );
    await at.import(all);
    expect((await at.councils()).err).toBe("");
  });

  it("must not be thought to be one that holds one council only, or none of the shipped", async () => {
    const solihull = shipped.filter(({ line: { stream } }) => stream === "council-solihull");
    expect(shippedLacking(new Set(solihull.map(({ line: { id } }) => id)))).toBe(0);
    expect(shippedLacking(new Set(["ANY-1"]))).toBe(0);
    expect(shippedLacking(new Set(shipped.map(({ line: { id } }) => id)))).toBe(0);
    const at = desk();
    writeFileSync(at.path("own.jsonl"), fileOf(registration("leeds")));
    await at.import({ file: "own.jsonl", create: true });
    const io = recordingIo({ home: at.home, cwd: at.home });
    await run(["councils", "--record", "record.db"], io);
    expect(io.said().err).toBe("");
  });
});
