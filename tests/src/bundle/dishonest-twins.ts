import { files } from "#src/bundle/format.ts";
import { makeBundle, manifestText } from "#src/bundle/make.ts";
import { signNote } from "#src/checkpoint/note.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { leafOf } from "#src/log/leaf.ts";
import {
  bytesOf,
  noteAt,
  otherKey,
  ourKey,
  recordOf,
  signedAgain,
  smallest,
  toBundle,
  type Bundle,
} from "./bundles.ts";
import { good, goodWhole, joined, linesOf, log, ours, text, type Twin } from "./twins.ts";

/** What is done, the file to be named, and files as they are then. */
type Forgery = readonly [
  what: string,
  names: string,
  changes: Readonly<Record<string, string | Uint8Array | null>>,
];

const [first = "", second = "", third = ""] = linesOf(good, files.entries);
const proofs = linesOf(good, files.proofs);
const streams = text(good, files.streams);
const consistencyJson = "consistency.json";
const consistency = text(goodWhole, consistencyJson);

/** One thing changed in one file, which is to be named. */
const inFile =
  (bundle: Bundle, file: string) =>
  (what: string, from: string | RegExp, to: string): Forgery => [
    what,
    file,
    { [file]: text(bundle, file).replace(from, to) },
  ];

/** Another text in place of the last entry. */
const lastEntry = (what: string, body: string): Forgery => [
  what,
  files.entries,
  { [files.entries]: joined([first, second, body]) },
];

const inEntry = (what: string, from: string | RegExp, to: string): Forgery =>
  lastEntry(what, third.replace(from, to));

function entryForgeries(): readonly Forgery[] {
  const later = third.replace("2022-11-01", "2022-11-02");
  const edited = { [files.entries]: joined([first, second, later]) };
  const ownProof = (proofs[2] ?? "").replace(/"leaf":"\w+"/, `"leaf":"${leafOf(later)}"`);
  const proved = { ...edited, [files.proofs]: joined([...proofs.slice(0, 2), ownProof]) };
  const ended = { ...proved, [files.streams]: streams.replace(leafOf(third), leafOf(later)) };
  return [
    ["an entry is edited", files.proofs, edited],
    ["an entry is edited and its leaf too", files.proofs, proved],
    ["an entry is edited, its leaf and its stream’s end too", files.streams, ended],
    lastEntry("an entry is written with a space", ` ${third}`),
    lastEntry("an entry is no object", "[]"),
    lastEntry("an entry is a number too large", "9".repeat(5000)),
    lastEntry("an entry is nested too deep", "[".repeat(100_000)),
    lastEntry("an entry holds a number too large", '{"a":9007199254740992}'),
    lastEntry("an entry holds a fraction", '{"a":1.5}'),
    lastEntry("an entry holds a key twice", '{"a":1,"a":1}'),
    inEntry("an entry has no id", '"id"', '"ie"'),
    inEntry("an entry’s id writes on the terminal", '"id":"', '"id":"\\u001b[2J'),
    inEntry("an entry is of another stream", "council-solihull", "council-hull"),
    inEntry("an entry is older than the one before", '"recordedAt":"2026', '"recordedAt":"2025'),
    inEntry("an entry names another before it", /"prevhash":"\w/, '"prevhash":"x'),
    inEntry("an id is used twice", '"id":"E4"', '"id":"E3"'),
  ];
}

function proofForgeries(): readonly Forgery[] {
  const change = inFile(good, files.proofs);
  const zeros = "0".repeat(64);
  return [
    change("an index is another", '"index":3', '"index":1'),
    change("an index is beyond the record", '"index":3', '"index":4'),
    change("an index is below nothing", '"index":3', '"index":-1'),
    change("a path is empty", /"path":\[[^\]]*/, '"path":['),
    change("a path is longer", '"path":[', `"path":["${zeros}",`),
    change("a path is longer at its end", "]", `,"${zeros}"]`),
    change("a proof says more", '{"index"', '{"a":1,"index"'),
  ];
}

async function headForgeries(): Promise<readonly Forgery[]> {
  const change = inFile(good, files.streams);
  const fork = bytesOf(makeBundle(await toBundle(await recordOf(forked))));
  const checkpoint = (written: string) => ({ [files.checkpoint]: written });
  const ofFork = {
    ...checkpoint(text(fork, files.checkpoint)),
    [files.streams]: text(fork, files.streams),
  };
  return [
    change("a stream’s end is older", "solihull 2", "solihull 1"),
    change("a stream is missing from the ends", /^.*\n/, ""),
    change("the ends are not sorted", /^(.*\n)(.*\n)$/, "$2$1"),
    change("the ends hold something else", /$/, "council-x one\n"),
    ["the ends are no text", files.streams, { [files.streams]: Buffer.from("ff0a", "hex") }],
    ["the checkpoint is older", files.streams, checkpoint((await noteAt(log, 3)).note)],
    [
      "the checkpoint is of another key",
      files.checkpoint,
      checkpoint((await noteAt(log, 4, otherKey)).note),
    ],
    ["the checkpoint is of a fork", files.proofs, ofFork],
    ["the checkpoint is the manifest", files.checkpoint, checkpoint(text(good, files.manifest))],
  ];
}

function bundleForgeries(): readonly Forgery[] {
  const change = inFile(good, files.bundle);
  const [, , isWhole] = change("", '"isWhole": false', '"isWhole": true');
  return [
    ["a file more is listed", "notes.txt", { "notes.txt": "What we also know.\n" }],
    change("bundle.json is of another format", '"format": 1', '"format": 2'),
    change("bundle.json is no JSON", "{", ""),
    change("bundle.json is of another record", '"origin": "', '"origin": "x'),
    change("bundle.json counts otherwise", '"entries": 3', '"entries": 4'),
    change("bundle.json is of another council", '"key": "solihull"', '"key": "hull"'),
    change("bundle.json names no council", /"councils": \[[^\]]*\]/, '"councils": []'),
    change("bundle.json names another report", "report.html", "reports/solihull.html"),
    ["bundle.json calls a part the whole", files.entries, isWhole],
  ];
}

async function wholeForgeries(): Promise<readonly Forgery[]> {
  const change = inFile(goodWhole, consistencyJson);
  const isOther = (line: string): boolean => !line.includes("council-hull");
  const withoutHull = {
    [files.entries]: joined(linesOf(goodWhole, files.entries).filter(isOther)),
    [files.proofs]: joined(linesOf(goodWhole, files.proofs).filter((_, at) => at !== 1)),
  };
  const since = async (
    what: string,
    note: Promise<{ readonly note: string }>,
  ): Promise<Forgery> => [
    what,
    consistencyJson,
    { [consistencyJson]: consistencyFrom((await note).note) },
  ];
  return [
    inFile(goodWhole, files.bundle)(
      "the whole is called a part",
      '"isWhole": true',
      '"isWhole": false',
    ),
    ["a whole stream is left out", files.entries, withoutHull],
    ["the earlier checkpoint’s proof is missing", files.bundle, { [consistencyJson]: null }],
    change("the earlier checkpoint’s proof is another", /"proof":\["./, '"proof":["'),
    change("the earlier checkpoint’s proof is empty", /"proof":\[[^\]]*/, '"proof":['),
    change("the earlier checkpoint is none", /.*/, "{}"),
    await since("the earlier checkpoint is later", noteAt(log, 3)),
    await since("the earlier checkpoint is of another key", noteAt(log, 2, otherKey)),
    await since("the earlier checkpoint is of a fork", noteAt(await recordOf(forked), 2)),
  ];
}

/** The same entries with a day changed near the very start, and so another record. */
const forked = smallest.map((line, at) =>
  at === 1 ? ([line[0], line[1], "2026-01-06", line[3]] as (typeof smallest)[number]) : line,
);

const consistencyFrom = (note: string): string => {
  const { proof } = JSON.parse(consistency) as { readonly proof: readonly string[] };
  const written = canonicalJson({ note, proof });
  return written.ok ? `${written.value}\n` : "";
};

/** The manifest itself, otherwise than it must be. */
function manifestForgeries(): readonly Twin[] {
  const change = (what: string, from: string | RegExp, to: string): Twin => ({
    what,
    names: files.manifest,
    bundle: new Map(good).set(
      files.manifest,
      Buffer.from(signNote(manifestText(good).replace(from, to), ourKey)),
    ),
    key: ours,
  });
  return [
    change("the manifest is of another format", "bundle 1", "bundle 2"),
    change("the manifest is not sorted", /^(.*\n)(.*\n)(.*\n)/, "$1$3$2"),
    change("the manifest lists a file twice", /\n(.*)\n/, "\n$1\n$1\n"),
    change("the manifest lists itself", /\n/, `\n${"0".repeat(64)} 1 ${files.manifest}\n`),
    change("the manifest holds something else", /$/, "and so on\n"),
    change("the manifest writes a size otherwise", /(\w{64}) /, "$1 0"),
  ];
}

/** What a maker might do who holds the key and means to deceive: each signed anew with it. */
export async function dishonestTwins(): Promise<readonly Twin[]> {
  const forge =
    (bundle: Bundle) =>
    ([what, names, changes]: Forgery): Twin => ({
      what,
      names,
      bundle: signedAgain(bundle, changes),
      key: ours,
    });
  const ofOne = [
    ...entryForgeries(),
    ...proofForgeries(),
    ...(await headForgeries()),
    ...bundleForgeries(),
  ];
  return [
    ...manifestForgeries(),
    ...ofOne.map(forge(good)),
    ...(await wholeForgeries()).map(forge(goodWhole)),
  ];
}
