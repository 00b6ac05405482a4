import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { files } from "#src/bundle/format.ts";
import { readFolder, writeFolder } from "#src/bundle/folder.ts";
import { checkerFile, isRequired, lacking } from "./python.ts";
import { good, goodWhole, text } from "./twins.ts";

const folder = mkdtempSync(join(tmpdir(), "bundle-folders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textsOf = (bundle: typeof good) =>
  new Map([...bundle.keys()].map((name) => [name, text(bundle, name)]));

/** Names and contents, whatever their order. */
const sameAs = (bundle: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...bundle].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

/** A desk of its own, so that nothing else can lie beside the bundle. */
const desk = () => mkdtempSync(join(folder, "d-"));

const oddThings: readonly (readonly [string, (place: string) => void])[] = [
  ["a link to a file", (place) => symlinkSync(join(place, files.key), join(place, "link"))],
  ["a link to nothing", (place) => symlinkSync("nowhere", join(place, "link"))],
  ["a link to a folder", (place) => symlinkSync("/", join(place, "link"))],
  ["a link in a circle", (place) => symlinkSync("..", join(place, "link"))],
  ["a device", (place) => symlinkSync("/dev/zero", join(place, "link"))],
  ["a pipe", (place) => void spawnSync("/usr/bin/env", ["mkfifo", join(place, "pipe")])],
  [
    "a link in the place of a file",
    (place) => {
      renameSync(join(place, files.entries), `${place}.entries`);
      symlinkSync(`${place}.entries`, join(place, files.entries));
    },
  ],
];

describe("the folder of a bundle", () => {
  it("may not be replaced with what somebody else has put into it", () => {
    const place = join(desk(), "bundle");
    writeFolder(place, textsOf(goodWhole), { force: false });
    mkdirSync(join(place, "notes"));
    writeFileSync(join(place, "notes/mine.txt"), "mine");
    const written = writeFolder(place, textsOf(good), { force: true });
    expect(!written.ok && written.error.says).toContain("holds notes/mine.txt, which is no part");
    expect(readFileSync(join(place, "notes/mine.txt"), "utf8")).toBe("mine");
    rmSync(join(place, "notes"), { recursive: true });
    expect(writeFolder(place, textsOf(good), { force: true }).ok).toBe(true);
  });

  it("must give back every byte that was written, of folders within it too", () => {
    const place = join(desk(), "bundle");
    expect(writeFolder(place, textsOf(goodWhole), { force: false }).ok).toBe(true);
    const read = readFolder(place);
    expect(read.ok && sameAs(read.value)).toEqual(sameAs(goodWhole));
  });

  it("must be there whole or not at all, and what was there must stay where it cannot be", () => {
    const home = desk();
    const place = join(home, "bundle");
    writeFolder(place, textsOf(good), { force: false });
    const tooLong = new Map([...textsOf(goodWhole), ["x".repeat(300), ""]]);
    for (const [name, force] of [
      ["bundle", true],
      ["another", false],
    ] as const) {
      const written = writeFolder(join(home, name), tooLong, { force });
      expect(written).toMatchObject({ ok: false, error: { exitCode: 1 } });
    }
    expect(readdirSync(home)).toEqual(["bundle"]);
    const read = readFolder(place);
    expect(read.ok && sameAs(read.value)).toEqual(sameAs(good));
  });

  it("must be replaced whole, so that nothing of the old one is left", () => {
    const home = desk();
    const place = join(home, "bundle");
    writeFolder(place, textsOf(goodWhole), { force: false });
    expect(writeFolder(place, textsOf(good), { force: true }).ok).toBe(true);
    expect(readdirSync(place).toSorted()).toEqual([...good.keys()].toSorted());
    expect(readdirSync(home)).toEqual(["bundle"]);
  });

  it("must not replace what only has a manifest of another kind", () => {
    const place = desk();
    writeFileSync(join(place, files.manifest), "Manifest-Version: 1.0\n");
    mkdirSync(join(place, "letters"));
    const written = writeFolder(place, textsOf(good), { force: true });
    expect(written).toMatchObject({ ok: false, error: { exitCode: 2 } });
    expect(readFileSync(join(place, files.manifest), "utf8")).toBe("Manifest-Version: 1.0\n");
  });

  it.each(oddThings)("may not hold %s, which is neither followed nor waited for", (_, put) => {
    const place = join(desk(), "bundle");
    writeFolder(place, textsOf(good), { force: false });
    put(place);
    const read = readFolder(place);
    expect(read).toMatchObject({ ok: false, error: { exitCode: 7 } });
    expect(read.ok || read.error.says).toContain("a link or a device");
  });

  it.skipIf(lacking !== null && !isRequired).each(oddThings)(
    "may not hold %s for the independent checker either",
    (_, put) => {
      const place = join(desk(), "bundle");
      writeFolder(place, textsOf(good), { force: false });
      put(place);
      const { status, stderr } = spawnSync("python3", [checkerFile, place], {
        encoding: "utf8",
        timeout: 60_000,
      });
      expect([status, stderr]).toEqual([1, expect.stringContaining("is a link or a device")]);
    },
  );
});
