import { renameSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordSource } from "#src/web/record-source.ts";
import { atDesk, copyOf } from "#tests/src/cli/kept-record.ts";
import type { RecordRead, RecordSource } from "#src/web/record-source.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

async function must(read: ReturnType<RecordSource["read"]>): Promise<RecordRead> {
  const done = await read;
  if (!done.ok) throw new Error(done.error.says);
  return done.value;
}

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
