import { generateKeyPairSync } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { signingKey, verifierLine } from "#src/checkpoint/key.ts";
import { bundleChecked, bundleMade, type BundleChecked } from "#src/views/schemas/bundle.ts";
import { terminal } from "./terminal.ts";

const { type, json, record } = terminal();
const place = (name: string) => join(dirname(record()), name);
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
const keyLine = () => readFileSync(place("solihull/key.txt"), "utf8").trim();

beforeAll(async () => {
  await type("bundle create solihull --out solihull --as-at 2022-11-03");
  await type("log checkpoint --out earlier.txt");
});

describe("intervention bundle create", () => {
  it("must write a folder that its own check verifies against the key it names", async () => {
    const { code, out, err } = await type("bundle create bradford --out bradford");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`  ${keyLine()}\n`);
    expect(out).toContain("add --as-at 2026-11-26.");
    const checked = await type(`bundle check bradford --key "${keyLine()}"`);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/\nVerified against the key intervention-\S+ that you named\.\n$/);
  });

  it("must write the same bytes again, on another day and to another place", async () => {
    const line = "bundle create solihull --out again --as-at 2022-11-03";
    const { code } = await type(line, { now: () => new Date("2031-05-05T05:05:05.000Z") });
    expect(code).toBe(0);
    expect(filesIn(place("again"))).toEqual(filesIn(place("solihull")));
  });

  it("must write a report of each council, and continue an earlier checkpoint", async () => {
    const made = bundleMade.parse(
      await json("bundle create --all --out all --since earlier.txt --known-at 2022-10-19"),
    );
    expect(made.bundle.isWhole).toBe(true);
    expect(made.files).toContain("reports/hull.html");
    expect(made.files).toContain("consistency.json");
    const { code, said } = await type("bundle check all --against earlier.txt");
    expect(code).toBe(0);
    expect(said).toContain("were made again from the entries and compared");
  }, 60_000);

  it("must hold the report that the command of that name writes", async () => {
    const { out } = await type("report solihull --as-at 2022-11-03");
    expect(readFileSync(place("solihull/report.html"), "utf8")).toBe(out);
  });

  it("must leave alone what is there already, and what is no bundle for good", async () => {
    const before = filesIn(place("solihull"));
    const line = "bundle create slough --out solihull --as-at 2022-11-03";
    expect(await type(line)).toMatchObject({ code: 2, out: "" });
    expect(filesIn(place("solihull"))).toEqual(before);
    mkdirSync(place("letters"));
    writeFileSync(place("letters/letter.txt"), "Dear Sir");
    const kept = await type("bundle create slough --out letters --force");
    expect(kept).toMatchObject({ code: 2, out: "" });
    expect(kept.err).toContain("is no bundle, so that it is not replaced");
    expect(readdirSync(place("letters"))).toEqual(["letter.txt"]);
    expect(readdirSync(dirname(record())).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("must fill an empty folder, and replace a bundle where it is told to", async () => {
    mkdirSync(place("empty"));
    expect((await type("bundle create hull --out empty")).code).toBe(0);
    expect((await type("bundle create slough --out empty --force")).code).toBe(0);
    expect(readFileSync(place("empty/bundle.json"), "utf8")).toContain('"key": "slough"');
    expect((await type("bundle check empty")).code).toBe(0);
  });

  it.each([
    ["bundle create --out x", 2, "Name one council, or say --all"],
    ["bundle create solihull --all --out x", 2, "Name one council, or say --all"],
    ["bundle create solihull", 2, "add --out FOLDER"],
    ["bundle create atlantis --out x", 3, "No council on this record is called atlantis"],
    ["bundle create solihull --out x --since nothing.txt", 3, "there is no such file"],
    ["bundle create solihull --out x --since solihull/key.txt", 7, "not the signed note"],
    ["bundle create solihull --out x --as-at 2022-13-01", 2, "--as-at"],
    ["bundle create solihull --out nowhere/x", 3, "its folder does not exist"],
    ["bundle create solihull --out solihull/key.txt", 2, "a bundle is a folder"],
  ])("must say why not, and write nothing: %s", async (line, code, says) => {
    const answer = await type(line);
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.err).toContain(says);
    expect(existsSync(place("x"))).toBe(false);
  });

  it("must not continue a checkpoint of another record", async () => {
    const other = await type("bundle create solihull --out x --since other.txt");
    expect(other.code).toBe(3);
    writeFileSync(place("other.txt"), readFileSync(place("earlier.txt"), "utf8").replace("a", "b"));
    expect(await type("bundle create solihull --out x --since other.txt")).toMatchObject({
      code: 7,
      err: expect.stringContaining("no good signature by your key") as string,
    });
  });
});

describe("intervention bundle check", () => {
  it("must name the file and the place of everything that is wrong, and give 6", async () => {
    cpSync(place("solihull"), place("spoilt"), { recursive: true });
    const entries = readFileSync(place("spoilt/entries.jsonl"), "utf8").split("\n");
    writeFileSync(place("spoilt/entries.jsonl"), entries.toSpliced(3, 1).join("\n"));
    writeFileSync(place("spoilt/note\u001b[2J.txt"), "hello");
    const { code, out } = await type("bundle check spoilt");
    expect(code).toBe(6);
    expect(out).toContain("entries.jsonl: It has ");
    expect(out).toContain(
      "entries.jsonl (line 4, entry SOL-SRC-3): It is revision 4 of its stream",
    );
    expect(out).toContain("note\\u001b[2J.txt: The manifest does not list it");
    expect(out).not.toContain("\u001b");
    expect(out).toMatch(/\nNOT as it was signed: \d+ faults were found\.\n$/);
  });

  it("must not call verified what another key signed, nor without a key", async () => {
    const other = verifierLine(signingKey(generateKeyPairSync("ed25519").privateKey).verifier);
    expect((await type(`bundle check solihull --key "${other}"`)).code).toBe(6);
    writeFileSync(place("published.txt"), `${keyLine()}\n`);
    const byFile = await type("bundle check solihull --key published.txt");
    expect(byFile.out).toMatch(/Verified against/);
    const without = await type("bundle check solihull");
    expect([without.code, /Verified/.test(without.out)]).toEqual([0, false]);
    expect(without.out).toMatch(/\nConsistent in itself, signed by .*: compare this key with what/);
  });

  it("must say everything as one document of the published shape", async () => {
    const good = bundleChecked.parse(await json<BundleChecked>("bundle check solihull"));
    expect(good).toMatchObject({ inOrder: true, signedBy: keyLine(), faults: [], notRemade: null });
    expect(good.checker.isOurs).toBe(true);
    const bad = bundleChecked.parse(await json<BundleChecked>("bundle check spoilt"));
    expect(bad).toMatchObject({ inOrder: false, signedBy: null });
  });

  it.each([
    ["bundle check nothing", 3, "There is no folder"],
    ["bundle check letters", 7, "is no bundle: it has no MANIFEST.txt"],
    ["bundle check solihull --key intervention-lifecycle+c08dd44d+AAAA", 2, "--key: it is not"],
    ["bundle check solihull --key nothing.txt", 3, "there is no such file"],
    ["bundle check solihull --against nothing.txt", 3, "there is no such file"],
    ["bundle check solihull --against letters", 3, "it is a folder. Name the file in it"],
  ])("must say why nothing was checked: %s", async (line, code, says) => {
    const answer = await type(line);
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.err).toContain(says);
  });

  it("must write nothing", async () => {
    const before = filesIn(place("solihull"));
    await type("bundle check solihull");
    expect(filesIn(place("solihull"))).toEqual(before);
  });
});
