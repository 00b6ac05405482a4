import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { entry, must } from "#tests/src/log/sample-entries.ts";
import { startNode } from "#tests/src/log/start-child.ts";
import { checkpointIn } from "./own-checkpoint.ts";
import { isDeep, sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

let server: Awaited<ReturnType<typeof startDoubleApart>>;
const folder = mkdtempSync(join(tmpdir(), "two-signers-"));
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signer = fileURLToPath(new URL("./signer.ts", import.meta.url));
/** Between one meeting and the next. */
const everyMs = 150;

describe("two processes that sign checkpoints of one record at the same moment", () => {
  it(
    "must agree on one key, and leave one sound checkpoint that is no older than either said",
    async () => {
      const trying = trial(30);
      const meetings = sizeOf(30);
      const address = `kurrentdb://${server.host}/met?tls=false`;
      const log = must(await openKurrentRecord(addressOf(address), { mode: "create" }));
      let held = 0;
      const add = async (): Promise<void> => {
        const expected = held === 0 ? "no_stream" : held - 1;
        const one = entry(`A-${held}`);
        must(await log.append("council-a", expected, [one], { commandId: one.commandId }));
        held += 1;
      };
      await add();
      const from = String(Date.now() + 3_000);
      const both = [1, 2].map(() =>
        startNode([signer, address, folder, String(meetings), from, String(everyMs)]),
      );
      let isOver = false;
      const ended = Promise.all(both.map((started) => started.mustEnd())).finally(() => {
        isOver = true;
      });
      while (!isOver) await Promise.all([add(), sleep(4)]);
      await ended;
      const said = both.map((started) => started.said().trim().split("\n").map(Number));
      for (let n = 0; n < meetings; n += 1) {
        const home = join(folder, String(n));
        const state = join(home, ".local/state/intervention-lifecycle/checkpoints");
        // Nothing else: no draft, and one key.
        const files = [
          ...readdirSync(state),
          ...readdirSync(join(home, ".config/intervention-lifecycle")),
        ];
        expect([n, files]).toEqual([n, [expect.stringMatching(/\.note$/), "signing-key.pem"]]);
        const { size, root } = checkpointIn(join(state, files[0] ?? ""), { env: {}, home });
        expect(size).toBeGreaterThanOrEqual(Math.max(...said.map((sizes) => sizes[n] ?? Infinity)));
        expect(root).toBe(must(await log.head({ size })).root);
      }
      await log.close();
      trying.ran(meetings);
    },
    isDeep ? 3_600_000 : 240_000,
  );
});
