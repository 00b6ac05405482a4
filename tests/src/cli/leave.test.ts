import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const leave = new URL("../../../src/cli/leave.ts", import.meta.url).href;

/** Runs a script that leaves while something is open that never ends. */
const leaving = (script: string) =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { leaveWhenSaid } from ${JSON.stringify(leave)};
       setInterval(() => {}, 60_000);
       process.exitCode = 7;
       ${script}
       leaveWhenSaid();`,
    ],
    { encoding: "utf8", timeout: 20_000, maxBuffer: 10_000_000 },
  );

describe("a command that has its answer", () => {
  it("must end with its exit code, though a call to a server stays open for ever", () => {
    expect(leaving("")).toMatchObject({ status: 7, signal: null, stderr: "" });
  });

  it("must have said everything before it ends", () => {
    const { status, stdout } = leaving('process.stdout.write("x".repeat(5_000_000));');
    expect(status).toBe(7);
    expect(stdout).toHaveLength(5_000_000);
  });
});
