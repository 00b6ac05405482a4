import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Of } from "#src/sources/copies.ts";
import { counter, type Desk } from "./counter.ts";

const desk = counter();
const letter =
  "To the council.\nProgress has “not been sufficient”, and we will visit again in May.\n";
const add =
  'source add solihull letter.txt --id ofsted-letter-2024 --title "Letter after a visit" --publisher Ofsted --published 2024-04-02 --standing primary';
const visit = "record solihull MonitoringVisitMade --on 2024-03-05 --source ofsted-letter-2024";

const withLetter = (): Desk => {
  const at = desk();
  at.file("letter.txt", letter);
  return at;
};
const copies = (home: string) => join(home, "data", "intervention-lifecycle", "sources");

describe("a source", () => {
  it("must be registered for the council, with a copy kept under the hash of its bytes", async () => {
    const { type, home } = withLetter();
    const { code, said } = await type(add);
    expect(code).toBe(0);
    expect(said).toContain("recorded as solihull-");
    const sha256 = sha256Of(Buffer.from(letter));
    expect(readdirSync(copies(home))).toEqual([sha256]);
    expect(readFileSync(join(copies(home), sha256), "utf8")).toBe(letter);
    const listed = (await type("source list solihull")).said;
    expect(listed).toContain("ofsted-letter-2024 Letter after a visit. Ofsted.");
    expect(listed).toContain("Published on 2 April 2024; primary; a copy is held here.");
    expect(listed).toContain("no copy is held here");
  });

  it("must not be registered twice, nor as two different things", async () => {
    const { type, head } = withLetter();
    await type(add);
    const after = await head();
    const again = await type(add);
    expect([again.code, again.said]).toEqual([0, expect.stringContaining("already")]);
    const other = await type(add.replace("Letter after a visit", "Another letter"));
    expect([other.code, other.complained]).toEqual([2, expect.stringContaining("name of its own")]);
    expect(await head()).toEqual(after);
    const elsewhere = await type(
      add.replace("solihull", "bradford").replace("ofsted-letter-2024", "seed-3"),
    );
    expect(elsewhere.complained).toContain("registered for another council");
  });

  it("must say what it is, who published it, when, and how near it is to what it reports", async () => {
    const { type } = withLetter();
    for (const [option, words] of [
      ["--title", "what it is called"],
      ["--publisher", "who published it"],
      ["--published", "when it was first published"],
      ["--standing", "primary"],
      ["--id", "by what short name"],
    ] as const) {
      const without = add.replace(new RegExp(` ${option} ("[^"]*"|\\S+)`), "");
      const { code, complained } = await type(without);
      expect([code, complained]).toEqual([2, expect.stringContaining(words)]);
    }
    expect((await type(add.replace("letter.txt", "no.txt"))).code).toBe(3);
  });

  it("must leave nothing behind when it is only tried", async () => {
    const { type, home } = withLetter();
    expect((await type(`${add} --dry-run`)).code).toBe(0);
    expect(existsSync(copies(home))).toBe(false);
  });
});

describe("a quotation", () => {
  it("must be found word for word in the copy that is held, or must not be recorded", async () => {
    const { type, head } = withLetter();
    await type(add);
    const before = await head();
    const wrong = await type(`${visit} --quote "progress has been sufficient"`);
    expect([wrong.code, wrong.complained]).toEqual([
      7,
      expect.stringContaining("These words are not in the copy of ofsted-letter-2024"),
    ]);
    expect(await head()).toEqual(before);
    const right = await type(
      `${visit} --quote "Progress has" --quote "we will visit again in May"`,
    );
    expect(right.said).toContain("found word for word in the copy that is held here");
  });

  it("must be called unchecked where no copy is held, or the copy is no plain text", async () => {
    const { type, file } = withLetter();
    const held = await type(
      'record solihull ConcernRaised --on 2022-10-20 --source seed-2 --quote "x" --set raisedBy=x --set about=y',
    );
    expect(held.said).toContain("not checked: no copy of the source is held here");
    file("letter.txt", "%PDF-1.7 binary");
    await type(add);
    const pdf = await type(`${visit} --quote "anything"`);
    expect(pdf.said).toContain("the copy that is held here is not plain text");
  });

  it("must be looked for in the folder that is named as well, by the hash of its files and never by their names", async () => {
    const { type, home } = withLetter();
    await type(add);
    const sha256 = sha256Of(Buffer.from(letter));
    writeFileSync(join(copies(home), sha256), "changed since");
    const changed = await type(`${visit} --quote "anything at all"`);
    expect(changed.said).toContain("no copy of the source is held here");
    const named = await type(`${visit} --id V2 --quote "visit again in May" --sources-dir ${home}`);
    expect(named.said).toContain("found word for word");
  });
});

describe("a source of another council", () => {
  it("may be cited, and must then be registered for this one as well, in the same step", async () => {
    const { report, head } = desk();
    const before = await head();
    const { sourceRegistered, outcome } = await report(
      "record bradford ConcernRaised --on 2022-11-26 --source seed-3 --set raisedBy=x --set about=y",
    );
    expect([outcome, sourceRegistered]).toEqual(["recorded", "seed-3"]);
    expect((await head()).size).toBe(before.size + 2);
  });

  it("must be on the record somewhere", async () => {
    const { code, complained } = await desk().type(
      "record solihull ConcernRaised --on 2022-01-26 --source seed-9 --set raisedBy=x --set about=y",
    );
    expect(code).toBe(3);
    expect(complained).toContain("No source on this record is called seed-9.");
  });
});
