import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openRecord } from "#src/log/sqlite-log.ts";
import { makeShippedRecord } from "#src/record/shipped.ts";
import { isDeep, sizeOf, table } from "#tests/reliability/table.ts";
import { trial } from "#tests/reliability/trial.ts";
import { fileOf, notice, registration, sourceLine } from "#tests/src/record/lines.ts";
import { intervention, killAndFinish, undisturbed, type Killable, type Moment } from "./kill.ts";
import { recordFolder } from "./record-folder.ts";
import { batch, must } from "./sample-entries.ts";
import { childArgs } from "./start-child.ts";

const { folder, newFile } = recordFolder();
/** How many times the everyday number of kills. */
const times = Math.ceil(sizeOf(3) / table[3].everyday);

/** Four councils with 24 notices each, three to a command. */
const history = join(folder, "history.jsonl");
const councils = ["ashby", "barton", "corby", "derby"];
writeFileSync(
  history,
  fileOf(
    ...councils.flatMap((council) => [
      registration(council),
      sourceLine(council),
      ...Array.from({ length: 24 }, (_, i) =>
        notice(`${council}-N-${i}`, {
          stream: `council-${council}`,
          commandId: `${council}-C-${Math.floor(i / 3)}`,
        }),
      ),
    ]),
  ),
);

/** A record to be copied, too large to be on its way all at once. */
const original = join(folder, "original.db");
await makeShippedRecord(original);
await lengthen(original, 5_000);

/** A council and a source, for whoever records steps one by one. */
const beginning = join(folder, "beginning.jsonl");
writeFileSync(beginning, fileOf(registration(), sourceLine()));
const caseworker = fileURLToPath(new URL("../recording/caseworker.ts", import.meta.url));

/** Whoever appends says each command when it is in. */
const lines = (said: string): readonly string[] => said.split("\n").filter((line) => line !== "");

/** A command says what it has done in the end, and promises nothing before. */
const onceItSays =
  (sentence: RegExp): Killable["promised"] =>
  (said, all) =>
    sentence.test(said) ? all : [];

async function lengthen(file: string, entries: number): Promise<void> {
  const log = must(await openRecord(file, { mode: "write" }));
  for (let n = 0; n * 50 < entries; n += 1) {
    const commandId = `more-${n}`;
    must(await log.append(`more-${n}`, "no_stream", batch(commandId, 50), { commandId }));
  }
  await log.close();
}

interface Row {
  readonly what: string;
  readonly killable: Killable;
  /** For each record, the moments at which the process is killed, one run after the other. */
  readonly moments: readonly (readonly Moment[])[];
}

const appending = (callers: number, size: number, count: number): Killable => ({
  args: (file) => childArgs("append", file, String(callers), String(size), String(count)),
  promised: lines,
  sameRoot: callers === 1,
  makesRecord: false,
});

/** `records` times `kills` moments, each different, some way into the work and some ms on. */
const spread = <T>(records: number, kills: number, moment: (n: number) => T): readonly T[][] =>
  Array.from({ length: records * times }, (_, record) =>
    Array.from({ length: kills }, (__, kill) => moment(record * kills + kill)),
  );

const midway =
  (commands: number) =>
  (n: number): Moment => ({
    afterLines: 1 + ((n * 11) % commands),
    thenMs: n % 5,
  });

const killed: readonly Row[] = [
  {
    what: "appends one entry at a time",
    killable: appending(1, 1, 80),
    moments: spread(2, 6, midway(13)),
  },
  {
    what: "appends 25 entries at a time",
    killable: appending(1, 25, 40),
    moments: spread(2, 6, midway(7)),
  },
  {
    what: "appends for 16 callers at once",
    killable: appending(16, 2, 25),
    moments: spread(2, 6, midway(70)),
  },
  {
    what: "imports a file",
    killable: {
      args: (file) => intervention("import", history, "--record", file, "--create"),
      promised: onceItSays(/^(Recorded|Nothing new)/),
      sameRoot: true,
      makesRecord: true,
    },
    moments: [
      ...spread(2, 4, (n): Moment => ({ afterBytes: 30_000 + ((n * 50_000) % 210_000) })),
      ...spread(1, 3, (n): Moment => ({ afterMs: 50 + ((n * 170) % 600) })),
    ],
  },
  {
    what: "records steps through the command line",
    killable: {
      args: (file) => [caseworker, file, beginning, "30"],
      promised: (said, all) =>
        all.filter((command) => command.startsWith("record-")).slice(0, lines(said).length),
      sameRoot: false,
      makesRecord: true,
    },
    moments: spread(2, 6, midway(24)),
  },
  {
    what: "copies a record",
    killable: {
      args: (file) => intervention("log", "copy", original, file),
      env: () => ({ HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder }),
      promised: onceItSays(/^(Copied|There was nothing)/),
      sameRoot: true,
      makesRecord: true,
    },
    moments: spread(2, 5, (n): Moment => ({ afterBytes: 200_000 + ((n * 1_100_000) % 2_500_000) })),
  },
  {
    what: "makes the record on first use",
    killable: {
      args: () => intervention("councils"),
      env: (file) => ({ INTERVENTION_RECORD: file }),
      promised: onceItSays(/\n/),
      sameRoot: true,
      makesRecord: true,
    },
    moments: spread(1, 3, (n): Moment => ({ afterBytes: 60_000 + ((n * 370_000) % 900_000) })),
  },
];

describe.each(killed)("a process that $what", ({ killable, moments }) => {
  it(
    "may be killed at any moment: nothing is lost or doubled, and the next run goes on at once",
    async () => {
      const trying = [trial(3), trial(4)];
      const whole = await undisturbed(killable, newFile());
      let kills = 0;
      for (const [record, ofRecord] of moments.entries()) {
        const looks = record % 2 === 0;
        const file = newFile();
        kills += await killAndFinish(killable, { file, whole, moments: ofRecord, looks });
      }
      // Where most had ended by themselves before they were killed, nothing was shown.
      const planned = moments.flat().length;
      expect(kills).toBeGreaterThan(planned * 0.75);
      for (const { ran } of trying)
        ran(planned, "of which at least three in four found it at work");
    },
    isDeep ? 3_600_000 : 240_000,
  );
});
