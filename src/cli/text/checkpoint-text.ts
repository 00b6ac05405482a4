import { readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import type { Disagreement } from "#src/checkpoint/guard.ts";
import type { OwnKey } from "#src/checkpoint/key-file.ts";
import type { KeptNote } from "#src/checkpoint/kept.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { readNote } from "#src/checkpoint/note.ts";
import type { Head } from "#src/log/event-log.ts";
import { quoted } from "#src/record/open.ts";
import type { Receipt } from "#src/record/import-report.ts";
import { countOf } from "#src/record/show-value.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";

const entries = (n: number): string => countOf(n, "entry", "entries");

/** That a key was made, and the line by which others can know it. */
export const keyMadeText = ({ key, file }: OwnKey): string =>
  `Made a key with which checkpoints of the record are signed: ${file}\n` +
  `Others know it by this line; give it to whoever is to check your signatures:\n` +
  `  ${verifierLine(key.verifier)}\n`;

/** That the key just made is another than the one with which this record was signed before. */
export const otherKeyText = ({ file }: OwnKey): string =>
  `The checkpoints that are kept of this record were signed with another key. If that key was yours and is ` +
  `lost from ${file}, put it back from a copy; if not, tell whoever checks your signatures that the key is a new one.\n`;

export const firstSeenText = (file: string, { size, root }: Head, io: Io): string =>
  `This is the first time that the record ${file} is seen here, so nothing kept here shows whether it ` +
  `was changed before now. It is trusted as it stands: ${entries(size)}, Merkle root ${root}. To hold it ` +
  `against a checkpoint from elsewhere, type: ${commandName(io)} verify --against NOTE --record ${quoted(file)}\n`;

export const notRememberedText = (why: string): string =>
  `What was seen could not be kept here either, so the next look will say the same: ${why}\n`;

export const notKeptText = (why: string, io: Io): string =>
  `No checkpoint of the record could be kept: ${why} What is on the record stays there, but without a ` +
  `receipt. Put this right, and then type: ${commandName(io)} log checkpoint`;

/** A receipt in a sentence. */
export const receiptSaid = ({ size, root, key, files }: Receipt): string =>
  `checkpoint of ${entries(size)}, Merkle root ${root}, signed by ${key}; kept in ` +
  countOf(files.length, "place", "places");

/** That the record is not what it was, by each checkpoint that says so, and what to do. */
export const disagreesText = (file: string, against: readonly Disagreement[], io: Io): string =>
  [
    `The record ${file} is not what it was. Nothing was read or written.`,
    ...disagreementsSaid(against).flatMap(({ says, paths }) => [
      `  ${says}`,
      `    by the ${paths.length === 1 ? "checkpoint" : "checkpoints"} in:`,
      ...paths.map((path) => `      ${path}`),
    ]),
    whatToDo(file, io),
  ].join("\n");

/** Each thing that is said against a record, with the checkpoints that say it. */
export const disagreementsSaid = (
  against: readonly Disagreement[],
): readonly { readonly says: string; readonly paths: readonly string[] }[] =>
  [...Map.groupBy(against, disagreementSaid)].map(([says, those]) => ({
    says,
    paths: those.map(({ path }) => path),
  }));

const whatToDo = (file: string, io: Io): string =>
  `If nobody restored an older copy on purpose, leave it as it is: it may be evidence. Compare it ` +
  `with a good copy (${commandName(io)} log compare) or see what is the matter (${commandName(io)} verify ` +
  `--record ${quoted(file)}). If it was restored on purpose, say so once:\n` +
  `  ${commandName(io)} log accept-restore --reason "..." --record ${quoted(file)}`;

/** What a checkpoint says against a record, as a sentence. */
export const disagreementSaid = ({ comparison, signedBy }: Omit<Disagreement, "path">): string => {
  switch (comparison.kind) {
    case "shorter": {
      const { held, checkpoint } = comparison;
      const gone = checkpoint.size - held;
      return (
        `It holds ${entries(held)} and held ${checkpoint.size.toLocaleString("en-GB")}: ` +
        `the last ${gone === 1 ? "one is" : `${gone.toLocaleString("en-GB")} are`} gone, as in an older copy.`
      );
    }
    case "differs": {
      const { checkpoint, root } = comparison;
      return (
        `Its first ${entries(checkpoint.size)} are not those that it held: their Merkle root is ${root}, and ` +
        `was ${checkpoint.root}. Something in them was changed, or this is another copy that went its own way.`
      );
    }
    case "otherRecord":
      return "It begins with another entry: another record stands in its place.";
    case "notANote":
      return `What is kept is no signed checkpoint: ${comparison.reason}.`;
    case "same":
    case "grown":
      return signedBy.kind === "bad"
        ? `What is kept claims the signature of the key ${signedBy.key.name}+${signedBy.key.id} and does not bear it: it was altered.`
        : "It agrees.";
  }
};

/** That a record of which checkpoints are kept is not there any more. */
export const goneText = (file: string, notes: readonly KeptNote[], io: Io): string => {
  const sizes = notes.map(({ note }) => sizeIn(note)).filter((size) => size !== null);
  const held =
    sizes.length === 0 ? "" : ` It held ${entries(Math.max(...sizes))} when it was last seen.`;
  return (
    `There was a record at ${file}, and it is gone.${held} No new one was made in its place. Put it back ` +
    `from a copy. To begin a new one there instead, say first that the old one is given up:\n` +
    `  ${commandName(io)} log accept-restore --reason "..." --record ${quoted(file)}`
  );
};

const sizeIn = (note: string): number | null => {
  const read = readNote(note);
  const checkpoint = read.ok ? readCheckpoint(read.value.text) : read;
  return checkpoint.ok ? checkpoint.value.size : null;
};
