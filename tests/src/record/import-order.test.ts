import { describe, expect, it } from "vitest";
import { checkImport } from "#src/record/import.ts";
import { shippedLines } from "#src/record/shipped.ts";

interface Line {
  readonly id: string;
  readonly stream: string;
  corrects: object | null;
}

const solihull = (): Line[] =>
  Buffer.from(shippedLines())
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line)
    .filter(({ stream }) => stream === "council-solihull");
const faultsIn = (lines: readonly Line[]) =>
  checkImport(Buffer.from(lines.map((line) => JSON.stringify(line)).join("\n")), []).faults;
const superseding = (id: string) => ({
  kind: "supersede",
  of: [id],
  reason: "x",
  authority: "y",
});

describe("a correction in a file", () => {
  it("may follow the entry that it corrects", () => {
    const lines = solihull();
    const [notice, direction] = [at(lines, "SOL-10"), at(lines, "SOL-22")];
    direction.corrects = superseding(notice.id);
    expect(faultsIn(lines)).toEqual([]);
  });

  it("must not come before it, so that no two facts correct each other out of the record", () => {
    const lines = solihull();
    const [notice, direction] = [at(lines, "SOL-10"), at(lines, "SOL-22")];
    direction.corrects = superseding(notice.id);
    notice.corrects = superseding(direction.id);
    expect(faultsIn(lines).map(({ entry, field, code }) => [entry, field, code])).toEqual([
      ["SOL-10", "corrects.of[0]", "unknownReference"],
    ]);
  });
});

describe("a source in a file", () => {
  const again = (title: string, corrects: object | null): readonly Line[] => {
    const lines = solihull();
    const { commandId: _, ...first } = at(lines, "SOL-SRC-3") as Line & { commandId?: string };
    const { source } = (first as unknown as { data: { source: object } }).data;
    const data = { source: { ...source, ...(title !== "" && { title }) } };
    return [...lines, { ...first, id: "AGAIN", corrects, data } as Line];
  };

  it("must not be registered as another thing, which would change what was known at a day", () => {
    const found = faultsIn(again("Another", null));
    expect(found.map(({ entry, field, code }) => [entry, field, code])).toEqual([
      ["AGAIN", "data.source.id", "otherContent"],
    ]);
  });

  it("may be corrected, or registered once more as the same", () => {
    expect(faultsIn(again("Another", superseding("SOL-SRC-3")))).toEqual([]);
    expect(faultsIn(again("", null))).toEqual([]);
  });
});

function at(lines: readonly Line[], id: string): Line {
  const found = lines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
