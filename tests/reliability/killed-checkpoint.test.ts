import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { addressOf } from "#tests/kurrent/address-of.ts";
import { startDoubleApart } from "#tests/kurrent/own-process.ts";
import { intervention } from "#tests/src/log/kill.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { startNode, type Started } from "#tests/src/log/start-child.ts";
import { entryOf, fileOf, notice, sound } from "#tests/src/record/lines.ts";
import { checkpointIn } from "./own-checkpoint.ts";
import { isDeep, sizeOf } from "./table.ts";
import { seed, trial } from "./trial.ts";

let server: Awaited<ReturnType<typeof startDoubleApart>>;
const folder = mkdtempSync(join(tmpdir(), "killed-checkpoints-"));
beforeAll(async () => {
  server = await startDoubleApart();
});
afterAll(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const most = isDeep ? 3_600_000 : 240_000;
const addressFor = (record: string): string => `kurrentdb://${server.host}/${record}?tls=false`;

/** A user of the record: with a key and checkpoints of their own, and a folder outside. */
const user = (name: string, record: string) => {
  const home = join(folder, name);
  const state = join(home, "state/intervention-lifecycle/checkpoints");
  const outside = join(home, "outside");
  mkdirSync(outside, { recursive: true });
  const env = { XDG_STATE_HOME: join(home, "state"), XDG_CONFIG_HOME: join(home, "config") };
  const starts = (...words: readonly string[]): Started =>
    startNode(
      intervention(...words, "--record", addressFor(record), "--checkpoints", outside),
      env,
    );
  const notesIn = (place: string): readonly string[] =>
    readdirSync(place)
      .filter((one) => one.endsWith(".note"))
      .map((one) => join(place, one));
  return {
    starts,
    state,
    kept: () => notesIn(state).map((file) => checkpointIn(file, { env, home })),
    /** An empty file is one whose writer was killed before it wrote: the next one writes it. */
    keptOutside: () =>
      notesIn(outside)
        .filter((file) => readFileSync(file, "utf8") !== "")
        .map((file) => checkpointIn(file, { env, home })),
    drafts: () => readdirSync(state).filter((one) => !one.endsWith(".note")),
    verify: () => startNode(intervention("verify", "--record", addressFor(record)), env),
  };
};

/** When it is killed: by the clock, as a share of a whole run; or so soon after it begins to keep a note. */
const moments = fc.oneof(
  fc.record({ share: fc.integer({ min: 20, max: 105 }) }),
  fc.record({ thenMs: fc.nat(6) }),
);

describe("a process that signs a checkpoint of a record on a server", () => {
  it(
    "may be killed at any moment: what is kept holds, and in the end is what it is without a kill",
    async () => {
      const trying = trial(29);
      const kills = fc.sample(moments, { seed, numRuns: sizeOf(29) });
      const [one, control] = [user("killed", "killed"), user("control", "undisturbed")];
      const file = (n: number): string => join(folder, `${n}.jsonl`);
      writeFileSync(file(-1), fileOf(...sound));
      const started = performance.now();
      await one.starts("import", file(-1), "--create").mustEnd();
      const wholeMs = performance.now() - started;
      const log = must(await openKurrentRecord(addressOf(addressFor("killed")), { mode: "write" }));
      let killed = 0;
      for (const [n, moment] of kills.entries()) {
        const line = notice(`K-${n}`);
        writeFileSync(file(n), fileOf(line));
        const imports = n % 2 === 0;
        // Recorded without a checkpoint, by somebody else.
        if (!imports)
          await log
            .append("council-testshire", sound.length + n - 1, [entryOf(line)], {
              commandId: `command-K-${n}`,
            })
            .then(must);
        const going = one.starts(...(imports ? ["import", file(n)] : ["log", "checkpoint"]));
        await Promise.race([going.ended, momentOf(moment, wholeMs, one.state)]);
        going.process.kill("SIGKILL");
        if ((await going.ended) === null) killed += 1;
        expect(one.kept().length).toBeLessThanOrEqual(1);
        one.keptOutside();
        if (imports) await one.starts("import", file(n)).mustEnd();
      }
      await one.starts("log", "checkpoint").mustEnd();
      await one.verify().mustEnd();
      expect(one.drafts()).toEqual([]);

      const all = Buffer.concat([-1, ...kills.keys()].map((n) => readFileSync(file(n))));
      writeFileSync(join(folder, "all.jsonl"), all);
      await control.starts("import", join(folder, "all.jsonl"), "--create").mustEnd();
      expect(control.kept()).toHaveLength(1);
      expect(one.kept()).toEqual(control.kept());
      expect(one.keptOutside().at(-1)).toEqual(control.kept()[0]);
      // Where most had ended by themselves before they were killed, nothing was shown.
      expect(killed).toBeGreaterThan(kills.length * 0.6);
      trying.ran(kills.length, "of which at least three in five found it at work");
    },
    most,
  );
});

const momentOf = async (
  moment: { readonly share: number } | { readonly thenMs: number },
  wholeMs: number,
  state: string,
): Promise<void> => {
  if ("share" in moment) return sleep((wholeMs * moment.share) / 100);
  await new Promise<void>((resolve) => {
    const watcher = watch(state, () => {
      watcher.close();
      resolve();
    });
  });
  await sleep(moment.thenMs);
};
