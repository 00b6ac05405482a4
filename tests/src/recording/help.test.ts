import { describe, expect, it } from "vitest";
import { eventTypes } from "#events/catalogue.ts";
import { regionOf } from "#machines/options.ts";
import { rawLines } from "#tests/histories/shipped.ts";
import { counter } from "./counter.ts";

const desk = counter();
const steps = eventTypes.filter((type) => regionOf(type) !== undefined);

describe("the help of record", () => {
  it("must name what a step can state, the rules that judge it, and an example", async () => {
    const { type } = desk();
    for (const line of [
      "record --help StatutoryDirectionMade",
      "record solihull StatutoryDirectionMade --help",
    ]) {
      const { said, code } = await type(line);
      expect(code).toBe(0);
      expect(said).toContain("--on is the day it was made");
      expect(said).toContain("gate");
      expect(said).toContain("V01");
      expect(said).toContain("intervention record solihull StatutoryDirectionMade --on 2022-11-03");
    }
    expect((await type("record --help")).said).toContain("Usage: intervention record");
    expect((await type("record")).complained).toContain("Name the council and the step");
    const unknown = await type("record --help StatutoryDirectionMad");
    expect([unknown.code, unknown.complained]).toEqual([
      3,
      expect.stringContaining("Did you mean StatutoryDirectionMade"),
    ]);
  });

  it("must give an example of every step that can be typed, and as a file, as it stands", async () => {
    const { type, file } = desk();
    // A record of the council and one source: each example is judged, and little is replayed.
    const small = rawLines("solihull").filter((line) => /"id":"(SOL-REG|SOL-SRC-2)"/.test(line));
    const lines = file("small.jsonl", `${small.join("\n")}\n`);
    const created = await type(`import ${lines} --record small.db --create`);
    expect([created.code, small.length]).toEqual([0, 2]);
    const misread: string[] = [];
    for (const step of steps) {
      const { out } = await type(`record --help ${step}`, { columns: 100 });
      const [, shown = ""] = /^Example[^\n]*\n([\s\S]*?)\n\n/m.exec(out) ?? [];
      const line = shown
        .replaceAll(/\s*\n\s*/g, " ")
        .trim()
        .replace(/^intervention /, "");
      const [, json = ""] = /^The same details as a file[^\n]*\n([\s\S]*)$/m.exec(out) ?? [];
      const name = file("example.json", json);
      for (const typed of [
        line,
        `record solihull ${step} --data ${name} --source seed-2 --dry-run`,
      ]) {
        const { code, complained } = await type(`${typed} --record small.db`);
        if (code !== 0 && code !== 4) misread.push(`${typed}: ${complained}`);
      }
    }
    expect(misread).toEqual([]);
  });
});
