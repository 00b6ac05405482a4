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

function at(lines: readonly Line[], id: string): Line {
  const found = lines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
