import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";

/** Pinned, so that a run can be repeated; `FAST_CHECK_SEED=7 npm test` looks somewhere else. */
const seed = Number(process.env["FAST_CHECK_SEED"] ?? 20_260_401);
const numRuns = process.env["DEEP"] ? 1_000 : 100;

fc.configureGlobal({ seed, numRuns });

/**
 * Vitest calls this once for the whole run, before any test file, and what it returns afterwards. The
 * folders of whoever runs the tests are left alone: commands that tests start as processes of their
 * own keep their key and their checkpoints in folders that are removed again.
 */
export function setup(): () => void {
  console.log(`Property tests start from FAST_CHECK_SEED=${seed}.`);
  const own = mkdtempSync(join(tmpdir(), "intervention-home-"));
  process.env["XDG_STATE_HOME"] = join(own, "state");
  process.env["XDG_CONFIG_HOME"] = join(own, "config");
  return () => rmSync(own, { recursive: true, force: true });
}
