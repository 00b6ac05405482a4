import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"] as const;

/** A browser of this machine; undefined where there is none. */
export const browser = names.find(
  (name) => spawnSync(name, ["--version"], { encoding: "utf8" }).status === 0,
);

/** Opens a page in the browser, lets its scripts run, and gives what they left in its title. */
export function titleAfter(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), "looked-at-"));
  try {
    const file = join(folder, "page.html");
    writeFileSync(file, page);
    const settings = [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${folder}/d`,
    ];
    const { stdout } = spawnSync(browser ?? "", [...settings, "--dump-dom", `file://${file}`], {
      encoding: "utf8",
      maxBuffer: 64 * 1_048_576,
    });
    return /<title id="answer">([^<]*)<\/title>/.exec(stdout)?.[1] ?? "nothing was answered";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
