import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startNode } from "#tests/src/log/start-child.ts";

const script = fileURLToPath(new URL("./needs-server.ts", import.meta.url));

it("the tests that need a server must say in one sentence what to set where none is named", async () => {
  const without = startNode([script], { KURRENTDB_URL: "" });
  expect(await without.ended).toBe(1);
  expect(without.said()).toBe("");
  expect(without.complained()).toMatch(
    /^Put the address .* into the variable KURRENTDB_URL.*\.\n$/,
  );
  const named = startNode([script], { KURRENTDB_URL: "kurrentdb://localhost:2113/contract" });
  await named.mustEnd();
  expect(named.complained()).toBe("");
});
