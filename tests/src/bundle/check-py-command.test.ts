import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { limits } from "#src/bundle/words.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { noteAt, otherKey, ourKey, type Bundle } from "./bundles.ts";
import { isRequired, lacking } from "./python.ts";
import { good, goodWhole, log } from "./twins.ts";

const folder = mkdtempSync(join(tmpdir(), "bundles-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, bundle: Bundle): string {
  for (const [file, bytes] of bundle) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), bytes);
  }
  return join(folder, name);
}

const python = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], {
  encoding: "utf8",
}).stdout?.trim();

/** What the checker that lies in a bundle says, started as a clerk would. */
function typed(bundle: string, args: readonly string[] = [], path = process.env["PATH"]) {
  const { status, stdout, stderr } = spawnSync(python ?? "", [join(bundle, "check.py"), ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, PATH: path },
  });
  return { code: status, out: stdout, err: stderr, last: stdout.trimEnd().split("\n").at(-1) };
}

const ours = verifierLine(ourKey.verifier);

describe.skipIf(lacking !== null && !isRequired)("python3 check.py, in a bundle", () => {
  const one = written("one", good);
  const whole = written("whole", goodWhole);

  it("must end with the verdict, after what it does not show", () => {
    for (const bundle of [one, whole]) {
      const { code, out, last } = typed(bundle, ["--key", ours]);
      expect([code, last]).toEqual([0, `Verified against the key ${ours} that you named.`]);
      for (const says of limits) expect(out).toContain(says);
    }
    expect(typed(one)).toMatchObject({
      code: 0,
      last: `Consistent in itself, signed by ${ours}: compare this key with what the maker published.`,
    });
  });

  it("must check another folder where one is named", () => {
    const spoilt = written("spoilt", new Map(good).set("notes\u001b[2J.txt", Buffer.from("x")));
    const { code, out, last } = typed(one, [spoilt, "--key", ours]);
    expect([code, last]).toEqual([
      1,
      "NOT as the holder of the key that you named signed it: 2 faults were found.",
    ]);
    expect(out).toContain("notes?[2J.txt: The manifest does not list it");
  });

  it("must not call verified what another key signed", () => {
    const { code, last } = typed(one, ["--key", verifierLine(otherKey.verifier)]);
    expect([code, last]).toEqual([
      1,
      "NOT as the holder of the key that you named signed it: 3 faults were found.",
    ]);
  });

  it("must tell what is not shown of a checkpoint that is brought from what is wrong", async () => {
    const notes = [await noteAt(log, 3), await noteAt(log, 4)].map(({ note }, at) => {
      const file = join(folder, `held-${at}.txt`);
      writeFileSync(file, note);
      return file;
    });
    const [earlier = "", same = ""] = notes;
    expect(typed(one, ["--key", ours, "--against", earlier])).toMatchObject({
      code: 1,
      last: `NOT shown to continue the checkpoint that you hold: see above. All else is as ${ours} signed it.`,
    });
    expect(typed(one, ["--key", ours, "--against", same])).toMatchObject({
      code: 0,
      last: `Verified against the key ${ours} that you named. It continues the checkpoint that you hold.`,
    });
  });

  it("must say that nothing was checked where it was not typed as it must be", () => {
    const key = typed(one, ["--key", "intervention-lifecycle+00000000+AAAA"]);
    expect([key.code, key.out]).toEqual([1, ""]);
    expect(key.err).toContain("Nothing was checked");
    const none = typed(one, [join(folder, "nothing")]);
    expect([none.code, none.out]).toEqual([1, ""]);
    expect(none.err).toContain("it has no MANIFEST.txt");
  });

  it("must decide nothing, and call no signature bad, where openssl is missing or cannot", () => {
    const bare = join(folder, "bare");
    mkdirSync(bare);
    const missing = typed(one, [], bare);
    expect([missing.code, missing.out]).toEqual([1, ""]);
    expect(missing.err).toContain("openssl was not found: install OpenSSL 3. Nothing was decided.");
    writeFileSync(join(bare, "openssl"), "#!/bin/sh\necho 'unknown option -rawin'\nexit 1\n");
    chmodSync(join(bare, "openssl"), 0o755);
    const old = typed(one, [], bare);
    expect([old.code, old.out]).toEqual([1, ""]);
    expect(old.err).toContain("Nothing was decided. It said: unknown option -rawin");
  });
});
