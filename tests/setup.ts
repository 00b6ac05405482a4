import fc from "fast-check";

/** Pinned, so that a run can be repeated; `FAST_CHECK_SEED=7 npm test` looks somewhere else. */
const seed = Number(process.env["FAST_CHECK_SEED"] ?? 20_260_401);
const numRuns = process.env["DEEP"] ? 10_000 : 100;

fc.configureGlobal({ seed, numRuns });

/** Vitest calls this once for the whole run, before any test file. */
export function setup(): void {
  console.log(`Property tests start from FAST_CHECK_SEED=${seed}.`);
}
