import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "#src/cli/run.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { terminal } from "./terminal.ts";
import { unnamed } from "./unnamed.ts";

const { type, record } = terminal();
const folder = mkdtempSync(join(tmpdir(), "cuts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The entries of the shipped record, as lines that may be imported again. */
async function linesHeld(): Promise<readonly string[]> {
  const log = must(await openRecord(record(), { mode: "read" }));
  const held = must(await readWhole(log));
  await log.close();
  return held.map(({ entry }) => {
    const { format, revision, prevhash, ...line } = entry;
    expect([format, typeof revision, typeof prevhash]).toEqual([1, "number", "string"]);
    return JSON.stringify(line);
  });
}

async function ask(file: string, ...argv: readonly string[]) {
  const now = () => new Date("2026-11-22T12:00:00.000Z");
  const io = recordingIo({ home: folder, cwd: folder, now });
  const code = await run([...argv, "--record", file], io);
  return { code, ...io.said() };
}

/** What lies outside the frozen part, blanked. */
const frozen = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replace(/"logHead": \{[^}]*\}/g, "")
    .replace(/"hidden": \d+/g, "")
    .replace(/ [\d,]+ entr(y is|ies are) left out\./g, "")
    .replace(/What this history leaves out [^.]*\./, "")
    .replace(/Record:[^.]*\./g, "");

describe("--known-at #N", () => {
  // Before, at and after the entries with which the second and third councils begin.
  const cutsOf = (lines: readonly string[]): readonly number[] => {
    const councils = lines.flatMap((line, at) =>
      line.includes('"CouncilRegistered"') ? [at] : [],
    );
    const [, second = 0, third = 0] = councils;
    return [0, 6, second - 1, second, second + 5, third + 1];
  };
  const asked = [
    ["councils"],
    ["show", "bradford"],
    ["show", "birmingham"],
    ["show", "solihull"],
    ["history", "bradford"],
    ["show", "birmingham", "--sources", "seed-3"],
    ["deadlines"],
    ["duties"],
    ["chain", "bradford"],
    ["reports"],
    ["durations"],
    ["durations", "bradford", "--csv"],
    ["money"],
    ["search", "trust"],
    ["evidence", "bradford"],
    ["verify", "--quotations"],
    ["findings", "--rule", "V26"],
    ["blame", "bradford", "rung >= 3"],
    ["bisect", "bradford", "rung >= 3"],
  ];

  it.each([0, 1, 2, 3, 4, 5])(
    "must answer like a record that holds only those entries (cut %i)",
    async (at) => {
      const lines = await linesHeld();
      const cut = cutsOf(lines)[at] ?? 0;
      const short = join(folder, `short-${cut}.db`);
      const file = join(folder, "short.jsonl");
      writeFileSync(file, lines.slice(0, cut + 1).join("\n") + "\n");
      expect((await ask(short, "import", file, "--create")).code).toBe(0);
      await ask(record(), "councils"); // Seen before, as is the record just made.
      for (const words of asked) {
        for (const json of [[], ["--json"]]) {
          if (words.includes("--csv") && json.length > 0) continue;
          const argv = [...words, "--known-at", `#${cut}`, ...json];
          const [whole, never] = [await ask(record(), ...argv), await ask(short, ...argv)];
          expect(never.code).toBe(whole.code);
          expect(never.err).toBe(whole.err);
          expect(unnamed(frozen(never.out), short)).toBe(unnamed(frozen(whole.out), record()));
        }
      }
    },
  );

  it("must not know a council that was registered later, nor list it", async () => {
    const shown = await type("show solihull --known-at #0");
    expect([shown.code, shown.out]).toEqual([3, ""]);
    expect(shown.err).toContain("The only council on this record is birmingham.");
    const { out } = await type("councils --known-at #0");
    expect(out).toContain("birmingham");
    expect(out).not.toContain("solihull");
  });

  it("must lie within the record, and must be a number", async () => {
    const beyond = await type("show solihull --known-at #9999");
    expect([beyond.code, beyond.out]).toEqual([3, ""]);
    expect(beyond.err).toMatch(/this record holds (\d+) entries, and #\d+ is the last\.$/m);
    const size = Number(/holds (\d+) entries/.exec(beyond.err)?.[1]);
    expect((await type(`show solihull --known-at #${size}`)).code).toBe(3);
    expect((await type(`show solihull --known-at #${size - 1}`)).code).toBe(0);
    const word = await type("show solihull --known-at #abc");
    expect([word.code, word.out]).toEqual([2, ""]);
    expect(word.err).toContain("write the number of an entry of the record, such as '#6'");
  });
});

describe("--known-at given twice", () => {
  const both = "show solihull --as-at 2022-11-03 --known-at 2022-10-19 --known-at";

  it("must use only what was public by the day, as far as this record held it", async () => {
    const { said, code } = await type(`${both} #605`);
    expect(code).toBe(0);
    expect(said).toContain(
      "Using only what was public by the end of 19 October 2022, and of that only what this record held up to entry #605.",
    );
    expect(said).toContain("Minded-to letter sent");
    expect(said).not.toContain("497A(4B)");
    const sooner = await type("show solihull --known-at 2022-10-19 --known-at #0");
    expect(sooner.code).toBe(3);
  });

  it.each(["2022-10-20", "'2022-10-20' --known-at '#3'"])(
    "must take one day of publication and one point of the record: %s",
    async (second) => {
      const { code, err, out } = await type(`${both} ${second}`);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("it takes one day of publication and one point of this record");
    },
  );
});

describe("--sources", () => {
  it.each(["councils", "show solihull", "history solihull", "moves solihull"])(
    "must name sources that are on the record, else exit 3: %s",
    async (line) => {
      const { code, err, out } = await type(`${line} --sources seed-3,sed-2`);
      expect([code, out]).toEqual([3, ""]);
      expect(err).toContain("No source on this record is called sed-2. Did you mean seed-2?");
      expect(err).toMatch(/The sources on it are .*seed-0, seed-1/);
      expect((await type(`${line} --sources seed-3`)).code).toBe(0);
      expect((await type(`${line} --sources seed`)).code).toBe(0);
    },
  );
});

describe("--sources with a day of publication", () => {
  const typed = "chain solihull --as-at 2023-06-30 --known-at 2022-10-19 --sources";

  it("must not tell of a source that was published later, by its list, its hint or its exit", async () => {
    const later = await type(`${typed} govuk-solihull-report`);
    const never = await type(`${typed} govuk-solihull-reporx`);
    expect([later.code, never.code, later.out]).toEqual([3, 3, ""]);
    expect(later.err).toContain("No source public by 19 October 2022 on this record is called");
    const said = (text: string) => text.replaceAll(/govuk-solihull-repor[tx]/g, "it");
    expect(said(later.err)).toBe(said(never.err));
    expect(later.err).toContain("committee-2022-10-19");
    expect(later.err).not.toContain("cypnow-2022-10-20");
  });

  it("may always be the word seed, whichever of the five were public", async () => {
    const { said, code } = await type("show bradford --known-at 2014-01-01 --sources seed");
    expect(code).toBe(0);
    expect(said).toContain("No notice, proposal or direction on record.");
  });
});

describe("words that a terminal would obey", () => {
  it("must be shown and not obeyed where a search repeats them", async () => {
    const { out, code } = await type(`search "\u001b[31mred"`);
    expect(code).toBe(0);
    expect(out).not.toContain("\u001b");
  });
});

describe("a name that was left empty", () => {
  it.each([
    ['show ""', "Name the council"],
    ['why solihull ""', "Name the step"],
    ['findings --rule ""', "Name the rule"],
  ])("must be asked for, exit 2: %s", async (line, says) => {
    const { code, err } = await type(line);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
