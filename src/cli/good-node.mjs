/**
 * Finds a Node that can run this project, and runs things on it.
 *
 * The code is TypeScript run by Node's own type stripping and stores its log with `node:sqlite`;
 * both are free of flags and warnings from Node 24.15 and 25.7 on. Whoever has an older Node gets
 * the one that `npm ci` brought along (the optional `node-<platform>-<arch>` packages). Their
 * `node` command is not relied on: npm 10 installs these packages without linking it.
 *
 * Plain JavaScript that Node 18 can read, because a too-old Node must reach the sentence it prints.
 * Run as a script it starts a tool: `node src/cli/good-node.mjs vitest run`.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const packaged = ["linux-x64", "linux-arm64", "win-x64"];
const host = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const fetchIt = 'run "npm ci" without leaving out optional packages, which brings the right Node';
const installIt = `install Node 24 LTS for ${host}, run "npm ci" and try again`;

/** Whether this version of Node runs the project without flags and without warnings. */
export function isGoodNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 25 || (major === 25 && minor >= 7) || (major === 24 && minor >= 15);
}

/**
 * Runs a script on a good Node in place of this process: same terminal, same signals, same exit
 * code. Prints one sentence and fails when there is no such Node.
 */
export function runOnGoodNode(args) {
  const node = isGoodNode() ? process.execPath : packagedNode();
  if (!existsSync(node)) return giveUp(packaged.includes(host) ? fetchIt : installIt);
  const path = [dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, args, { stdio: "inherit", env: { ...process.env, PATH: path } });
  passSignalsTo(child);
  child.on("error", () => giveUp(installIt));
  child.on("exit", (code, signal) => {
    // What a shell reports for a process that a signal ended.
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function packagedNode() {
  return join(modules, `node-${host}`, "bin", host.startsWith("win") ? "node.exe" : "node");
}

/** A terminal sends Ctrl+C to the child as well; passing it on again would count as a second one. */
function passSignalsTo(child) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !isatty(0)) child.kill(signal);
    });
  }
}

function giveUp(remedy) {
  const found = process.versions.node;
  process.stderr.write(`This needs Node 24.15 or newer, and this is Node ${found}: ${remedy}.\n`);
  process.exitCode = 1;
}

/** The script behind a tool's name (`tsc` lives in the package typescript), or a file as given. */
function scriptOf(tool) {
  const folder = join(modules, tool === "tsc" ? "typescript" : tool);
  if (!existsSync(join(folder, "package.json"))) return tool;
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[tool]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [tool = "", ...args] = process.argv.slice(2);
  runOnGoodNode([scriptOf(tool), ...args]);
}
