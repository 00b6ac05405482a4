import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNode } from "#tests/src/log/start-child.ts";

const here = fileURLToPath(new URL("../../../", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "no-client-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** This software in another folder, with everything that is installed but the client of KurrentDB. */
beforeAll(() => {
  for (const name of ["src", "events", "machines", "package.json"]) {
    cpSync(join(here, name), join(copy, name), { recursive: true });
  }
  const modules = join(here, "node_modules");
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(modules).filter((one) => one !== "@kurrent")) {
    symlinkSync(join(modules, name), join(copy, "node_modules", name));
  }
});

const typed = async (...words: readonly string[]) => {
  const home = { XDG_STATE_HOME: join(copy, "state"), XDG_CONFIG_HOME: join(copy, "config") };
  const started = startNode([join(copy, "src/cli/launch.mjs"), ...words], home);
  return { code: await started.ended, out: started.said(), err: started.complained() };
};

const address = "kurrentdb://localhost:2113/england?tls=false";
const sentence =
  "What reaches a KurrentDB server, the package @kurrent/kurrentdb-client, is not installed; to add " +
  "it, type in the folder of this software:\n  npm install --no-save @kurrent/kurrentdb-client@1.3.1\n";

describe("this software without the client of KurrentDB", () => {
  it.each([
    ["show", "solihull", "--record", address],
    ["watch", "--record", address],
    ["watch", "--json", "--record", address],
    ["verify", "--record", address],
    ["log", "copy", "memory:", address],
    ["log", "compare", "memory:", address],
    ["import", "--shipped", "--record", address, "--create"],
  ])(
    "must say what to type, and nothing else, where a server is named: %s %s",
    async (...words) => {
      const said = await typed(...words);
      // Where two records are named, which one it is of stands before it.
      const err = said.err.replace(`${address}: `, "");
      expect([said.code, said.out, err]).toEqual([1, "", sentence]);
    },
  );

  it("must do everything else", async () => {
    const record = ["--record", join(copy, "record.db")];
    expect(await typed("log", "copy", "memory:", join(copy, "record.db"))).toMatchObject({
      code: 0,
    });
    expect(await typed("show", "solihull", ...record)).toMatchObject({ code: 0 });
    expect(await typed("verify", ...record)).toMatchObject({ code: 0 });
    expect(await typed("councils", "--record", "memory:")).toMatchObject({ code: 0 });
  });
});
