import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const goodNode = fileURLToPath(new URL("../../../src/cli/good-node.mjs", import.meta.url));
const launch = fileURLToPath(new URL("../../../src/cli/launch.mjs", import.meta.url));

/** Runs a script on a Node that has been made to believe it is another one. */
function runAs(pretence: { node: string; platform?: string }, ...args: string[]) {
  const { node, platform = process.platform } = pretence;
  const pretend = [
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${node}" } });`,
    `Object.defineProperty(process, "platform", { value: "${platform}" });`,
  ].join("");
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return spawnSync(process.execPath, ["--import", preload, ...args], { encoding: "utf8" });
}

describe("the launcher on a Node that is too old", () => {
  it.each([launch, goodNode])("must say in one sentence what to install: %s", (script) => {
    const told = runAs({ node: "20.20.2", platform: "darwin" }, script, "vitest");
    expect(told.stderr).toMatch(/^This needs Node 24\.15 or newer, .* install Node 24 LTS .*\.\n$/);
    expect(told.stdout).toBe("");
    expect(told.status).toBe(1);
  });

  it.each(["18.20.8", "22.22.0", "24.14.1", "25.6.1"])("must count %s as too old", (node) => {
    expect(runAs({ node, platform: "sunos" }, goodNode, "vitest").status).toBe(1);
  });
});

describe("the launcher with a Node in node_modules", () => {
  const folder = new URL(`../../../node_modules/node-linux-${process.arch}/`, import.meta.url);

  it.skipIf(!existsSync(folder))("must hand over to it and pass the exit code on", () => {
    const script = "console.log(process.versions.node); process.exit(3)";
    const ran = runAs({ node: "20.20.2", platform: "linux" }, goodNode, "--eval", script);
    expect(ran.stdout).toMatch(/^24\./);
    expect(ran.status).toBe(3);
  });
});

describe("the launcher on a Node that is good enough", () => {
  it.each(["24.15.0", "25.7.0", "26.0.0"])("must use %s itself", (node) => {
    const ran = runAs({ node, platform: "sunos" }, goodNode, "--eval", "console.log('here')");
    expect(ran.stdout).toBe("here\n");
    expect(ran.status).toBe(0);
  });

  it("must pass the exit code on", () => {
    expect(runAs({ node: "24.15.0" }, goodNode, "--eval", "process.exit(3)").status).toBe(3);
  });
});
