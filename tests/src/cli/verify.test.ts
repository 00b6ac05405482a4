import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Io } from "#src/cli/io.ts";
import { run } from "#src/cli/run.ts";
import { sha256Of } from "#src/sources/copies.ts";
import { quotationsVerified } from "#src/views/quotations-verified.ts";
import { checkQuotations } from "#src/recording/quotations.ts";
import { verified, type Verified } from "#src/views/schemas/verified.ts";
import { entryOf, source } from "#tests/given.ts";
import { linesOf, seedsFolder } from "#tests/histories/shipped.ts";
import { asked } from "#tests/src/views/streams.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();
const folder = mkdtempSync(join(tmpdir(), "sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a check of quotations", () => {
  const text = "The adviser was put in place in January.";
  const sha256 = sha256Of(Buffer.from(text));
  const registered = entryOf(source("letter", "2022-02-01"), 0);
  const stream = (quotation: string[] | null, hash: string | undefined = sha256) => ({
    council: "solihull",
    held: [
      {
        index: 0,
        entry: {
          ...registered,
          data: {
            source: {
              ...(registered.data["source"] as object),
              ...(hash === "" ? {} : { sha256: hash }),
            },
          },
        },
      },
      {
        index: 1,
        entry: {
          ...entryOf(["AdviserAppointed", "2022-01-10"], 1),
          evidence: [
            {
              sourceId: "letter",
              locator: "page 1",
              quotation,
              standing: "primary" as const,
              states: null,
            },
          ],
        },
      },
    ],
    head: { size: 2, root: "root" },
  });
  const check = (quotation: string[] | null, held: string | null, hash?: string): Verified => {
    const copyOf = (wanted: string) =>
      held !== null && wanted === sha256Of(Buffer.from(held)) ? Buffer.from(held) : null;
    return quotationsVerified([stream(quotation, hash)], null, asked("2022-12-31"), {
      check: (evidence, sources) => checkQuotations([evidence], sources, copyOf),
      isHeld: (wanted) => copyOf(wanted) !== null,
    });
  };
  const answer = (...about: Parameters<typeof check>) => check(...about).quotations[0]?.answer;

  it("must say found only of words that stand in a copy with the registered hash", () => {
    expect(answer(["put in place"], text)).toBe("found");
    expect(answer(["put in place"], `${text} `)).toBe("notHeld");
    expect(answer(["put in place"], null)).toBe("notHeld");
    expect(answer(["put in place"], text, "")).toBe("notHeld");
    expect(answer(null, text)).toBe("noQuotation");
  });

  it("must name the passage that is not there", () => {
    const view = check(["put in place", "in February"], text);
    expect(view.quotations[0]).toMatchObject({ answer: "notFound", missing: "in February" });
    expect(check(["in place", "adviser"], text).quotations[0]).toMatchObject({
      answer: "notFound",
      isEarlier: true,
    });
    expect(view.counts).toMatchObject({ found: 0, notFound: 1 });
    expect(verified.safeParse(view).error).toBeUndefined();
  });

  it("must tell a source that is not held from one without a hash", () => {
    expect(check(["x"], text).sources).toEqual([{ id: "letter", sha256, copy: "held" }]);
    expect(check(["x"], null).sources[0]?.copy).toBe("notHeld");
    expect(check(["x"], text, "").sources[0]).toMatchObject({ sha256: null, copy: "noHash" });
  });
});

describe("verify", () => {
  it("may not be asked for a part of the checks of the whole record, nor in a folder that is not there", async () => {
    const slips = [
      "solihull",
      "--as-at 2022-01-01",
      "--sources seed",
      "--key x",
      "--quotations --against x",
    ];
    for (const slip of slips) {
      expect(await type(`verify ${slip}`)).toMatchObject({ code: 2, out: "" });
    }
    const missing = await type("verify --quotations --sources-dir nowhere");
    expect(missing.code).toBe(3);
    expect(missing.err).toContain("there is no such folder");
  });

  it("must call nothing checked of which no copy is held", async () => {
    writeFileSync(join(folder, "a.txt"), "Another text");
    const { code, out } = await type(`verify solihull --quotations --sources-dir ${folder}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}0 +found/m);
    expect(out).not.toContain("verified");
  });
});

const seeds = seedsFolder();

/** A terminal before no record of its own. */
function desk(): { readonly io: Io; readonly said: () => string } {
  let out = "";
  return {
    said: () => out,
    io: {
      out: (text) => void (out += text),
      err: (text) => void (out += text),
      env: {},
      platform: "linux",
      home: folder,
      cwd: folder,
      now: () => new Date("2026-11-26T12:00:00.000Z"),
      readStdin: () => Promise.resolve(new Uint8Array()),
      isTerminal: false,
    },
  };
}

describe.skipIf(seeds === null)("verify of the shipped record", () => {
  it("must find every quotation of the five seeds, and must say what it could not check", async () => {
    const view = await json<Verified>(`verify --quotations --sources-dir ${seeds ?? ""}`);
    expect(view.counts.notFound).toBe(0);
    expect(view.counts.found).toBeGreaterThan(100);
    const held = view.sources.filter(({ copy }) => copy === "held").map(({ id }) => id);
    expect(held.toSorted()).toEqual(["seed-0", "seed-1", "seed-2", "seed-3", "seed-4"]);
    expect(view.sources.some(({ copy }) => copy === "noHash")).toBe(true);
  });

  it("must end with exit code 6 as soon as one word of a quotation is another", async () => {
    const file = join(folder, "solihull.jsonl");
    const lines = linesOf("solihull")
      .map((line) => JSON.stringify(line))
      .join("\n");
    const altered = lines.replace("peaked at over 400 cases", "rose to over 400 cases");
    expect(altered).not.toBe(lines);
    writeFileSync(file, altered);
    const other = join(folder, "altered.db");
    const { io, said } = desk();
    expect(await run(["import", file, "--create", "--record", other], io)).toBe(0);
    const command = ["verify", "solihull", "--quotations", "--sources-dir", seeds ?? ""];
    expect(await run([...command, "--record", other], io)).toBe(6);
    expect(said()).toContain("rose to over 400 cases");
  });
});
