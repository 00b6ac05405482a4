import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./house-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "contributing-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** One fenced piece of the worked example: a file, and lines to find and to put in their place. */
interface Piece {
  readonly file: string;
  readonly isNew: boolean;
  readonly hunks: readonly { readonly find: string; readonly put: string }[];
}

const pieces: readonly Piece[] = [
  ...textOf("docs/CONTRIBUTING.md").matchAll(/^```diff\n(.*?)^```$/gms),
].map(([, diff = ""]) => pieceOf(diff));

/** Line numbers would age: a hunk is found by its unchanged lines. */
function pieceOf(diff: string): Piece {
  const [from = "", to = "", ...lines] = diff.trimEnd().split("\n");
  const hunks = lines
    .join("\n")
    .split(/^@@.*\n/m)
    .map((hunk) => ({ find: side(hunk, " -"), put: side(hunk, " +") }));
  return { file: to.replace(/^\+\+\+ b\//, ""), isNew: from === "--- /dev/null", hunks };
}

function side(hunk: string, signs: string): string {
  return hunk
    .split("\n")
    .filter((line) => line !== "" && signs.includes(line.charAt(0)))
    .map((line) => `${line.slice(1)}\n`)
    .join("");
}

/** A copy of the project with these pieces applied. */
function copyWith(name: string, applied: readonly Piece[]): string {
  const copy = join(work, name);
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const piece of applied) apply(copy, piece);
  return copy;
}

function apply(copy: string, { file, isNew, hunks }: Piece): void {
  const path = join(copy, file);
  if (isNew) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, hunks.map(({ put }) => put).join(""));
    return;
  }
  let text = readFileSync(path, "utf8");
  for (const { find, put } of hunks) {
    const parts = text.split(find);
    if (parts.length !== 2)
      throw new Error(`${file} has these lines ${parts.length - 1} times:\n${find}`);
    text = parts.join(put);
  }
  writeFileSync(path, text);
}

/** Runs a tool in a copy, as the scripts of package.json do. */
function run(
  copy: string,
  ...args: readonly string[]
): { readonly ok: boolean; readonly said: string } {
  const tool = [join(copy, "src/cli/good-node.mjs"), ...args];
  const env = { ...process.env, NO_COLOR: "1", TEST_REPORT: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, tool, {
    cwd: copy,
    env,
    encoding: "utf8",
  });
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

// "-u" takes the word after it for its value, so no file may follow it.
const vitest = ["vitest", "run", "--config", "tests/vitest.config.ts"] as const;
const without = (file: string): readonly Piece[] => pieces.filter((piece) => piece.file !== file);

describe("the example of CONTRIBUTING.md, a new event type", () => {
  it("must touch at most five files by hand, and must write each of them whole", () => {
    expect(pieces.map(({ file }) => file)).toEqual([
      "events/inspection-requested.ts",
      "events/catalogue.ts",
      "machines/regions/evidence.ts",
      "machines/law/powers/evidence.ts",
      "tests/machines/inspection-requested.test.ts",
    ]);
    expect(pieces.length).toBeLessThanOrEqual(5);
  });

  it("must pass the checks with every piece, after npm run docs", { timeout: 240_000 }, () => {
    const copy = copyWith("whole", pieces);
    const files = pieces.map(({ file }) => file);
    const tests = [
      "tests/house.test.ts",
      "tests/docs.test.ts",
      "tests/machines/chart-lint.test.ts",
      ...files.filter((f) => f.startsWith("tests/")),
    ];
    const checks = [
      ["tsc"],
      ["oxlint", ...files],
      ["prettier", "--check", ...files],
      ["vitest", "run", "-u", ...vitest.slice(2), "tests/docs.test.ts"],
      [...vitest, ...tests],
    ];
    const failed = checks.map((check) => ({ check: check.join(" "), ...run(copy, ...check) }));
    expect(failed.filter(({ ok }) => !ok)).toEqual([]);
    expect(readFileSync(join(copy, "docs/GLOSSARY.md"), "utf8")).toContain("InspectionRequested");
  });

  it.each([
    ["events/inspection-requested.ts", ["tsc"], "inspection-requested.ts"],
    [
      "events/catalogue.ts",
      [...vitest, "tests/docs.test.ts"],
      "must hold every event that a file of events/ defines",
    ],
    [
      "machines/regions/evidence.ts",
      [...vitest, "tests/machines/chart-lint.test.ts"],
      "must give every type of fact exactly one owner",
    ],
    [
      "machines/law/powers/evidence.ts",
      [...vitest, "tests/machines/chart-lint.test.ts"],
      "must each have a row in the table of powers",
    ],
    [
      "tests/machines/inspection-requested.test.ts",
      [...vitest, "tests/machines/inspection-requested.test.ts"],
      "No test files found",
    ],
  ])("must fail by name without %s", { timeout: 240_000 }, (file, check, complaint) => {
    const left = run(copyWith(file.replaceAll("/", "-"), without(file)), ...check);
    expect(left.ok).toBe(false);
    expect(left.said).toContain(complaint);
  });

  it(
    "must fail with the line to type when npm run docs was forgotten",
    { timeout: 240_000 },
    () => {
      const left = run(copyWith("stale", pieces), ...vitest, "tests/docs.test.ts");
      expect(left.ok).toBe(false);
      expect(left.said).toContain(
        'docs/reference/events.md is not what the code says: type "npm run docs"',
      );
    },
  );
});
