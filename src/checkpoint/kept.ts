import { hash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { stateFolder, type Home } from "#src/record/default-path.ts";
import { fileMeant } from "#src/record/file-meant.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { draftOf, flushFolder, putInPlace, removeOrphans } from "#src/record/put-in-place.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { readCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { readNote } from "./note.ts";

/**
 * Where the checkpoints of a record are kept. In the user's folder and in the folder named, by record
 * and by place: records that begin alike, as all do that are made from the shipped histories, part
 * ways later, and each place holds one.
 */
export interface CheckpointPlaces {
  /** The record file itself; null where it is no file. */
  readonly record: string | null;
  /** The file beside the record; null where nothing can be beside it, as on a server. */
  readonly beside: string | null;
  /** The user's own folder; null where this user has no home. */
  readonly state: string | null;
  /** The folder named by the user, best one that this computer cannot change; null where none is. */
  readonly outside: string | null;
  /** Which record it is: sixteen characters made from its full name, or its address. */
  readonly place: string;
}

/** A checkpoint that is kept somewhere, as it was found there. */
export interface KeptNote {
  readonly path: string;
  readonly note: string;
}

export const placesOf = (
  { file, at }: RecordPlace,
  around: Home,
  outside: string | null,
): CheckpointPlaces => {
  const folder = stateFolder(around);
  const state = folder === null ? null : join(folder, "checkpoints");
  if (at.kind === "memory") {
    return { record: null, beside: null, state: null, outside: null, place: "memory" };
  }
  if (at.kind === "server") {
    return { record: null, beside: null, state, outside, place: placeId(at.address.identity) };
  }
  const meant = fileMeant(file);
  const beside = `${meant}.checkpoint`;
  return { record: meant, beside, state, outside, place: placeId(fullName(meant)) };
};

const placeId = (name: string): string => hash("sha256", name, "hex").slice(0, 16);

/** The one name of a file, whatever links lead to it, and whether or not it is there. */
const fullName = (meant: string): string => {
  const folder = dirname(meant);
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(meant));
};

/**
 * The newest note of every place; in the folder named by the user, of every record that ever stood at
 * this place, and but for those that were accepted to be overtaken by a restore: what is there stays.
 * Throws what the disk throws.
 */
export const keptNotes = (places: CheckpointPlaces): readonly KeptNote[] => {
  const newest = new Map<string, KeptNote>();
  const accepted = overtakenIn(places);
  for (const path of outsideFiles(places).toReversed()) {
    const [origin = ""] = basename(path).split(`-${places.place}-`);
    if (newest.has(origin)) continue;
    for (const kept of standing([path], accepted)) newest.set(origin, kept);
  }
  return [...ownNotes(places), ...newest.values()];
};

/** Every note that is kept, in the folder named by the user the older ones as well. */
export const everyNote = (places: CheckpointPlaces): readonly KeptNote[] => [
  ...ownNotes(places),
  ...standing(outsideFiles(places), overtakenIn(places)),
];

const ownNotes = ({ beside, state, place }: CheckpointPlaces): readonly KeptNote[] =>
  [...present(beside), ...notesIn(state, place)].flatMap(noteIn);

const present = (file: string | null): readonly string[] => (file === null ? [] : [file]);

const notesIn = (state: string | null, place: string): readonly string[] =>
  filesIn(state).filter((path) => path.endsWith(`-${place}.note`));

/** By record and size. */
const outsideFiles = ({ outside, place }: CheckpointPlaces): readonly string[] => {
  const ofPlace = new RegExp(`-${place}-\\d+-[0-9a-f]+\\.note$`);
  return filesIn(outside).filter((path) => ofPlace.test(path));
};

const overtakenIn = (places: CheckpointPlaces): ReadonlySet<string> =>
  new Set(acceptedRestores(places).flatMap(({ overtaken }) => overtaken));

/** Without those accepted. An empty file is one whose writer was stopped: it never held a note. */
const standing = (paths: readonly string[], accepted: ReadonlySet<string>): readonly KeptNote[] =>
  paths.flatMap(noteIn).filter(({ note }) => note !== "" && !accepted.has(note));

/** None where there is no such file, or not any more: somebody else may be keeping a newer one. */
const noteIn = (path: string): readonly KeptNote[] => {
  try {
    return [{ path, note: readFileSync(path, "utf8") }];
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw thrown;
  }
};

/** Sorted by name. A folder that is not there holds nothing. */
const filesIn = (folder: string | null): readonly string[] =>
  folder === null || !existsSync(folder)
    ? []
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));

/**
 * Keeps a note in every place, or only in the user's own folder, each whole or not at all, and gives
 * the files. In the folder named by the user each checkpoint has a file of its own, and what is there
 * stays. Throws what the disk throws.
 */
export const keepNote = (
  { record, beside, state, outside, place }: CheckpointPlaces,
  { origin, size, root }: Checkpoint,
  note: string,
  where: "everywhere" | "own",
): readonly string[] => {
  const name = `${basename(origin)}-${place}`;
  const files: string[] = [];
  if (state !== null) {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    const file = join(state, `${name}.note`);
    writeNewer(file, note, { origin, size }, null);
    // Whoever was killed left a draft behind.
    removeOrphans(file);
    for (const path of filesIn(state)) {
      if (path !== file && path.endsWith(`-${place}.note`)) rmSync(path, { force: true });
    }
    files.push(file);
  }
  if (where === "own") return files;
  if (beside !== null) {
    writeNewer(beside, note, { origin, size }, record);
    files.push(beside);
  }
  if (outside !== null) {
    const file = join(
      outside,
      `${name}-${String(size).padStart(9, "0")}-${root.slice(0, 16)}.note`,
    );
    add(file, note, record);
    files.push(file);
  }
  return files;
};

/**
 * In a folder that can only be added to, nothing can be given another name or be removed: so it is
 * written under its own name, at once. What is there stays.
 */
const add = (file: string, text: string, record: string | null): void => {
  if (noteIn(file).some(({ note }) => readNote(note).ok)) return;
  writeFileSync(file, text, { flush: true });
  openTo(record, file);
  flushFolder(file);
};

type Stands = Pick<Checkpoint, "origin" | "size">;

/** Two may keep checkpoints of a record at once: the slower one must not put an older in the place of a newer. */
const writeNewer = (file: string, note: string, mine: Stands, record: string | null): void => {
  write(file, note, record, () => {
    const [kept] = noteIn(file);
    const read = readNote(kept?.note ?? "");
    const theirs = read.ok ? readCheckpoint(read.value.text) : read;
    return !theirs.ok || theirs.value.origin !== mine.origin || theirs.value.size <= mine.size;
  });
};

/**
 * `record`: whoever may read this may read the file as well; null for what the system gives.
 * `isWanted` is asked at the last moment.
 */
const write = (
  file: string,
  text: string,
  record: string | null,
  isWanted: () => boolean = () => true,
): void => {
  if (noteIn(file).some(({ note }) => note === text)) return;
  const draft = draftOf(file);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    openTo(record, draft);
    putInPlace(draft, file, { replace: true, isWanted });
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * A note that others cannot read would shut them out of a record that they share. Not every disk
 * knows permissions, and not everybody may give a file to a group; then they are what they are.
 */
const openTo = (record: string | null, file: string): void => {
  if (record === null) return;
  const stats = statSync(record, { throwIfNoEntry: false });
  if (stats === undefined) return;
  for (const give of [
    () => chownSync(file, -1, stats.gid),
    () => chmodSync(file, stats.mode & 0o666),
  ]) {
    try {
      give();
    } catch (thrown) {
      if (!isDiskFault(thrown)) throw thrown;
    }
  }
};

/** A restore that somebody has said to be deliberate. */
export interface AcceptedRestore {
  /** The instant. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** The notes that no longer hold, whole. */
  readonly overtaken: readonly string[];
  /** The checkpoint of the record as it was accepted; null where it is gone or has no entries. */
  readonly now: string | null;
}

/**
 * The restores that this user has accepted, oldest first. They are read from the user's own folder
 * alone: whoever can exchange the record can write beside it as well.
 */
export const acceptedRestores = (places: CheckpointPlaces): readonly AcceptedRestore[] => {
  const [file] = restoreFiles(places, "own");
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as AcceptedRestore);
};

/**
 * Keeps an accepted restore, in the user's own folder and beside the record for others to see, and
 * takes away the notes that it overtakes but for those in the folder named by the user, where what is
 * there stays. Throws what the disk throws.
 */
export const keepRestore = (
  places: CheckpointPlaces,
  restore: AcceptedRestore,
): readonly string[] => {
  const files = restoreFiles(places, "everywhere");
  const [own] = restoreFiles(places, "own");
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const before = existsSync(file) ? readFileSync(file, "utf8") : "";
    write(file, `${before}${JSON.stringify(restore)}\n`, file === own ? null : places.record);
  }
  const { beside, state, place } = places;
  for (const path of [...present(beside), ...notesIn(state, place)]) rmSync(path, { force: true });
  return files;
};

const restoreFiles = (
  { beside, state, place }: CheckpointPlaces,
  where: "everywhere" | "own",
): readonly string[] => [
  ...(state === null ? [] : [join(state, `restores-${place}.jsonl`)]),
  ...(where === "own" ? [] : present(beside).map(restoresBeside)),
];

const restoresBeside = (checkpoint: string): string =>
  checkpoint.replace(/\.checkpoint$/, ".restores.jsonl");
