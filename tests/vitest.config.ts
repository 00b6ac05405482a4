import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const { KURRENTDB_URL, TEST_REPORT, npm_lifecycle_event: script } = process.env;
const needsServer = Boolean(KURRENTDB_URL) || script === "test:kurrentdb";

/**
 * The everyday test run. `KURRENTDB_URL` adds the tests that need a server; `TEST_REPORT` names a
 * file for vitest's own counts, which `.ci/run` reads.
 */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: needsServer ? [] : ["tests/**/*.live.test.ts"],
    globalSetup: ["tests/setup.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: TEST_REPORT ? ["default", ["json", { outputFile: TEST_REPORT }]] : ["default"],
  },
});
