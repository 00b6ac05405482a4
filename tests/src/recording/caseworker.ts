import { dirname } from "node:path";
import { existsSync } from "node:fs";
import { run } from "#src/cli/run.ts";

/**
 * A process that types one command after another, as a caseworker would, and says a line for each
 * that is on record: `node caseworker.ts RECORD HISTORY COMMANDS`. It begins anew whenever it is
 * started; what is on record already by the same words is said as well.
 */
const [, , record = "", history = "", count = "0"] = process.argv;

const type = async (...words: readonly string[]): Promise<void> => {
  let complained = "";
  const code = await run([...words, "--record", record], {
    out: () => undefined,
    err: (text) => {
      complained += text;
    },
    env: { INTERVENTION_BY: "Ann Example, caseworker" },
    platform: "linux",
    home: dirname(record),
    cwd: dirname(record),
    now: () => new Date(),
    readStdin: () => Promise.resolve(new Uint8Array()),
    isTerminal: false,
  });
  if (code !== 0) throw new Error(`${words.join(" ")}: ${code} ${complained}`);
};

if (!existsSync(record)) await type("import", history, "--create");
for (let number = 1; number <= Number(count); number += 1) {
  const about = `about=Concern number ${number}`;
  const step = ["--on", "2022-03-01", "--set", "raisedBy=A head teacher", "--set", about];
  await type("record", "testshire", "ConcernRaised", ...step, "--source", "letter");
  process.stdout.write(`${number}\n`);
}
