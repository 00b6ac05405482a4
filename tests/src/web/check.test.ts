import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checker } from "#src/cli/bundle-software.ts";
import { limits } from "#src/bundle/words.ts";
import { tamper } from "#tests/src/log/tamper.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const { ask, json, record } = site();
const page = async (path: string): Promise<string> => (await ask(path)).text();

describe("the page that checks the record", () => {
  it("may not say that anything holds before it was checked", async () => {
    const shown = plainOf(await page("/check"));
    expect(shown).not.toMatch(/Everything that was checked holds|Checked on/);
    expect(shown).toContain("If it holds: The texts make up the size and the Merkle root");
  });

  it("must say when it was checked, what came of each check, and what that does not show", async () => {
    const shown = plainOf(await page("/check?run=now"));
    expect(shown).toMatch(/Checked on 26 November 2026 at 12:0\d, London time/);
    expect(shown).toContain("Everything that was checked holds. Not checked: quotations.");
    expect(shown).toMatch(/chains holds how 606 entries follow one another/);
    for (const limit of limits) expect(shown).toContain(limit);
  });

  it("must give programs exactly what the command prints", async () => {
    const answer: unknown = await (await ask("/check?format=json")).json();
    expect(answer).toEqual(await json("verify"));
  });

  it("must name the checker of this version by its SHA-256, and the commands to type", async () => {
    const shown = await page("/check");
    expect(shown).toContain(hash("sha256", checker(), "hex"));
    expect(shown).toContain("bundle create --all --out whole-record");
  });

  it("may not be asked for anything but the check", async () => {
    expect((await ask("/check?run=later")).status).toBe(400);
  });

  it("must read the file anew: a text changed since the pages were started is found", async () => {
    expect(plainOf(await page("/check?run=now"))).toContain("Everything that was checked holds.");
    tamper(record(), "UPDATE entries SET body = body || ' ' WHERE pos = 3");
    const shown = plainOf(await page("/check?run=now"));
    expect(shown).toMatch(/This record does not hold: bytes/);
    expect(shown).toContain("DOES NOT HOLD");
    expect(shown).toMatch(/#2 \([\w-]+, revision \d+\): its text is not what was hashed/);
  });
});
