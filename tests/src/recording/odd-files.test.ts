import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Of } from "#src/sources/copies.ts";
import { counter, type Desk } from "./counter.ts";

const desk = counter();
const add = (file: string) =>
  `source add solihull ${file} --id a-letter --title T --publisher P --published 2024-04-02 --standing primary`;
const sourcesOf = ({ home }: Desk) => join(home, "data", "intervention-lifecycle", "sources");

/** A desk with a letter, a file, a folder, and a link that leads to itself. */
const withOddFiles = (): Desk => {
  const at = desk();
  at.file("letter.txt", "The letter.");
  mkdirSync(join(at.home, "folder"));
  symlinkSync("loop", join(at.home, "loop"));
  symlinkSync("loop", join(at.home, "folder", "loop"));
  return at;
};
const long = "a".repeat(300);

describe("a file that cannot be used", () => {
  it.each(["loop", long, "folder", "letter.txt/x", "none"])(
    "must be told by its name, and never be a stack trace: %s",
    async (name) => {
      const { type } = withOddFiles();
      const letter = await type(add(name));
      expect([letter.code, letter.complained]).toEqual([3, expect.stringContaining("be read")]);
      const step = await type(`record solihull ConcernRaised --on 2022-10-20 --data ${name}`);
      expect([step.code, step.complained]).toEqual([3, expect.stringContaining("be read")]);
    },
  );

  it("must not be larger than a copy that is looked at again", async () => {
    const { type, home, file } = withOddFiles();
    truncateSync(join(home, file("huge", "")), 256 * 1_048_576 + 1);
    const { code, complained } = await type(add("huge"));
    expect([code, complained]).toEqual([7, expect.stringContaining("larger than 256 MB")]);
  });
});

describe("a folder of copies", () => {
  it.each(["letter.txt", "loop", long, "none"])(
    "must be one where it was named: %s",
    async (name) => {
      const { type } = withOddFiles();
      for (const line of [
        "source list solihull",
        'record solihull ConcernRaised --on 2022-10-20 --set raisedBy=x --set about=y --source seed-2 --quote "y"',
      ]) {
        const { code, complained } = await type(`${line} --sources-dir ${name}`);
        expect([code, complained]).toEqual([3, expect.stringContaining("no such folder")]);
      }
    },
  );

  it("may hold files that cannot be read", async () => {
    const { type } = withOddFiles();
    expect((await type("source list solihull --sources-dir folder")).code).toBe(0);
  });

  it("must be writable for a copy to be kept, or nothing is recorded", async () => {
    const at = withOddFiles();
    writeFileSync(sourcesOf(at), "a file in the place of the folder");
    const before = await at.head();
    const { code, complained } = await at.type(add("letter.txt"));
    expect([code, complained]).toEqual([1, expect.stringContaining("could not be kept in")]);
    expect(await at.head()).toEqual(before);
    expect((await at.type("source list solihull")).code).toBe(0);
  });

  it("must hold the copy afterwards, also where another file had its name", async () => {
    const at = withOddFiles();
    const named = join(sourcesOf(at), sha256Of(Buffer.from("The letter.")));
    mkdirSync(sourcesOf(at));
    writeFileSync(named, "damaged");
    expect((await at.type(add("letter.txt"))).code).toBe(0);
    expect(readFileSync(named, "utf8")).toBe("The letter.");
  });
});

describe("settings that cannot be kept", () => {
  it("must be told in a sentence", async () => {
    const { type } = desk();
    const nowhere = { env: { XDG_CONFIG_HOME: "/sys/none" } };
    const { code, complained } = await type('config set by "Bo Sample, clerk"', nowhere);
    expect([code, complained]).toEqual([1, expect.stringContaining("could not be kept")]);
  });
});
