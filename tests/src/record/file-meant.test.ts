import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileMeant } from "#src/record/file-meant.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "file-meant-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (...names: readonly string[]): string => join(folder, ...names);

describe("the file that a name means", () => {
  mkdirSync(path("disk", "deep"), { recursive: true });
  writeFileSync(path("disk", "record.db"), "");
  symlinkSync(path("disk", "deep"), path("folder"));

  it("must be the name itself where it is no link, whether or not it is there", () => {
    for (const name of [path("disk", "record.db"), path("folder", "new.db")]) {
      expect(fileMeant(name)).toBe(name);
    }
  });

  it("must be what links lead to, from the folder in which each really lies", () => {
    symlinkSync(join("..", "record.db"), path("folder", "near.db"));
    symlinkSync(path("folder", "near.db"), path("far.db"));
    expect(fileMeant(path("far.db"))).toBe(path("disk", "record.db"));
  });

  it("must be what a link leads to that is not there", () => {
    symlinkSync(join("unplugged", "record.db"), path("gone.db"));
    expect(fileMeant(path("gone.db"))).toBe(path("unplugged", "record.db"));
  });

  it("must be the name itself where links lead to one another", () => {
    symlinkSync(path("b.db"), path("a.db"));
    symlinkSync(path("a.db"), path("b.db"));
    expect(fileMeant(path("a.db"))).toBe(path("a.db"));
  });
});
