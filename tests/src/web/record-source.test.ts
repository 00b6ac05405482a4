import { renameSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { everything, type KnownCut, type Question } from "#src/views/question.ts";
import { recordSource } from "#src/web/record-source.ts";
import { atDesk, copyOf } from "#tests/src/cli/kept-record.ts";
import type { RecordRead, RecordSource } from "#src/web/record-source.ts";
import { fileOf, registration } from "#tests/src/record/lines.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

async function must(read: ReturnType<RecordSource["read"]>): Promise<RecordRead> {
  const done = await read;
  if (!done.ok) throw new Error(done.error.says);
  return done.value;
}

const questionOf = (known: KnownCut): Question => ({
  functions: "csc",
  asAt: "2026-02-01",
  known,
  sources: null,
  suppose: {},
});

/** A council that came to the record after all else that it holds. */
const otherCouncil = fileOf(registration("othertown"));

async function opened() {
  const at = await atDesk();
  const source = recordSource(recordingIo({ home: at.home, cwd: at.home }), at.record);
  const size = async () => {
    const read = await source.read(null);
    return read.ok ? read.value.head.size : read.error.says;
  };
  return { at, source, size };
}

describe("the record behind the pages", () => {
  it("must be read once, as long as it stays as it is", async () => {
    const { source } = await opened();
    const [first, second] = [await must(source.read(null)), await must(source.read(null))];
    expect(second).toBe(first);
    expect(first.councils).toHaveLength(1);
  });

  it("must be read of one council alone where a page is about one, and once", async () => {
    const { at, source } = await opened();
    writeFileSync(at.path("more.jsonl"), otherCouncil);
    expect(await at.type("import more.jsonl")).toMatchObject({ code: 0 });
    const asked = questionOf(everything);
    const one = await must(source.read(asked, "othertown"));
    expect(one.councils.map(({ council }) => council)).toEqual(["othertown"]);
    expect(await must(source.read(asked, "othertown"))).toBe(one);
    expect((await must(source.read(asked))).councils).toHaveLength(2);
  });

  it("must not be read of one council alone where the question may not know it", async () => {
    const { at, source } = await opened();
    writeFileSync(at.path("more.jsonl"), otherCouncil);
    await at.type("import more.jsonl");
    const then = questionOf({ publicBy: null, held: { upToEntry: 2 } });
    for (const key of ["othertown", "nowhere"]) {
      expect((await must(source.read(then, key))).councils).toHaveLength(2);
    }
  });

  it("must be found without being read", async () => {
    const { at, source } = await opened();
    expect(await source.find()).toMatchObject({
      ok: true,
      value: { place: { file: at.record }, head: { size: 3 }, councils: 1 },
    });
  });

  it("must be read again when another process has written to it", async () => {
    const { at, source, size } = await opened();
    const before = await must(source.read(null));
    expect((await at.add("N-7")).code).toBe(0);
    expect(await size()).toBe(before.head.size + 1);
    expect(before.head.size).toBe(3);
  });

  it("must not be shown when it has become shorter than its checkpoints say", async () => {
    const { at, size } = await opened();
    const copy = copyOf(at.record, "short");
    expect((await at.add("N-8")).code).toBe(0);
    expect(await size()).toBe(4);
    copy.putBack();
    expect(String(await size())).toMatch(/shorter|lost|checkpoint/);
  });

  it("must be missed when it is gone, and shown again when it is back", async () => {
    const { at, size } = await opened();
    renameSync(at.record, `${at.record}.away`);
    expect(String(await size())).toContain(at.record);
    renameSync(`${at.record}.away`, at.record);
    expect(await size()).toBe(3);
  });
});
