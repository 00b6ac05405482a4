import { readVerifierLine, verifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import { readNote, type Note } from "#src/checkpoint/note.ts";
import { textOf, type Found, type Say } from "./fault.ts";
import { files, firstLine } from "./format.ts";

const listed = /^([0-9a-f]{64}) (0|[1-9]\d*) ([A-Za-z0-9][A-Za-z0-9._/-]*)$/;

/** A signed note with exactly one signature. */
export function noteIn(found: Found, name: string, say: Say): Note | null {
  const text = textOf(found, name, say);
  if (text === null) return null;
  const note = readNote(text);
  if (note.ok && note.value.signatures.length === 1) return note.value;
  say(name, null, "It is not a signed note: a text, an empty line and exactly one signature.");
  return null;
}

/** The key that the bundle says it is signed with. */
export function keyIn(found: Found, say: Say): VerifierKey | null {
  const text = textOf(found, files.key, say);
  if (text === null) return null;
  const key = readVerifierLine(text.replace(/\n$/, ""));
  if (key.ok && `${verifierLine(key.value)}\n` === text) return key.value;
  say(files.key, null, "It is not one line of the form name+id+key of an Ed25519 key.");
  return null;
}

/** Every file there, listed, of its size and with its bytes; and nothing that is not listed. */
export function checkManifest(
  found: Found,
  note: Note | null,
  say: Say,
  digest: (bytes: Uint8Array) => string,
): void {
  for (const name of Object.values(files)) {
    if (!found.has(name)) say(name, null, "It is missing, and every bundle has it.");
  }
  if (note === null) return;
  const [first, ...lines] = note.text.slice(0, -1).split("\n");
  if (first !== firstLine) say(files.manifest, "line 1", `It must be "${firstLine}".`);
  const names = new Set<string>([files.manifest]);
  let before = "";
  for (const [at, line] of lines.entries()) {
    const [, hash = "", size = "", name = ""] = listed.exec(line) ?? [];
    if (name === "" || name <= before || name === files.manifest) {
      const says = "It must be a hash, a size and a name, the names sorted and none twice.";
      say(files.manifest, `line ${at + 2}`, says);
    }
    if (name === "") continue;
    before = name;
    names.add(name);
    const bytes = found.get(name);
    if (bytes !== undefined) faultInBytes(bytes, { hash, size, name }, say, digest);
    else if (!isRequired(name)) say(name, null, "It is missing, and the manifest lists it.");
  }
  for (const name of [...found.keys()].filter((one) => !names.has(one)).toSorted()) {
    const says =
      "The manifest does not list it: it is not part of what was signed. If you or your computer put it there, take it out and check again.";
    say(name, null, says);
  }
}

const isRequired = (name: string): boolean => Object.values<string>(files).includes(name);

function faultInBytes(
  bytes: Uint8Array,
  { hash, size, name }: { readonly hash: string; readonly size: string; readonly name: string },
  say: Say,
  digest: (bytes: Uint8Array) => string,
): void {
  if (String(bytes.length) !== size) {
    say(name, null, `It has ${bytes.length} bytes, and the manifest says ${size}.`);
  } else if (digest(bytes) !== hash) {
    say(name, null, "Its bytes are not those that were signed: its SHA-256 is another.");
  }
}
