import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./house-files.ts";
import { startDoubleApart } from "./kurrent/own-process.ts";

const launcher = fileURLToPath(new URL("../src/cli/launch.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for the server that the page on servers names. */
let server: Awaited<ReturnType<typeof startDoubleApart>>;
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());

/** The worked history of the page on importing, saved as that page says. */
const worked = /^```jsonl\n(.*?)^```$/ms.exec(textOf("docs/how-to/import-a-history.md"))?.[1] ?? "";
writeFileSync(join(folder, "anytown.jsonl"), worked);

/** The worked sheet of the same page. */
const sheet = /^```csv\n(.*?)^```$/ms.exec(textOf("docs/how-to/import-a-history.md"))?.[1] ?? "";
writeFileSync(join(folder, "othertown.csv"), sheet);

/** The worked change of the rules of the page on them. */
const change = /^```yaml\n(.*?)^```$/ms.exec(textOf("docs/how-to/change-a-rule.md"))?.[1] ?? "";
writeFileSync(join(folder, "trigger.yaml"), change);

const readme = textOf("README.md");

/** The lines that a page tells its reader to type. */
const commandsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = ""]) =>
    block.split("\n").filter((line) => line !== "" && !line.startsWith("#")),
  );

/** Installing, and running the very tests that this is one of, is left to `.ci/run`. */
const isForTheReader = (line: string): boolean =>
  /^(npm|git|cp|sqlite3|sudo)\b/.test(line) || /^npx (tsc|vitest)/.test(line);

const env = {
  ...process.env,
  INTERVENTION_RECORD: join(folder, "record.db"),
  XDG_DATA_HOME: join(folder, "data"),
  XDG_CONFIG_HOME: join(folder, "config"),
  NO_COLOR: "1",
};

/** Runs a command of the documents against a record of its own. */
function typed(line: string): { readonly status: number | null; readonly said: string } {
  // Quotation marks hold words together, as in a shell.
  const words = [...line.matchAll(/((?:[^\s"]|"[^"]*")+)/g)].map(([, word = ""]) =>
    word.replaceAll('"', "").replace("localhost:2113", server.host),
  );
  const [npx, command, ...args] = words;
  if (npx !== "npx" || command !== "intervention") throw new Error(`not a command: ${line}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, said: `${stdout}${stderr}` };
}

describe("README.md", () => {
  it("must be at most one screen", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  });

  it.each(["npm ci && npm start", "npm ci && npm test"])("must say how to begin: %s", (line) => {
    expect(commandsOf("README.md")).toContain(line);
    expect(readme).toContain(`\`\`\`sh\n${line}\n\`\`\``);
  });

  it("must offer seven commands to try, none of which is refused", () => {
    const offered = commandsOf("README.md").filter((line) => line.startsWith("npx "));
    expect(offered).toHaveLength(7);
    expect(offered.filter((line) => line.includes("#"))).toEqual([]);
  });

  it("must start what its first command starts, until it is stopped", async () => {
    const manifest = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    expect(manifest.scripts["start"]).toBe("node src/cli/launch.mjs serve");
    const started = spawn(process.execPath, [launcher, "serve", "--port", "0"], {
      cwd: folder,
      env,
    });
    const ended = once(started, "exit");
    let said = "";
    started.stdout.setEncoding("utf8");
    for await (const text of started.stdout as AsyncIterable<string>) {
      said += text;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address === undefined || !said.includes("Ctrl-C stops it")) continue;
      expect(await (await fetch(address)).text()).toContain("Solihull");
      started.kill("SIGINT");
      break;
    }
    expect(await ended).toEqual([0, null]);
    expect(said).toMatch(/The record .*record\.db: \d+ councils, [\d,]+ entries\./);
  });
});

describe("a command that a document tells people to type", () => {
  const pages = projectFiles().filter((path) =>
    /^(README\.md|docs\/(how-to\/)?[\w-]+\.md)$/.test(path),
  );
  const lines = pages.flatMap((page) => commandsOf(page).map((line) => ({ page, line })));

  it.each(lines.filter(({ line }) => !isForTheReader(line)))(
    "must work: $page: $line",
    ({ line }) => {
      const expected = Number(/ # .*exit code (\d)$/.exec(line)?.[1] ?? 0);
      const { status, said } = typed(line.replace(/ #.*$/, ""));
      expect(status === expected ? "as said" : said).toBe("as said");
    },
  );

  it("must be one that these tests know how to run, or one that builds or copies", () => {
    expect(lines.length).toBeGreaterThan(8);
    const strange = lines.filter(
      ({ line }) => !isForTheReader(line) && !line.startsWith("npx intervention "),
    );
    expect(strange).toEqual([]);
  });
});

describe("a view as JSON (docs/reference/json.md)", () => {
  it("must be one document, the same each time it is asked for", () => {
    const ask = () => typed("npx intervention show solihull --as-at 2022-11-03 --json");
    expect(JSON.parse(ask().said)).toMatchObject({ schemaVersion: 1, asAt: "2022-11-03" });
    expect(ask()).toEqual(ask());
  });
});

describe("the worked history of the page on importing", () => {
  it("must be imported whole, and must be seen afterwards", () => {
    expect(worked.trimEnd().split("\n")).toHaveLength(3);
    const imported = typed("npx intervention import anytown.jsonl --record own.db --create --json");
    expect(imported).toMatchObject({ status: 0 });
    expect(JSON.parse(imported.said)).toMatchObject({ outcome: "written", written: 3, faults: [] });
    const shown = typed("npx intervention show anytown --as-at 2021-07-01 --record own.db");
    expect(shown).toMatchObject({ status: 0 });
    expect(shown.said).toMatch(/improvement notice/i);
    expect(shown.said).not.toMatch(/unlawful:/i);
  });
});

describe("the worked sheet of the page on importing", () => {
  it("must be imported whole, and must be seen afterwards", () => {
    const imported = typed("npx intervention import othertown.csv --record own-sheet.db --create");
    expect(imported.said).toMatch(/^Recorded 3 entries from othertown\.csv/);
    const shown = typed("npx intervention show othertown --as-at 2021-07-01 --record own-sheet.db");
    expect(shown).toMatchObject({ status: 0 });
    expect(shown.said).toMatch(/improvement notice/i);
    expect(shown.said).not.toMatch(/unlawful:/i);
  });
});
