import { mergeConfig } from "vitest/config";
import { keeper } from "./reliability/keeper.ts";
import everyday from "./vitest.config.ts";

/** The same tests with far more generated cases (see setup.ts): minutes to hours, not seconds. */
export default mergeConfig(everyday, {
  test: {
    env: { DEEP: "1" },
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    reporters: [keeper],
  },
});
