import { generateKeyPairSync } from "node:crypto";
import { checkpointOf, checkpointText } from "#src/checkpoint/checkpoint.ts";
import { signingKey } from "#src/checkpoint/key.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { leafOf } from "#src/log/leaf.ts";
import { openStored } from "#src/log/sqlite-stored.ts";
import { holdAgainst, sizeIn } from "#src/verify/held-against.ts";
import { verifyRows } from "#src/verify/verify-rows.ts";
import { grouped, reported, times, type Effort, type Report } from "./figure.ts";
import { median } from "./rounds.ts";
import { must, withRecord } from "./stored-record.ts";

/** Entries to a second of processor time. */
const least = 30_000;

/**
 * What it takes to verify a record: bytes, form, chains, tree and one signature; without
 * quotations, replay and SQLite’s own look at its file. Measured in processor time of this process,
 * since the limit is in entries to a second and others may be at work on this machine.
 */
export async function verifySpeed(record: string, effort: Effort): Promise<Report> {
  const key = signingKey(generateKeyPairSync("ed25519").privateKey);
  const checkpoint = must(await withRecord(record, checkpointOf));
  if (checkpoint === null) throw new Error("bug: the record is empty");
  const note = signNote(checkpointText(checkpoint), key);
  const { size } = checkpoint;
  const verify = async (): Promise<void> => {
    const rows = must(openStored(record)).rows();
    const verified = must(await verifyRows(rows, { sizes: [sizeIn(note) ?? 0] }));
    const held = await holdAgainst(verified, note, [key.verifier]);
    const isSound = verified.checks.every(({ answer }) => answer === "holds");
    if (!isSound || held.comparison.kind !== "same" || held.signedBy.kind !== "good") {
      throw new Error("bug: the record that is measured is not sound");
    }
  };
  const onlyHash = async (): Promise<void> => {
    for await (const page of must(openStored(record)).rows()) {
      for (const { body } of must(page)) leafOf(body);
    }
  };
  // Once each unmeasured, so that both are compiled before they are.
  await verify();
  await onlyHash();
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < effort.replayRounds; round += 1) {
    globalThis.gc?.();
    ours.push(await processorMs(verify));
    globalThis.gc?.();
    bare.push(await processorMs(onlyHash));
  }
  const perSecond = (ms: number): number => (size / ms) * 1000;
  const speed = perSecond(median(ours));
  return {
    title: `Verifying ${grouped(size)} entries, on one core`,
    figures: [
      {
        what: "ours, entries to a second of processor time",
        measured: grouped(speed),
        limit: { words: `at least ${grouped(least)}`, kept: speed >= least },
      },
      reported("read and hashed only, entries", grouped(perSecond(median(bare)))),
      reported("ours against that", times(median(ours) / median(bare))),
    ],
    notes: [
      "Ours: bytes, canonical form, columns, schemas, chains, tree and a signed checkpoint; without",
      "quotations, replay and SQLite’s integrity_check.",
    ],
  };
}

/** Processor time of the whole process, its collector of garbage included. */
async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
