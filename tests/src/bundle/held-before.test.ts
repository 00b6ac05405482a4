import { rmSync, statSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeBundle } from "#src/bundle/make.ts";
import { checkpointText } from "#src/checkpoint/checkpoint.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { readWhole } from "#src/log/read-whole.ts";
import { openRecord } from "#src/log/sqlite-log.ts";
import { recordFolder } from "#tests/src/log/record-folder.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import {
  bytesOf,
  checked,
  noteAt,
  otherKey,
  ourKey,
  recordOf,
  smallest,
  toBundle,
  type Line,
} from "./bundles.ts";
import { keyOf } from "./keys.ts";
import { checkedByPython, isRequired, lacking } from "./python.ts";

const { newFile } = recordFolder();
const ourLine = verifierLine(ourKey.verifier);

/** What both checkers say of a record’s bundle, to somebody who holds a checkpoint from before. */
async function saidOf(log: EventLog, against: string): Promise<readonly (readonly string[])[]> {
  const bundle = bytesOf(makeBundle(await toBundle(log, { council: null })));
  const ours = checked(bundle, { key: keyOf(ourLine), against }).faults;
  const theirs = checkedByPython([{ bundle, key: ourLine, against }])[0] ?? [];
  return [ours, theirs].map((faults) => faults.map(({ file, says }) => `${file}: ${says}`));
}

const both = (says: string) => [[says], [says]];

const further: readonly Line[] = [
  ...smallest,
  ["solihull", "InspectionRightsUsed", "2022-11-02", {}, { sources: ["seed-3"] }],
  ["solihull", "InspectionRightsUsed", "2022-11-03", {}, { sources: ["seed-3"] }],
];

describe.skipIf(lacking !== null && !isRequired)(
  "a bundle held against an earlier checkpoint",
  () => {
    it("must be believed by both checkers where the record goes on from it", async () => {
      const log = await recordOf(further);
      for (const size of [1, 2, 3, 4, 5, 6]) {
        const { note } = await noteAt(log, size);
        expect(await saidOf(log, note)).toEqual([[], []]);
      }
    });

    it("must be believed by both where somebody else has signed that checkpoint as well", async () => {
      const log = await recordOf(further);
      const { checkpoint, note } = await noteAt(log, 4);
      const theirs = signNote(checkpointText(checkpoint), otherKey).split("\n").at(-2) ?? "";
      for (const line of [theirs, theirs.replace("intervention-lifecycle", "witness.example")]) {
        const cosigned = `${note}${line}\n`;
        expect(await saidOf(log, cosigned)).toEqual([[], []]);
        const since = { checkpoint, note: cosigned };
        const bundle = bytesOf(makeBundle(await toBundle(log, { since })));
        expect(checked(bundle, { key: keyOf(ourLine) }).faults).toEqual([]);
        expect(checkedByPython([{ bundle, key: ourLine }])).toEqual([[]]);
      }
    });

    it("must be found out by both where the record was rolled back", async () => {
      const { note } = await noteAt(await recordOf(further), 6);
      for (const size of [1, 2, 3, 4, 5]) {
        expect(await saidOf(await recordOf(further.slice(0, size)), note)).toEqual(
          both(
            `--against: The checkpoint that you hold is of 6 entries, and this bundle of ${size}: either the ` +
              "bundle was made before it, or the record was cut since.",
          ),
        );
      }
    });

    it("must be found out by both where the record is a fork, longer or as long", async () => {
      const { note } = await noteAt(await recordOf(further.slice(0, 5)), 5);
      const other: Line = ["hull", "InspectionRightsUsed", "2022-11-09", {}, {}];
      expect(await saidOf(await recordOf([...smallest, other]), note)).toEqual(
        both(
          "--against: The same 5 entries had another root or other stream heads in the one you hold.",
        ),
      );
      expect(await saidOf(await recordOf([...smallest, other, other]), note)).toEqual(
        both(
          "--against: The record’s first 5 entries had another root when the checkpoint that you hold was " +
            "signed: what was there then was altered or cut.",
        ),
      );
    });

    it("must be found out by both at whatever command a damaged write-ahead log ends", async () => {
      const file = newFile();
      const log = must(await openRecord(file, { mode: "create" }));
      const database = readFileSync(file);
      const ends: number[] = [];
      for (const { entry } of must(await readWhole(await recordOf(further)))) {
        const { format: _, stream, revision, prevhash: _p, ...given } = entry;
        const expected = revision === 0 ? "no_stream" : revision - 1;
        must(await log.append(stream, expected, [given], { commandId: given.commandId }));
        ends.push(statSync(`${file}-wal`).size);
      }
      const { note } = await noteAt(log, 6);
      const wal = readFileSync(`${file}-wal`);
      await log.close();
      for (const [at, end] of ends.slice(0, -1).entries()) {
        // One bit of the next command's first page is turned: it and all that follow are lost.
        const damaged = Buffer.from(wal);
        damaged[end + 40] = (damaged[end + 40] ?? 0) ^ 1;
        const copy = newFile();
        writeFileSync(copy, database);
        writeFileSync(`${copy}-wal`, damaged);
        const recovered = must(await openRecord(copy, { mode: "write" }));
        const [ours = [], theirs = []] = await saidOf(recovered, note);
        await recovered.close();
        rmSync(copy);
        const found = expect.stringContaining(
          `is of 6 entries, and this bundle of ${at + 1}`,
        ) as string;
        expect([ours, theirs]).toEqual([[found], [found]]);
      }
    });

    it("must be refused where what is held is no note, of another record, or signed by another key", async () => {
      const log = await recordOf(smallest);
      expect(await saidOf(log, "a letter\n")).toEqual(
        both("--against: What you hold is not the signed note of a checkpoint."),
      );
      const { note } = await noteAt(await recordOf(further.slice(1)), 2);
      expect(await saidOf(log, note)).toEqual(
        both("--against: The checkpoint that you hold is of another record."),
      );
      const good = (await noteAt(log, 3)).note;
      const spoilt = good.replace(
        /(.)(.{6})\n$/,
        (_, one: string, rest: string) => `${one === "A" ? "B" : "A"}${rest}\n`,
      );
      const [ours = [], theirs = []] = await saidOf(log, spoilt);
      expect(ours[0]).toMatch(/no good signature|not the signed note/);
      expect(ours).toEqual(theirs);
    });
  },
);
