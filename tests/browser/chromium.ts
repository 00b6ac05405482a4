import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"] as const;

/** The browser of this machine that the tests look with; null where there is none. */
const browserFile: string | null = found();

/** Where everything must run, a test may not be left out. */
const isRequired = (process.env["REQUIRE_TOOLS"] ?? "").split(",").includes("chromium");

/** Whether the tests that need a browser are left out: there is none, and none is demanded. */
export const isLeftOut = browserFile === null && !isRequired;

if (isLeftOut) {
  console.warn(
    "NOT RUN: the tests that look at pages and pictures in a browser. Install Chromium " +
      "(on Debian or Ubuntu: sudo apt-get install chromium), or name one with CHROMIUM_PATH.",
  );
}

// No window, and no request of the browser’s own to anywhere.
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts the browser, with settings beyond the usual ones. Whoever asked for it closes it. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (browserFile === null) throw new Error("REQUIRE_TOOLS names chromium, and there is none.");
  return chromium.launch({ executablePath: browserFile, args: [...quiet, ...more] });
}

function found(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const files =
    named === undefined
      ? names.flatMap((name) => folders.map((folder) => join(folder, name)))
      : [named];
  return files.find((file) => isThere(file) && runs(file)) ?? null;
}

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// On some systems a file of that name only says how to install one.
function runs(file: string): boolean {
  return spawnSync(file, ["--version"]).status === 0;
}
