import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkpointOf, checkpointText, type Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { signingKey } from "#src/checkpoint/key.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { rowsOfLog } from "#src/log/stored-rows.ts";
import { holdAgainst, sizeIn } from "#src/verify/held-against.ts";
import { verifyRows } from "#src/verify/verify-rows.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { fillWith } from "./sound-record.ts";

const key = signingKey(generateKeyPairSync("ed25519").privateKey);

/** A record of eight entries, and what holding it against a note of its first `size` answers. */
const record = async () => {
  const log = createMemoryLog();
  await fillWith(log, [
    [0, 2],
    [1, 1],
    [0, 1],
  ]);
  return {
    log,
    held: async (size: number, changes: Partial<Checkpoint> = {}) => {
      const checkpoint = must(await checkpointOf(log, { size }));
      if (checkpoint === null) throw new Error("bug: the record has entries");
      const note = signNote(checkpointText({ ...checkpoint, ...changes }), key);
      const sizes = [sizeIn(note)].filter((one) => one !== null);
      const verified = must(await verifyRows(rowsOfLog(log), { sizes }));
      return holdAgainst(verified, note, [key.verifier]);
    },
  };
};

describe("a record held against a checkpoint by its texts alone", () => {
  it("must agree with what the log itself says, at every size", async () => {
    const { log, held } = await record();
    const { size } = must(await log.head());
    for (let at = 1; at <= size; at += 1) {
      expect(await held(at)).toMatchObject({
        comparison: { kind: at === size ? "same" : "grown" },
        signedBy: { kind: "good" },
        sameStreams: true,
        isUnread: false,
      });
    }
  });

  it("must not agree with another root, nor with other ends of its streams", async () => {
    const { held } = await record();
    const other = "7".repeat(64);
    expect(await held(5, { root: other })).toMatchObject({ comparison: { kind: "differs" } });
    expect(await held(5, { streams: other })).toMatchObject({
      comparison: { kind: "grown" },
      sameStreams: false,
    });
    expect(await held(5, { size: 50 })).toMatchObject({ comparison: { kind: "shorter" } });
  });
});
